import RapheNumerics

/// Two measurements of the same subjects: first and second, and how they correlate.
public struct PairedSummary: Hashable, Sendable {
  /// The mean of the first measurement.
  public var mean1: Double
  /// The mean of the second measurement.
  public var mean2: Double
  /// The standard deviation of the first measurement.
  public var sd1: Double
  /// The standard deviation of the second measurement.
  public var sd2: Double
  /// The number of subjects (pairs).
  public var n: Double
  /// The correlation between the two measurements.
  public var correlation: Double

  /// Means and standard deviations of both measurements, the number of pairs and their correlation.
  public init(mean1: Double, mean2: Double, sd1: Double, sd2: Double, n: Double, correlation: Double) {
    self.mean1 = mean1
    self.mean2 = mean2
    self.sd1 = sd1
    self.sd2 = sd2
    self.n = n
    self.correlation = correlation
  }

  /// The same with first and second exchanged.
  public var exchanged: PairedSummary {
    PairedSummary(mean1: mean2, mean2: mean1, sd1: sd2, sd2: sd1, n: n, correlation: correlation)
  }

  /// The correlation at which the paired t test of the means gives an exact two-sided p: r = (s1² + s2² − s_D²)/(2 s1 s2)
  /// with s_D = √n |m1 − m2|/t.
  ///
  /// Nil when no correlation between −1 and 1 does, or when p = 1 or equal means leave it open.
  public func correlation(p: Double) -> Double? {
    guard p > 0, p < 1, n >= 2, sd1 > 0, sd2 > 0, mean1 != mean2 else { return nil }
    let change = n.squareRoot() * (mean1 - mean2).magnitude / StudentT(df: n - 1).upperQuantile(p / 2)
    let r = (sd1 * sd1 + sd2 * sd2 - change * change) / (2 * sd1 * sd2)
    return r > -1 && r < 1 ? r : nil
  }

  /// The correlation at which the differences have a printed standard deviation: r = (s1² + s2² − s_D²)/(2 s1 s2).
  ///
  /// Nil when no correlation between −1 and 1 does.
  public func correlation(changeSD: Double) -> Double? {
    guard changeSD > 0, sd1 > 0, sd2 > 0 else { return nil }
    let r = (sd1 * sd1 + sd2 * sd2 - changeSD * changeSD) / (2 * sd1 * sd2)
    return r > -1 && r < 1 ? r : nil
  }

  /// The variance of the differences, s1² + s2² − 2 r s1 s2.
  public var changeVariance: Double { sd1 * sd1 + sd2 * sd2 - 2 * correlation * sd1 * sd2 }
}

/// Changes within subjects. Those standardised by change scores and by raw scores are different estimands: never pool
/// one with the other, or with a difference between groups, without converting it first.
extension Estimate {
  /// The change standardised by the measurement before treatment, whichever of the two that is (metafor `SMCR`).
  ///
  /// First minus second, as `rawScoreChange`; Becker (1988) divides by the standard deviation before.
  public static func rawScoreChange(_ pairs: PairedSummary, secondIsBefore: Bool) -> Estimate? {
    secondIsBefore ? rawScoreChange(pairs.exchanged)?.mirrored : rawScoreChange(pairs)
  }

  /// The change standardised by the standard deviation of the changes (metafor `SMCC`).
  ///
  /// g = J(n − 1)(m1 − m2)/s_D, variance 1/n + g²/(2n), J²(1/n + d²/(2n)) or unbiased. Nil when s_D = 0 or n < 3.
  public static func changeScoreDifference(
    _ pairs: PairedSummary, variance: VarianceFormula = .largeSample
  ) -> Estimate? {
    guard pairs.changeVariance > 0 else { return nil }
    let d = (pairs.mean1 - pairs.mean2) / pairs.changeVariance.squareRoot()
    return changeScoreDifference(d: d, n: pairs.n, variance: variance)
  }

  /// The change standardised by change scores from a paired t, d = t/√n; nil when n < 3.
  public static func changeScoreDifference(
    t: Double, n: Double, variance: VarianceFormula = .largeSample
  ) -> Estimate? {
    guard n > 0 else { return nil }
    return changeScoreDifference(d: t / n.squareRoot(), n: n, variance: variance)
  }

  /// The change standardised by change scores from an uncorrected d_z; nil when n < 3.
  public static func changeScoreDifference(
    d: Double, n: Double, variance: VarianceFormula = .largeSample
  ) -> Estimate? {
    guard n >= 3 else { return nil }
    let m = n - 1
    let j = hedgesCorrection(m)
    let g = j * d
    return switch variance {
    case .largeSample, .pooled: checked(value: g, variance: 1 / n + g * g / (2 * n))
    case .secondOrder: checked(value: g, variance: j * j * (1 / n + d * d / (2 * n)))
    case .unbiased: checked(value: g, variance: 1 / n + (1 - (m - 2) / (m * j * j)) * g * g)
    }
  }

  /// The change standardised by the first measurement (metafor `SMCR`).
  ///
  /// g = J(n − 1)(m1 − m2)/s1, variance 2(1 − r)/n + g²/(2n) (Becker 1988, eq. 13), second order J²[2(1 − r)/n + d²/(2n)]. `sd2` is not used.
  /// Nil when s1 = 0 or n < 3.
  public static func rawScoreChange(_ pairs: PairedSummary, variance: VarianceFormula = .largeSample) -> Estimate? {
    guard pairs.sd1 > 0, pairs.n >= 3 else { return nil }
    let n = pairs.n
    let j = hedgesCorrection(n - 1)
    let d = (pairs.mean1 - pairs.mean2) / pairs.sd1
    let base = 2 * (1 - pairs.correlation) / n
    guard variance == .secondOrder else {
      return checked(value: j * d, variance: base + j * j * d * d / (2 * n))
    }
    return checked(value: j * d, variance: j * j * (base + d * d / (2 * n)))
  }

  /// The mean change in the unit of the measure, variance s_D²/n (metafor `MC`); nil without variation.
  public static func meanChange(_ pairs: PairedSummary) -> Estimate? {
    guard pairs.n > 0 else { return nil }
    return checked(value: pairs.mean1 - pairs.mean2, variance: pairs.changeVariance / pairs.n)
  }

  /// The logarithm of the ratio of two paired means (metafor `ROMC`, with Lajeunesse's correction).
  ///
  /// Variance a + b − 2 r s1 s2/(m1 m2 n). Nil unless both means have the same sign.
  public static func logRatioOfPairedMeans(_ pairs: PairedSummary) -> Estimate? {
    guard pairs.mean1 * pairs.mean2 > 0, pairs.n > 0 else { return nil }
    let a = pairs.sd1 * pairs.sd1 / (pairs.n * pairs.mean1 * pairs.mean1)
    let b = pairs.sd2 * pairs.sd2 / (pairs.n * pairs.mean2 * pairs.mean2)
    let covariance = pairs.correlation * pairs.sd1 * pairs.sd2 / (pairs.mean1 * pairs.mean2 * pairs.n)
    return checked(value: log(pairs.mean1 / pairs.mean2) + 0.5 * (a - b), variance: a + b - 2 * covariance)
  }
}
