/// Two one-sided tests of an effect lying between two bounds (Schuirmann 1987; Lakens 2017).
///
/// It is shown to lie there at the level α when both p-values are below α, that is when the (1 − 2α) confidence interval
/// lies between the bounds.
public struct EquivalenceTest: Hashable, Sendable {
  /// The estimate.
  public let estimate: Double
  /// Its standard error.
  public let standardError: Double
  /// The degrees of freedom of t; nil for a normal distribution.
  public let df: Double?
  /// The lower bound.
  public let lower: Double
  /// The upper bound.
  public let upper: Double

  /// A test from an estimate, its standard error and the bounds, which must be in order.
  public init(estimate: Double, standardError: Double, df: Double? = nil, lower: Double, upper: Double) {
    precondition(standardError > 0 && lower < upper, "a standard error must be positive, and bounds in order")
    self.estimate = estimate
    self.standardError = standardError
    self.df = df
    self.lower = lower
    self.upper = upper
  }

  /// The distance of the estimate from the lower bound, in standard errors.
  public var lowerStatistic: Double { (estimate - lower) / standardError }

  /// The distance of the estimate from the upper bound, in standard errors; negative inside.
  public var upperStatistic: Double { (estimate - upper) / standardError }

  /// The p-value of the effect being below the lower bound.
  public var lowerP: Double { tail(lowerStatistic) }

  /// The p-value of the effect being above the upper bound.
  public var upperP: Double { tail(-upperStatistic) }

  /// The p-value of the effect being outside: the larger of both.
  public var p: Double { max(lowerP, upperP) }

  private func tail(_ statistic: Double) -> Double {
    df.map { StudentT(df: $0).upper(statistic) } ?? StandardNormal.upper(statistic)
  }
}
