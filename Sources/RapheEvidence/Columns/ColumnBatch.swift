/// Some rows of a table by columns: those columns alone that a request needs, in the order of `RequestColumns`.
struct ColumnBatch: Sendable {
  /// The number of rows.
  var count = 0
  /// The numbers of each column; NaN where missing, or where the cell is none and stands in the faults.
  var numbers: [[Double]]
  /// The texts of each column, each as its position among the texts that are asked for.
  var codes: [[Int32]]
  /// The subject of each row, nil where missing; empty when the request wants none.
  var subjects: [String?] = []
  /// The cells that are not as their column must be.
  var faults: [CellFault] = []

  /// The code of a missing text, and of one that no condition names.
  static let missing: Int32 = -1
  static let other: Int32 = -2

  init(_ columns: RequestColumns) {
    numbers = Array(repeating: [], count: columns.numbers.count)
    codes = Array(repeating: [], count: columns.texts.count)
  }

  mutating func removeAll() {
    count = 0
    for index in numbers.indices { numbers[index].removeAll(keepingCapacity: true) }
    for index in codes.indices { codes[index].removeAll(keepingCapacity: true) }
    subjects.removeAll(keepingCapacity: true)
    faults.removeAll()
  }
}

/// A cell whose column is of numbers and that is none.
struct CellFault: Hashable, Sendable {
  enum Kind: Hashable, Sendable, CaseIterable {
    /// Not a number.
    case notANumber
    /// NaN, infinite or beyond all measure.
    case notFinite
  }

  var kind: Kind
  /// The row, counted from 0 in its batch.
  var row: Int
  var column: String
  /// What the cell says, cut when long.
  var text: String
}
