/// A half-open range of bytes in a source.
public struct Span: Hashable, Sendable, Comparable {
  /// The offset of the first byte.
  public var start: Int
  /// One past the offset of the last byte.
  public var end: Int

  /// Makes the span of the bytes from `start` up to, not including, `end`.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// Orders spans by where they start, then by where they end.
  public static func < (left: Span, right: Span) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
