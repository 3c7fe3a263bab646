import RapheNumerics

/// Student's t distribution with any positive real number of degrees of freedom.
public struct StudentT: Hashable, Sendable {
  /// The degrees of freedom, positive and not necessarily whole.
  public let df: Double

  /// A t distribution with `df` degrees of freedom, which must be positive and finite.
  public init(df: Double) {
    precondition(df > 0 && df.isFinite, "degrees of freedom must be positive")
    self.df = df
  }

  /// The logarithm of the density at t.
  public func logDensity(_ t: Double) -> Double {
    let half = 0.5 * df
    let constant = SaddlePoint.logGamma(half + 0.5) - SaddlePoint.logGamma(half) - 0.5 * log(df * Double.pi)
    return constant - (half + 0.5) * log1p(t * t / df)
  }

  /// The distribution function P(T ≤ t), relative in the lower tail.
  public func cumulative(_ t: Double) -> Double { upper(-t) }

  /// The upper tail P(T > t), relative in the upper tail.
  public func upper(_ t: Double) -> Double {
    if t < 0 { return 1 - upper(-t) }
    if t == .infinity { return 0 }
    let ratio = t / df.squareRoot()
    let square = ratio * ratio
    // x = df/(df + t²) and its complement, each without subtraction.
    return 0.5 * IncompleteBeta.lower(x: 1 / (1 + square), y: square / (1 + square), a: 0.5 * df, b: 0.5)
  }

  /// The two-sided probability P(|T| ≥ |t|).
  public func twoSided(_ t: Double) -> Double { 2 * upper(abs(t)) }

  /// The t with P(T ≤ t) = p; ∓∞ at p = 0 and 1.
  public func quantile(_ p: Double) -> Double {
    if p <= 0.5 { return -upperQuantile(p) }
    return upperQuantile(1 - p)
  }

  /// The t with P(T > t) = p, accurate for small p.
  public func upperQuantile(_ p: Double) -> Double {
    if p <= 0 { return .infinity }
    if p >= 1 { return -.infinity }
    if p == 0.5 { return 0 }
    if p > 0.5 { return -upperQuantile(1 - p) }
    let target = log(p)
    // Start: Cornish–Fisher (Abramowitz & Stegun 26.7.5), a lower bound good enough for a bracket.
    let z = StandardNormal.upperQuantile(p)
    let start = z + (z * z + 1) * z / (4 * df)
    var high = max(start, 1)
    while high < 1e150, upper(high) > p { high *= 4 }
    return MonotoneRoot.find(lower: 0, upper: high, start: min(start, high)) { t in
      let tail = upper(t)
      let logTail = log(tail)
      return (target - logTail, exp(logDensity(t) - logTail))
    }
  }
}
