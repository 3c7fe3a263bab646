import RapheNumerics

/// Linear constraints on a normal vector, brought into echelon form: each bounds one new standard normal variable.
///
/// Genz (1992) with the variables ordered by Gibson, Glasbey & Elston (1994): with x = m + L z, the rows of A L are
/// turned by Gram–Schmidt so that the first depends on z₁ alone, the next new one on z₁ and z₂, and so on; rows that
/// depend on no new variable bound the last one they contain, together with the others of its group. So there may be
/// more rows than variables, and the covariance may be singular.
struct Conditioning: Sendable {
  /// A row with the coefficient 1 for its last variable: lower − Σ c z ≤ z_last ≤ upper − Σ c z.
  struct Row: Sendable {
    /// The coefficients of the variables before the last.
    var coefficients: [Double]
    var lower: Double
    var upper: Double
  }

  /// The rows by their last variable; none is empty.
  let groups: [[Row]]
  /// The variables as directions in the space of z = L⁻¹(x − m).
  let basis: [[Double]]
  /// Whether the conditions on no variable at all hold.
  let isPossible: Bool

  /// The number of variables that are bounded.
  var rank: Int { groups.count }
  /// Whether every variable has one row, so that probabilities are smooth functions of the variables before.
  var isSmooth: Bool { groups.allSatisfy { $0.count == 1 } }

  /// The constraints on Normal(mean, L Lᵀ).
  init(_ constraints: [LinearConstraint], mean: [Double], factor: CholeskyFactor) {
    var rows: [Candidate] = []
    var isPossible = true
    for constraint in constraints {
      let center = Vector.dot(constraint.coefficients, mean)
      let direction = mean.indices.map { column in
        (column..<mean.count).reduce(0) { $0 + constraint.coefficients[$1] * factor.rows[$1][column] }
      }
      let norm = Vector.dot(direction, direction).squareRoot()
      if norm > 0 {
        rows.append(
          Candidate(
            direction: direction.map { $0 / norm }, lower: (constraint.lower - center) / norm,
            upper: (constraint.upper - center) / norm))
      } else {
        isPossible = isPossible && constraint.lower <= center && center <= constraint.upper
      }
    }
    var basis: [[Double]] = []
    var groups: [[Row]] = []
    var means: [Double] = []
    while let next = rows.indices.min(by: { rows[$0].logProbability(means) < rows[$1].logProbability(means) }) {
      let pivot = rows[next]
      means.append(pivot.expectation(means))
      basis.append(pivot.rest.map { $0 / pivot.restNorm })
      for index in rows.indices { rows[index].project(on: basis[basis.count - 1]) }
      groups.append(rows.filter { $0.isExhausted }.map(\.row))
      rows.removeAll(where: \.isExhausted)
    }
    self.basis = basis
    self.groups = groups
    self.isPossible = isPossible
  }

  /// The bounds of a variable, given those before it; lower may exceed upper.
  func bounds(_ column: Int, _ z: [Double]) -> Region.Interval {
    var interval = Region.Interval(lower: -.infinity, upper: .infinity)
    for row in groups[column] {
      var sum = 0.0
      for index in 0..<column { sum += row.coefficients[index] * z[index] }
      interval.lower = max(interval.lower, row.lower - sum)
      interval.upper = min(interval.upper, row.upper - sum)
    }
    return interval
  }

  /// A row under way: what of its direction no variable has taken up yet.
  private struct Candidate {
    var lower: Double
    var upper: Double
    var coefficients: [Double] = []
    var rest: [Double]
    var restNorm = 1.0

    init(direction: [Double], lower: Double, upper: Double) {
      (rest, self.lower, self.upper) = (direction, lower, upper)
    }

    var isExhausted: Bool { restNorm < 1e-9 }

    /// The bounds of the next variable when those before have their expected values.
    private func bounds(_ means: [Double]) -> (Double, Double) {
      let sum = Vector.dot(coefficients, means)
      return ((lower - sum) / restNorm, (upper - sum) / restNorm)
    }

    func logProbability(_ means: [Double]) -> Double {
      let (a, b) = bounds(means)
      return StandardNormal.logProbability(from: a, to: b)
    }

    /// The mean of the next variable within its bounds.
    func expectation(_ means: [Double]) -> Double {
      let (a, b) = bounds(means)
      let total = StandardNormal.logProbability(from: a, to: b)
      guard total > -.infinity else { return a.isFinite ? a : b.isFinite ? b : 0 }
      let below = a.isFinite ? exp(StandardNormal.logDensity(a) - total) : 0
      let above = b.isFinite ? exp(StandardNormal.logDensity(b) - total) : 0
      return min(max(below - above, a), b)
    }

    mutating func project(on direction: [Double]) {
      let share = Vector.dot(rest, direction)
      coefficients.append(share)
      for index in rest.indices { rest[index] -= share * direction[index] }
      restNorm = Vector.dot(rest, rest).squareRoot()
    }

    /// The row divided by its last coefficient.
    var row: Row {
      var coefficients = coefficients
      guard let last = coefficients.popLast() else { return Row(coefficients: [], lower: lower, upper: upper) }
      let bounds = last > 0 ? (lower / last, upper / last) : (upper / last, lower / last)
      return Row(coefficients: coefficients.map { $0 / last }, lower: bounds.0, upper: bounds.1)
    }
  }
}
