import RapheNumerics

/// The conventional random-effects meta-analysis of exact estimates: y_i ~ Normal(mu, v_i + tau²).
///
/// The numbers that reviewers ask for, as metafor's `rma` gives them (Viechtbauer 2010, "Conducting meta-analyses in R
/// with the metafor package", Journal of Statistical Software 36(3)); with w_i = 1/(v_i + tau²) the estimate is Σwy/Σw.
/// They stand beside the bits of a claim, and are never mixed with them.
public struct MetaAnalysis: Sendable {
  /// The estimates pooled, in the order given.
  public let estimates: [Estimate]
  /// How the heterogeneity was estimated; nil when it was given.
  public let estimator: HeterogeneityEstimator?
  /// How the estimate is tested.
  public let test: PooledTest
  /// The estimated variance of true effects between studies, tau².
  public let tau2: Double
  /// The pooled estimate of the average effect.
  public let estimate: Double
  /// Its standard error under the test chosen.
  public let standardError: Double
  /// Cochran's Q, Σ (y − ȳ)²/v around the equal-effects estimate.
  public let q: Double

  let sums: WeightedSums

  /// Pools one or more estimates with positive variances.
  ///
  /// With a single estimate tau² is 0 and the test is z, whatever was asked for.
  public init(
    estimates: [Estimate], estimator: HeterogeneityEstimator = .reml, test: PooledTest = .truncatedKnappHartung
  ) {
    self.init(
      estimates, tau2: estimates.count > 1 ? estimator.tau2(estimates) : 0, estimator: estimator, test: test)
  }

  /// Pools one or more estimates with a given tau².
  public init(estimates: [Estimate], tau2: Double, test: PooledTest = .truncatedKnappHartung) {
    precondition(tau2 >= 0 && tau2.isFinite, "a variance must not be negative")
    self.init(estimates, tau2: tau2, estimator: nil, test: test)
  }

  private init(_ estimates: [Estimate], tau2: Double, estimator: HeterogeneityEstimator?, test: PooledTest) {
    precondition(!estimates.isEmpty, "nothing to pool")
    precondition(
      estimates.allSatisfy { $0.value.isFinite && $0.variance > 0 && $0.variance.isFinite },
      "an estimate must be finite, and its variance positive")
    let test = estimates.count > 1 ? test : .z
    self.estimates = estimates
    self.estimator = estimator
    self.test = test
    self.tau2 = tau2
    let sums = WeightedSums(estimates, tau2: tau2)
    self.sums = sums
    estimate = sums.mean
    q = tau2 == 0 ? sums.squares : WeightedSums(estimates, tau2: 0).squares
    let spread = sums.squares / Double(max(estimates.count - 1, 1))
    let factor =
      switch test {
      case .z: 1.0
      case .knappHartung: spread
      case .truncatedKnappHartung: max(1, spread)
      }
    standardError = (factor / sums.weight).squareRoot()
  }

  /// The number of estimates.
  public var count: Int { estimates.count }

  /// The degrees of freedom of the test, count − 1; nil for a normal distribution.
  public var df: Double? { test == .z ? nil : Double(count - 1) }

  /// The estimate over its standard error.
  public var statistic: Double { estimate / standardError }

  /// The two-sided p-value of no average effect.
  public var p: Double { 2 * min(upper(statistic), upper(-statistic)) }

  /// The p-value of the average effect being on the wrong side of a bound, in favour of the direction given.
  public func p(_ direction: Direction, of bound: Double = 0) -> Double {
    upper(direction.sign * (estimate - bound) / standardError)
  }

  /// The confidence interval of the average effect.
  public func interval(level: Double = Level.usual) -> ClosedRange<Double> {
    let half = critical(level, df: df) * standardError
    return estimate - half...estimate + half
  }

  /// The test of equivalence: that the average effect lies between two bounds (Schuirmann 1987).
  public func equivalence(from lower: Double, to upper: Double) -> EquivalenceTest {
    EquivalenceTest(estimate: estimate, standardError: standardError, df: df, lower: lower, upper: upper)
  }

  /// The same with each estimate left out in turn, tau² estimated anew unless it was given; empty for one estimate.
  public func leavingOneOut() -> [MetaAnalysis] { leavingOneOut { $0 } }

  /// What is asked of the same with each estimate left out in turn; empty for one estimate.
  ///
  /// None is kept: each holds all the other estimates, so that together they would take the square of the memory.
  public func leavingOneOut<Answer>(_ answer: (MetaAnalysis) -> Answer) -> [Answer] {
    guard count > 1 else { return [] }
    return estimates.indices.map { index in
      var rest = estimates
      rest.remove(at: index)
      if let estimator { return answer(MetaAnalysis(estimates: rest, estimator: estimator, test: test)) }
      return answer(MetaAnalysis(estimates: rest, tau2: tau2, test: test))
    }
  }

  // MARK: Heterogeneity

  /// The p-value of Q, that all true effects are equal; 1 for a single estimate.
  public var qP: Double { count > 1 ? ChiSquare(df: Double(count - 1)).upper(q) : 1 }

  /// The typical sampling variance of Higgins & Thompson (2002, equation 9); 0 for a single estimate.
  private var typicalVariance: Double {
    let plain = WeightedSums(estimates, tau2: 0)
    return Double(count - 1) / (plain.weight - plain.weight2 / plain.weight)
  }

  /// I², the percentage of the variance of estimates that is due to heterogeneity: 100 tau²/(tau² + typical variance).
  ///
  /// Under equal effects 100 (Q − df)/Q, at least 0. Nil for a single estimate.
  public var iSquared: Double? {
    guard count > 1 else { return nil }
    if estimator == .equalEffects { return q > 0 ? max(0, 100 * (q - Double(count - 1)) / q) : 0 }
    return 100 * tau2 / (tau2 + typicalVariance)
  }

  /// H², the total over the sampling variance: 1 + tau²/typical variance; under equal effects Q/df.
  public var hSquared: Double? {
    guard count > 1 else { return nil }
    return estimator == .equalEffects ? q / Double(count - 1) : 1 + tau2 / typicalVariance
  }

  /// The Q-profile confidence interval of tau² (Viechtbauer 2007, "Confidence intervals for the amount of heterogeneity").
  ///
  /// Nil when even tau² = 0 has more dispersion than the estimates: they scatter less than sampling error explains. There
  /// is no upper limit to the search. Nil for a single estimate too.
  public func tau2Interval(level: Double = Level.usual) -> ClosedRange<Double>? {
    guard count > 1 else { return nil }
    let distribution = ChiSquare(df: Double(count - 1))
    let upper = distribution.quantile((1 - level) / 2)
    guard q >= upper else { return nil }
    return estimates.tau2(whereQIs: distribution.quantile((1 + level) / 2))...estimates.tau2(whereQIs: upper)
  }

  /// The interval of I² that belongs to an interval of tau².
  public func iSquared(_ tau2: ClosedRange<Double>) -> ClosedRange<Double> {
    let typical = typicalVariance
    return 100 * tau2.lowerBound / (tau2.lowerBound + typical)...100 * tau2.upperBound / (tau2.upperBound + typical)
  }

  /// The interval of H² that belongs to an interval of tau².
  public func hSquared(_ tau2: ClosedRange<Double>) -> ClosedRange<Double> {
    let typical = typicalVariance
    return 1 + tau2.lowerBound / typical...1 + tau2.upperBound / typical
  }

  /// The log-likelihood at the pooled estimate and tau².
  public var logLikelihood: Double {
    -0.5 * (Double(count) * Self.logTwoPi + sums.logVariances + sums.squares)
  }

  private static let logTwoPi = 1.837_877_066_409_345_3

  // MARK: Prediction

  /// Which distribution a prediction interval takes.
  public enum PredictionRule: Hashable, Sendable {
    /// t with count − 2 degrees of freedom (Higgins, Thompson & Spiegelhalter 2009; Riley et al. 2011), at least 1.
    case higgins
    /// That of the test, as metafor does by default.
    case ofTheTest
  }

  /// The interval of the true effect in a new setting, estimate ± critical value · √(SE² + tau²).
  ///
  /// Raphe reports Higgins' rule with the truncated Knapp–Hartung standard error, and only for three or more estimates.
  public func predictionInterval(level: Double = Level.usual, rule: PredictionRule = .higgins) -> ClosedRange<Double> {
    let df =
      switch rule {
      case .higgins: Double(max(count - 2, 1))
      case .ofTheTest: self.df
      }
    let half = critical(level, df: df) * (standardError * standardError + tau2).squareRoot()
    return estimate - half...estimate + half
  }

  // MARK: Distributions

  private func upper(_ statistic: Double) -> Double {
    df.map { StudentT(df: $0).upper(statistic) } ?? StandardNormal.upper(statistic)
  }

  private func critical(_ level: Double, df: Double?) -> Double {
    precondition(level > 0 && level < 1, "a level lies between 0 and 1")
    let tail = (1 - level) / 2
    return df.map { StudentT(df: $0).upperQuantile(tail) } ?? StandardNormal.upperQuantile(tail)
  }
}

/// How a pooled estimate is tested.
public enum PooledTest: String, Hashable, Sendable, CaseIterable {
  /// The normal distribution, with the standard error (Σw)^−½.
  case z
  /// t with count − 1 degrees of freedom, the variance times s² = Σ w (y − mean)²/(count − 1) (Hartung & Knapp 2001).
  case knappHartung = "KH"
  /// The same with s² at least 1, so that studies that agree by chance cannot make it tiny (Rover, Knapp & Friede 2015).
  case truncatedKnappHartung = "tKH"
}
