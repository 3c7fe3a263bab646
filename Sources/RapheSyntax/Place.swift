/// A span in a named source: what a diagnostic points at.
public struct Place: Hashable, Sendable, Comparable {
  /// The text that is pointed into.
  public var source: Source
  /// The bytes pointed at; nil points at the source as a whole.
  public var span: Span?

  /// Makes the place of `span` in `source`.
  public init(_ source: Source, _ span: Span? = nil) {
    self.source = source
    self.span = span
  }

  /// The line and column of the first character, when there is a span.
  public var location: Location? { span.map { source.location(at: $0.start) } }

  /// Orders places by the name of the file, then by position.
  public static func < (left: Place, right: Place) -> Bool {
    if left.source.name != right.source.name { return left.source.name < right.source.name }
    return (left.span ?? Span(start: -1, end: -1)) < (right.span ?? Span(start: -1, end: -1))
  }
}
