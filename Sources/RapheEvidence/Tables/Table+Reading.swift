public import RapheLanguage
public import RapheSyntax

extension Table {
  /// Reads a table whose cells are parted by a delimiter, which the ending of the source's name tells unless it is given.
  ///
  /// - Returns: the table, nil when there is no header to read cells by; and every mistake in its shape and text.
  public static func read(
    _ source: Source, delimiter: Dataset.Delimiter? = nil
  ) -> (table: Table?, diagnostics: [Diagnostic]) {
    guard let delimiter = delimiter ?? FileEnding(of: source.name)?.delimiter else {
      let message = "the name of the table does not say what stands between its cells"
      let help: Advice = "end it in `.csv`, `.tsv` or `.tab`, or declare `delimiter` in the dataset"
      return (nil, [Diagnostic(.unknownTableKind, message, at: Place(source), help: help)])
    }
    if let encoding = TextFault.wideEncoding(of: source.bytes) {
      let message = "the table is written in \(encoding)"
      return (nil, [Diagnostic(.notUTF8, message, at: Place(source), help: "save it as UTF-8")])
    }
    var scanner = TableScanner(source: source, delimiter: delimiter.byte)
    scanner.scan()
    guard !scanner.lines.isEmpty else {
      let message = "the table is empty; expected a line with the names of the columns"
      return (nil, [Diagnostic(.noHeader, message, at: Place(source))])
    }
    if let mistake = scanner.separatorLine() ?? scanner.otherDelimiter(than: delimiter) { return (nil, [mistake]) }
    var inspection = TableInspection(scanner)
    return (inspection.inspect(), inspection.diagnostics)
  }
}

/// Looks for what is wrong with the cells that were found.
private struct TableInspection {
  let table: Table
  let faults: [(line: Int, fault: TableScanner.Fault, span: Span)]
  var brokenLines: Set<Int> = []
  var diagnostics: [Diagnostic] = []

  init(_ scanner: TableScanner) {
    faults = scanner.faults
    table = Table(source: scanner.source, columns: [], brokenRows: [], lines: scanner.lines, ends: scanner.ends)
  }

  mutating func inspect() -> Table? {
    inspectQuotes()
    inspectText()
    // With a broken header nothing is known of the rows.
    guard !brokenLines.contains(0) else { return nil }
    inspectLengths()
    inspectHeader()
    let columns = (0..<table.cellCount(line: 0)).map { table.header($0).text }
    let broken = Set(brokenLines.lazy.filter { $0 > 0 }.map { $0 - 1 })
    if table.rowCount == 0 {
      diagnostics.append(Diagnostic(.noRows, "the table has a header and no rows", at: Place(table.source)))
    }
    return Table(source: table.source, columns: columns, brokenRows: broken, lines: table.lines, ends: table.ends)
  }

  private mutating func inspectQuotes() {
    for (line, fault, span) in faults {
      brokenLines.insert(line)
      let place = Place(table.source, span)
      let name = name(ofLine: line)
      switch fault {
      case .stray:
        diagnostics.append(
          Diagnostic(
            .strayQuote, "\(name): a quote inside a cell that does not begin with one", at: place,
            help: "put the cell in quotes and double the quotes inside it"))
      case .afterQuote(let opening):
        let opened = Place(table.source, Span(start: opening, end: opening + 1))
        diagnostics.append(
          Diagnostic(
            .textAfterQuote, "\(name): text after the closing quote of a cell", at: place,
            notes: [Diagnostic.Note("the cell was opened here", at: opened)], help: "double the quotes inside the cell")
        )
      case .unclosed:
        diagnostics.append(
          Diagnostic(
            .unclosedQuote, "\(name): this quote is never closed", at: place, help: "close it at the end of the cell"))
      }
    }
  }

  /// Reports the first fault of each line: a file in another encoding has one in every word.
  private mutating func inspectText() {
    var line = 0
    var last = -1
    for fault in TextFault.all(in: table.source.bytes) {
      while line + 1 < table.lines.count, table.lines[line + 1].start <= fault.span.start { line += 1 }
      guard line > last else { continue }
      last = line
      brokenLines.insert(line)
      let place = Place(table.source, fault.span)
      let name = name(ofLine: line)
      switch fault.kind {
      case .notUTF8:
        let byte = hexadecimal(table.source.bytes[fault.span.start])
        diagnostics.append(
          Diagnostic(.notUTF8, "\(name): the byte \(byte) is not UTF-8", at: place, help: "save the table as UTF-8"))
      case .control(let scalar):
        let kind =
          switch scalar {
          case 0: "a NUL byte"
          case 0xFEFF: "a byte order mark inside the table"
          default: "the control character \(hexadecimal(scalar))"
          }
        diagnostics.append(Diagnostic(.controlCharacter, "\(name): \(kind)", at: place, help: "take it out"))
      }
    }
  }

  private mutating func inspectLengths() {
    let expected = table.cellCount(line: 0)
    for line in table.lines.indices.dropFirst() {
      let found = table.cellCount(line: line)
      // A broken quote moves the ends of cells; their number then says nothing new.
      guard found != expected, brokenLines.insert(line).inserted else { continue }
      let first = table.cell(line: line, min(expected, found - 1)).span
      let end = table.place(line: line).span?.end ?? first.end
      let span = Span(start: first.start, end: max(first.end, end))
      let few: Advice = "write the delimiter for every empty cell too"
      let many: Advice = "put a cell that holds the delimiter in quotes"
      diagnostics.append(
        Diagnostic(
          .raggedRow, "\(name(ofLine: line)): expected \(expected) cells, as in the header, found \(found)",
          at: Place(table.source, span), help: found < expected ? few : many))
    }
  }

  private mutating func inspectHeader() {
    var seen: [String: Cell] = [:]
    let firstOfEmptyEnd = firstOfEmptyEnd()
    for column in 0..<table.cellCount(line: 0) {
      let cell = table.header(column)
      let name = cell.text
      if name.isEmpty, column >= firstOfEmptyEnd { continue }
      if name.isEmpty {
        diagnostics.append(
          Diagnostic(
            .namelessColumn, "column \(column + 1) has no name", at: cell.place, help: "name it or take it out"))
      } else if let other = seen[name] {
        diagnostics.append(
          Diagnostic(
            .columnTwice, "two columns are called `\(name)`", at: cell.place,
            notes: [Diagnostic.Note("the first is here", at: other.place)], help: "give one of them another name"))
      } else {
        seen[name] = cell
      }
    }
  }

  /// The first of the last columns that have no name and no cell with a text: spreadsheets write such.
  private func firstOfEmptyEnd() -> Int {
    let count = table.cellCount(line: 0)
    var first = count
    while first > 0, table.header(first - 1).isEmpty { first -= 1 }
    guard first < count else { return count }
    for line in table.lines.indices where table.cellCount(line: line) == count {
      while first < count, (first..<count).contains(where: { !table.cell(line: line, $0).isEmpty }) { first += 1 }
    }
    return first
  }

  private func name(ofLine line: Int) -> String { line == 0 ? "the header" : "row \(line)" }

  private func hexadecimal(_ value: some BinaryInteger) -> String {
    "0x" + (value < 16 ? "0" : "") + String(value, radix: 16, uppercase: true)
  }
}
