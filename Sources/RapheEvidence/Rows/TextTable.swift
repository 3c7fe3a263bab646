public import RapheLanguage
public import RapheSyntax

/// A table that was read from a text, with what is wrong with the text.
public struct TextTable: RowSource {
  /// The text.
  public let source: Source
  /// The table; nil when there is no header to read cells by.
  public let table: Table?
  /// Every mistake in its shape and text.
  public let diagnostics: [Diagnostic]

  /// Reads a table whose cells are parted by a delimiter, which the ending of the source's name tells unless it is given.
  public init(_ source: Source, delimiter: Dataset.Delimiter? = nil) {
    self.source = source
    (table, diagnostics) = Table.read(source, delimiter: delimiter)
  }

  /// The header.
  public func heading() async -> (heading: RowHeading?, diagnostics: [Diagnostic]) { (table?.heading, diagnostics) }

  /// Hands over every row that is not broken, whatever is asked: a text has been read already.
  public func read(for quantities: [Quantity], _ take: (any Row) -> Void) async -> [Diagnostic] {
    table?.forEachRow(take)
    return []
  }
}

extension Table {
  /// The names of the columns with their places.
  var heading: RowHeading {
    RowHeading(columns: columns, place: headerPlace, places: columns.indices.map { header($0).place })
  }

  /// Hands over every row that is not broken.
  func forEachRow(_ take: (any Row) -> Void) {
    for row in 0..<rowCount where !brokenRows.contains(row) { take(TextRow(table: self, number: row)) }
  }
}

/// A row of a table that was read from a text.
private struct TextRow: Row {
  let table: Table
  let number: Int

  var place: Place { table.place(ofRow: number) }
  func text(_ column: Int) -> String { table[number, column].text }
  func place(_ column: Int) -> Place { table[number, column].place }
}
