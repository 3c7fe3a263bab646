/// The rank correlation of estimates with their variances (Begg & Mazumdar 1994).
public struct RankCorrelation: Hashable, Sendable {
  /// Kendall's tau-b of (y − mean)/√(v − 1/Σ1/v) and v, with the equal-effects mean.
  public let tau: Double
  /// The two-sided p-value by the normal approximation, corrected for ties, without correction for continuity.
  public let p: Double

  /// The correlation of three or more estimates; nil with fewer, or when all are equally precise.
  public init?(_ estimates: [Estimate]) {
    guard estimates.count >= 3 else { return nil }
    let sums = WeightedSums(estimates, tau2: 0)
    let x = estimates.map { ($0.value - sums.mean) / ($0.variance - 1 / sums.weight).squareRoot() }
    let y = estimates.map(\.variance)
    var score = 0.0
    for first in x.indices {
      for second in 0..<first {
        let product = (x[first] - x[second]) * (y[first] - y[second])
        score += product > 0 ? 1 : product < 0 ? -1 : 0
      }
    }
    let n = Double(x.count)
    let (tiesX, tiesY) = (Self.ties(x), Self.ties(y))
    func sum(_ ties: [Double], _ term: (Double) -> Double) -> Double { ties.reduce(0) { $0 + term($1) } }
    let pairs = n * (n - 1)
    let (pairsX, pairsY) = (sum(tiesX) { $0 * ($0 - 1) }, sum(tiesY) { $0 * ($0 - 1) })
    guard pairs > pairsX, pairs > pairsY else { return nil }
    // Kendall (1970), eq. 4.3.
    var variance = pairs * (2 * n + 5)
    variance -= sum(tiesX) { $0 * ($0 - 1) * (2 * $0 + 5) } + sum(tiesY) { $0 * ($0 - 1) * (2 * $0 + 5) }
    variance /= 18
    variance += pairsX * pairsY / (2 * pairs)
    variance +=
      sum(tiesX) { $0 * ($0 - 1) * ($0 - 2) } * sum(tiesY) { $0 * ($0 - 1) * ($0 - 2) } / (9 * pairs * (n - 2))
    tau = score / (0.5 * ((pairs - pairsX) * (pairs - pairsY)).squareRoot())
    p = 2 * StandardNormal.upper(abs(score) / variance.squareRoot())
  }

  /// How often each value occurs.
  private static func ties(_ values: [Double]) -> [Double] {
    var counts: [Double: Double] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.values.sorted()
  }
}
