/// A position in a named source, a text or a table: what a diagnostic points at.
public struct Place: Hashable, Sendable, Comparable {
  /// What is pointed at in a source.
  public enum Position: Hashable, Sendable, Comparable {
    /// The source as a whole.
    case whole
    /// Bytes of a text.
    case text(Span)
    /// A row of a table that has no text, or a cell of it.
    case row(TableCell)
  }

  /// The text or the table that is pointed into.
  public var source: Source
  /// What in it is pointed at.
  public var position: Position

  /// Makes the place of `span` in `source`.
  public init(_ source: Source, _ span: Span? = nil) {
    self.source = source
    position = span.map(Position.text) ?? .whole
  }

  /// Makes the place of a row or a cell in a table without a text, whose source has a name and no bytes.
  public init(_ table: Source, _ cell: TableCell) {
    source = table
    position = .row(cell)
  }

  /// The bytes pointed at; nil where the source as a whole or a table without a text is pointed at.
  public var span: Span? { if case .text(let span) = position { span } else { nil } }

  /// The row or cell pointed at; nil in a text.
  public var cell: TableCell? { if case .row(let cell) = position { cell } else { nil } }

  /// The line and column of the first character, when there is a span.
  public var location: Location? { span.map { source.location(at: $0.start) } }

  /// Orders places by the name of the file, then by position.
  public static func < (left: Place, right: Place) -> Bool {
    if left.source.name != right.source.name { return left.source.name < right.source.name }
    return left.position < right.position
  }
}

/// A cell of a table that is known by its row and its column, not by bytes: one of a database, or made in code.
public struct TableCell: Hashable, Sendable, Comparable {
  /// The row, from 1; 0 is the header.
  public var row: Int
  /// The name of the column; nil for the row as a whole.
  public var column: String?

  /// Makes the place of a cell, or of a row.
  public init(row: Int, column: String? = nil) {
    self.row = row
    self.column = column
  }

  /// The cell in words, such as `row 3, column n`.
  public var description: String {
    (row == 0 ? "header" : "row \(row)") + (column.map { ", column \($0)" } ?? "")
  }

  /// Orders cells by row, a row before its cells, then by the name of the column.
  public static func < (left: TableCell, right: TableCell) -> Bool {
    if left.row != right.row { return left.row < right.row }
    guard let second = right.column else { return false }
    return left.column.map { $0 < second } ?? true
  }
}
