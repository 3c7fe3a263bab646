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
  /// The terms of the forward substitution, in order.
  private(set) var forward: [Term] = []
  /// The terms of the backward substitution; each row's terms come before its division.
  private(set) var backward: [(terms: Range<Int>, row: Int32, diagonal: Int32)] = []
  private(set) var backwardTerms: [Term] = []

  init(size: Int, entries: [(row: Int, column: Int)]) {
    self.size = size
    derivatives = entries
    var filled = [[Bool]](repeating: [Bool](repeating: false, count: size), count: size)
    for index in 0..<size { filled[index][index] = true }
    for entry in entries { filled[entry.row][entry.column] = true }
    let order = Self.order(&filled)
    var numbers = [[Int32]](repeating: [Int32](repeating: -1, count: size), count: size)
    for row in 0..<size {
      for column in 0..<size where filled[row][column] {
        numbers[row][column] = Int32(entryCount)
        entryCount += 1
      }
    }
    places = entries.map { numbers[$0.row][$0.column] }
    diagonal = (0..<size).map { numbers[$0][$0] }
    for (position, k) in order.enumerated() {
      let rest = order[(position + 1)...]
      let firstBelow = below.count
      let firstUpdate = updates.count
      for i in rest where numbers[i][k] >= 0 {
        below.append(numbers[i][k])
        forward.append(Term(row: Int32(i), entry: numbers[i][k], column: Int32(k)))
        for j in rest where numbers[k][j] >= 0 {
          updates.append(Update(target: numbers[i][j], factor: numbers[i][k], source: numbers[k][j]))
        }
      }
      pivots.append(
        Pivot(
          diagonal: numbers[k][k], below: firstBelow..<below.count, updates: firstUpdate..<updates.count))
    }
    for (position, k) in order.enumerated().reversed() {
      let first = backwardTerms.count
      for j in order[(position + 1)...] where numbers[k][j] >= 0 {
        backwardTerms.append(Term(row: Int32(k), entry: numbers[k][j], column: Int32(j)))
      }
      backward.append((first..<backwardTerms.count, Int32(k), numbers[k][k]))
    }
  }

  /// The order of elimination; adds the entries that fill in.
  private static func order(_ filled: inout [[Bool]]) -> [Int] {
    var left = Array(filled.indices)
    var order: [Int] = []
    while !left.isEmpty {
      var best = left[0]
      var least = Int.max
      for k in left {
        let rows = left.count { $0 != k && filled[$0][k] }
        let columns = left.count { $0 != k && filled[k][$0] }
        if rows * columns < least { (best, least) = (k, rows * columns) }
      }
      left.removeAll { $0 == best }
      for i in left where filled[i][best] {
        for j in left where filled[best][j] { filled[i][j] = true }
      }
      order.append(best)
    }
    return order
  }
}
