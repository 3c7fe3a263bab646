/// Fisher's F distribution with any positive real degrees of freedom.
public struct FisherF: Hashable, Sendable {
  /// The degrees of freedom of the numerator.
  public let df1: Double
  /// The degrees of freedom of the denominator.
  public let df2: Double

  /// An F distribution; both degrees of freedom must be positive.
  public init(df1: Double, df2: Double) {
    precondition(df1 > 0 && df2 > 0, "degrees of freedom must be positive")
    self.df1 = df1
    self.df2 = df2
  }

  /// The upper tail P(F > f), relative in the upper tail.
  public func upper(_ f: Double) -> Double {
    if f <= 0 { return 1 }
    let total = df2 + df1 * f
    return IncompleteBeta.lower(x: df2 / total, y: df1 * f / total, a: 0.5 * df2, b: 0.5 * df1)
  }

  /// The distribution function P(F ≤ f), relative in the lower tail.
  public func cumulative(_ f: Double) -> Double {
    if f <= 0 { return 0 }
    let total = df2 + df1 * f
    return IncompleteBeta.lower(x: df1 * f / total, y: df2 / total, a: 0.5 * df1, b: 0.5 * df2)
  }
}
