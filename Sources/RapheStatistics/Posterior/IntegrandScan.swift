import RapheNumerics

/// Where the integrand of many terms is worth nodes, found by a few evaluations at a few values of tau.
///
/// With much information the posterior is narrow beside the hull of all effects and the range of all tau, and a grid
/// over both would grow with every finding; what is left within some nats of the top does not. Taken with the weights
/// expected, under the widest prior of mu and each of the priors of tau.
struct IntegrandScan {
  /// Where panels may grow, and where they end: distances from the mode on one side.
  struct Side {
    var fine: Double
    var end: Double

    /// The same where everything is wider by a factor.
    func scaled(_ factor: Double) -> Side { Side(fine: factor * fine, end: factor * end) }
  }

  /// The top of the integrand at one x, on the scale of `HeterogeneityScale`.
  private struct Point {
    var x: Double
    var mode: Double
    /// The logarithm of the mass, about, before the prior of tau.
    var height: Double
  }

  /// Effects this far below the top, in nats, get panels of full fineness.
  private static let fine = 30.0
  /// The intervals of x that are looked at first.
  private static let intervals = 24
  /// So many neighbouring nodes of tau share what was found at their middle.
  private static let neighbours = 4
  private static let offsets = SIMD8<Double>(7, 9, 11, 14, 17, 20, 24, 30)
  private static let lanes = SIMD8<Double>(-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5)

  private let exact: ExactTerms
  private let factors: [Factor]
  private let exactWeights: [Double]
  private let factorWeights: [Double]
  private let prior: RandomEffectsPrior
  private let spacing: HeterogeneitySpacing
  private let scale: HeterogeneityScale
  /// The ends of what is integrated at all.
  private let limits: (lower: Double, upper: Double)
  /// Effects and values of tau so many nats below the top are left out.
  private let negligible: Double
  /// Whether the integrand may rise again beyond its mode.
  private let isFolded: Bool

  /// A scan of `factors` with weights beside exact terms.
  init(
    exact: ExactTerms, factors: [Factor], weights: TermWeights, prior: RandomEffectsPrior,
    spacing: HeterogeneitySpacing, limits: (lower: Double, upper: Double), negligible: Double
  ) {
    let factorWeights = weights.factors
    let kept = factors.indices.filter { factorWeights[$0] > 0 }
    self.exact = exact
    exactWeights = weights.exact
    self.factors = kept.map { factors[$0] }
    self.factorWeights = kept.map { factorWeights[$0] }
    self.prior = prior
    self.spacing = spacing
    self.limits = limits
    self.negligible = negligible
    scale = HeterogeneityScale(prior: prior.heterogeneity, spacing: spacing)
    isFolded = factors.contains(where: \.isFolded)
  }

  // MARK: Effects at one tau

  private func curves(_ tau: [Double]) -> [ExactTerms.Curve] {
    exact.at(tau).sums(nodes: tau.count, weights: exactWeights)
      .map { $0.curve(priorPrecision: 0.25 * prior.precision) }
  }

  private func values(_ curve: ExactTerms.Curve, tau: Double, at effects: SIMD8<Double>) -> SIMD8<Double> {
    var values = curve.values(at: effects)
    for index in factors.indices {
      values += factors[index].logValues(at: effects, tau2: tau * tau) * factorWeights[index]
    }
    return values
  }

  /// The best effect and its value, from around `start`.
  private func mode(
    _ curve: ExactTerms.Curve, tau: Double, width: Double, start: Double?
  ) -> (effect: Double, top: Double) {
    if factors.isEmpty { return (curve.center, curve.height) }
    var step = start == nil ? (limits.upper - limits.lower) / 8 : 1.5 * width
    var middle = start ?? 0.5 * (limits.lower + limits.upper)
    while true {
      let values = values(curve, tau: tau, at: Self.lanes * step + middle)
      var best = 0
      for lane in 1..<8 where values[lane] > values[best] { best = lane }
      let effect = middle + Self.lanes[best] * step
      guard best > 0, best < 7 else {
        // The mode lies beyond what was looked at, or at an end of what is integrated.
        if effect <= limits.lower || effect >= limits.upper { return (effect, values[best]) }
        (middle, step) = (effect, 2 * step)
        continue
      }
      if step > 1.6 * width {
        (middle, step) = (effect, max(0.3 * step, width))
        continue
      }
      let (below, above) = (values[best - 1], values[best + 1])
      let curvature = below + above - 2 * values[best]
      guard curvature < 0 else { return (effect, values[best]) }
      let slope = 0.5 * (above - below)
      return (effect - step * slope / curvature, values[best] - 0.5 * slope * slope / curvature)
    }
  }

  /// How far the integrand matters below (-1) or above (1) its mode.
  private func side(
    _ sign: Double, _ curve: ExactTerms.Curve, tau: Double, width: Double, mode: (effect: Double, top: Double)
  ) -> Side {
    let limit = sign < 0 ? mode.effect - limits.lower : limits.upper - mode.effect
    var found = Side(fine: Self.offsets[0] * width, end: Self.offsets[0] * width)
    var scale = width
    while scale * Self.offsets[0] < limit {
      let distances = Self.offsets * scale
      let values = values(curve, tau: tau, at: distances * sign + mode.effect)
      for lane in 0..<8 {
        let next = lane < 7 ? distances[lane + 1] : 5 * distances[0]
        if values[lane] > mode.top - Self.fine { found.fine = next }
        if values[lane] > mode.top - negligible { found.end = next }
      }
      if !isFolded, found.end <= distances[7] { break }
      scale *= 5
    }
    return found
  }

  /// The meshes at the nodes of tau; of a few neighbours only one is looked at.
  func meshes(_ nodes: HeterogeneityNodes, cuts: [Double]) -> [EffectMesh] {
    var meshes: [EffectMesh] = []
    var start: Double?
    for first in stride(from: 0, to: nodes.tau.count, by: Self.neighbours) {
      let group = first..<min(first + Self.neighbours, nodes.tau.count)
      let tau = nodes.tau[group.lowerBound + group.count / 2]
      let width = spacing.sharpness(tau: tau)
      let curve = curves([tau])[0]
      let mode = mode(curve, tau: tau, width: width, start: start)
      start = mode.effect
      let sides = [-1.0, 1].map { side($0, curve, tau: tau, width: width, mode: mode) }
      for node in group {
        let sharpness = spacing.sharpness(tau: nodes.tau[node])
        let factor = sharpness / width
        meshes.append(
          EffectMesh(
            around: mode.effect, spacing: spacing, tau: nodes.tau[node], below: sides[0].scaled(factor),
            above: sides[1].scaled(factor), limits: limits, cuts: cuts))
      }
    }
    return meshes
  }

  // MARK: The range of tau

  /// The nodes of tau at most `step` apart in x, without those where nothing is left.
  func nodes(step: Double) -> HeterogeneityNodes {
    var points: [Point] = []
    let first = (0...Self.intervals).map { scale.end * Double($0) / Double(Self.intervals) }
    var start: Double?
    // From wide to narrow: a mode is near that at the larger tau before.
    for x in first.reversed() {
      points.append(point(x, start: start))
      start = points.last?.mode
    }
    points.reverse()
    while case let missing = gaps(points, step: step), !missing.isEmpty {
      for index in missing.reversed() {
        let middle = 0.5 * (points[index].x + points[index + 1].x)
        points.insert(point(middle, start: points[index + 1].mode), at: index + 1)
      }
    }
    let kept = kept(points)
    let (lower, upper) = (max(0, kept.lowerBound - 1), min(points.count - 1, kept.upperBound + 1))
    let isWhole = upper == points.count - 1
    return HeterogeneityNodes(
      prior: prior.heterogeneity, spacing: spacing, step: step,
      range: points[lower].x...(isWhole ? .infinity : points[upper].x))
  }

  private func point(_ x: Double, start: Double?) -> Point {
    let tau = scale.tau(x)
    let width = spacing.sharpness(tau: tau)
    let mode = mode(curves([tau])[0], tau: tau, width: width, start: start)
    return Point(x: x, mode: mode.effect, height: mode.top + log(width * scale.slope(x)))
  }

  /// The heights under each prior of tau, each list with the highest at 0.
  private func heights(_ points: [Point]) -> [[Double]] {
    prior.heterogeneity.variants.map { heterogeneity in
      let heights = points.map { $0.height + heterogeneity.logDensity(scale.tau($0.x)) }
      let top = heights.max() ?? 0
      return heights.map { $0 - top }
    }
  }

  /// The points at which something is left under some prior.
  private func kept(_ points: [Point]) -> ClosedRange<Int> {
    let heights = heights(points)
    let isKept = points.indices.map { index in heights.contains { $0[index] > -negligible } }
    return (isKept.firstIndex(of: true) ?? 0)...(isKept.lastIndex(of: true) ?? points.count - 1)
  }

  /// The intervals still too wide: beside a top, or beside the end of what is kept.
  private func gaps(_ points: [Point], step: Double) -> [Int] {
    let kept = kept(points)
    var gaps = Set([kept.lowerBound - 1, kept.upperBound].filter { width($0, points) > 3 * step })
    for heights in heights(points) {
      guard let top = heights.firstIndex(of: 0) else { continue }
      gaps.formUnion([top - 1, top].filter { width($0, points) > 2 * step })
    }
    return gaps.sorted()
  }

  private func width(_ interval: Int, _ points: [Point]) -> Double {
    points.indices.contains(interval) && points.indices.contains(interval + 1)
      ? points[interval + 1].x - points[interval].x : 0
  }
}

extension RandomEffectsPrior.Heterogeneity {
  /// This prior, and with the scale halved and doubled.
  fileprivate var variants: [Self] {
    [0.5, 1, 2].map { factor in
      switch self {
      case .halfNormal(let scale): .halfNormal(scale: factor * scale)
      case .halfCauchy(let scale): .halfCauchy(scale: factor * scale)
      }
    }
  }
}
