import RapheSyntax

/// Reads the rows of a block into columns, after RFC 4180: quoted cells, doubled quotes, lines that end at LF, CR or CRLF.
///
/// Bytes with a meaning are found eight at a time: the delimiter, the quote, and all below the space.
@safe
struct RowScanner {
  private static let quote = UInt8(ascii: "\"")
  /// The lines over which no quoted cell runs that is meant.
  static let longestQuote = 100

  private let bytes: UnsafePointer<UInt8>
  private let count: Int
  private let delimiter: UInt8
  private let delimiters: UInt64
  private let uses: [CellUse]
  private let reader: CellReader
  private let isCutOff: Bool
  /// Where the eight bytes begin whose bytes with a meaning are in `marks`.
  private var base = 0
  private var marks: UInt64 = 0
  /// Every byte of the eight looked at so far, to tell whether all are ASCII.
  private var seen: UInt64 = 0
  private(set) var batch: ColumnBatch
  private(set) var faults: [ShapeFault] = []
  private var rowStarts: [Int] = []
  /// Where the next row starts, or the blank lines before it.
  private(set) var position = 0

  /// Prepares to read a block, behind whose bytes there are eight more.
  init(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, from start: Int, isCutOff: Bool, delimiter: UInt8, uses: [CellUse],
    reader: CellReader
  ) {
    unsafe (self.bytes, self.count, self.delimiter) = (bytes, count, delimiter)
    delimiters = ByteLanes.all(delimiter)
    (self.uses, self.reader, self.isCutOff) = (uses, reader, isCutOff)
    batch = ColumnBatch(reader.columns)
    position = start
  }

  /// Whether rows are left.
  mutating func skipBlankLines() -> Bool {
    let start = position
    while position < count, unsafe bytes[position] == 0x0A || bytes[position] == 0x0D { position += 1 }
    // The marks of what was skipped, beside the one that ended the row, are none of the next row's.
    if position > start + 1 { look(at: position) }
    return position < count
  }

  /// Reads the rows that start before an offset, unless a fault leaves nothing to read.
  mutating func scan(until end: Int) {
    batch.removeAll()
    faults.removeAll()
    rowStarts.removeAll(keepingCapacity: true)
    seen = 0
    look(at: position)
    let start = position
    while skipBlankLines(), position < end {
      rowStarts.append(position)
      scanRow()
      batch.count += 1
      if faults.last?.kind.isFatal == true { break }
    }
    if seen & 0x8080_8080_8080_8080 != 0 { inspectText(from: start) }
  }

  private mutating func scanRow() {
    var start = position
    var column = 0
    while true {
      let mark = nextMark()
      let byte = unsafe mark < count ? bytes[mark] : 0x0A
      if byte == delimiter {
        take(column, start, mark)
        column += 1
        start = mark + 1
      } else if byte == 0x0A || byte == 0x0D {
        take(column, start, mark)
        position = mark
        return finishRow(column + 1)
      } else if byte == RowScanner.quote {
        guard mark == start else { return report(.strayQuote, column) }
        guard let end = scanQuoted(column, start + 1) else { return }
        let next = unsafe end < count ? bytes[end] : 0x0A
        if next == delimiter {
          column += 1
          start = end + 1
          look(at: start)
        } else if next == 0x0A || next == 0x0D {
          position = end
          look(at: end + 1)
          return finishRow(column + 1)
        } else {
          return report(.textAfterQuote, column)
        }
      } else if byte != UInt8(ascii: "\t") {
        report(.control(UInt32(byte)), column)
      }
    }
  }

  /// Takes a quoted cell and gives where it ends, behind its closing quote.
  private mutating func scanQuoted(_ column: Int, _ start: Int) -> Int? {
    var position = start
    var lines = 0
    var isDoubled = false
    while position < count {
      let byte = unsafe bytes[position]
      seen |= UInt64(byte)
      if byte == RowScanner.quote {
        guard position + 1 < count, unsafe bytes[position + 1] == RowScanner.quote else {
          takeQuoted(column, start, position, isDoubled)
          return position + 1
        }
        isDoubled = true
        position += 1
      } else if byte < 0x20, byte != UInt8(ascii: "\t") {
        if byte == 0x0A || (unsafe byte == 0x0D && bytes[position + 1] != 0x0A) {
          lines += 1
        } else if byte != 0x0D {
          report(.control(UInt32(byte)), column)
        }
        if lines > RowScanner.longestQuote {
          report(.longQuote, column)
          return nil
        }
      }
      position += 1
    }
    report(isCutOff ? .longRow : .unclosedQuote, column)
    return nil
  }

  private mutating func takeQuoted(_ column: Int, _ start: Int, _ end: Int, _ isDoubled: Bool) {
    guard isDoubled else { return take(column, start, end) }
    guard column < uses.count, uses[column].isAny else { return }
    var text: [UInt8] = []
    var position = start
    while position < end {
      text.append(unsafe bytes[position])
      position += unsafe bytes[position] == RowScanner.quote ? 2 : 1
    }
    let (use, length) = (uses[column], text.count)
    text.append(0)
    unsafe text.withUnsafeBufferPointer { text in
      guard let address = text.baseAddress else { return }
      unsafe reader.take(use, address, length, into: &batch)
    }
  }

  @inline(__always)
  private mutating func take(_ column: Int, _ start: Int, _ end: Int) {
    guard column < uses.count else { return }
    let use = uses[column]
    if use.isAny { unsafe reader.take(use, bytes + start, end - start, into: &batch) }
  }

  private mutating func finishRow(_ cells: Int) {
    if cells == uses.count { return }
    if isCutOff, position == count {
      report(.longRow, nil)
    } else {
      report(.cells(cells), nil)
    }
    // What is short is filled up: rows are counted by their columns, and nothing is judged after a mistake.
    let wanted = batch.count + 1
    for index in batch.numbers.indices {
      if batch.numbers[index].count < wanted { batch.numbers[index].append(.nan) }
    }
    for index in batch.codes.indices {
      if batch.codes[index].count < wanted { batch.codes[index].append(ColumnBatch.missing) }
    }
    if uses.contains(where: \.isSubject), batch.subjects.count < wanted {
      batch.subjects.append(nil)
    }
  }

  private mutating func report(_ kind: ShapeFault.Kind, _ column: Int?) {
    faults.append(ShapeFault(kind: kind, row: batch.count, column: column))
  }

  private mutating func inspectText(from start: Int) {
    let text = unsafe Array(UnsafeBufferPointer(start: bytes + start, count: position - start))
    for fault in TextFault.all(in: text) {
      guard fault.kind == .notUTF8 || text[fault.span.start] >= 0x80 else { continue }
      let row = (rowStarts.firstIndex { $0 > start + fault.span.start } ?? rowStarts.count) - 1
      let kind: ShapeFault.Kind =
        switch fault.kind {
        case .notUTF8: .notUTF8(text[fault.span.start])
        case .control(let scalar): .control(scalar)
        }
      faults.append(ShapeFault(kind: kind, row: max(0, row), column: nil))
    }
  }
}

/// Bytes with a meaning.
extension RowScanner {
  /// The next of them, or the end.
  @inline(__always)
  private mutating func nextMark() -> Int {
    while marks == 0 {
      base &+= 8
      guard base < count else { return count }
      marks = word(at: base)
    }
    let mark = base &+ marks.trailingZeroBitCount >> 3
    marks &= marks &- 1
    return min(mark, count)
  }

  /// Goes on with the byte at an offset.
  private mutating func look(at offset: Int) {
    base = offset
    marks = offset < count ? word(at: offset) : 0
  }

  @inline(__always)
  private mutating func word(at offset: Int) -> UInt64 {
    let word = unsafe UInt64(littleEndian: UnsafeRawPointer(bytes + offset).loadUnaligned(as: UInt64.self))
    seen |= word
    return ByteLanes.zeros(word ^ delimiters) | ByteLanes.zeros(word ^ ByteLanes.all(RowScanner.quote))
      | ByteLanes.zeros(word & ByteLanes.all(0xE0))
  }
}
