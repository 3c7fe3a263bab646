import RapheNumerics

/// A factor of the integrand that has no closed form in mu.
struct Factor: Hashable, Sendable {
  private enum Kind: Hashable, Sendable {
    /// A folded or censored likelihood.
    case likelihood(Likelihood)
    /// One over the published share of studies: what normalises an exact likelihood under selection.
    case inverseShare(StepFunction)
    /// A censored likelihood under selection.
    case ratio(StepRatio)
    /// A folded likelihood under selection, with the logarithms of the weights of both signs.
    case folded(size: Double, logWeight: Double, logWeightOfOpposite: Double, share: StepFunction)
  }

  private let kind: Kind
  private let variance: Double

  /// A likelihood without selection.
  init(_ likelihood: Likelihood) {
    kind = .likelihood(likelihood)
    variance = likelihood.variance
  }

  /// A likelihood under selection; of an exact one without the chance of its estimate, which does not depend on mu, and
  /// without its density.
  init(_ likelihood: Likelihood, selection: Selection) {
    variance = likelihood.variance
    let weight = selection.weightFunction(variance: variance)
    switch likelihood {
    case .normal: kind = .inverseShare(weight)
    case .folded(let estimate, let variance):
      let estimate = Estimate(value: abs(estimate), variance: variance)
      kind = .folded(
        size: estimate.value, logWeight: log(selection.weight(estimate)),
        logWeightOfOpposite: log(selection.weight(estimate.mirrored)), share: weight)
    case .interval(let lower, let upper, _):
      kind = .ratio(StepRatio(weight, from: lower, to: upper))
    }
  }

  /// Whether it varies fastest at an effect of 0.
  var isFolded: Bool {
    switch kind {
    case .likelihood(.folded), .folded: true
    case .likelihood, .ratio, .inverseShare: false
    }
  }

  /// The logarithm at eight average effects, for one between-sample variance.
  func logValues(at mu: SIMD8<Double>, tau2: Double) -> SIMD8<Double> {
    let total = variance + tau2
    switch kind {
    case .likelihood(let likelihood): return likelihood.logDensities(at: mu, totalVariance: total)
    case .ratio(let ratio): return ratio.logValues(at: mu, totalVariance: total)
    case .inverseShare(let share):
      return SIMD8<Double>.zero - VectorMath.log(share.means(at: mu, totalVariance: total))
    case .folded(let size, let logWeight, let opposite, let share):
      let scale = 1 / total.squareRoot()
      let (near, far) = ((mu - size) * scale, (mu + size) * scale)
      let first = near * near * -0.5 + logWeight
      let second = far * far * -0.5 + opposite
      let isFirst = first .> second
      let top = second.replacing(with: first, where: isFirst)
      let rest = first.replacing(with: second, where: isFirst)
      let sum = (VectorMath.exp(rest - top) * 0.5 + 0.5) / share.means(at: mu, totalVariance: total)
      return top + VectorMath.log(sum) + (log(scale) - StandardNormal.logRootTwoPi)
    }
  }
}
