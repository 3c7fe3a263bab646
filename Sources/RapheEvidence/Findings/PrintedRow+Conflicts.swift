import RapheNumerics
import RapheStatistics
import RapheSyntax

/// What is printed, held against what follows from other cells.
extension PrintedRow {
  /// The printed error, or that of the printed interval, on the scale of which errors are compared: of a correlation z.
  var printedError: (bounds: Bounds, role: Role)? {
    if scale == .r, let effect, effect.magnitude.high < 1 {
      if let stated = statedError { return (stated.bounds / (Bounds(1) - effect.squared), stated.role) }
      guard let (low, high) = interval, low.low > -1, high.high < 1 else { return nil }
      return (error(between: low.rising { atanh($0) }, high.rising { atanh($0) }), .low)
    }
    return statedError ?? errorOfInterval.map { ($0, .low) }
  }

  /// Whether no value of the printed number is one of those that other cells imply.
  ///
  /// What they imply holds by several formulas and for every rounding; beyond that, a test of another kind gives a p
  /// somewhat apart, adjustment for other variables a somewhat smaller error, and clusters a larger one.
  func contradicts(_ implied: Implied) -> Bool {
    let bounds = implied.bounds
    switch implied.number {
    case .effect:
      guard let effect else { return false }
      let isRelative = scale == .percent || scale == .logRatio
      return !effect.meets(bounds.widened(by: isRelative ? slackOfRatio(bounds) : 0.005 * bounds.magnitude.high))
    case .percent:
      return self[.percent].map { !$0.meets(bounds.widened(by: slackOfRatio(bounds))) } ?? false
    case .standardError:
      // An error that does not fit the interval is reported as that.
      guard let printed = printedError, statedError == nil || interval == nil || fitsInterval else { return false }
      // That of an interval which does not lie around its effect is none.
      if printed.role == .low, isLopsided { return false }
      return printed.bounds.gap(to: bounds.loosened(below: 0.9, above: 1.8)) > 0
    case .p:
      guard let p = self[.p] else { return false }
      if implied.source == .effect, isRatioOfMeans { return false }
      return contradicts(p, bounds, isSameTest: implied.source == .test)
    case .t:
      guard let statistic, isPlain else { return false }
      if implied.source == .effect, isRatioOfMeans { return false }
      return statistic.gap(to: bounds) > max(0.35, 0.1 * bounds.low)
    }
  }

  /// Whether the effect is a ratio of means, beside which t and p are mostly printed of their difference.
  private var isRatioOfMeans: Bool { scale == .percent || scale == .logRatio }

  /// Percentages of one's own value, averaged over subjects, are not those of the averages.
  private func slackOfRatio(_ bounds: Bounds) -> Double {
    let isPercent = scale != .logRatio
    guard finding.design == .independent else { return max(isPercent ? 10 : 0.1, 0.3 * bounds.magnitude.high) }
    return isPercent ? 1 : 0.01
  }

  private var fitsInterval: Bool {
    guard let stated = statedError, let error = errorOfInterval else { return true }
    return stated.bounds.gap(to: error.loosened(below: 0.85, above: 1.15)) == 0
  }

  /// Whether p-values lie far apart: by more than half a standard deviation, or 15 % of the larger, as those of a rank
  /// test may; those of the same test not at all.
  private func contradicts(_ printed: Bounds, _ implied: Bounds, isSameTest: Bool) -> Bool {
    func score(_ p: Double) -> Double { p >= 1 ? 0 : StandardNormal.upperQuantile(max(p, 1e-300) / 2) }
    func scores(_ p: Bounds) -> Bounds { Bounds(score(p.high), score(p.low)) }
    var one = scores(printed)
    let other = scores(implied)
    switch finding.pRelation {
    case .below: one = Bounds(one.low, .infinity)
    case .above: one = Bounds(0, one.high)
    case .equal, nil: break
    }
    let slack = isSameTest ? 1e-6 : max(0.5, 0.15 * max(one.low, other.low))
    return one.gap(to: other) > slack
  }

  /// Whether the effect does not stand near the middle of its interval.
  var isLopsided: Bool { interval.map { lopsidedness($0) > 0.2 } ?? false }

  /// Whether some value that rounds to the printed number follows; unlike the lack of a contradiction this leaves no room
  /// for tests of another kind.
  func agrees(with implied: Implied) -> Bool {
    switch implied.number {
    case .p: finding.pRelation == .equal && self[.p].map { $0.meets(implied.bounds) } == true
    case .t: statistic.map { $0.meets(implied.bounds) } == true
    case .effect, .percent, .standardError: !contradicts(implied)
    }
  }

  /// How far at least the effect lies from the middle of its interval, in halves of its width: on its own scale, and of
  /// a percentage and a correlation also on that of its logarithm and of z.
  private func lopsidedness(_ interval: (low: Bounds, high: Bounds)) -> Double {
    guard let effect else { return 0 }
    func offset(_ scale: (Double) -> Double) -> Double {
      let (low, high) = (interval.low.rising(scale), interval.high.rising(scale))
      let half = 0.5 * (high.middle - low.middle)
      let offset = effect.rising(scale).gap(to: 0.5 * (low + high)) / half
      return offset.isNaN ? 0 : offset
    }
    var least = offset { $0 }
    if scale == .percent, interval.low.low > -100 { least = min(least, offset { log1p($0 / 100) }) }
    if scale == .r { least = min(least, offset { atanh(max(-1, min(1, $0))) }) }
    return least
  }

  /// What to do where the printed error is the square of the implied one, or a printed variance its root; nil where it
  /// is neither.
  func errorThatIsSquared(_ implied: Implied) -> Advice? {
    guard implied.bounds.isFinite, let first = implied.variants.first, let stated = statedError else { return nil }
    switch stated.role {
    case .standardError:
      return stated.bounds.gap(to: first.squared.loosened(below: 0.9, above: 1.1)) == 0
        ? "write it under `variance`" : nil
    case .variance:
      return stated.bounds.squared.gap(to: first.loosened(below: 0.9, above: 1.1)) == 0 ? "write it under `se`" : nil
    default: return nil
    }
  }
}

extension Bounds {
  fileprivate func widened(by slack: Double) -> Bounds { Bounds(low - slack, high + slack) }
}
