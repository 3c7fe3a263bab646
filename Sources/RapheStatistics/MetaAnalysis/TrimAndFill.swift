/// The studies that a symmetric funnel would have besides those found (Duval & Tweedie 2000).
public struct TrimAndFill: Sendable {
  /// The estimator of the number of missing studies.
  public enum Estimator: Hashable, Sendable {
    /// From the sum of ranks of the estimates on the side without gaps.
    case l0
    /// From the run of the most extreme ranks on that side.
    case r0
  }

  /// The number of missing studies.
  public let missing: Int
  /// Its standard error.
  public let missingStandardError: Double
  /// The p-value of no missing study; for R0 only.
  public let p: Double?
  /// The side on which studies are missing.
  public let side: Direction
  /// The analysis with the mirror images of the studies that have no counterpart.
  public let filled: MetaAnalysis

  /// Fills the funnel of an analysis; nil for fewer than three estimates, equal precisions, or when it does not settle.
  ///
  /// The side is opposite to the slope of Egger's test with the same heterogeneity estimator (REML unless equal effects).
  public init?(_ analysis: MetaAnalysis, estimator: Estimator = .l0) {
    let method = analysis.estimator ?? .reml
    let model: FunnelAsymmetry.Model = method == .equalEffects ? .equalEffects : .mixedEffects
    guard let asymmetry = FunnelAsymmetry(analysis.estimates, model: model) else { return nil }
    side = asymmetry.statistic < 0 ? .higher : .lower
    let sign = -side.sign
    let sorted = analysis.estimates.map { Estimate(value: sign * $0.value, variance: $0.variance) }
      .sorted { $0.value < $1.value }
    let k = Double(sorted.count)
    var missing = 0
    var error = 0.0
    var center = 0.0
    var isSettled = false
    for _ in 0..<100 where !isSettled {
      let kept = Array(sorted.prefix(sorted.count - missing))
      guard kept.count > 1 else { return nil }
      center = MetaAnalysis(estimates: kept, estimator: method, test: .z).estimate
      let ranks = Self.signedRanks(sorted.map { $0.value - center })
      let estimate: Double
      switch estimator {
      case .r0:
        estimate = k - (ranks.filter { $0 < 0 }.map { -$0 }.max() ?? 0) - 1
        error = (2 * max(0, estimate) + 2).squareRoot()
      case .l0:
        let sum = ranks.filter { $0 > 0 }.reduce(0, +)
        estimate = (4 * sum - k * (k + 1)) / (2 * k - 1)
        let square = estimate * estimate
        let cubic = 10 * square * estimate + 27 * square + 17 * estimate
        let mixed = -18 * k * square - 18 * k * estimate + 6 * k * k * estimate
        error = 4 * ((k * (k + 1) * (2 * k + 1) + cubic + mixed) / 24).squareRoot() / (2 * k - 1)
      }
      let next = max(0, Int(estimate.rounded(.toNearestOrEven)))
      isSettled = next == missing
      missing = min(next, sorted.count - 1)
    }
    guard isSettled else { return nil }
    self.missing = missing
    missingStandardError = error.isNaN ? 0 : error
    var half = 0.5
    for _ in 0..<missing { half *= 0.5 }
    p = estimator == .r0 ? half : nil
    let mirrored = sorted.suffix(missing).map {
      Estimate(value: sign * (2 * center - $0.value), variance: $0.variance)
    }
    filled = MetaAnalysis(estimates: analysis.estimates + mirrored, estimator: method, test: analysis.test)
  }

  /// The ranks of the sizes with the signs of the values; the first of equal sizes has the lower rank.
  private static func signedRanks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (abs(values[$0]), $0) < (abs(values[$1]), $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    for (rank, index) in order.enumerated() {
      ranks[index] = Double(rank + 1) * (values[index] > 0 ? 1 : values[index] < 0 ? -1 : 0)
    }
    return ranks
  }
}
