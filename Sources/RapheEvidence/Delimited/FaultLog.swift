import RapheSyntax

/// The mistakes of a table as it is read: the first few of each kind, and how many more there are.
struct FaultLog {
  /// How many of a kind are shown.
  static let shown = 5

  let table: Source
  let columns: [String]
  private var found: [Code: (first: [Diagnostic], more: Int)] = [:]

  init(_ table: Source, columns: [String]) { (self.table, self.columns) = (table, columns) }

  var isEmpty: Bool { found.isEmpty }

  /// Every kind's first, with the count of the rest.
  var diagnostics: [Diagnostic] {
    found.values.flatMap { first, more in
      var shown = first
      if more > 0 { shown[shown.count - 1].notes.append(Diagnostic.Note("\(more) more in the table are like this")) }
      return shown
    }.ordered()
  }

  /// Adds a cell of a column of numbers, in a batch with so many rows before it.
  mutating func add(_ fault: CellFault, rowsBefore: Int) {
    let place = Place(table, TableCell(row: rowsBefore + fault.row + 1, column: fault.column))
    switch fault.kind {
    case .notANumber:
      add(
        .notANumber, "`\(fault.text)` is not a number", place,
        "write the number alone, or list the text under `missing`")
    case .notFinite:
      add(
        .notFinite, "`\(fault.text)` is not a finite number", place,
        "leave the cell empty, or list the text under `missing`")
    }
  }

  /// Adds a mistake in how the table is written.
  mutating func add(_ fault: ShapeFault, rowsBefore: Int) {
    let number = rowsBefore + fault.row + 1
    let column = fault.column.flatMap { columns.indices.contains($0) ? columns[$0] : nil }
    let place = Place(table, TableCell(row: number, column: column))
    switch fault.kind {
    case .cells(let found):
      let help: Advice =
        found < columns.count
        ? "write the delimiter for every empty cell too" : "put a cell that holds the delimiter in quotes"
      add(.raggedRow, "row \(number): expected \(columns.count) cells, as in the header, found \(found)", place, help)
    case .strayQuote:
      add(
        .strayQuote, "row \(number): a quote inside a cell that does not begin with one", place,
        "put the cell in quotes and double the quotes inside it")
    case .textAfterQuote:
      add(
        .textAfterQuote, "row \(number): text after the closing quote of a cell", place,
        "double the quotes inside the cell")
    case .unclosedQuote:
      add(.unclosedQuote, "row \(number): the quote that begins this cell is never closed", place, "close it")
    case .longQuote:
      add(
        .longQuote,
        "row \(number): the quoted cell that starts here runs over more than \(RowScanner.longestQuote) lines",
        place, "close the quote at the end of the cell")
    case .longRow: add(.longRow, "row \(number) is longer than any that is read", place, nil)
    case .notUTF8(let byte):
      add(.notUTF8, "row \(number): the byte \(hexadecimal(byte)) is not UTF-8", place, "save the table as UTF-8")
    case .control(let scalar):
      let kind = scalar == 0 ? "a NUL byte" : "the control character \(hexadecimal(scalar))"
      add(.controlCharacter, "row \(number): \(kind)", place, "take it out")
    }
  }

  private mutating func add(_ code: Code, _ message: String, _ place: Place, _ help: Advice?) {
    var kind = found[code] ?? ([], 0)
    if kind.first.count < FaultLog.shown {
      kind.first.append(Diagnostic(code, message, at: place, help: help))
    } else {
      kind.more += 1
    }
    found[code] = kind
  }

  private func hexadecimal(_ value: some BinaryInteger) -> String {
    "0x" + (value < 16 ? "0" : "") + String(value, radix: 16, uppercase: true)
  }
}
