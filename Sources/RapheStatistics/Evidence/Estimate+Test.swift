import RapheNumerics

/// Estimates recovered from what a test printed.
extension Estimate {
  /// The estimate behind a t statistic with the degrees of freedom of the design.
  ///
  /// Independent groups: g with its large-sample variance. Pairs: d_z = t/√n converted by
  /// `standardizedMeanDifference(dz:n:correlation:)`. Association: r = t/√(t² + n − 2), then Fisher's z. Nil when the
  /// design has too few subjects for a test.
  public static func test(t: Double, design: Design) -> Estimate? {
    guard t.isFinite, design.nullVariance != nil else { return nil }
    switch design {
    case .independent(let n1, let n2): return standardizedMeanDifference(t: t, n1: n1, n2: n2)
    case .paired(let n, let r): return standardizedMeanDifference(dz: t / n.squareRoot(), n: n, correlation: r)
    case .association(let n): return fisherZ(t: t, n: n)
    }
  }

  /// The estimate behind an exact two-sided p and a direction.
  ///
  /// Nil when p is not in (0, 1] (a printed "p = 0" is a bound, not a value) or the design has too few subjects.
  public static func test(p: Double, direction: Direction, design: Design) -> Estimate? {
    guard p > 0, p <= 1, design.nullVariance != nil else { return nil }
    let t = p == 1 ? 0 : StudentT(df: design.df).upperQuantile(p / 2)
    return test(t: direction.sign * t, design: design)
  }

  /// The difference between groups that corresponds to a d_z of pairs, g = J(n − 1) d_z √(2(1 − r)).
  ///
  /// Variance 2(1 − r)/n + g²/(2n) (Becker 1988, eq. 13; Morris & DeShon 2002, eq. 11). Nil when n < 3 or |r| ≥ 1.
  public static func standardizedMeanDifference(dz: Double, n: Double, correlation r: Double) -> Estimate? {
    guard n >= 3, abs(r) < 1 else { return nil }
    let g = hedgesCorrection(n - 1) * dz * (2 * (1 - r)).squareRoot()
    return checked(value: g, variance: 2 * (1 - r) / n + g * g / (2 * n))
  }

  /// The log ratio behind a printed percentage change, with an assumed coefficient of variation of both groups.
  ///
  /// Normal(ln(1 + percent/100); cv² · null variance). Nil unless percent > −100, cv > 0 and the design compares groups
  /// or measurements with enough subjects.
  public static func logRatio(percentChange percent: Double, cv: Double, design: Design) -> Estimate? {
    if case .association = design { return nil }
    guard percent > -100, cv > 0, let variance = design.nullVariance else { return nil }
    return checked(value: log1p(percent / 100), variance: cv * cv * variance)
  }
}
