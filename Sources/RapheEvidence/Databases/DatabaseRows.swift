package import RapheLanguage
package import RapheSyntax

/// The rows of a table in a database as texts, for findings, of which there are never many.
package struct DatabaseRows: RowSource {
  private let table: DatabaseTable

  /// Reads the rows of a table.
  package init(_ table: DatabaseTable) { self.table = table }

  package func heading() async -> (heading: RowHeading?, diagnostics: [Diagnostic]) { await table.heading() }

  package func read(for quantities: [Quantity], _ take: (any Row) -> Void) async -> [Diagnostic] {
    do throws(DatabaseFailure) {
      let connection = try table.open()
      let names = try connection.columns(of: table.relation).map(\.name)
      var number = 0
      let statement = SQLStatement(text: "SELECT * FROM \(table.relation.text(connection.dialect))")
      try connection.run(statement) { cells in
        take(DatabaseRow(table: table.table, names: names, number: number, texts: cells.map { $0.text ?? "" }))
        number += 1
      }
      return number == 0 ? [Diagnostic(.noRows, "the table has no rows", at: Place(table.table))] : []
    } catch {
      return [error.diagnostic(at: table.table)]
    }
  }
}

/// A row that was read of a database.
private struct DatabaseRow: Row {
  let table: Source
  let names: [String]
  let number: Int
  let texts: [String]

  var place: Place { Place(table, TableCell(row: number + 1)) }
  func text(_ column: Int) -> String { texts[column] }
  func place(_ column: Int) -> Place { Place(table, TableCell(row: number + 1, column: names[column])) }
}
