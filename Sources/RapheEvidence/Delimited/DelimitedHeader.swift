import RapheLanguage
import RapheSyntax

/// The header of a table that is too large to be held.
struct DelimitedHeader {
  /// The columns that a table has at most.
  static let mostColumns = 65_536

  /// The names of the columns; nil when the rows cannot be read.
  var columns: [String]?
  /// What is wrong with them.
  var diagnostics: [Diagnostic] = []
  /// Where the rows begin in the first block.
  var end = 0

  /// Reads the header at the start of the first block.
  init(_ block: RowBlock?, table: Source, delimiter: Dataset.Delimiter) {
    guard let block else {
      let message = "the table is empty; expected a line with the names of the columns"
      diagnostics = [Diagnostic(.noHeader, message, at: Place(table))]
      return
    }
    end = DelimitedHeader.end(block)
    let header = Source(name: table.name, bytes: Array(block.bytes[..<end]))
    if block.isCutOff, end == block.count {
      diagnostics = [Diagnostic(.longRow, "the header is longer than any that is read", at: Place(table))]
      return
    }
    let read = Table.read(header, delimiter: delimiter)
    // Rows are looked for later.
    diagnostics = read.diagnostics.filter { $0.code != .noRows }
    columns = read.table?.columns
    if let columns, columns.count > DelimitedHeader.mostColumns {
      let message = "the table has \(columns.count) columns; at most \(DelimitedHeader.mostColumns) are read"
      diagnostics = [Diagnostic(.tooManyColumns, message, at: Place(table), help: "write a row for each subject")]
      self.columns = nil
    }
    if diagnostics.hasErrors { columns = nil }
  }

  /// Where the first row that is not blank ends, behind its line end.
  private static func end(_ block: RowBlock) -> Int {
    var isQuoted = false
    var hasBegun = false
    for position in 0..<block.count {
      let byte = block.bytes[position]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == 0x0A || byte == 0x0D {
        if hasBegun, !isQuoted { return position + 1 }
      } else {
        hasBegun = true
      }
    }
    return block.count
  }
}
