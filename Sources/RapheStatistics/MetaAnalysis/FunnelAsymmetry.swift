/// Whether small studies show other effects than large ones, as they would if small ones were published selectively.
///
/// A line through the estimates on their standard errors (or variances): its slope is the asymmetry, its value at 0 the
/// effect of an ideally large study (PET and PEESE, Stanley & Doucouliagos 2014). With fewer than ten estimates it has
/// hardly any power (Sterne et al. 2011), and reports leave it out.
public struct FunnelAsymmetry: Hashable, Sendable {
  /// What estimates are regressed on.
  public enum Predictor: Hashable, Sendable {
    /// The standard error: Egger's test, PET.
    case standardError
    /// The variance: PEESE.
    case variance
  }

  /// How the line is fitted.
  public enum Model: Hashable, Sendable {
    /// Meta-regression with REML for the heterogeneity left, tested by z (Sterne & Egger 2005).
    case mixedEffects
    /// The same without heterogeneity.
    case equalEffects
    /// Weights 1/v with a multiplicative dispersion, tested by t with k − 2 degrees of freedom (Egger et al. 1997).
    case classical
  }

  /// The slope over its standard error.
  public let statistic: Double
  /// The degrees of freedom of t; nil for z.
  public let df: Double?
  /// The estimate at a standard error of 0.
  public let limit: Double
  /// The 95 % confidence interval of the limit.
  public let limitInterval: ClosedRange<Double>

  /// The test for three or more estimates; nil with fewer, or when all are equally precise.
  public init?(_ estimates: [Estimate], on predictor: Predictor = .standardError, model: Model = .mixedEffects) {
    guard estimates.count >= 3 else { return nil }
    let x = estimates.map { predictor == .variance ? $0.variance : $0.standardError }
    let tau2 = model == .mixedEffects ? MetaRegression.tau2(estimates, on: x) : 0
    guard let tau2, let line = MetaRegression(estimates, on: x, tau2: tau2) else { return nil }
    let df = model == .classical ? Double(estimates.count - 2) : nil
    let dispersion = df.map { (line.squares / $0).squareRoot() } ?? 1
    let critical = df.map { StudentT(df: $0).upperQuantile(0.025) } ?? StandardNormal.upperQuantile(0.025)
    guard dispersion > 0 else { return nil }
    statistic = line.slope / (line.slopeError * dispersion)
    self.df = df
    limit = line.intercept
    let half = critical * line.interceptError * dispersion
    limitInterval = line.intercept - half...line.intercept + half
  }

  /// The two-sided p-value of a symmetric funnel.
  public var p: Double {
    df.map { StudentT(df: $0).twoSided(statistic) } ?? 2 * StandardNormal.upper(abs(statistic))
  }
}
