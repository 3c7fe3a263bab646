import RapheNumerics

/// A normal distribution near a posterior of the steps, in whose coordinates the posterior is integrated.
struct StepsProposal: Sendable {
  let mean: [Double]
  let covariance: SymmetricMatrix
  let factor: CholeskyFactor

  init?(mean: [Double], covariance: SymmetricMatrix) {
    guard let factor = covariance.cholesky(), factor.logDeterminant > -.infinity else { return nil }
    self.mean = mean
    self.covariance = covariance
    self.factor = factor
  }

  /// Rows of the map from z to x − mean: L, or L times the directions of a conditioning as columns.
  func map(_ directions: [[Double]]? = nil) -> [[Double]] {
    guard let directions else { return factor.rows }
    return factor.rows.map { row in directions.map { Vector.dot(row, $0) } }
  }
}

/// The posterior of the steps given tau, with findings of which only bounds or the size are known.
struct StepsPosterior: Sendable {
  let gaussian: StepsGaussian
  let tau: Double
  private let terms: [OrderEvidence.Term]
  private let weights: [Double]

  init(_ gaussian: StepsGaussian, tau: Double, terms: [OrderEvidence.Term], weights: [Double]) {
    self.gaussian = gaussian
    self.tau = tau
    let used = terms.indices.filter { index in
      if case .normal = terms[index].contrast.likelihood { return false }
      return weights[index] > 0
    }
    self.terms = used.map { terms[$0] }
    self.weights = used.map { weights[$0] }
  }

  /// The log of prior times likelihoods at eight vectors of steps.
  func logDensities(at x: ArraySlice<SIMD8<Double>>) -> SIMD8<Double> {
    let first = x.startIndex
    let count = x.count
    var form = SIMD8<Double>.zero
    for row in 0..<count {
      let distance = x[first + row] - gaussian.mean[row]
      form += distance * distance * gaussian.precision[row, row]
      for column in 0..<row {
        form += distance * (x[first + column] - gaussian.mean[column]) * (2 * gaussian.precision[row, column])
      }
    }
    var value = form * -0.5 + gaussian.height
    for (term, weight) in zip(terms, weights) {
      var effect = SIMD8<Double>.zero
      for step in term.contrast.second..<term.contrast.first { effect += x[first + step] }
      let total = term.contrast.likelihood.variance + tau * tau
      value += term.contrast.likelihood.logDensities(at: effect, totalVariance: total) * weight
    }
    return value
  }

  /// The mode by Newton's method from `start`, with the curvature there: Laplace's approximation.
  func laplace(from start: [Double]) -> StepsProposal {
    var x = start
    var height = logDensity(x)
    for _ in 0..<60 {
      let (gradient, curvature) = derivatives(x)
      guard let factor = curvature.cholesky() else { break }
      let step = factor.solve(gradient)
      var scale = 1.0
      var next = zip(x, step).map { $0 + $1 }
      var value = logDensity(next)
      while value < height, scale > 1e-6 {
        scale *= 0.5
        next = zip(x, step).map { $0 + scale * $1 }
        value = logDensity(next)
      }
      let gain = value - height
      (x, height) = (next, max(value, height))
      if gain < 1e-8 { break }
    }
    guard let factor = derivatives(x).curvature.cholesky(),
      let proposal = StepsProposal(mean: x, covariance: factor.inverse())
    else { preconditionFailure("a prior with a singular covariance") }
    return proposal
  }

  /// Laplace's approximation to the log of the integral.
  func logMass(laplace proposal: StepsProposal) -> Double {
    logDensity(proposal.mean) + Double(proposal.mean.count) * StandardNormal.logRootTwoPi
      + 0.5 * proposal.factor.logDeterminant
  }

  private func logDensity(_ x: [Double]) -> Double {
    logDensities(at: x.map { SIMD8(repeating: $0) }[...])[0]
  }

  /// The gradient and minus the second derivatives; those of a likelihood by differences, and where it is convex none.
  private func derivatives(_ x: [Double]) -> (gradient: [Double], curvature: SymmetricMatrix) {
    var curvature = gaussian.precision
    var gradient = gaussian.precision.times(zip(gaussian.mean, x).map { $0 - $1 })
    for (term, weight) in zip(terms, weights) {
      let total = term.contrast.likelihood.variance + tau * tau
      let h = 1e-3 * total.squareRoot()
      let offsets = SIMD8<Double>(-1, 0, 1, 0, 0, 0, 0, 0)
      let value = term.contrast.likelihood.logDensities(
        at: offsets * h + Vector.dot(term.coefficients, x), totalVariance: total)
      let slope = (value[2] - value[0]) / (2 * h)
      let second = (value[2] - 2 * value[1] + value[0]) / (h * h)
      for index in x.indices { gradient[index] += weight * slope * term.coefficients[index] }
      curvature.add(weight * max(0, -second), term.coefficients)
    }
    return (gradient, curvature)
  }
}
