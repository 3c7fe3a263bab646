import Foundation
import RapheStatistics
import References
import Testing

/// Asymmetry, missing studies and selection against metafor, on the cases of `MetaAnalysisTests`.
@Suite struct PublicationBiasTests {
  @Test(arguments: MetaAnalysisTests.kind("publication_bias")) func publicationBias(_ reference: MetaAnalysisTests.Case)
    throws
  {
    let tolerance = try #require(reference.tolerance.number)
    let estimates = reference.estimates
    func asymmetry(_ predictor: FunnelAsymmetry.Predictor, _ model: FunnelAsymmetry.Model) throws -> [String: Double?] {
      let test = try #require(FunnelAsymmetry(estimates, on: predictor, model: model))
      return [
        "z": test.statistic, "t": test.statistic, "p": test.p, "df": test.df, "limit_est": test.limit,
        "limit_lb": test.limitInterval.lowerBound, "limit_ub": test.limitInterval.upperBound,
      ]
    }
    func filled(_ estimator: HeterogeneityEstimator, _ rule: TrimAndFill.Estimator) throws -> [String: Double?] {
      let result = try #require(
        TrimAndFill(MetaAnalysis(estimates: estimates, estimator: estimator, test: .z), estimator: rule))
      let name = "trimfill_\(rule == .l0 ? "L0" : "R0")_\(estimator == .reml ? "reml" : "fixed")"
      #expect(reference.expected[name]?["side"]?.word == (result.side == .lower ? "left" : "right"), "\(name)")
      return [
        "k0": Double(result.missing), "se_k0": result.missingStandardError, "beta": result.filled.estimate,
        "se": result.filled.standardError, "tau2": result.filled.tau2, "p_k0": result.p,
      ]
    }
    let rank = try #require(RankCorrelation(estimates))
    let excess = ExcessSignificance(estimates)
    #expect(excess.p > 0 && excess.p <= 1)
    let results: [String: [String: Double?]] = [
      "egger_rma_sei": try asymmetry(.standardError, .mixedEffects),
      "egger_lm_sei": try asymmetry(.standardError, .classical), "rma_vi": try asymmetry(.variance, .mixedEffects),
      "lm_vi_PEESE": try asymmetry(.variance, .classical), "begg_rank": ["tau": rank.tau, "p_asymptotic": rank.p],
      "trimfill_L0_reml": try filled(.reml, .l0), "trimfill_R0_reml": try filled(.reml, .r0),
      "trimfill_L0_fixed": try filled(.equalEffects, .l0),
      "test_excess_significance_fixed": [
        "O": Double(excess.observed), "E": excess.expected, "chi2": excess.chiSquare, "p": excess.chiSquareP,
      ], "failsafe_rosenthal": ["N": Double(estimates.failSafeNumber())],
    ]
    #expect(reference.expected.keys.allSatisfy { results[$0] != nil })
    for key in reference.expected.keys {
      // metafor refits the filled funnel with its default threshold of 1e-5, so its REML has not converged there.
      let isLoose = key.hasPrefix("trimfill") && key.hasSuffix("reml")
      try MetaAnalysisTests.compare(
        results[key] ?? [:], reference.expected[key], tolerance: isLoose ? 1e-3 : tolerance, key)
    }
    // That it is theirs which is off: ours is at least as likely.
    let ours = try #require(TrimAndFill(MetaAnalysis(estimates: estimates, estimator: .reml, test: .z))).filled
    let tau2 = try #require(reference.expected["trimfill_L0_reml"]?["tau2"]?.number)
    let theirs = MetaAnalysis(estimates: ours.estimates, tau2: tau2, test: .z)
    #expect(ours.restrictedLogLikelihood >= theirs.restrictedLogLikelihood - 1e-12)
  }

  @Test(arguments: MetaAnalysisTests.kind("selection_sensitivity")) func selectionSensitivity(
    _ reference: MetaAnalysisTests.Case
  ) throws {
    let tolerance = try #require(reference.tolerance.number)
    let isPositive = reference.inputs["favor_positive"]?.isTrue == true
    let sensitivity = SelectionSensitivity(reference.estimates, favoured: isPositive ? .higher : .lower)
    let interval = sensitivity.correctedInterval(ratio: 5)
    try MetaAnalysisTests.compare(
      [
        "k_affirmative": Double(sensitivity.affirmative), "k_nonaffirmative": Double(sensitivity.nonaffirmative),
        "eta1": sensitivity.corrected(ratio: 1)?.value, "eta2": sensitivity.corrected(ratio: 2)?.value,
        "eta5": sensitivity.corrected(ratio: 5)?.value, "eta10": sensitivity.corrected(ratio: 10)?.value,
        "se_eta5": sensitivity.corrected(ratio: 5)?.standardError,
        "worst_case_nonaffirmative_only": sensitivity.worstCase?.value,
      ], reference.expected, tolerance: tolerance, "corrected")
    let want = reference.expected["ci_eta5_t"]?.numbers ?? []
    expectClose(try #require(interval).lowerBound, try #require(want.first), tolerance: tolerance)
    expectClose(try #require(interval).upperBound, try #require(want.last), tolerance: tolerance)
    #expect(reference.expected["S_value_point"]?.word == "not possible" && sensitivity.sValue() == nil)
  }

  @Test func sValueIsWhereTheCorrectionArrives() throws {
    let estimates = [(0.8, 0.04), (0.7, 0.09), (0.5, 0.05), (-0.2, 0.1), (-0.1, 0.2)].map {
      Estimate(value: $0.0, variance: $0.1)
    }
    let sensitivity = SelectionSensitivity(estimates, favoured: .higher)
    let ratio = try #require(sensitivity.sValue())
    let corrected = try #require(sensitivity.corrected(ratio: ratio)).value
    #expect(ratio > 1 && abs(corrected) < 1e-12)
    let half = try #require(sensitivity.sValue(for: 0.3))
    let reached = try #require(sensitivity.corrected(ratio: half)).value
    #expect(half < ratio && abs(reached - 0.3) < 1e-12)
  }

  @Test func fewEstimatesHaveNoFunnel() {
    let two = [Estimate(value: 0.1, variance: 0.1), Estimate(value: 0.2, variance: 0.2)]
    #expect(FunnelAsymmetry(two) == nil && RankCorrelation(two) == nil)
    let equal = [Estimate](repeating: Estimate(value: 0.1, variance: 0.1), count: 12)
    #expect(FunnelAsymmetry(equal) == nil && RankCorrelation(equal) == nil)
  }

  @Test func excessIsExact() {
    // Two studies of power β each: P(both significant) = β².
    let estimates = [Estimate](repeating: Estimate(value: 0.5, variance: 0.04), count: 2)
    let power = StandardNormal.upper(1.959963984540054 - 2.5) + StandardNormal.cumulative(-1.959963984540054 - 2.5)
    let test = ExcessSignificance(estimates)
    #expect(test.observed == 2)
    expectClose(test.p, power * power, tolerance: 1e-12)
    expectClose(test.expected, 2 * power, tolerance: 1e-12)
  }

  /// The log-likelihood of a selection model with one step, at the maximum that metafor found.
  @Test(arguments: MetaAnalysisTests.kind("selection_model")) func threeParameterSelectionModel(
    _ reference: MetaAnalysisTests.Case
  ) throws {
    // Only that the pieces agree: density, published share by hand, weight.
    let mu = try #require(reference.expected["beta"]?.number)
    let tau2 = try #require(reference.expected["tau2"]?.number)
    let weight = try #require(reference.expected["delta"]?.numbers.last)
    let cut = StandardNormal.upperQuantile(0.025)
    let sum = reference.estimates.reduce(0) { sum, estimate in
      let total = (estimate.variance + tau2).squareRoot()
      let share = StandardNormal.upper((cut * estimate.standardError - mu) / total)
      let own = estimate.value / estimate.standardError > cut ? 1 : weight
      return sum + Likelihood(estimate).logDensity(at: mu, tau2: tau2) + log(own / (share + weight * (1 - share)))
    }
    expectClose(sum, try #require(reference.expected["ll"]?.number), tolerance: 1e-6)
  }
}
