import RapheNumerics
import RapheReport

/// What was believed of the average effect before the evidence and what is after it, above the claimed region.
struct BeliefCurve {
  private let claim: Reported.Claim
  private let region: ClaimedRegion
  private let axis: Axis
  private let after: [(x: Double, y: Double)]
  private let before: [(x: Double, y: Double)]

  /// Nil where nothing is believed that could be drawn.
  init?(_ claim: Reported.Claim, _ region: ClaimedRegion, _ axis: Axis) {
    guard let curve = claim.posterior.value?.curve, curve.densities.count > 1 else { return nil }
    self.claim = claim
    self.region = region
    self.axis = axis
    let (from, to) = (curve.from.value, curve.to.value)
    let last = Double(curve.densities.count - 1)
    after = curve.densities.enumerated().map { (from + Double($0) / last * (to - from), $1.value) }
    guard after.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return nil }
    // The prior is Normal(0, s): the report has its scale.
    let s = claim.prior?.s.value ?? .nan
    before =
      s > 0
      ? (0...60).map { point in
        let x = axis.lower + Double(point) / 60 * (axis.upper - axis.lower)
        return (x, BeliefCurve.normal(x / s) / s)
      } : []
  }

  /// The density of a standard normal.
  private static func normal(_ z: Double) -> Double { exp(-z * z / 2) * 0.3989422804014327 }

  /// The drawing; across in hundredths of the axis, stretched to the room there is.
  func drawing(_ figure: EffectFigure) -> Markup {
    let top = max(after.map(\.y).max() ?? 0, before.map(\.y).max() ?? 0)
    guard top > 0 else { return .none }
    func point(_ x: Double, _ y: Double) -> String {
      let share = (x - axis.lower) / (axis.upper - axis.lower) * 1000
      return "\(Drawing.px(share.rounded())) \(Drawing.px(((1 - y / top * 0.94) * 60 * 10).rounded() / 10))"
    }
    func line(_ points: [(x: Double, y: Double)]) -> String {
      "M" + points.map { point($0.x, $0.y) }.joined(separator: "L")
    }
    func area(_ points: [(x: Double, y: Double)]) -> String {
      guard let first = points.first, let last = points.last, points.count > 1 else { return "" }
      return line(points) + "L\(point(last.x, 0))L\(point(first.x, 0))Z"
    }
    func path(_ style: StyleName, _ d: String) -> Markup {
      d.isEmpty
        ? .none
        : .element(.path, [.style(style), .attribute(.d, d), .attribute(.vectorEffect, "non-scaling-stroke")])
    }
    let inside = region.intervals.map { interval in path(.curveInside, area(clipped(interval))) }
    return .element(
      .svg,
      [
        .style(.curve), .attribute(.role, "img"), .label(words(figure)), .attribute(.width, "100%"),
        .attribute(.height, "64"), .attribute(.viewBox, "0 0 1000 60"), .attribute(.preserveAspectRatio, "none"),
        path(.curveAll, area(after)), .group(inside), path(.curveEdge, line(after)),
        before.isEmpty ? .none : path(.curvePrior, line(before)),
      ])
  }

  /// The part of the curve within an interval, with points at its ends.
  private func clipped(_ interval: ClosedRange<Double>) -> [(x: Double, y: Double)] {
    func height(_ x: Double) -> Double? {
      guard let next = after.firstIndex(where: { $0.x >= x }), next > 0 else { return nil }
      let (left, right) = (after[next - 1], after[next])
      return left.y + (right.y - left.y) * (x - left.x) / (right.x - left.x)
    }
    let ends = [interval.lowerBound, interval.upperBound].map { end in height(end).map { (x: end, y: $0) } }
    let within = after.filter { interval.contains($0.x) }
    return [ends[0]].compactMap { $0 } + within + [ends[1]].compactMap { $0 }
  }

  private func words(_ figure: EffectFigure) -> String {
    let ends = claim.posterior.value.map { figure.interval($0.interval) } ?? ""
    return "Belief about the average effect after the evidence, 95 % within \(ends), "
      + "\(Numerals.percent(claim.probability.value)) of it where the claim says, "
      + "\(Numerals.percent(claim.priorProbability.value)) before the evidence."
  }
}
