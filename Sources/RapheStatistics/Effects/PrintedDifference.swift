import RapheNumerics

/// Printed effects that become Hedges' g.
extension Estimate {
  /// Hedges' g from a printed d and its variance, both times the correction.
  ///
  /// g = J d and v = J² v_d (Borenstein et al. 2009, eq. 4.23 and 4.24).
  ///
  /// Without degrees of freedom the number of subjects is the one that the variance implies for two equal groups,
  /// v = 4/N + d²/(2N). Nil when that is fewer than four.
  public static func hedges(d: Estimate, df: Double? = nil) -> Estimate? {
    let df = df ?? (4 + 0.5 * d.value * d.value) / d.variance - 2
    guard df >= 2 else { return nil }
    let j = hedgesCorrection(df)
    return checked(value: j * d.value, variance: j * j * d.variance)
  }

  /// The uncorrected d of a log odds ratio: both standard deviations of a logistic variable are π/√3 (metafor `OR2DL`).
  ///
  /// d = √3/π ln OR, variance 3/π² times (Hasselblad & Hedges 1995; Borenstein et al. 2009, eq. 7.1 and 7.2).
  public static func standardizedMeanDifference(logOddsRatio: Estimate) -> Estimate? {
    let factor = 3.0.squareRoot() / Double.pi
    return checked(value: factor * logOddsRatio.value, variance: factor * factor * logOddsRatio.variance)
  }

  /// The change in standard deviations of one measurement that corresponds to a corrected change in those of the
  /// differences (metafor `SMCC`): times √(2(1 − r)).
  ///
  /// Morris & DeShon (2002, eq. 11); the variance of `standardizedMeanDifference(dz:n:correlation:)`. Nil when n < 3 or
  /// |r| ≥ 1.
  public static func standardizedMeanDifference(smcc: Double, n: Double, correlation r: Double) -> Estimate? {
    guard n >= 3 else { return nil }
    return standardizedMeanDifference(dz: smcc / hedgesCorrection(n - 1), n: n, correlation: r)
  }
}

/// A p-value of a one-sided test, as one of a two-sided.
///
/// Twice p where the estimate lay on the side that was tested, else twice the rest; the sign is not told by it.
public func twoSided(oneSided p: Double) -> Double { min(1, 2 * min(p, 1 - p)) }
