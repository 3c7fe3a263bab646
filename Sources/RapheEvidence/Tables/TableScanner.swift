import RapheSyntax

/// Finds where the cells of a delimited table start and end, after RFC 4180.
///
/// Lines end at LF, CR or CRLF. A blank line is no row. After a mistake the scan goes on, so that all are found.
struct TableScanner {
  /// A mistake in how a cell is written.
  enum Fault: Equatable {
    /// A quote inside a cell without quotes.
    case stray
    /// Text after the closing quote of a cell that was opened at `opening`.
    case afterQuote(opening: Int)
    /// A quote without an end.
    case unclosed
  }

  let source: Source
  let delimiter: UInt8
  private(set) var lines: [Table.Line] = []
  private(set) var ends: [Int] = []
  private(set) var faults: [(line: Int, fault: Fault, span: Span)] = []
  private var offset = 0

  init(source: Source, delimiter: UInt8) {
    self.source = source
    self.delimiter = delimiter
    // The real table has a cell for every 11 bytes; growing costs more than a guess.
    ends.reserveCapacity(source.bytes.count / 10)
  }

  mutating func scan() {
    // The span must not outlive what it looks into, and `self` changes below.
    let storage = source.bytes
    let bytes = storage.span
    while offset < bytes.count {
      if bytes[offset] == 0x0A || bytes[offset] == 0x0D {
        offset += 1
        continue
      }
      lines.append(Table.Line(start: offset, firstCell: ends.count))
      scanLine(bytes)
    }
  }

  private mutating func scanLine(_ bytes: Swift.Span<UInt8>) {
    while true {
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
        scanQuoted(bytes)
      } else {
        scanPlain(bytes)
      }
      ends.append(offset)
      guard offset < bytes.count, bytes[offset] == delimiter else { return }
      offset += 1
    }
  }

  private mutating func scanPlain(_ bytes: Swift.Span<UInt8>) {
    var position = offset
    var stray: Int?
    while position < bytes.count {
      let byte = bytes[position]
      // All bytes with a meaning but some delimiters are at most the comma.
      if byte <= 0x2C || byte == delimiter {
        if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
        if byte == UInt8(ascii: "\""), stray == nil { stray = position }
      }
      position += 1
    }
    offset = position
    if let stray { report(.stray, Span(start: stray, end: stray + 1)) }
  }

  private mutating func scanQuoted(_ bytes: Swift.Span<UInt8>) {
    let opening = offset
    var position = opening + 1
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "\"") else {
        position += 1
        continue
      }
      guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") else {
        offset = position + 1
        let closed = offset
        skipToEnd(bytes)
        if offset > closed { report(.afterQuote(opening: opening), Span(start: closed, end: offset)) }
        return
      }
      position += 2
    }
    // The quote was most likely forgotten on its own line: later lines are read as usual.
    report(.unclosed, Span(start: opening, end: opening + 1))
    while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
  }

  private mutating func skipToEnd(_ bytes: Swift.Span<UInt8>) {
    while offset < bytes.count, bytes[offset] != delimiter, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
  }

  private mutating func report(_ fault: Fault, _ span: RapheSyntax.Span) {
    faults.append((line: lines.count - 1, fault: fault, span: span))
  }
}
