/// Where the entries of a sparse matrix and of its factors are, and in which order it is eliminated.
///
/// The matrix is I/(hγ) − J. Pivots are taken from the diagonal in the order of least Markowitz (1957) product, so
/// the same few operations serve every lane and step.
struct EliminationPattern: Sendable {
  /// One elimination: entry `target` loses entry `factor` times entry `source`.
  struct Update: Sendable {
    var target: Int32
    var factor: Int32
    var source: Int32
  }
  /// One pivot: which entries are divided by it, and the updates that follow.
  struct Pivot: Sendable {
    var diagonal: Int32
    var below: Range<Int>
    var updates: Range<Int>
  }
  /// One term of a substitution: unknown `row` loses entry `entry` times unknown `column`.
  struct Term: Sendable {
    var row: Int32
    var entry: Int32
    var column: Int32
  }

  /// The number of unknowns.
  let size: Int
  /// How many entries the factors have.
  private(set) var entryCount = 0
  /// For each derivative, in order, the entry that it is subtracted from.
  private(set) var places: [Int32] = []
  /// The row and the column of each derivative.
  let derivatives: [(row: Int, column: Int)]
  /// For each state the entry on the diagonal.
  private(set) var diagonal: [Int32] = []
  private(set) var pivots: [Pivot] = []
  private(set) var below: [Int32] = []
  private(set) var updates: [Update] = []
  /// The terms of the forward substitution, row by row in the order of the pivots.
  private(set) var forward: [(terms: Range<Int>, row: Int32)] = []
  private(set) var forwardTerms: [Term] = []
  /// The terms of the backward substitution; each row's terms come before its division.
  private(set) var backward: [(terms: Range<Int>, row: Int32, diagonal: Int32)] = []
  private(set) var backwardTerms: [Term] = []

  init(size: Int, entries: [(row: Int, column: Int)]) {
    self.size = size
    derivatives = entries
    var sparse = SparseEntries(size: size, entries: entries)
    let order = sparse.order()
    let columns = sparse.filled.map { $0.sorted() }
    var firsts: [Int] = []
    for row in columns {
      firsts.append(entryCount)
      entryCount += row.count
    }
    func number(_ row: Int, _ column: Int) -> Int32 {
      var (low, high) = (0, columns[row].count)
      while low < high {
        let middle = (low + high) / 2
        if columns[row][middle] < column { low = middle + 1 } else { high = middle }
      }
      return Int32(firsts[row] + low)
    }
    places = entries.map { number($0.row, $0.column) }
    diagonal = (0..<size).map { number($0, $0) }
    var position = [Int](repeating: 0, count: size)
    for (place, state) in order.enumerated() { position[state] = place }
    // What is eliminated after a pivot, in that order: the rows below it and the columns beside it.
    var below = [[Int]](repeating: [], count: size)
    var beside = below
    for row in order {
      for column in columns[row] where position[column] < position[row] { below[column].append(row) }
    }
    for row in 0..<size {
      beside[row] = columns[row].filter { position[$0] > position[row] }.sorted { position[$0] < position[$1] }
    }
    var before = [[Term]](repeating: [], count: size)
    for k in order {
      let firstBelow = self.below.count
      let firstUpdate = updates.count
      for i in below[k] {
        let entry = number(i, k)
        self.below.append(entry)
        before[i].append(Term(row: Int32(i), entry: entry, column: Int32(k)))
        for j in beside[k] {
          updates.append(Update(target: number(i, j), factor: entry, source: number(k, j)))
        }
      }
      pivots.append(
        Pivot(
          diagonal: diagonal[k], below: firstBelow..<self.below.count, updates: firstUpdate..<updates.count))
    }
    for row in order where !before[row].isEmpty {
      let first = forwardTerms.count
      forwardTerms += before[row]
      forward.append((first..<forwardTerms.count, Int32(row)))
    }
    for k in order.reversed() {
      let first = backwardTerms.count
      for j in beside[k] {
        backwardTerms.append(Term(row: Int32(k), entry: number(k, j), column: Int32(j)))
      }
      backward.append((first..<backwardTerms.count, Int32(k), diagonal[k]))
    }
  }
}
