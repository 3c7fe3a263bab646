/// An effect-size estimate and its sampling variance, both on the scale of the effect.
///
/// The static functions of its extensions are the effect sizes of metafor's `escalc` (version 5.1.12, whose letters
/// are given for each). They return nil where the effect is not defined for the numbers given; the reason is stated
/// at each function. An effect is group 1 minus group 2, or first minus second measurement.
public struct Estimate: Hashable, Sendable {
  /// The point estimate.
  public var value: Double
  /// The sampling variance (the square of the standard error).
  public var variance: Double

  /// An estimate with its sampling variance.
  public init(value: Double, variance: Double) {
    self.value = value
    self.variance = variance
  }

  /// An estimate with its standard error.
  public init(value: Double, standardError: Double) {
    self.init(value: value, variance: standardError * standardError)
  }

  /// The estimate of a symmetric normal confidence interval, nil when `upper` ≤ `lower` or the level is not in (0, 1).
  public init?(lower: Double, upper: Double, level: Double = Level.usual) {
    guard lower < upper, level > 0, level < 1 else { return nil }
    let standardError = (upper - lower) / (2 * StandardNormal.upperQuantile((1 - level) / 2))
    self.init(value: 0.5 * (lower + upper), standardError: standardError)
  }

  /// The standard error, the square root of the variance.
  public var standardError: Double { variance.squareRoot() }

  /// The same estimate with the two groups exchanged.
  public var mirrored: Estimate { Estimate(value: -value, variance: variance) }

  /// An estimate if both numbers are finite and the variance is positive.
  static func checked(value: Double, variance: Double) -> Estimate? {
    guard value.isFinite, variance.isFinite, variance > 0 else { return nil }
    return Estimate(value: value, variance: variance)
  }
}
