import RapheNumerics

/// The steps given tau as far as it is normal: the prior and the findings with a printed estimate.
struct StepsGaussian: Sendable {
  let mean: [Double]
  let precision: SymmetricMatrix
  let covariance: SymmetricMatrix
  /// The log of prior times likelihoods at the mean.
  let height: Double

  /// The log of the integral of prior times likelihoods.
  var logMass: Double {
    height + Double(mean.count) * StandardNormal.logRootTwoPi - 0.5 * logDeterminant
  }
  private let logDeterminant: Double

  /// The product of the prior of the steps, covariance s² times `Steps.covariance`, and weighted normal terms.
  init(groups: Int, sd: Double, tau: Double, terms: [OrderEvidence.Term], weights: [Double]) {
    let count = groups - 1
    let priorCovariance = Steps.covariance(groups: groups).scaled(by: sd * sd)
    guard let priorFactor = priorCovariance.cholesky() else {
      preconditionFailure("a prior with a singular covariance")
    }
    let priorPrecision = priorFactor.inverse()
    var precision = priorPrecision
    var moment = [Double](repeating: 0, count: count)
    for (term, weight) in zip(terms, weights) where weight > 0 {
      guard case .normal(let estimate, let variance) = term.contrast.likelihood else { continue }
      let weighted = weight / (variance + tau * tau)
      precision.add(weighted, term.coefficients)
      for index in 0..<count { moment[index] += weighted * estimate * term.coefficients[index] }
    }
    guard let factor = precision.cholesky() else { preconditionFailure("a singular precision") }
    let mean = factor.solve(moment)
    // Squares around the mean, not around 0, where raw effects would lose their digits.
    var height = -0.5 * priorFactor.logDeterminant - Double(count) * StandardNormal.logRootTwoPi
    height -= 0.5 * priorPrecision.form(mean)
    for (term, weight) in zip(terms, weights) where weight > 0 {
      guard case .normal = term.contrast.likelihood else { continue }
      height +=
        weight * term.contrast.likelihood.logDensity(at: Vector.dot(term.coefficients, mean), tau2: tau * tau)
    }
    self.mean = mean
    self.precision = precision
    covariance = factor.inverse()
    logDeterminant = factor.logDeterminant
    self.height = height
  }
}
