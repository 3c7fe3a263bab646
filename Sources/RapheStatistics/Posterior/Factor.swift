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
    /// A censored likelihood times the weights that selection gives what it may have been, not normalised.
    case publishable(StepFunction)
    /// Several findings of one sample.
    case sample(SampleIntegral)
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

  /// A likelihood times the weights under selection, without what normalises it; of an exact one it is a constant.
  init(publishable likelihood: Likelihood, selection: Selection) {
    variance = likelihood.variance
    switch likelihood {
    case .normal: kind = .likelihood(likelihood)
    case .folded(let estimate, let variance):
      let estimate = Estimate(value: abs(estimate), variance: variance)
      kind = .folded(
        size: estimate.value, logWeight: log(selection.weight(estimate)),
        logWeightOfOpposite: log(selection.weight(estimate.mirrored)), share: StepFunction(base: 1, jumps: []))
    case .interval(let lower, let upper, let variance):
      kind = .publishable(selection.weightFunction(variance: variance).restricted(from: lower, to: upper))
    }
  }

  /// The findings of a sample with the rest of them than exact, perhaps under selection.
  init(_ sample: SampleLikelihood, selection: Selection? = nil) {
    variance = 0
    kind = .sample(SampleIntegral(sample, selection: selection))
  }

  /// A term without selection.
  init(_ term: EvidenceTerm) {
    switch term {
    case .finding(let likelihood): self.init(likelihood)
    case .sample(let sample): self.init(sample)
    }
  }

  /// Whether it varies fastest at an effect of 0.
  var isFolded: Bool {
    switch kind {
    case .likelihood(.folded), .folded: true
    case .sample(let sample): sample.isFolded
    case .likelihood, .ratio, .inverseShare, .publishable: false
    }
  }

  /// The logarithm at eight average effects, for one between-sample variance.
  func logValues(at mu: SIMD8<Double>, tau2: Double) -> SIMD8<Double> {
    let total = variance + tau2
    switch kind {
    case .likelihood(let likelihood): return likelihood.logDensities(at: mu, totalVariance: total)
    case .ratio(let ratio): return ratio.logValues(at: mu, totalVariance: total)
    case .publishable(let weights):
      let means = weights.means(at: mu, totalVariance: total)
      // Far out to a relative accuracy, at a greater cost.
      return means.min() < StepRatio.likely
        ? weights.logMeans(at: mu, totalVariance: total) : VectorMath.log(means)
    case .sample(let sample): return sample.logValues(at: CollectionOfOne(mu), tau2: tau2)[0]
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

  /// The logarithms at many average effects, for one between-sample variance: what they have in common is done once.
  func logValues(at effects: ArraySlice<SIMD8<Double>>, tau2: Double) -> [SIMD8<Double>] {
    if case .sample(let sample) = kind { return sample.logValues(at: effects, tau2: tau2) }
    return effects.map { logValues(at: $0, tau2: tau2) }
  }
}
