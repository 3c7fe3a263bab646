import RapheLanguage
import RapheSyntax

/// What a dataset says of every row, as cells of columns that stand behind those of the table.
///
/// So a table of others, which names no target, measure or groups, is read like one that has the columns.
struct EveryRow {
  /// The columns that the table has itself.
  let columnsOfTable: Range<Int>
  private let cells: [(role: Word, text: Word)]

  init(_ cells: [(role: Word, text: Word)], behind count: Int) {
    self.cells = cells
    columnsOfTable = 0..<count
  }

  /// The cell that every row has in a column; nil when the column is one of the table.
  subscript(column: Int) -> Word? {
    column < columnsOfTable.upperBound ? nil : cells[column - columnsOfTable.upperBound].text
  }

  /// The columns with the words for their roles.
  var columns: [(column: Int, role: Word)] {
    cells.enumerated().map { (columnsOfTable.upperBound + $0, $1.role) }
  }

  /// The heading of a table with these columns behind its own.
  func extending(_ heading: RowHeading) -> RowHeading {
    RowHeading(
      columns: heading.columns + cells.map(\.role.text), place: heading.place,
      places: heading.places + cells.map(\.role.place))
  }
}
