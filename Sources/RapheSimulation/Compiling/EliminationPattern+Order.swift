/// The entries of a sparse matrix by row and by column, while it is eliminated.
struct SparseEntries {
  /// The columns of each row and the rows of each column, the diagonal left out.
  private var columns: [Set<Int>]
  private var rows: [Set<Int>]
  /// All entries ever, the diagonal included, by row.
  private(set) var filled: [Set<Int>]

  init(size: Int, entries: [(row: Int, column: Int)]) {
    columns = [Set<Int>](repeating: [], count: size)
    rows = columns
    filled = (0..<size).map { [$0] }
    for entry in entries { insert(entry.row, entry.column) }
  }

  private mutating func insert(_ row: Int, _ column: Int) {
    guard filled[row].insert(column).inserted else { return }
    columns[row].insert(column)
    rows[column].insert(row)
  }

  /// The order of least Markowitz product, the first of equals; adds the entries that fill in.
  mutating func order() -> [Int] {
    var left = Array(filled.indices)
    var order: [Int] = []
    while !left.isEmpty {
      var best = 0
      var least = Int.max
      for place in left.indices {
        let product = rows[left[place]].count * columns[left[place]].count
        if product < least { (best, least) = (place, product) }
        if least == 0 { break }
      }
      let pivot = left.remove(at: best)
      let (above, beside) = (rows[pivot], columns[pivot])
      for row in above { columns[row].remove(pivot) }
      for column in beside { rows[column].remove(pivot) }
      for row in above {
        for column in beside { insert(row, column) }
      }
      order.append(pivot)
    }
    return order
  }
}
