/// How strong publication bias would have to be to explain an effect away (Mathur & VanderWeele 2020).
///
/// A study is affirmative when it is significant in the favoured direction. Affirmative studies are taken to be published
/// η times as readily as others. The common-effect formulas of the paper ("Sensitivity analysis for publication bias in
/// meta-analyses", Applied Statistics 69, section 3), with ν = Σ1/v and ȳ = Σy/v over the affirmative (A) and the other (N)
/// studies. Effects are in the favoured direction: positive when they point to it.
public struct SelectionSensitivity: Hashable, Sendable {
  /// The number of affirmative studies.
  public let affirmative: Int
  /// The number of others.
  public let nonaffirmative: Int
  /// The favoured direction.
  public let favoured: Direction
  private let weightA: Double
  private let momentA: Double
  private let weightN: Double
  private let momentN: Double

  /// Divides estimates into affirmative and other ones at the two-sided level `alpha`.
  public init(_ estimates: [Estimate], favoured: Direction, alpha: Double = 0.05) {
    let critical = StandardNormal.upperQuantile(alpha / 2)
    self.favoured = favoured
    var (weightA, momentA, weightN, momentN) = (0.0, 0.0, 0.0, 0.0)
    var (affirmative, nonaffirmative) = (0, 0)
    for estimate in estimates {
      let value = favoured.sign * estimate.value
      if value / estimate.standardError > critical {
        affirmative += 1
        weightA += 1 / estimate.variance
        momentA += value / estimate.variance
      } else {
        nonaffirmative += 1
        weightN += 1 / estimate.variance
        momentN += value / estimate.variance
      }
    }
    self.affirmative = affirmative
    self.nonaffirmative = nonaffirmative
    (self.weightA, self.momentA, self.weightN, self.momentN) = (weightA, momentA, weightN, momentN)
  }

  /// The estimate corrected for publication `ratio` (η ≥ 1) times as ready when affirmative, with its standard error.
  ///
  /// μ(η) = (η ȳ_N + ȳ_A)/(η ν_N + ν_A), variance (η² ν_N + ν_A)/(η ν_N + ν_A)². Nil without estimates.
  public func corrected(ratio: Double) -> Estimate? {
    let weight = ratio * weightN + weightA
    guard weight > 0 else { return nil }
    return Estimate(
      value: (ratio * momentN + momentA) / weight, variance: (ratio * ratio * weightN + weightA) / (weight * weight))
  }

  /// The worst case, η → ∞: the common-effect estimate of the studies that are not affirmative; nil if there are none.
  public var worstCase: Estimate? {
    weightN > 0 ? Estimate(value: momentN / weightN, variance: 1 / weightN) : nil
  }

  /// The η at which the corrected estimate is `effect`; nil when no η ≥ 1 makes it so.
  ///
  /// (ν_A q − ȳ_A)/(ȳ_N − ν_N q). An effect that even the worst case exceeds cannot be reached.
  public func sValue(for effect: Double = 0) -> Double? {
    let ratio = (weightA * effect - momentA) / (momentN - weightN * effect)
    return ratio.isFinite && ratio >= 1 ? ratio : nil
  }
}
