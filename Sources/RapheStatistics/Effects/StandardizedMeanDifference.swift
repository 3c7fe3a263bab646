extension Estimate {
  /// The standardised mean difference, Hedges' g (metafor `SMD`).
  ///
  /// d = (m1 − m2)/s_p, g = J(n1 + n2 − 2) d. Variances: large-sample 1/n1 + 1/n2 + g²/(2(n1 + n2)) (Hedges 1982,
  /// eq. 8), second-order J²[1/n1 + 1/n2 + d²/(2(n1 + n2))] (Borenstein 2009, eq. 12.17), unbiased (Hedges 1983,
  /// eq. 9). Nil without two subjects in each group or without variation.
  public static func standardizedMeanDifference(
    _ first: GroupSummary, _ second: GroupSummary, variance: VarianceFormula = .largeSample, corrected: Bool = true
  ) -> Estimate? {
    guard first.n >= 2, second.n >= 2 else { return nil }
    let df = first.n + second.n - 2
    let pooled = ((first.n - 1) * first.sd * first.sd + (second.n - 1) * second.sd * second.sd) / df
    guard pooled > 0 else { return nil }
    let d = (first.mean - second.mean) / pooled.squareRoot()
    return standardizedMeanDifference(d: d, n1: first.n, n2: second.n, variance: variance, corrected: corrected)
  }

  /// Hedges' g from the t of two independent groups, d = t √(1/n1 + 1/n2); nil without three subjects.
  public static func standardizedMeanDifference(
    t: Double, n1: Double, n2: Double, variance: VarianceFormula = .largeSample, corrected: Bool = true
  ) -> Estimate? {
    guard n1 > 0, n2 > 0 else { return nil }
    let d = t * (1 / n1 + 1 / n2).squareRoot()
    return standardizedMeanDifference(d: d, n1: n1, n2: n2, variance: variance, corrected: corrected)
  }

  /// Hedges' g from an uncorrected d of two independent groups; nil unless n1 + n2 > 3 (J needs two degrees of freedom).
  public static func standardizedMeanDifference(
    d: Double, n1: Double, n2: Double, variance: VarianceFormula = .largeSample, corrected: Bool = true
  ) -> Estimate? {
    guard n1 > 0, n2 > 0, n1 + n2 > 3 else { return nil }
    let df = n1 + n2 - 2
    let j = hedgesCorrection(df)
    let g = corrected ? j * d : d
    let base = 1 / n1 + 1 / n2
    return switch variance {
    case .largeSample, .pooled: checked(value: g, variance: base + g * g / (2 * (n1 + n2)))
    case .secondOrder: checked(value: g, variance: j * j * (base + d * d / (2 * (n1 + n2))))
    case .unbiased: checked(value: g, variance: base + (1 - (df - 2) / (df * j * j)) * g * g)
    }
  }
}
