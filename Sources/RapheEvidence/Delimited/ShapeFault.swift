/// A mistake in how a table is written, found while it is read.
struct ShapeFault: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// The row has so many cells.
    case cells(Int)
    /// A quote inside a cell that does not begin with one.
    case strayQuote
    /// Text after the closing quote of a cell.
    case textAfterQuote
    /// A quote that is never closed.
    case unclosedQuote
    /// A quoted cell that runs over more lines than any that is meant.
    case longQuote
    /// A row that is longer than any that is meant.
    case longRow
    /// A byte that is not UTF-8.
    case notUTF8(UInt8)
    /// A control character, by its scalar.
    case control(UInt32)

    /// Whether nothing after it can be trusted: the ends of rows are no longer known.
    var isFatal: Bool {
      switch self {
      case .strayQuote, .textAfterQuote, .unclosedQuote, .longQuote, .longRow: true
      case .cells, .notUTF8, .control: false
      }
    }
  }

  var kind: Kind
  /// The row, counted from 0 in its batch.
  var row: Int
  /// The column, counted from 0; nil for the row as a whole.
  var column: Int?
}
