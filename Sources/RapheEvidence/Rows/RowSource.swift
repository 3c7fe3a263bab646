public import RapheLanguage
public import RapheSyntax

/// Where rows come from: the text of a table, a database, or code.
///
/// Rows are handed over one after the other, so that a source need not hold them all.
public protocol RowSource: Sendable {
  /// The names of the columns, with what is wrong with them.
  ///
  /// - Returns: the heading, nil when there is none to read rows by; and every mistake found.
  func heading() async -> (heading: RowHeading?, diagnostics: [Diagnostic])

  /// Hands over every row that can be read, in order.
  ///
  /// - Parameters:
  ///   - quantities: what will be asked of the rows: a source may leave out rows that bear on none of them, once it
  ///     knows which, and need not.
  ///   - take: takes the next row.
  /// - Returns: what is wrong with rows that were not handed over.
  func read(for quantities: [Quantity], _ take: (any Row) -> Void) async -> [Diagnostic]
}

/// The columns of rows.
public struct RowHeading: Sendable {
  /// The names of the columns; one may stand twice, or be empty, when that was reported.
  public var columns: [String]
  /// Where the names are, together.
  public var place: Place
  /// Where each name is.
  public var places: [Place]

  /// Makes a heading of columns with a place for each.
  public init(columns: [String], place: Place, places: [Place]) {
    precondition(columns.count == places.count, "a column without a place")
    self.columns = columns
    self.place = place
    self.places = places
  }

  /// Makes the heading of a table that has no text.
  public init(columns: [String], of table: Source) {
    self.init(
      columns: columns, place: Place(table, TableCell(row: 0)),
      places: columns.map { Place(table, TableCell(row: 0, column: $0)) })
  }

  /// The column with a name; the first of them when there are several.
  func column(named name: String) -> Int? { columns.firstIndex(of: name) }
}

/// A row, its cells counted from 0.
public protocol Row: Sendable {
  /// The number of the row in its table, from 0, the heading not counted and broken rows counted.
  var number: Int { get }
  /// Where the row is.
  var place: Place { get }
  /// The text of a column's cell; empty where there is none.
  func text(_ column: Int) -> String
  /// Where a column's cell is.
  func place(_ column: Int) -> Place
}
