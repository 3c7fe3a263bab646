import RapheNumerics

extension Moments {
  /// The moments of columns, one for each variable and all of one length, in two passes.
  ///
  /// The second pass corrects for the rounding of the means (Chan, Golub & LeVeque 1983, equation 1.7).
  package init(columns: [[Double]]) {
    let size = columns.first?.count ?? 0
    precondition(columns.allSatisfy { $0.count == size }, "columns of one length")
    self.init(dimension: columns.count)
    guard size > 0 else { return }
    count = size
    let n = Double(size)
    let centred = columns.enumerated().map { variable, column in
      let mean = column.reduce(0, +) / n
      let better = mean + column.reduce(0) { $0 + ($1 - mean) } / n
      means[variable] = better
      return column.map { $0 - better }
    }
    let rests = centred.map { $0.reduce(0, +) }
    var packed = 0
    for first in columns.indices {
      for second in first..<columns.count {
        var sum = 0.0
        for row in 0..<size { sum += centred[first][row] * centred[second][row] }
        products[packed] = sum - rests[first] * rests[second] / n
        packed += 1
      }
    }
  }

  /// The moments of linear combinations of the variables, each by its coefficients.
  package func combined(_ combinations: [[Double]]) -> Moments {
    var result = Moments(dimension: combinations.count)
    result.count = count
    result.means = combinations.map { Vector.dot($0, means) }
    var packed = 0
    for first in combinations.indices {
      for second in first..<combinations.count {
        var sum = 0.0
        for row in 0..<dimension where combinations[first][row] != 0 {
          for column in 0..<dimension {
            sum += combinations[first][row] * combinations[second][column] * product(row, column)
          }
        }
        result.products[packed] = sum
        packed += 1
      }
    }
    return result
  }

  /// The variance of a variable with n − 1 degrees of freedom; nil with fewer than two subjects.
  package func variance(_ variable: Int) -> Double? {
    count < 2 ? nil : product(variable, variable) / Double(count - 1)
  }

  /// Pearson's correlation of two variables, −1 to 1; nil where one of them does not vary.
  package func correlation(_ first: Int, _ second: Int) -> Double? {
    guard hasVariance(first), hasVariance(second) else { return nil }
    let r = product(first, second) / (product(first, first).squareRoot() * product(second, second).squareRoot())
    return min(1, max(-1, r))
  }

  /// Whether a variable varies by more than the rounding of its mean.
  package func hasVariance(_ variable: Int) -> Bool {
    guard count > 1 else { return false }
    let floor = means[variable] * 4 * Double.ulpOfOne
    let squares = product(variable, variable)
    return squares > Double(count) * floor * floor && squares.isFinite
  }
}
