/// Whether more studies are significant than their power explains (Ioannidis & Trikalinos 2007).
///
/// Power is that of a two-sided z test at the equal-effects estimate.
public struct ExcessSignificance: Hashable, Sendable {
  /// The number of significant studies.
  public let observed: Int
  /// The number expected, the sum of all powers.
  public let expected: Double
  /// (O − E)²/E + (O − E)²/(k − E).
  public let chiSquare: Double
  /// The one-sided p-value of an excess by χ², without correction for continuity.
  public let chiSquareP: Double
  /// The one-sided p-value of an excess by the exact distribution of the number of significant studies.
  public let p: Double

  /// The test of one or more estimates at the level `alpha` of each study.
  public init(_ estimates: [Estimate], alpha: Double = 0.05) {
    precondition(!estimates.isEmpty && alpha > 0 && alpha < 1, "nothing to test")
    let critical = StandardNormal.upperQuantile(alpha / 2)
    let mean = WeightedSums(estimates, tau2: 0).mean
    let powers = estimates.map { estimate in
      let shift = mean / estimate.standardError
      return StandardNormal.upper(critical - shift) + StandardNormal.cumulative(-critical - shift)
    }
    let observed = estimates.count { abs($0.value) / $0.standardError >= critical }
    let expected = powers.reduce(0, +)
    let excess = Double(observed) - expected
    self.observed = observed
    self.expected = expected
    chiSquare = excess * excess / expected + excess * excess / (Double(estimates.count) - expected)
    let tail = StandardNormal.upper(chiSquare.squareRoot())
    chiSquareP = excess > 0 ? tail : 1 - tail
    // The distribution of a sum of independent, unlike trials, one trial at a time.
    var chances = [1.0]
    for power in powers {
      var next = [Double](repeating: 0, count: chances.count + 1)
      for (count, chance) in chances.enumerated() {
        next[count] += chance * (1 - power)
        next[count + 1] += chance * power
      }
      chances = next
    }
    p = min(1, chances[observed...].reduce(0, +))
  }
}

extension [Estimate] {
  /// Rosenthal's (1979) number of studies without effect that would make the combined one-sided z test p > `alpha`.
  ///
  /// Of historical interest only: it takes unpublished studies to be unbiased, and ignores how large they are.
  public func failSafeNumber(alpha: Double = 0.05) -> Int {
    let ratio = abs(reduce(0) { $0 + $1.value / $1.standardError }) / StandardNormal.upperQuantile(alpha)
    return Swift.max(0, Int((ratio * ratio - Double(count)).rounded(.up)))
  }
}
