import Foundation
import RapheStatistics
import References
import Testing

/// Asymmetry and selection against metafor, on the cases of `MetaAnalysisTests`.
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
    let results: [String: [String: Double?]] = [
      "egger_rma_sei": try asymmetry(.standardError, .mixedEffects),
      "egger_lm_sei": try asymmetry(.standardError, .classical), "rma_vi": try asymmetry(.variance, .mixedEffects),
      "lm_vi_PEESE": try asymmetry(.variance, .classical),
    ]
    #expect(Set(reference.expected.keys) == Set(results.keys))
    for key in reference.expected.keys {
      try MetaAnalysisTests.compare(results[key] ?? [:], reference.expected[key], tolerance: tolerance, key)
    }
  }

  @Test(arguments: MetaAnalysisTests.kind("selection_sensitivity")) func selectionSensitivity(
    _ reference: MetaAnalysisTests.Case
  ) throws {
    let tolerance = try #require(reference.tolerance.number)
    let isPositive = reference.inputs["favor_positive"]?.isTrue == true
    let sensitivity = SelectionSensitivity(reference.estimates, favoured: isPositive ? .higher : .lower)
    try MetaAnalysisTests.compare(
      [
        "k_affirmative": Double(sensitivity.affirmative), "k_nonaffirmative": Double(sensitivity.nonaffirmative),
        "eta1": sensitivity.corrected(ratio: 1)?.value, "eta2": sensitivity.corrected(ratio: 2)?.value,
        "eta5": sensitivity.corrected(ratio: 5)?.value, "eta10": sensitivity.corrected(ratio: 10)?.value,
        "se_eta5": sensitivity.corrected(ratio: 5)?.standardError,
        "worst_case_nonaffirmative_only": sensitivity.worstCase?.value,
      ], reference.expected, tolerance: tolerance, "corrected")
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
    #expect(FunnelAsymmetry(two) == nil)
    let equal = [Estimate](repeating: Estimate(value: 0.1, variance: 0.1), count: 12)
    #expect(FunnelAsymmetry(equal) == nil)
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
