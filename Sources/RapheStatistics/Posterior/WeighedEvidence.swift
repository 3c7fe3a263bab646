/// The findings of a grid, each with its weight: what the posteriors under several priors share.
///
/// A few findings can be left out at a cost that does not grow with those that stay.
public struct WeighedEvidence: Sendable {
  private let grid: EvidenceGrid
  /// One weight for every term of the grid.
  private let given: [Double]
  /// The place among the grid's terms of every term given, where the grid has only some of them.
  private let index: [Int: Int]?
  /// The terms left out, by their places.
  private var omitted: [Int] = []
  private var weights: TermWeights
  /// The exact terms, node by node.
  private var exact: [ExactTerms.Sum]
  /// The weighted sums of the factors' logarithms, panel by panel; empty without factors.
  private var sums: [SIMD8<Double>]
  /// The scale in mu at every node; nil where the grid serves all weights.
  private let sharpness: [Double]?
  /// Whether the grid was made for these weights, so that no other would serve better.
  private var isFinal: Bool

  /// Weighs the terms of a grid.
  ///
  /// When the grid was made for these weights of some terms of another, `positions` has their places there.
  init(grid: EvidenceGrid, weights: [Double], positions: [Int]? = nil) {
    self.grid = grid
    given = weights
    index = positions.map { Dictionary(uniqueKeysWithValues: $0.enumerated().map { ($1, $0) }) }
    isFinal = positions != nil
    self.weights = grid.uniqueWeights(weights)
    exact = grid.exact.sums(nodes: grid.nodes.tau.count, weights: self.weights.exact)
    sums = grid.panels.sums(weights: self.weights.factors)
    sharpness =
      grid.isFitted && !grid.factors.isEmpty
      ? grid.nodes.tau.map { grid.spacing.sharpness(tau: $0, weights: weights) } : nil
  }

  /// The same without the terms at these positions, at a cost in proportion to their number.
  ///
  /// The result differs from a weighing anew by rounding alone.
  public func omitting(_ terms: [Int]) -> WeighedEvidence {
    var rest = self
    var exactChanges: [(term: Int, weight: Double)] = []
    var factorChanges: [(factor: Int, weight: Double)] = []
    let exactCount = grid.exact.count
    for position in terms {
      guard let term = index.map({ $0[position] }) ?? position else { continue }
      let (place, weight) = (grid.place[term], given[term])
      guard weight > 0, !rest.omitted.contains(term) else { continue }
      rest.omitted.append(term)
      rest.weights.lower(place, by: weight)
      if place < exactCount {
        exactChanges.append((place, weight))
      } else {
        factorChanges.append((place - exactCount, weight))
      }
    }
    grid.exact.lower(&rest.exact, by: exactChanges) { rest.weights.exact }
    grid.panels.lower(&rest.sums, by: factorChanges)
    // What stays is another weighing than the grid was made for.
    if grid.isFitted { rest.isFinal = false }
    return rest
  }

  /// The posterior under `prior` (the grid's if nil), as `EvidenceGrid.posterior(weights:prior:)` has it.
  public func posterior(prior: RandomEffectsPrior? = nil) -> Posterior {
    let prior = prior ?? grid.prior
    precondition(
      prior.effect != .flat || (grid.factors.isEmpty && weights.isAny),
      "a flat prior needs exact terms only, and at least one")
    let nodes = grid.nodes
    let curves = nodes.curves(exact, prior: prior)
    let tail = TailIntegral(
      exact: grid.exact, factors: grid.factors, weights: weights, prior: prior, spacing: grid.spacing, base: grid.prior)
    guard weights.hasFactors else {
      let mixture = NormalMixture(curves: curves, tail: tail, nodes: nodes)
      let lost = max(
        nodes.isTrimmed.below ? mixture.weights.first ?? 0 : 0, nodes.isTrimmed.above ? mixture.weights.last ?? 0 : 0)
      return isFinal || lost < Self.negligible ? Posterior(form: .mixture(mixture)) : anew(prior)
    }
    let posterior = GridPosterior(
      nodes: nodes, panels: grid.panels, cuts: grid.cuts, curves: curves, tail: tail, sums: sums, sharpness: sharpness)
    let isResolved = isFinal || posterior.unresolved < Self.logNegligible
    return isResolved ? Posterior(form: .grid(posterior)) : anew(prior)
  }

  /// What may be missing of a posterior: a thousandth of its tails of 1e-10.
  private static let negligible = 1e-13
  private static let logNegligible = -30.0

  /// The posterior on a grid that is made for these weights.
  private func anew(_ prior: RandomEffectsPrior) -> Posterior {
    var rest = given
    for term in omitted { rest[term] = 0 }
    return grid.fitted(to: rest, prior: prior).posterior(prior: prior)
  }
}
