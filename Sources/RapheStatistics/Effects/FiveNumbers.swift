import RapheNumerics

/// What a paper prints of a group instead of its mean and standard deviation: the median, with the quartiles, the range,
/// or both, and the size.
public struct FiveNumbers: Hashable, Sendable {
  /// The smallest value.
  public var minimum: Double?
  /// The first quartile.
  public var q1: Double?
  /// The median.
  public var median: Double
  /// The third quartile.
  public var q3: Double?
  /// The largest value.
  public var maximum: Double?
  /// The number of subjects.
  public var n: Double

  /// A median with what is known beside it.
  public init(
    minimum: Double? = nil, q1: Double? = nil, median: Double, q3: Double? = nil, maximum: Double? = nil, n: Double
  ) {
    (self.minimum, self.q1, self.median, self.q3, self.maximum, self.n) = (minimum, q1, median, q3, maximum, n)
  }

  /// The smallest and the largest value, when both are known and differ.
  private var range: (low: Double, high: Double)? {
    guard let minimum, let maximum, minimum < maximum else { return nil }
    return (minimum, maximum)
  }

  /// The quartiles, when both are known and differ.
  private var quartiles: (low: Double, high: Double)? {
    guard let q1, let q3, q1 < q3 else { return nil }
    return (q1, q3)
  }

  /// The expected range of n standard normal values.
  ///
  /// 2 Φ⁻¹((n − 0.375)/(n + 0.25)), the divisor of Wan et al. (2014, eq. 9).
  private var expectedRange: Double { 2 * StandardNormal.upperQuantile(0.625 / (n + 0.25)) }

  /// The expected distance of the quartiles of n standard normal values.
  ///
  /// 2 Φ⁻¹((0.75 n − 0.125)/(n + 0.25)), the divisor of Wan et al. (2014, eq. 16).
  private var expectedQuartiles: Double { 2 * StandardNormal.upperQuantile((0.25 * n + 0.375) / (n + 0.25)) }

  /// The mean and standard deviation of normal values with these order statistics (metafor `conv.fivenum`).
  ///
  /// The mean by Luo et al. (2018, eq. 7 for the range, 11 for the quartiles, 15 for both), the deviation by Wan et al.
  /// (2014, eq. 9 and 16) and for both by Shi et al. (2020, eq. 10). Nil with fewer than 5 subjects, where the formulas
  /// do not hold, and without quartiles or a range that is more than a point.
  public var normalSummary: GroupSummary? {
    guard n >= 5 else { return nil }
    let mean: Double
    let sd: Double
    switch (range, quartiles) {
    case (let range?, nil):
      let weight = 4 / (4 + pow(n, 0.75))
      mean = weight * (range.low + range.high) / 2 + (1 - weight) * median
      sd = (range.high - range.low) / expectedRange
    case (nil, let quartiles?):
      let weight = 0.7 + 0.39 / n
      mean = weight * (quartiles.low + quartiles.high) / 2 + (1 - weight) * median
      sd = (quartiles.high - quartiles.low) / expectedQuartiles
    case (let range?, let quartiles?):
      let outer = 2.2 / (2.2 + pow(n, 0.75))
      let inner = 0.7 - 0.72 / pow(n, 0.55)
      mean =
        outer * (range.low + range.high) / 2 + inner * (quartiles.low + quartiles.high) / 2
        + (1 - outer - inner) * median
      let weight = 1 / (1 + 0.07 * pow(n, 0.6))
      sd =
        weight * (range.high - range.low) / expectedRange
        + (1 - weight) * (quartiles.high - quartiles.low) / expectedQuartiles
    case (nil, nil): return nil
    }
    guard mean.isFinite, sd.isFinite, sd > 0 else { return nil }
    return GroupSummary(mean: mean, sd: sd, n: n)
  }
}
