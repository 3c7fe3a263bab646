import RapheNumerics
import RapheStatistics

/// The standard errors that an effect of so many subjects can have.
extension PrintedRow {
  /// Whether the error of an effect follows from means and SDs, and not from numbers of subjects alone.
  func hasMoments(_ scale: Finding.EffectScale) -> Bool {
    switch scale {
    case .raw, .percent, .logRatio: true
    case .g, .d, .dz, .smcc, .r, .z, .oddsRatio, .logOddsRatio, .riskRatio: false
    }
  }

  /// The errors by each formula in use.
  ///
  /// Nothing where the row leaves it open, as that of a model or of pairs without their
  /// correlation.
  var errors: [Bounds] {
    guard let effect, let scale else { return [] }
    switch (scale, subjects) {
    case (.g, .groups), (.d, .groups): return errorsOfDifference(effect.magnitude)
    case (.g, .pairs(let n)), (.d, .pairs(let n)):
      guard let r = self[.prePostCorrelation] else { return [] }
      return errorsOfPairs(effect.magnitude, n, null: 2 * (Bounds(1) - r))
    case (.dz, .pairs(let n)), (.smcc, .pairs(let n)): return errorsOfPairs(effect.magnitude, n, null: Bounds(1))
    case (.r, .association(let n)), (.z, .association(let n)): return errorsOfZ(n, effect)
    case (.oddsRatio, .groups), (.logOddsRatio, .groups): return leastErrorOfOdds
    case (.raw, _), (.percent, _), (.logRatio, _): return errorsOfMeans(scale)
    default: return []
    }
  }

  /// 1/n1 + 1/n2, of which an even split of a total gives the least.
  var inverseSizes: Bounds? {
    guard case .groups(let first, let second)? = subjects else { return nil }
    let sum = Bounds(1) / first + Bounds(1) / second
    // Both parts of a total are not at their largest at once.
    guard let total = finding.n.flatMap({ n in finding.nVersus.map { n + $0 } }) else { return sum }
    return first == second && first.low < first.high ? Bounds(4 / total, sum.high) : sum
  }

  /// The errors of g and d of two groups.
  ///
  /// Their squares go from J²(1/n1 + 1/n2) to the unbiased variance (Hedges 1983, eq. 9).
  private func errorsOfDifference(_ size: Bounds) -> [Bounds] {
    guard let inverse = inverseSizes, let (first, second) = sizes, first.low + second.low > 4 else { return [] }
    let df = first.low + second.low - 2
    let correction = hedgesCorrection(df)
    let total = first.low + second.low
    switch finding.design {
    case .independent:
      let middle = (inverse + (1 / (2 * total)) * size.squared).squareRoot()
      let largest = size.high / correction
      return [
        middle,
        Bounds(
          correction * inverse.low.squareRoot(), (inverse.high + largest * largest / (2 * max(1, df - 2))).squareRoot()),
      ]
    // Studies that differ widen the error of their average without a limit, and cannot make it narrower.
    case .metaAnalysis: return [Bounds(correction * inverse.low.squareRoot(), .infinity)]
    case .matchedPairs, .paired, .correlation, .model: return []
    }
  }

  private func errorsOfPairs(_ size: Bounds, _ n: Double, null: Bounds) -> [Bounds] {
    guard n > 3 else { return [] }
    let correction = hedgesCorrection(n - 1)
    let largest = size.high / correction
    return [
      ((1 / n) * null + (1 / (2 * n)) * size.squared).squareRoot(),
      Bounds(
        correction * (null.low / n).squareRoot(),
        (null.high / n + largest * largest * max(1, null.high) / (2 * (n - 3))).squareRoot()),
    ]
  }

  /// Fisher's z: 1/√(n − 3), for r by the delta method too, and Fieller's 1.06 of a rank correlation.
  private func errorsOfZ(_ n: Double, _ effect: Bounds) -> [Bounds] {
    guard n > 4, finding.design == .correlation else { return [] }
    let root = 1 / (n - 3).squareRoot()
    var variants = [Bounds(root), Bounds(1 / (n - 1).squareRoot(), 1.03 * root)]
    if scale == .r, effect.magnitude.high < 1 {
      let unexplained = Bounds(1) - effect.squared
      variants.append((Bounds(1 / (n - 2)) / unexplained).squareRoot())
    }
    return variants
  }

  /// 1/a + 1/b is least at half the subjects, 4/n, so that no odds ratio of two groups has a smaller error.
  private var leastErrorOfOdds: [Bounds] {
    guard finding.events == nil, let inverse = inverseSizes,
      finding.design == .independent || finding.design == .metaAnalysis
    else { return [] }
    return [Bounds(2 * inverse.low.squareRoot(), .infinity)]
  }

  var errorsOfEvents: [Bounds] {
    guard let table else { return [] }
    switch scale {
    case .oddsRatio, .logOddsRatio:
      return [Bounds((1 / table.a + 1 / table.b + 1 / table.c + 1 / table.d).squareRoot())]
    case .riskRatio:
      return [Bounds((1 / table.a - 1 / table.n + 1 / table.c - 1 / table.nVersus).squareRoot())]
    default: return []
    }
  }

  /// Of a difference or ratio of means, by their SDs: each group's own, or the same in both.
  private func errorsOfMeans(_ scale: Finding.EffectScale) -> [Bounds] {
    guard isPlain, let first, let second, let (n, nVersus) = sizes else { return [] }
    if case .pairs(let n) = subjects {
      guard scale == .raw, let change = changeDeviation else { return [] }
      return [(1 / n.squareRoot()) * change]
    }
    guard case .groups = subjects, finding.design == .independent else { return [] }
    var (one, two) = (first.sd, second.sd)
    var factor = Bounds(1)
    if scale != .raw {
      guard let ratio = ratioOfMeans else { return [] }
      (one, two) = (one / first.mean.magnitude, two / second.mean.magnitude)
      if scale == .percent { factor = 100 * ratio }
    }
    let apart = (one.squared / n + two.squared / nVersus).squareRoot()
    let (least, most) = (Bounds(min(one.low, two.low)), Bounds(max(one.high, two.high)))
    let root = (Bounds(1) / n + Bounds(1) / nVersus).squareRoot()
    return [factor * apart] + (scale == .raw ? [Bounds((least * root).low, (most * root).high)] : [])
  }
}
