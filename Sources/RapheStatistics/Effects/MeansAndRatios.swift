import RapheNumerics

extension Estimate {
  /// The mean difference in the unit of the measure (metafor `MD`).
  ///
  /// Variance s1²/n1 + s2²/n2, or with `pooled` one variance for both groups. Nil without variation.
  public static func meanDifference(
    _ first: GroupSummary, _ second: GroupSummary, variance: VarianceFormula = .largeSample
  ) -> Estimate? {
    guard let (v1, v2) = variances(first, second, variance) else { return nil }
    return checked(value: first.mean - second.mean, variance: v1 / first.n + v2 / second.n)
  }

  /// The logarithm of the ratio of two means, lnRR (metafor `ROM`).
  ///
  /// With a = s1²/(n1 m1²) and b = s2²/(n2 m2²): ln(m1/m2) + ½(a − b) (Lajeunesse 2015, eq. 8), variance a + b (Hedges
  /// et al. 1999), second order a + b + ½(a² + b²) (Lajeunesse 2015, eq. 9). Nil unless both means have the same sign
  /// and are not 0.
  public static func logRatioOfMeans(
    _ first: GroupSummary, _ second: GroupSummary, variance: VarianceFormula = .largeSample, corrected: Bool = true
  ) -> Estimate? {
    guard first.mean * second.mean > 0, let (v1, v2) = variances(first, second, variance) else { return nil }
    let raw = log(first.mean / second.mean)
    let correction = corrected ? 0.5 * (first.relativeVariance - second.relativeVariance) : 0
    let a = v1 / (first.n * first.mean * first.mean)
    let b = v2 / (second.n * second.mean * second.mean)
    let further = variance == .secondOrder ? 0.5 * (a * a + b * b) : 0
    return checked(value: raw + correction, variance: a + b + further)
  }

  /// The logarithm of the ratio of two standard deviations (metafor `VR`).
  ///
  /// Nakagawa et al. (2015, eq. 11 and 12); `secondOrder` is the variance of Senior et al. (2020). Nil unless both deviations are positive and both n exceed 1.
  public static func logVariabilityRatio(
    _ first: GroupSummary, _ second: GroupSummary, variance: VarianceFormula = .largeSample
  ) -> Estimate? {
    guard first.sd > 0, second.sd > 0, first.n > 1, second.n > 1 else { return nil }
    let c1 = 1 / (2 * (first.n - 1))
    let c2 = 1 / (2 * (second.n - 1))
    let value = log(first.sd / second.sd) + c1 - c2
    guard variance == .secondOrder else { return checked(value: value, variance: c1 + c2) }
    return checked(value: value, variance: 2 * (first.n * c1 * c1 + second.n * c2 * c2))
  }

  /// The two variances, or twice the pooled one; nil when sizes do not allow a variance.
  private static func variances(
    _ first: GroupSummary, _ second: GroupSummary, _ formula: VarianceFormula
  ) -> (Double, Double)? {
    let v1 = first.sd * first.sd
    let v2 = second.sd * second.sd
    guard first.n >= 1, second.n >= 1 else { return nil }
    guard formula == .pooled else { return (v1, v2) }
    guard first.n + second.n > 2 else { return nil }
    let pooled = ((first.n - 1) * v1 + (second.n - 1) * v2) / (first.n + second.n - 2)
    return (pooled, pooled)
  }
}
