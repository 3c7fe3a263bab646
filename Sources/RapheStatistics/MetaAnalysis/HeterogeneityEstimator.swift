import RapheNumerics

/// An estimator of the variance tau² of true effects between studies.
///
/// Veroniki et al. (2016, "Methods to estimate the between-study variance and its uncertainty in meta-analysis") compare
/// them. The raw values are metafor's names.
public enum HeterogeneityEstimator: String, Hashable, Sendable, CaseIterable {
  /// tau² = 0: all true effects are equal.
  case equalEffects = "EE"
  /// DerSimonian & Laird (1986): the moment of Q with weights 1/v.
  case derSimonianLaird = "DL"
  /// Hedges (1983), Hedges & Olkin (1985): the variance of the estimates less the mean sampling variance.
  case hedges = "HE"
  /// Hunter & Schmidt (1990): (Q − k)/Σ1/v.
  case hunterSchmidt = "HS"
  /// Hunter & Schmidt with the small-sample correction k/(k − 1) of Viechtbauer et al. (2015).
  case hunterSchmidtCorrected = "HSk"
  /// Sidik & Jonkman (2005): one step from the variance of the estimates; never 0.
  case sidikJonkman = "SJ"
  /// Paule & Mandel (1982): the generalised Q equals k − 1.
  case pauleMandel = "PM"
  /// Paule & Mandel with the median of χ² with k − 1 degrees of freedom instead of its mean (Viechtbauer 2021).
  case pauleMandelMedian = "PMM"
  /// Maximum likelihood.
  case ml = "ML"
  /// Restricted maximum likelihood (Raudenbush 2009), by Fisher scoring.
  case reml = "REML"
  /// Empirical Bayes (Morris 1983), which is the same as Paule & Mandel's.
  case empiricalBayes = "EB"

  /// The estimate of tau² from two or more estimates.
  func tau2(_ estimates: [Estimate]) -> Double {
    let k = Double(estimates.count)
    switch self {
    case .equalEffects: return 0
    case .derSimonianLaird:
      let sums = WeightedSums(estimates, tau2: 0)
      return max(0, (sums.squares - (k - 1)) / sums.traceP)
    case .hedges: return max(0, estimates.hedgesTau2)
    case .hunterSchmidt:
      let sums = WeightedSums(estimates, tau2: 0)
      return max(0, (sums.squares - k) / sums.weight)
    case .hunterSchmidtCorrected:
      let sums = WeightedSums(estimates, tau2: 0)
      return max(0, (k / (k - 1) * sums.squares - k) / sums.weight)
    case .sidikJonkman:
      let start = estimates.varianceOfValues * (k - 1) / k
      return start > 0 ? start * WeightedSums(estimates, tau2: start).squares / (k - 1) : 0
    case .pauleMandel, .empiricalBayes: return estimates.tau2(whereQIs: k - 1)
    case .pauleMandelMedian: return estimates.tau2(whereQIs: ChiSquare(df: k - 1).quantile(0.5))
    case .ml:
      return FisherScoring(start: max(0, estimates.hedgesTau2), unit: estimates.meanVariance).maximum { tau2 in
        let sums = WeightedSums(estimates, tau2: tau2)
        return (sums.squares2 - sums.weight) / sums.weight2
      } logLikelihood: { tau2 in
        let sums = WeightedSums(estimates, tau2: tau2)
        return -0.5 * (sums.logVariances + sums.squares)
      }
    case .reml:
      return FisherScoring(start: max(0, estimates.hedgesTau2), unit: estimates.meanVariance).maximum { tau2 in
        let sums = WeightedSums(estimates, tau2: tau2)
        return (sums.squares2 - sums.traceP) / sums.tracePP
      } logLikelihood: { tau2 in
        let sums = WeightedSums(estimates, tau2: tau2)
        return -0.5 * (sums.logVariances + log(sums.weight) + sums.squares)
      }
    }
  }
}

extension [Estimate] {
  /// The variance of the estimates, with k − 1 in the denominator.
  fileprivate var varianceOfValues: Double {
    let mean = reduce(0) { $0 + $1.value } / Double(count)
    return reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) } / Double(count - 1)
  }

  fileprivate var meanVariance: Double { reduce(0) { $0 + $1.variance } / Double(count) }

  /// Hedges' estimate of tau² before it is cut off at 0.
  fileprivate var hedgesTau2: Double { varianceOfValues - meanVariance }
}

/// The search for the maximum of a (restricted) likelihood over tau² ≥ 0.
struct FisherScoring {
  /// Where the search begins.
  var start: Double
  /// The size of a typical sampling variance: what steps are measured by.
  var unit: Double

  private static let tolerance = 1e-12

  /// The tau² at which the scoring step vanishes, or 0 where 0 is at least as likely.
  ///
  /// A step below 0 is halved until it is not (Jennrich & Sampson 1976), one that turns back without becoming smaller is
  /// halved once.
  func maximum(step: (Double) -> Double, logLikelihood: (Double) -> Double) -> Double {
    var tau2 = start
    var last = 0.0
    for _ in 0..<1000 {
      var change = step(tau2)
      if change * last < 0, abs(change) > 0.5 * abs(last) { change *= 0.5 }
      while tau2 + change < 0, abs(change) > 1e-300 { change *= 0.5 }
      tau2 = max(0, tau2 + change)
      last = change
      if abs(change) <= Self.tolerance * (tau2 + 1e-3 * unit) { break }
    }
    return tau2 > 0 && logLikelihood(tau2) > logLikelihood(0) ? tau2 : 0
  }
}
