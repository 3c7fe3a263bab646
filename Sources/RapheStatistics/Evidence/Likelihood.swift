import RapheNumerics

/// What one finding says about the true effect delta of its sample.
///
/// Every case is a normal density or a difference of normal distribution functions in delta. Therefore a between-sample
/// variance is integrated out exactly by adding it to the sampling variance: delta ~ Normal(mu, tau²) leaves the same
/// expression with mu for delta and variance + tau² for variance.
public enum Likelihood: Hashable, Sendable {
  /// A printed estimate: Normal(estimate; delta, variance).
  case normal(estimate: Double, variance: Double)
  /// An estimate of unknown sign: half Normal(estimate; delta, variance), half Normal(−estimate; delta, variance).
  case folded(estimate: Double, variance: Double)
  /// Only known: the estimate lay between `lower` and `upper` (either may be infinite).
  case interval(lower: Double, upper: Double, variance: Double)

  /// The sampling variance of the (printed or unprinted) estimate.
  public var variance: Double {
    switch self {
    case .normal(_, let variance), .folded(_, let variance), .interval(_, _, let variance): variance
    }
  }

  /// Whether a size was reported (perhaps without its sign), rather than a range in which it lay.
  public var isExact: Bool {
    if case .interval = self { return false }
    return true
  }

  /// The likelihood of the same finding with the two groups exchanged.
  public var mirrored: Likelihood {
    switch self {
    case .normal(let estimate, let variance): .normal(estimate: -estimate, variance: variance)
    case .folded: self
    case .interval(let lower, let upper, let variance): .interval(lower: -upper, upper: -lower, variance: variance)
    }
  }

  /// The likelihood in another unit of the effect: estimates and bounds times `factor`, variances times its square.
  ///
  /// With a coefficient of variation as the factor it turns a bound on the g scale into one on the lnRR scale.
  public func scaled(by factor: Double) -> Likelihood {
    precondition(factor > 0 && factor.isFinite, "a unit must be positive")
    let square = factor * factor
    return switch self {
    case .normal(let y, let variance): .normal(estimate: y * factor, variance: variance * square)
    case .folded(let y, let variance): .folded(estimate: y * factor, variance: variance * square)
    case .interval(let lower, let upper, let variance):
      .interval(lower: lower * factor, upper: upper * factor, variance: variance * square)
    }
  }

  /// The natural logarithm of the density (of the probability, for an interval) at the true effect `delta`.
  ///
  /// With `tau2` > 0, `delta` is the average effect and the effect of the sample is integrated out.
  public func logDensity(at delta: Double, tau2: Double = 0) -> Double {
    let total = variance + tau2
    let sd = total.squareRoot()
    switch self {
    case .normal(let estimate, _):
      return StandardNormal.logDensity((estimate - delta) / sd) - log(sd)
    case .folded(let estimate, _):
      // Factoring the nearer of the two normals out leaves ½(1 + e^−2|yδ|/V).
      let near = abs(estimate) - abs(delta)
      let ratio = exp(-2 * abs(estimate * delta) / total)
      return StandardNormal.logDensity(near / sd) - log(sd) + log1p(ratio) - 0.693_147_180_559_945_3
    case .interval(let lower, let upper, _):
      return StandardNormal.logProbability(from: (lower - delta) / sd, to: (upper - delta) / sd)
    }
  }

  /// Whether the numbers can be a likelihood: finite estimate, positive variance, lower below upper.
  var isProper: Bool {
    guard variance > 0, variance.isFinite else { return false }
    return switch self {
    case .normal(let estimate, _), .folded(let estimate, _): estimate.isFinite
    case .interval(let lower, let upper, _): lower < upper
    }
  }
}
