#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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

  /// Fisher's z from the t of a correlation with n − 2 degrees of freedom, r = t/√(t² + n − 2); nil unless n > 3.
  public static func fisherZ(t: Double, n: Double) -> Estimate? {
    guard n > 3, t.isFinite else { return nil }
    return fisherZ(correlation: t / (t * t + n - 2).squareRoot(), n: n)
  }
}
