import RapheNumerics

/// A small symmetric matrix, such as a covariance.
public struct SymmetricMatrix: Hashable, Sendable {
  /// The number of rows.
  public let count: Int
  private var elements: [Double]

  /// A matrix of zeros.
  public init(count: Int) {
    self.count = count
    elements = [Double](repeating: 0, count: count * count)
  }

  /// A matrix from its rows, of which the lower triangle counts.
  public init(rows: [[Double]]) {
    precondition(rows.allSatisfy { $0.count == rows.count }, "a symmetric matrix is square")
    self.init(count: rows.count)
    for row in 0..<count { for column in 0...row { self[row, column] = rows[row][column] } }
  }

  /// The element of a row and a column; setting it sets its mirror image too.
  public subscript(row: Int, column: Int) -> Double {
    get { elements[row * count + column] }
    set {
      elements[row * count + column] = newValue
      elements[column * count + row] = newValue
    }
  }

  /// Adds `factor` times the outer product of a vector with itself.
  mutating func add(_ factor: Double, _ vector: [Double]) {
    for row in 0..<count where vector[row] != 0 {
      for column in 0...row { self[row, column] += factor * vector[row] * vector[column] }
    }
  }

  func times(_ vector: [Double]) -> [Double] {
    (0..<count).map { row in (0..<count).reduce(0) { $0 + self[row, $1] * vector[$1] } }
  }

  /// vᵀ A v.
  func form(_ vector: [Double]) -> Double { Vector.dot(vector, times(vector)) }

  func scaled(by factor: Double) -> SymmetricMatrix {
    var result = self
    for index in result.elements.indices { result.elements[index] *= factor }
    return result
  }

  /// The lower triangular L with L Lᵀ = A, semidefinite matrices included; nil when A is not positive semidefinite.
  ///
  /// A pivot below 1e-14 of the diagonal counts as 0: its column of L is 0.
  func cholesky() -> CholeskyFactor? {
    var factor = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for column in 0..<count {
      var pivot = self[column, column]
      for inner in 0..<column { pivot -= factor[column][inner] * factor[column][inner] }
      guard pivot >= -1e-10 * abs(self[column, column]) else { return nil }
      guard pivot > 1e-14 * self[column, column] else { continue }
      let root = pivot.squareRoot()
      factor[column][column] = root
      for row in column + 1..<max(count, column + 1) {
        var value = self[row, column]
        for inner in 0..<column { value -= factor[row][inner] * factor[column][inner] }
        factor[row][column] = value / root
      }
    }
    return CholeskyFactor(rows: factor)
  }
}

/// A lower triangular factor of a covariance or precision matrix.
struct CholeskyFactor: Sendable {
  let rows: [[Double]]

  /// ln det A; −∞ for a singular matrix.
  var logDeterminant: Double { rows.indices.reduce(0) { $0 + 2 * log(rows[$1][$1]) } }

  /// The z with L z = b, for a regular matrix.
  func forward(_ right: [Double]) -> [Double] {
    var z = right
    for row in rows.indices {
      for column in 0..<row { z[row] -= rows[row][column] * z[column] }
      z[row] /= rows[row][row]
    }
    return z
  }

  /// The x with A x = b, for a regular matrix.
  func solve(_ right: [Double]) -> [Double] {
    var x = forward(right)
    for row in rows.indices.reversed() {
      for below in row + 1..<max(rows.count, row + 1) { x[row] -= rows[below][row] * x[below] }
      x[row] /= rows[row][row]
    }
    return x
  }

  /// The inverse of a regular matrix.
  func inverse() -> SymmetricMatrix {
    var result = SymmetricMatrix(count: rows.count)
    for column in rows.indices {
      var unit = [Double](repeating: 0, count: rows.count)
      unit[column] = 1
      let solution = solve(unit)
      for row in column..<rows.count { result[row, column] = solution[row] }
    }
    return result
  }
}

/// Sums over short vectors.
enum Vector {
  static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for index in a.indices { sum += a[index] * b[index] }
    return sum
  }
}
