/// The panels in mu at every node of tau, with the logarithms of the factors at their nodes.
///
/// One panel is one vector of eight Gauss–Legendre nodes. Tables are flat, panel after panel.
struct Panels: Sendable {
  /// The panels of node t are `first[t]..<first[t + 1]`.
  private(set) var first: [Int] = [0]
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []
  /// The number of cuts below the panel.
  private(set) var cell: [Int] = []
  private(set) var effects: [SIMD8<Double>] = []
  /// Logarithms by panel, then factor.
  private(set) var logFactors: [SIMD8<Double>] = []
  /// How far beyond the hull the panels reach, and the ends of the hull.
  private(set) var reach = 0.0
  private(set) var hull = (lower: 0.0, upper: 0.0)

  /// No panels.
  init() {}

  /// Lays the panels out and tabulates `factors`, whose findings are among those of `spacing`.
  init(
    factors: [Factor], spacing: HeterogeneitySpacing, prior: RandomEffectsPrior, nodes: HeterogeneityNodes,
    cuts: [Double]
  ) {
    // Six standard deviations of the variant with doubled scale: what is cut off is below 2e-9 of it.
    reach = 12 / prior.precision.squareRoot()
    hull = spacing.hull
    // A finding of unknown sign varies fastest at 0.
    let edges = factors.contains(where: \.isFolded) ? cuts + [0] : cuts
    let sorted = Set(edges).sorted()
    for tau in nodes.tau {
      append(
        EffectMesh(hull: hull, sharpness: spacing.sharpness(tau: tau), reach: reach, cuts: sorted).edges, cuts: cuts)
      first.append(effects.count)
    }
    logFactors.reserveCapacity(effects.count * factors.count)
    for node in nodes.tau.indices {
      let tau2 = nodes.tau[node] * nodes.tau[node]
      for panel in first[node]..<first[node + 1] {
        for factor in factors { logFactors.append(factor.logValues(at: effects[panel], tau2: tau2)) }
      }
    }
  }

  private mutating func append(_ edges: [Double], cuts: [Double]) {
    var passed = 0
    for index in edges.indices.dropLast() {
      let (from, to) = (edges[index], edges[index + 1])
      while passed < cuts.count, cuts[passed] <= from { passed += 1 }
      lower.append(from)
      upper.append(to)
      cell.append(passed)
      effects.append(GaussLegendre.nodes(from: from, to: to))
    }
  }
}
