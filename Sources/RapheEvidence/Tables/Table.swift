public import RapheSyntax

/// A table of text: a header and rows of cells, each known by the bytes it was written with.
///
/// No text is made until a cell is asked for it. Rows and columns count from 0; the header is not a row.
public struct Table: Sendable {
  /// Where a line starts: in the source, and among the ends of cells.
  struct Line: Sendable {
    var start: Int
    var firstCell: Int
  }

  /// The text it was read from.
  public let source: Source
  /// The names of the columns; one may stand twice, or be empty, when that was reported.
  public let columns: [String]
  /// The rows with a mistake in their shape or text, which must not be read.
  public let brokenRows: Set<Int>
  /// The header, then every row.
  let lines: [Line]
  /// One past the last byte of every cell, line after line.
  ///
  /// A cell starts with its line, or one byte after the cell
  /// before it, so that eight bytes hold it.
  let ends: [Int]

  /// The number of rows.
  public var rowCount: Int { lines.count - 1 }

  /// The cell of a row that is not broken.
  public subscript(row: Int, column: Int) -> Cell { cell(line: row + 1, column) }

  /// The cell of the header over a column.
  public func header(_ column: Int) -> Cell { cell(line: 0, column) }

  /// The header.
  public var headerPlace: Place { place(line: 0) }

  /// A row from its first to its last cell.
  public func place(ofRow row: Int) -> Place { place(line: row + 1) }

  /// The column with a name; the first of them when there are several.
  public func column(named name: String) -> Int? { columns.firstIndex(of: name) }

  func cellCount(line: Int) -> Int {
    (line + 1 < lines.count ? lines[line + 1].firstCell : ends.count) - lines[line].firstCell
  }

  func cell(line: Int, _ column: Int) -> Cell {
    let first = lines[line].firstCell
    let start = column == 0 ? lines[line].start : ends[first + column - 1] + 1
    return Cell(source: source, written: Span(start: start, end: ends[first + column]))
  }

  func place(line: Int) -> Place {
    let last = lines[line].firstCell + cellCount(line: line) - 1
    return Place(source, Span(start: lines[line].start, end: ends[last]))
  }
}
