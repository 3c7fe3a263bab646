import RapheNumerics

extension Spread {
  /// The value at a share of the distribution, 0 to 1.
  func value(at share: Double, median: Double) -> Double {
    switch self {
    case .logNormal(let sd):
      return median * Double.exponential(Double.naturalLogarithm(sd) * DrawKey.normalQuantile(share))
    case .normal(let sd): return median + sd * DrawKey.normalQuantile(share)
    case .uniform(let from, let to): return from + (to - from) * share
    case .logitNormal(let sd):
      let odds = median / (1 - median) * Double.exponential(sd * DrawKey.normalQuantile(share))
      return odds.isInfinite ? 1 : odds / (1 + odds)
    case .bounded(let inner, let from, let to):
      let low = inner.share(below: from, median: median)
      let high = inner.share(below: to, median: median)
      return min(max(inner.value(at: low + share * (high - low), median: median), from), to)
    }
  }

  /// The share of draws below a value.
  ///
  /// - Parameter median: the declared value of the parameter.
  public func share(below value: Double, median: Double) -> Double {
    switch self {
    case .logNormal(let sd):
      if value <= 0 { return 0 }
      let width = Double.naturalLogarithm(sd)
      return Spread.normalShare(Double.naturalLogarithm(value / median), width)
    case .normal(let sd): return Spread.normalShare(value - median, sd)
    case .uniform(let from, let to):
      return from < to ? min(max((value - from) / (to - from), 0), 1) : value > from ? 1 : 0
    case .logitNormal(let sd):
      if value <= 0 || value >= 1 { return value <= 0 ? 0 : 1 }
      return Spread.normalShare(Double.naturalLogarithm(value / (1 - value) / (median / (1 - median))), sd)
    case .bounded(let inner, let from, let to):
      let (low, high) = (inner.share(below: from, median: median), inner.share(below: to, median: median))
      return min(max((inner.share(below: value, median: median) - low) / (high - low), 0), 1)
    }
  }

  /// The share of a normal distribution around 0 below a value: the quantile turned round by bisection, so that bounds
  /// are met as they are drawn.
  private static func normalShare(_ value: Double, _ sd: Double) -> Double {
    if value == 0 || value.isNaN { return 0.5 }
    if sd == 0 || value.isInfinite { return value < 0 ? 0 : 1 }
    let z = -(value / sd).magnitude
    var (low, high) = (0.0, 0.5)
    for _ in 0..<80 {
      let middle = 0.5 * (low + high)
      if middle <= low || middle >= high { break }
      if DrawKey.normalQuantile(middle) < z { low = middle } else { high = middle }
    }
    return value < 0 ? high : 1 - high
  }
}
