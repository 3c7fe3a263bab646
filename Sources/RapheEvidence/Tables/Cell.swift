public import RapheSyntax

/// One cell of a table.
public struct Cell: Sendable {
  private static let quote = UInt8(ascii: "\"")

  /// The text it was read from.
  public let source: Source
  /// The bytes of the cell, inside its quotes when it has them.
  public let span: Span

  init(source: Source, written: Span) {
    self.source = source
    let bytes = source.bytes
    let isQuoted =
      written.end - written.start >= 2 && bytes[written.start] == Cell.quote && bytes[written.end - 1] == Cell.quote
    span = isQuoted ? Span(start: written.start + 1, end: written.end - 1) : written
  }

  /// The bytes as written: a quote inside quotes stands doubled.
  public var bytes: ArraySlice<UInt8> { source.bytes[span.start..<span.end] }

  /// Where the cell is.
  public var place: Place { Place(source, span) }

  /// Whether nothing was written.
  public var isEmpty: Bool { span.start == span.end }

  /// The text, in which doubled quotes have become one.
  public var text: String {
    // A quote among the bytes is always one of two, since other rows are broken.
    guard bytes.contains(Cell.quote) else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    var isSecond = false
    for byte in bytes {
      isSecond = byte == Cell.quote && !isSecond
      if !isSecond { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
