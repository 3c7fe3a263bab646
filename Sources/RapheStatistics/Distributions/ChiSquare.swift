import RapheNumerics

/// The chi-square distribution with any positive real number of degrees of freedom.
public struct ChiSquare: Hashable, Sendable {
  /// The degrees of freedom, positive and not necessarily whole.
  public let df: Double

  /// A chi-square distribution with `df` degrees of freedom, which must be positive and finite.
  public init(df: Double) {
    precondition(df > 0 && df.isFinite, "degrees of freedom must be positive")
    self.df = df
  }

  /// The distribution function P(X ≤ x), relative in the lower tail.
  public func cumulative(_ x: Double) -> Double { IncompleteGamma.lower(a: 0.5 * df, x: 0.5 * x) }

  /// The upper tail P(X > x), relative in the upper tail.
  public func upper(_ x: Double) -> Double { IncompleteGamma.upper(a: 0.5 * df, x: 0.5 * x) }

  /// The logarithm of the density at x > 0.
  public func logDensity(_ x: Double) -> Double {
    let half = 0.5 * df
    return (half - 1) * log(0.5 * x) - 0.5 * x - SaddlePoint.logGamma(half) - 0.693_147_180_559_945_3
  }

  /// The x with P(X ≤ x) = p; 0 and ∞ at the ends.
  ///
  /// Newton's method in ln x on the logarithm of the smaller tail, from Wilson & Hilferty (1931).
  public func quantile(_ p: Double) -> Double {
    if p <= 0 { return 0 }
    if p >= 1 { return .infinity }
    let z = StandardNormal.quantile(p)
    let c = 2 / (9 * df)
    let cube = 1 - c + z * c.squareRoot()
    let leading = (log(p) + SaddlePoint.logGamma(0.5 * df + 1)) * 2 / df + 0.693_147_180_559_945_3
    let start = cube > 0.2 ? log(df * cube * cube * cube) : leading
    let isLower = p <= 0.5
    let target = isLower ? log(p) : log1p(-p)
    let logX = MonotoneRoot.find(lower: leading - 1, upper: max(start, 1) + 8, start: start, scale: 1) { u in
      let x = exp(u)
      let tail = log(isLower ? cumulative(x) : upper(x))
      let slope = exp(logDensity(x) + u - tail)
      return isLower ? (tail - target, slope) : (target - tail, slope)
    }
    return exp(logX)
  }
}
