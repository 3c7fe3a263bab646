/// The panels of the integral over mu at one node of tau.
///
/// Given tau, no factor of the integrand varies faster in mu than a normal curve of standard deviation `sharpness`,
/// the inverse root of the sum of all precisions. Inside the hull of everything that attracts mu (0, estimates, finite
/// bounds) panels of 3.5 times that width resolve the posterior of any subset of the terms. Outside, whatever is left
/// of the posterior decays from afar, so that panels may grow with the distance. Measured with eight Gauss–Legendre
/// nodes: 1e-8 absolute, 1e-4 relative for tails down to 1e-9.
struct EffectMesh {
  /// Width of an inner panel and growth of the outer panels.
  private static let relativeWidth = 3.5
  private static let growth = 1.7
  /// The widest inner panel far from the mode, in widths of the others.
  private static let widest = 1.7
  /// The most that an inner panel may measure under other weights than expected, in their scale in mu.
  static let coarsest = 4.2

  /// The edges in increasing order.
  let edges: [Double]
  /// Whether effects were left out below and above because nothing is expected of them.
  let isTrimmed: (below: Bool, above: Bool)

  /// Equal panels over the hull; where findings are of so different precision that these would be too many, graded ones.
  init(
    hull: (lower: Double, upper: Double), spacing: HeterogeneitySpacing, tau: Double, reach: Double, cuts: [Double]
  ) {
    let width = Self.relativeWidth * spacing.sharpness(tau: tau)
    let lower = hull.lower - 0.5 * width
    let upper = hull.upper + 0.5 * width
    guard (upper - lower) / width < Double(EffectScales.most) else {
      isTrimmed = (false, false)
      let edges = spacing.edges(from: hull.lower - reach, to: hull.upper + reach, tau: tau)
      self.edges = Self.merge(edges, cuts, tolerance: 1e-9 * width)
      return
    }
    let count = max(1, Int(((upper - lower) / width).rounded(.up)))
    var below: [Double] = []
    var above: [Double] = []
    var step = width
    var offset = 0.0
    while offset < reach {
      step *= Self.growth
      // The last panel takes in what would otherwise be a sliver.
      offset = offset + 1.6 * step > reach ? reach : offset + step
      below.append(lower - offset)
      above.append(upper + offset)
    }
    let inner = (0...count).map { lower + (upper - lower) * Double($0) / Double(count) }
    isTrimmed = (false, false)
    edges = Self.merge(below.reversed() + inner + above, cuts, tolerance: 1e-9 * width)
  }

  /// Panels around a mode, as wide as above as far as the integrand matters, and from there on growing.
  ///
  /// Where these would be too many, as wide as the findings near to each allow.
  init(
    around mode: Double, spacing: HeterogeneitySpacing, tau: Double, below: IntegrandScan.Side,
    above: IntegrandScan.Side, limits: (lower: Double, upper: Double), cuts: [Double]
  ) {
    let hull = spacing.hull
    let width = Self.relativeWidth * spacing.sharpness(tau: tau)
    let ends = (lower: max(limits.lower, mode - below.end), upper: min(limits.upper, mode + above.end))
    guard (ends.upper - ends.lower) / width < 4 * Double(EffectScales.most) else {
      isTrimmed = (ends.lower > limits.lower, ends.upper < limits.upper)
      edges = Self.merge(
        spacing.edges(from: ends.lower, to: ends.upper, tau: tau), cuts, tolerance: 1e-9 * width)
      return
    }
    /// Distances from the mode to the edges on one side, and whether they end before the limit.
    func side(_ side: IntegrandScan.Side, hull: Double, limit: Double) -> (distances: [Double], isTrimmed: Bool) {
      let isTrimmed = side.end < limit
      let end = min(side.end, limit)
      var distances: [Double] = []
      var distance = 0.0
      var step = width
      while distance < end {
        if distance > hull + 0.5 * width {
          step *= Self.growth
        } else if distance > side.fine {
          // Wide enough for a third of the weights, of which more is left out there.
          step = min(1.3 * step, Self.widest * width)
        }
        // The last panel is cut short, or takes in what would otherwise be a sliver.
        distance = distance + 1.2 * step > end ? end : distance + step
        distances.append(distance)
      }
      return (distances, isTrimmed)
    }
    let lower = side(below, hull: mode - hull.lower, limit: mode - limits.lower)
    let upper = side(above, hull: hull.upper - mode, limit: limits.upper - mode)
    isTrimmed = (lower.isTrimmed, upper.isTrimmed)
    let edges = lower.distances.reversed().map { mode - $0 } + [mode] + upper.distances.map { mode + $0 }
    self.edges = Self.merge(edges, cuts, tolerance: 1e-9 * width)
  }

  /// Both sorted lists in order, an edge within `tolerance` of a cut being replaced by the cut.
  private static func merge(_ edges: [Double], _ cuts: [Double], tolerance: Double) -> [Double] {
    guard let first = edges.first, let last = edges.last else { return [] }
    let inner = cuts.filter { $0 > first && $0 < last }
    if inner.isEmpty { return edges }
    let kept = edges.filter { edge in !inner.contains { abs($0 - edge) <= tolerance } }
    return (kept + inner).sorted()
  }

  /// Edges of panels that grow from a few small ones at the finite ends of [lower, upper], for the far tails.
  ///
  /// A tail falls most steeply at the cut: its scale there is `sharpness` squared over the distance to the bulk. An
  /// infinite end is replaced by `limit` on that side.
  static func graded(
    from lower: Double, to upper: Double, sharpness: Double, limit: (lower: Double, upper: Double)
  ) -> [Double] {
    let start = max(lower, min(limit.lower, upper - sharpness))
    let end = min(upper, max(limit.upper, lower + sharpness))
    let isGradedBelow = lower.isFinite
    let isGradedAbove = upper.isFinite
    let middle = isGradedBelow && isGradedAbove ? 0.5 * (start + end) : isGradedBelow ? end : start
    var edges: [Double] = []
    var step = sharpness / 16
    var x = start
    while isGradedBelow, x < middle {
      edges.append(x)
      x += step
      step *= 1.6
    }
    var upperEdges: [Double] = []
    step = sharpness / 16
    x = end
    while isGradedAbove, x > middle {
      upperEdges.append(x)
      x -= step
      step *= 1.6
    }
    return edges + [middle] + upperEdges.reversed()
  }
}
