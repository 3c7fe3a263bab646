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
  /// Whether effects were left out below and above the panels of each node.
  private(set) var isTrimmed: [(below: Bool, above: Bool)] = []

  /// No panels.
  init() {}

  /// Tabulates `factors` on one mesh for every node of tau.
  ///
  /// `hull` has the extreme effects of the findings, beyond which panels reach by `reach`.
  init(
    factors: [Factor], meshes: [EffectMesh], nodes: HeterogeneityNodes, hull: (lower: Double, upper: Double),
    reach: Double, cuts: [Double]
  ) {
    self.reach = reach
    self.hull = hull
    for mesh in meshes {
      append(mesh.edges, cuts: cuts)
      first.append(effects.count)
      isTrimmed.append(mesh.isTrimmed)
    }
    logFactors.reserveCapacity(effects.count * factors.count)
    for node in nodes.tau.indices {
      let tau2 = nodes.tau[node] * nodes.tau[node]
      let range = first[node]..<first[node + 1]
      let values = factors.map { $0.logValues(at: effects[range], tau2: tau2) }
      for panel in range.indices {
        for factor in values.indices { logFactors.append(values[factor][panel - range.lowerBound]) }
      }
    }
  }

  /// Lays panels out for all weights up to 1 and tabulates `factors`, whose findings are among those of `spacing`.
  init(
    factors: [Factor], spacing: HeterogeneitySpacing, prior: RandomEffectsPrior, nodes: HeterogeneityNodes,
    cuts: [Double]
  ) {
    let (hull, reach) = (spacing.hull, Self.reach(prior))
    let edges = Self.edges(factors, cuts)
    let meshes = nodes.tau.map {
      EffectMesh(hull: hull, spacing: spacing, tau: $0, reach: reach, cuts: edges)
    }
    self.init(factors: factors, meshes: meshes, nodes: nodes, hull: hull, reach: reach, cuts: cuts)
  }

  /// Six standard deviations of the variant with doubled scale: what is cut off is below 2e-9 of it.
  static func reach(_ prior: RandomEffectsPrior) -> Double { 12 / prior.precision.squareRoot() }

  /// The effects at which panels must end: a finding of unknown sign varies fastest at 0.
  static func edges(_ factors: [Factor], _ cuts: [Double]) -> [Double] {
    factors.contains(where: \.isFolded) ? Set(cuts + [0]).sorted() : cuts
  }

  /// The sums of the factors' logarithms with these weights, panel by panel.
  func sums(weights: [Double]) -> [SIMD8<Double>] {
    let count = weights.count
    guard count > 0 else { return [SIMD8<Double>](repeating: .zero, count: effects.count) }
    return effects.indices.map { panel in
      var sum = SIMD8<Double>.zero
      let row = panel * count
      for factor in 0..<count { sum += logFactors[row + factor] * weights[factor] }
      return sum
    }
  }

  /// Takes some of the factors' weights out of such sums.
  func lower(_ sums: inout [SIMD8<Double>], by changes: [(factor: Int, weight: Double)]) {
    if changes.isEmpty || effects.isEmpty { return }
    let count = logFactors.count / effects.count
    for panel in sums.indices {
      for (factor, weight) in changes { sums[panel] -= logFactors[panel * count + factor] * weight }
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
