import RapheNumerics

extension Estimate {
  /// Fisher's z of a correlation, artanh r with variance 1/(n − covariates − 3) (metafor `ZCOR`, Fisher 1921).
  ///
  /// `covariates` are those partialled out of r. Nil unless |r| < 1 and n − covariates > 3.
  public static func fisherZ(correlation r: Double, n: Double, covariates: Double = 0) -> Estimate? {
    guard abs(r) < 1, n - covariates > 3 else { return nil }
    return checked(value: atanh(r), variance: 1 / (n - covariates - 3))
  }

  /// A raw correlation with variance (1 − r²)²/(n − 1) (metafor `COR`); nil unless |r| < 1 and n > 1.
  public static func correlation(_ r: Double, n: Double) -> Estimate? {
    guard abs(r) < 1, n > 1 else { return nil }
    let unexplained = 1 - r * r
    return checked(value: r, variance: unexplained * unexplained / (n - 1))
  }

  /// Fisher's z of a correlation whose interval was printed, of a level: the interval's ends are transformed too.
  ///
  /// An end of −1 or 1 has no z; then the other one alone tells the error. Nil unless −1 < r < 1 lies between the ends.
  public static func fisherZ(
    correlation r: Double, lower: Double, upper: Double, level: Double = Level.usual
  ) -> Estimate? {
    guard abs(r) < 1, lower < upper, lower <= r, r <= upper, lower >= -1, upper <= 1 else { return nil }
    let z = atanh(r)
    let below = lower > -1 ? z - atanh(lower) : nil
    let above = upper < 1 ? atanh(upper) - z : nil
    let width: Double
    switch (below, above) {
    case (let below?, let above?): width = below + above
    case (let side?, nil), (nil, let side?): width = 2 * side
    case (nil, nil): return nil
    }
    return Estimate(lower: -width / 2, upper: width / 2, level: level).flatMap {
      checked(value: z, variance: $0.variance)
    }
  }

  /// Fisher's z of a correlation whose standard error was printed, by the delta method: se/(1 − r²); nil unless |r| < 1.
  public static func fisherZ(correlation r: Double, standardError: Double) -> Estimate? {
    guard abs(r) < 1 else { return nil }
    let error = standardError / ((1 - r) * (1 + r))
    return checked(value: atanh(r), variance: error * error)
  }

  /// Fisher's z from the t of a correlation with n − 2 degrees of freedom, r = t/√(t² + n − 2); nil unless n > 3.
  ///
  /// artanh r is arsinh(t/√(n − 2)), which does not lose a correlation next to 1.
  public static func fisherZ(t: Double, n: Double) -> Estimate? {
    guard n > 3, t.isFinite else { return nil }
    return checked(value: asinh(t / (n - 2).squareRoot()), variance: 1 / (n - 3))
  }
}
