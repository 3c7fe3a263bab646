/// The factors of a full matrix with row pivoting, for the rare lane that needs them and for Newton's method.
struct DenseFactors {
  private let size: Int
  private var matrix: [Double]
  private var rows: [Int]
  /// The smallest pivot relative to the largest entry of its row; near 0 if the matrix is singular.
  private(set) var smallestPivot = Double.infinity

  /// The factors of a matrix given row by row.
  init(_ entries: [Double], size: Int) {
    self.size = size
    matrix = entries
    rows = Array(0..<size)
    let largest = (0..<size).map { row in
      (0..<size).map { matrix[row * size + $0].magnitude }.max() ?? 0
    }
    for k in 0..<size {
      let pivot = (k..<size).max { scaled($0, k, largest) < scaled($1, k, largest) } ?? k
      rows.swapAt(k, pivot)
      smallestPivot = min(smallestPivot, scaled(k, k, largest))
      let divisor = matrix[rows[k] * size + k]
      for i in (k + 1)..<max(size, k + 1) {
        let factor = matrix[rows[i] * size + k] / divisor
        matrix[rows[i] * size + k] = factor
        if factor == 0 { continue }
        for j in (k + 1)..<size { matrix[rows[i] * size + j] -= factor * matrix[rows[k] * size + j] }
      }
    }
  }

  private func scaled(_ row: Int, _ column: Int, _ largest: [Double]) -> Double {
    let size = largest[rows[row]]
    return size > 0 ? matrix[rows[row] * self.size + column].magnitude / size : 0
  }

  /// The x with A·x = b.
  func solve(_ b: [Double]) -> [Double] {
    var x = rows.map { b[$0] }
    for i in 0..<size {
      for j in 0..<i { x[i] -= matrix[rows[i] * size + j] * x[j] }
    }
    for i in (0..<size).reversed() {
      for j in (i + 1)..<max(size, i + 1) { x[i] -= matrix[rows[i] * size + j] * x[j] }
      x[i] /= matrix[rows[i] * size + i]
    }
    return x
  }
}
