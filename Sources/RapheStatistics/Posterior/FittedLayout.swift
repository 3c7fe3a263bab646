/// Nodes of tau and panels in mu for one weighing of many terms, and for what differs little from it.
struct FittedLayout {
  /// What is so many nats below the top adds nothing, with room for the variants of the prior.
  static let negligible = 36.0

  let nodes: HeterogeneityNodes
  private let meshes: [EffectMesh]
  private let hull: (lower: Double, upper: Double)
  private let reach: Double
  private let cuts: [Double]

  /// Lays nodes and panels out; without factors panels are not needed, and not made.
  ///
  /// The places of the factors in `weights` come after those of the exact terms. What is `negligible` nats below the top
  /// is left out.
  init(
    exact: ExactTerms, factors: [Factor], weights: TermWeights, prior: RandomEffectsPrior,
    spacing: HeterogeneitySpacing, cuts: [Double], negligible: Double
  ) {
    hull = spacing.hull
    reach = Panels.reach(prior)
    self.cuts = cuts
    let scan = IntegrandScan(
      exact: exact, factors: factors, weights: weights, prior: prior, spacing: spacing,
      limits: (hull.lower - reach, hull.upper + reach), negligible: negligible)
    nodes = scan.nodes(step: spacing.step(isGrid: !factors.isEmpty, cuts: cuts))
    meshes = factors.isEmpty ? [] : scan.meshes(nodes, cuts: Panels.edges(factors, cuts))
  }

  /// The panels, with these factors tabulated.
  func panels(factors: [Factor]) -> Panels {
    Panels(factors: factors, meshes: meshes, nodes: nodes, hull: hull, reach: reach, cuts: cuts)
  }
}
