import RapheNumerics

/// A linear model fitted by least squares, through Householder reflections (Golub 1965; Golub & Van Loan 2013, 5.3.2).
package struct LeastSquares: Sendable {
  /// The coefficient of each column.
  package let coefficients: [Double]
  /// The sum of the squared residuals.
  package let residualSquares: Double
  /// The degrees of freedom that the residuals have.
  package let df: Int
  /// (XᵀX)⁻¹.
  package let unscaledCovariance: SymmetricMatrix

  /// The variance of the residuals; 0 without degrees of freedom.
  package var residualVariance: Double { df > 0 ? residualSquares / Double(df) : 0 }

  /// The covariance of the coefficients, by one variance of all residuals.
  package var covariance: SymmetricMatrix { unscaledCovariance.scaled(by: residualVariance) }

  /// Fits a response by columns of the same length.
  ///
  /// Columns are brought to length 1 first, so that their units do not decide what counts as collinear.
  package init(_ response: [Double], by columns: [[Double]]) throws(NoEffect) {
    let (rows, count) = (response.count, columns.count)
    precondition(columns.allSatisfy { $0.count == rows }, "columns of the response's length")
    guard rows >= count else { throw .tooFewSubjects(group: 0, found: rows, needed: count) }
    let lengths = columns.map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    guard lengths.allSatisfy({ $0 > 0 && $0.isFinite }) else { throw .collinear }
    var matrix = zip(columns, lengths).map { column, length in column.map { $0 / length } }
    var right = response
    var diagonal = [Double](repeating: 0, count: count)
    for step in 0..<count {
      let norm = matrix[step][step...].reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard norm > 1e-10 else { throw .collinear }
      // The reflection takes the rest of the column to one element of the other sign, so that nothing cancels.
      let end = matrix[step][step] > 0 ? -norm : norm
      matrix[step][step] -= end
      let square = matrix[step][step...].reduce(0) { $0 + $1 * $1 }
      func reflect(_ vector: inout [Double]) {
        var product = 0.0
        for row in step..<rows { product += matrix[step][row] * vector[row] }
        let factor = 2 * product / square
        for row in step..<rows { vector[row] -= factor * matrix[step][row] }
      }
      for column in step + 1..<max(count, step + 1) {
        var vector = matrix[column]
        reflect(&vector)
        matrix[column] = vector
      }
      reflect(&right)
      diagonal[step] = end
    }
    /// R of the scaled columns.
    func r(_ row: Int, _ column: Int) -> Double { row == column ? diagonal[row] : matrix[column][row] }
    func solve(_ right: [Double]) -> [Double] {
      var solution = Array(right[..<count])
      for row in (0..<count).reversed() {
        for column in row + 1..<max(count, row + 1) { solution[row] -= r(row, column) * solution[column] }
        solution[row] /= diagonal[row]
      }
      return solution
    }
    coefficients = zip(solve(right), lengths).map { $0 / $1 }
    residualSquares = right[count...].reduce(0) { $0 + $1 * $1 }
    df = rows - count
    var inverse = SymmetricMatrix(count: count)
    let units = (0..<count).map { place in
      solve((0..<count).map { $0 == place ? 1 : 0 })
    }
    for row in 0..<count {
      for column in 0...row {
        var sum = 0.0
        for place in 0..<count { sum += units[place][row] * units[place][column] }
        inverse[row, column] = sum / (lengths[row] * lengths[column])
      }
    }
    unscaledCovariance = inverse
  }
}
