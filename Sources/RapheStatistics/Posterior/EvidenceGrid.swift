/// The likelihoods of all findings on one quantity, tabulated once so that many posteriors can be read off cheaply.
///
/// The model: delta_i ~ Normal(mu, tau²), log L(mu, tau) = Σ w_i log L_i(mu; v_i + tau²) with weights w_i in [0, 1],
/// mu ~ Normal(0, s²), tau ~ half-Normal(a). Weights and prior are chosen at `posterior(weights:prior:)`; nodes are
/// placed for all priors from half to double the scales of the base prior, and for all weights up to 1 or, with many
/// terms, for those expected. Exact terms are kept in closed form; if there are no others the posterior is a mixture of
/// normals and no grid in mu is made.
///
/// Accuracy of region probabilities: within 1e-6 absolute, tails 1e-3 relative at any depth (measured on the reference
/// cases: 1e-7 and 1e-6). Deterministic: no sampling.
public final class EvidenceGrid: Sendable {
  /// The prior for which the grid was laid out.
  public let prior: RandomEffectsPrior
  /// The number of terms given, and of weights expected.
  public let count: Int

  let terms: [EvidenceTerm]
  /// The information to expect of the terms when the grid was laid out for their weights; nil when it serves all weights.
  private let expected: Double?
  let spacing: HeterogeneitySpacing
  let nodes: HeterogeneityNodes
  let exact: ExactTerms
  /// The unique terms, the exact ones first.
  let unique: [EvidenceTerm]
  /// The unique terms without a closed form.
  let factors: [Factor]
  /// For every term given, its place among the unique terms.
  let place: [Int]
  /// The finite ends of regions whose probabilities need no further integration.
  let cuts: [Double]
  /// The panels in mu of all nodes of tau, one vector each; empty without censored terms.
  let panels: Panels

  /// Up to so many terms a grid is laid out for all weights up to 1.
  static let few = 32
  /// What is so many nats below the top with the weights expected is left out: a sample shared among three quantities
  /// still leaves a third of it.
  private static let negligible = 100.0

  /// Tabulates `terms` for the base prior.
  ///
  /// `cuts` are the finite ends of the regions to be asked for; others can be asked for too, at the cost of an integration
  /// each. With censored terms present, effects beyond 60 prior standard deviations are outside the grid: check them on
  /// import. Every term must have a positive variance, a finite estimate and lower < upper. A flat prior needs at least
  /// one term and exact terms only.
  ///
  /// `weights` are those to expect of the terms (all 1 if nil). With many terms the grid is laid out for them and for what
  /// differs little, such as the omission of a sample or draws of samples with replacement, so that its size does not grow
  /// with the evidence; for weights far from them a grid is made each time.
  public convenience init(
    _ terms: [Likelihood], prior: RandomEffectsPrior, cuts: [Double] = [], weights: [Double]? = nil
  ) {
    self.init(terms.map { .finding($0) }, prior: prior, cuts: cuts, weights: weights)
  }

  /// The same of findings and of samples with several.
  @_disfavoredOverload package convenience init(
    _ terms: [EvidenceTerm], prior: RandomEffectsPrior, cuts: [Double] = [], weights: [Double]? = nil
  ) {
    self.init(terms, prior: prior, cuts: cuts, weights: weights, isCertain: false)
  }

  /// The same, with many terms for exactly these weights when they are certain and not just expected.
  private init(
    _ terms: [EvidenceTerm], prior: RandomEffectsPrior, cuts: [Double], weights: [Double]?, isCertain: Bool
  ) {
    precondition(terms.allSatisfy(\.isProper), "a likelihood needs a positive variance and lower < upper")
    precondition(weights == nil || weights?.count == terms.count, "one weight for each term")
    self.prior = prior
    let scale = prior.precision > 0 ? 1 / prior.precision.squareRoot() : 0
    let terms = terms.map { $0.resolvable(on: scale) }
    self.terms = terms
    count = terms.count
    let cuts = Set(cuts.filter(\.isFinite)).sorted()
    self.cuts = cuts

    var seen: [EvidenceTerm: Int] = [:]
    var unique: [EvidenceTerm] = []
    let index = terms.map { term in
      if let known = seen[term] { return known }
      seen[term] = unique.count
      unique.append(term)
      return unique.count - 1
    }
    let closed = unique.map(\.closedForm)
    let normal = unique.indices.filter { closed[$0] != nil }
    let other = unique.indices.filter { closed[$0] == nil }
    var position = [Int](repeating: 0, count: unique.count)
    for (place, index) in (normal + other).enumerated() { position[index] = place }
    let place = index.map { position[$0] }
    self.place = place
    self.unique = (normal + other).map { unique[$0] }
    let factors = other.map { Factor(unique[$0]) }
    self.factors = factors
    precondition(prior.effect != .flat || (factors.isEmpty && !terms.isEmpty), "a flat prior needs exact terms only")

    let estimates = normal.compactMap { closed[$0]?.value }
    let variances = normal.compactMap { closed[$0]?.variance }
    let isFitted = terms.count > Self.few && prior.effect != .flat
    if isFitted {
      let weights = weights ?? [Double](repeating: 1, count: terms.count)
      expected = HeterogeneitySpacing.information(terms, weights)
      // Draws of samples with replacement weigh more now and then, and by the less the more samples there are.
      let room = isCertain ? 1 : 1 + 2 / max(1, weights.reduce(0, +)).squareRoot()
      spacing = HeterogeneitySpacing(terms: terms, weights: weights.map { $0 * room }, prior: prior)
      var sums = [Double](repeating: 0, count: unique.count)
      for index in terms.indices { sums[place[index]] += weights[index] }
      let fitted = FittedLayout(
        exact: ExactTerms(estimates: estimates, variances: variances, tau: []), factors: factors,
        weights: TermWeights(sums, exactCount: normal.count), prior: prior, spacing: spacing, cuts: cuts,
        negligible: isCertain ? FittedLayout.negligible : Self.negligible)
      nodes = fitted.nodes
      panels = factors.isEmpty ? Panels() : fitted.panels(factors: factors)
    } else {
      expected = nil
      spacing = HeterogeneitySpacing(terms: terms, prior: prior)
      nodes = HeterogeneityNodes(
        prior: prior.heterogeneity, spacing: spacing, step: spacing.step(isGrid: !factors.isEmpty, cuts: cuts))
      panels =
        factors.isEmpty
        ? Panels() : Panels(factors: factors, spacing: spacing, prior: prior, nodes: nodes, cuts: cuts)
    }
    exact = ExactTerms(estimates: estimates, variances: variances, tau: nodes.tau)
  }

  /// Whether the grid was laid out for the weights expected alone.
  var isFitted: Bool { expected != nil }

  /// The posterior with one weight in [0, 1] for every term given (all 1 if nil), under `prior` (the base if nil).
  ///
  /// The scales of `prior` should lie between half and double those of the base prior, and be of the same families. A
  /// flat prior of mu needs at least one positive weight, and no censored terms.
  public func posterior(weights: [Double]? = nil, prior: RandomEffectsPrior? = nil) -> Posterior {
    weighed(weights).posterior(prior: prior)
  }

  /// The terms with one weight in [0, 1] each (all 1 if nil), for posteriors under several priors or without some terms.
  public func weighed(_ weights: [Double]? = nil) -> WeighedEvidence {
    precondition(weights == nil || weights?.count == count, "one weight for each term")
    let weights = weights ?? [Double](repeating: 1, count: count)
    return serves(weights) ? WeighedEvidence(grid: self, weights: weights) : fitted(to: weights, prior: prior)
  }

  /// Whether steps in tau are small enough for these weights, and what was left out may be nothing.
  private func serves(_ weights: [Double]) -> Bool {
    guard let expected else { return true }
    let information = HeterogeneitySpacing.information(terms, weights)
    return information > 0.3 * expected && information < 1.3 * spacing.information
  }

  /// The terms on a grid that is laid out for these weights and nothing else.
  func fitted(to weights: [Double], prior: RandomEffectsPrior) -> WeighedEvidence {
    let kept = weights.indices.filter { weights[$0] > 0 }
    let grid = EvidenceGrid(
      kept.map { terms[$0] }, prior: prior, cuts: cuts, weights: kept.map { weights[$0] }, isCertain: true)
    return WeighedEvidence(grid: grid, weights: kept.map { weights[$0] }, positions: kept)
  }

  /// The weight of every unique term: equal terms add theirs up.
  func uniqueWeights(_ weights: [Double]) -> TermWeights {
    var sums = [Double](repeating: 0, count: unique.count)
    for index in 0..<count {
      precondition(weights[index] >= 0 && weights[index].isFinite, "a weight must not be negative")
      sums[place[index]] += weights[index]
    }
    return TermWeights(sums, exactCount: exact.count)
  }
}
