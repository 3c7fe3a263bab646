#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A factor of the integrand that has no closed form in mu, and is therefore tabulated.
struct Factor: Hashable, Sendable {
  private enum Kind: Hashable, Sendable {
    /// A folded or censored likelihood.
    case likelihood(Likelihood)
    /// ∫ w(y) Normal(y; mu, V) dy: a censored likelihood under selection.
    case mean(StepFunction)
    /// The inverse of that: what normalises a likelihood under selection.
    case inverseMean(StepFunction)
    /// A folded likelihood under selection, with the logarithms of the weights of both signs.
    case folded(size: Double, logWeight: Double, logWeightOfOpposite: Double)
  }

  private let kind: Kind
  private let variance: Double

  /// A likelihood without selection.
  init(_ likelihood: Likelihood) {
    kind = .likelihood(likelihood)
    variance = likelihood.variance
  }

  /// The numerator of a likelihood under selection.
  init(_ likelihood: Likelihood, selection: Selection) {
    variance = likelihood.variance
    let weight = selection.weightFunction(variance: variance)
    switch likelihood {
    case .normal: kind = .likelihood(likelihood)
    case .folded(let estimate, _):
      let size = abs(estimate)
      let estimate = Estimate(value: size, variance: likelihood.variance)
      kind = .folded(
        size: size, logWeight: log(selection.weight(estimate)),
        logWeightOfOpposite: log(selection.weight(estimate.mirrored)))
    case .interval(let lower, let upper, _):
      let inside = weight.restricted(from: lower, to: upper)
      kind = .mean(inside)
    }
  }

  /// One over the published share of studies with this sampling variance.
  init(normalising selection: Selection, variance: Double) {
    self.variance = variance
    kind = .inverseMean(selection.weightFunction(variance: variance))
  }

  /// Whether it varies fastest at an effect of 0.
  var isFolded: Bool {
    switch kind {
    case .likelihood(.folded), .folded: true
    case .likelihood, .mean, .inverseMean: false
    }
  }

  /// The logarithm at eight average effects, for one between-sample variance.
  func logValues(at mu: SIMD8<Double>, tau2: Double) -> SIMD8<Double> {
    let total = variance + tau2
    switch kind {
    case .likelihood(let likelihood): return likelihood.logDensities(at: mu, totalVariance: total)
    case .mean(let function): return function.logMeans(at: mu, totalVariance: total)
    case .inverseMean(let function): return SIMD8<Double>.zero - function.logMeans(at: mu, totalVariance: total)
    case .folded(let size, let logWeight, let opposite):
      let scale = 1 / total.squareRoot()
      let (near, far) = ((mu - size) * scale, (mu + size) * scale)
      let first = near * near * -0.5 + logWeight
      let second = far * far * -0.5 + opposite
      let isFirst = first .> second
      let top = second.replacing(with: first, where: isFirst)
      let rest = first.replacing(with: second, where: isFirst)
      return top + VectorMath.log(VectorMath.exp(rest - top) * 0.5 + 0.5) + log(scale) - StandardNormal.logRootTwoPi
    }
  }
}
