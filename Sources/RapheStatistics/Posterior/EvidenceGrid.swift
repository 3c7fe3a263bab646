/// The likelihoods of all findings on one quantity, tabulated once so that many posteriors can be read off cheaply.
///
/// The model: delta_i ~ Normal(mu, tau²), log L(mu, tau) = Σ w_i log L_i(mu; v_i + tau²) with weights w_i in [0, 1],
/// mu ~ Normal(0, s²), tau ~ half-Normal(a). Weights and prior are chosen at `posterior(weights:prior:)`; nodes are
/// placed for all weights up to 1 and all priors from half to double the scales of the base prior. Exact terms are kept
/// in closed form; if there are no others the posterior is a mixture of normals and no grid in mu is made.
///
/// Accuracy of region probabilities: within 1e-6 absolute, tails 1e-3 relative at any depth (measured on the reference
/// cases: 1e-7 and 1e-6). Deterministic: no sampling.
public final class EvidenceGrid: Sendable {
  /// The prior for which the grid was laid out.
  public let prior: RandomEffectsPrior
  /// The number of terms given, and of weights expected.
  public let count: Int

  let spacing: HeterogeneitySpacing
  let nodes: HeterogeneityNodes
  let exact: ExactTerms
  /// The unique terms, the exact ones first.
  let unique: [Likelihood]
  /// The unique terms without a closed form.
  let factors: [Factor]
  /// For every term given, its place among the unique terms.
  let place: [Int]
  /// The finite ends of regions whose probabilities need no further integration.
  let cuts: [Double]
  /// The panels in mu of all nodes of tau, one vector each; empty without censored terms.
  let panels: Panels

  /// Tabulates `terms` for the base prior.
  ///
  /// `cuts` are the finite ends of the regions to be asked for; others can be asked for too, at the cost of an integration
  /// each. With censored terms present, effects beyond 60 prior standard deviations are outside the grid: check them on
  /// import. Every term must have a positive variance, a finite estimate and lower < upper. A flat prior needs at least
  /// one term and exact terms only.
  public init(_ terms: [Likelihood], prior: RandomEffectsPrior, cuts: [Double] = []) {
    precondition(terms.allSatisfy(\.isProper), "a likelihood needs a positive variance and lower < upper")
    self.prior = prior
    count = terms.count
    self.cuts = Set(cuts.filter(\.isFinite)).sorted()

    var seen: [Likelihood: Int] = [:]
    var unique: [Likelihood] = []
    let index = terms.map { term in
      if let known = seen[term] { return known }
      seen[term] = unique.count
      unique.append(term)
      return unique.count - 1
    }
    let isNormal = unique.map { if case .normal = $0 { true } else { false } }
    let normal = unique.indices.filter { isNormal[$0] }
    let other = unique.indices.filter { !isNormal[$0] }
    var position = [Int](repeating: 0, count: unique.count)
    for (place, index) in (normal + other).enumerated() { position[index] = place }
    place = index.map { position[$0] }
    self.unique = (normal + other).map { unique[$0] }
    factors = other.map { Factor(unique[$0]) }
    precondition(prior.effect != .flat || (factors.isEmpty && !terms.isEmpty), "a flat prior needs exact terms only")

    spacing = HeterogeneitySpacing(terms: terms, prior: prior)
    let step = spacing.step(atMost: factors.isEmpty ? 0.12 : 0.28, cuts: self.cuts)
    nodes = HeterogeneityNodes(prior: prior.heterogeneity, spacing: spacing, step: step)
    exact = ExactTerms(
      estimates: normal.flatMap { unique[$0].attractors }, variances: normal.map { unique[$0].variance }, nodes: nodes)
    panels =
      factors.isEmpty
      ? Panels()
      : Panels(
        factors: factors, spacing: spacing, prior: prior, nodes: nodes, cuts: self.cuts)
  }

  /// The posterior with one weight in [0, 1] for every term given (all 1 if nil), under `prior` (the base if nil).
  ///
  /// The scales of `prior` should lie between half and double those of the base prior, and be of the same families. A
  /// flat prior of mu needs at least one positive weight, and no censored terms.
  public func posterior(weights: [Double]? = nil, prior: RandomEffectsPrior? = nil) -> Posterior {
    let prior = prior ?? self.prior
    let isProper = prior.effect != .flat || (factors.isEmpty && weights?.contains { $0 > 0 } ?? (count > 0))
    precondition(isProper, "a flat prior needs exact terms only, and at least one")
    let unique = uniqueWeights(weights)
    let exactWeights = Array(unique.prefix(exact.count))
    let factorWeights = Array(unique.dropFirst(exact.count))
    let curves = exact.curves(nodes: nodes, weights: exactWeights, prior: prior)
    let tail = TailIntegral(
      exact: exact, factors: factors, exactWeights: exactWeights, factorWeights: factorWeights, prior: prior,
      spacing: spacing, base: self.prior)
    guard !factors.isEmpty, factorWeights.contains(where: { $0 > 0 }) else {
      return Posterior(form: .mixture(NormalMixture(curves: curves, tail: tail, nodes: nodes)))
    }
    return Posterior(
      form: .grid(
        GridPosterior(
          grid: self, panels: panels, curves: curves, tail: tail,
          values: values(curves, panels: panels, weights: factorWeights))))
  }

  /// The weight of every unique term: equal terms add theirs up.
  func uniqueWeights(_ weights: [Double]?) -> [Double] {
    precondition(weights == nil || weights?.count == count, "one weight for each term")
    var sums = [Double](repeating: 0, count: unique.count)
    for index in 0..<count {
      let weight = weights?[index] ?? 1
      precondition(weight >= 0 && weight.isFinite, "a weight must not be negative")
      sums[place[index]] += weight
    }
    return sums
  }

  /// The log integrand at the nodes of all panels.
  func values(_ curves: [ExactTerms.Curve], panels: Panels, weights: [Double]) -> [SIMD8<Double>] {
    var values: [SIMD8<Double>] = []
    values.reserveCapacity(panels.effects.count)
    for node in curves.indices {
      let curve = curves[node]
      for panel in panels.first[node]..<panels.first[node + 1] {
        var value = curve.values(at: panels.effects[panel])
        let row = panel * weights.count
        for factor in weights.indices { value += panels.logFactors[row + factor] * weights[factor] }
        values.append(value)
      }
    }
    return values
  }
}
