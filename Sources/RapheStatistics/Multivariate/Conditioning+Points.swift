import RapheNumerics

extension Conditioning {
  /// The values of the variables within their bounds for a point of the unit cube, and the log of their probability.
  ///
  /// The first `columns` variables are set; each is the quantile of its normal distribution cut at its bounds. −∞ when
  /// the bounds leave nothing.
  func place(_ point: [Double], columns: Int, _ z: inout [Double]) -> Double {
    var total = 0.0
    for column in 0..<columns {
      let bounds = bounds(column, z)
      guard bounds.lower < bounds.upper else { return -.infinity }
      let (value, logProbability) = Self.cut(bounds, at: point[column])
      z[column] = value
      total += logProbability
    }
    return total
  }

  /// The quantile at `u` of the standard normal within an interval, and the log of the interval's probability.
  private static func cut(_ interval: Region.Interval, at u: Double) -> (Double, Double) {
    // Worked in the upper tail, where nothing is lost by subtraction.
    let isMirrored = interval.upper <= 0 || -interval.lower > interval.upper
    let (a, b) = isMirrored ? (-interval.upper, -interval.lower) : (interval.lower, interval.upper)
    let u = isMirrored ? 1 - u : u
    let value: Double
    let total: Double
    if a < 30 {
      let (high, low) = (StandardNormal.upper(a), StandardNormal.upper(b))
      let tail = high + u * (low - high)
      value = tail > 0 && tail < 1 ? StandardNormal.quickUpperQuantile(tail) : tail > 0 ? a : b
      total = log(high - low)
    } else {
      // So far out the tail falls like exp(−(z² − a²)/2) within one part in a thousand.
      value = (a * a - 2 * log(1 - u * (1 - exp(-0.5 * (b - a) * (b + a))))).squareRoot()
      total = StandardNormal.logProbability(from: a, to: b)
    }
    let inside = min(max(value, a), b)
    return (isMirrored ? -inside : inside, total)
  }

  /// Calls `body` with the points of a product Gauss–Legendre rule over the first `columns` variables.
  ///
  /// The log weights contain the normal density. An infinite bound is put where the density has fallen to e^−28 of
  /// that at the other one.
  func forEachProductPoint(
    _ rule: LegendreRule, columns: Int, _ body: (_ z: [Double], _ logWeight: Double) -> Void
  ) {
    var z = [Double](repeating: 0, count: rank)
    func go(_ column: Int, _ logWeight: Double) {
      guard column < columns else { return body(z, logWeight) }
      let bounds = Self.finite(bounds(column, z))
      guard bounds.lower < bounds.upper else { return }
      let half = 0.5 * (bounds.upper - bounds.lower)
      for (node, weight) in zip(rule.nodes, rule.weights) {
        let value = bounds.lower + half * (1 + node)
        z[column] = value
        go(column + 1, logWeight + log(half * weight) + StandardNormal.logDensity(value))
      }
    }
    go(0, 0)
  }

  /// An interval cut where the normal density becomes negligible compared with its largest inside.
  static func finite(_ interval: Region.Interval) -> Region.Interval {
    let nearest = max(0, max(interval.lower, -interval.upper))
    let reach = (nearest * nearest + 56).squareRoot()
    return Region.Interval(lower: max(interval.lower, -reach), upper: min(interval.upper, reach))
  }
}
