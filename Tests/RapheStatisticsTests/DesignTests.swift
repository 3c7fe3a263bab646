import RapheStatistics
import Testing

/// Likelihoods of findings without a printed size; expected values by mpmath 1.3.0 with 30 digits.
@Suite struct DesignTests {
  @Test(
    arguments: [
      (.independent(n1: 12, n2: 14), 0.05, 0.78624803013390404, 0.15476190476190476),
      (.independent(n1: 30, n2: 25), 0.01, 0.71323763197151891, 0.073333333333333333),
      (.independent(n1: 2, n2: 2), 0.05, 2.4275118517479667, 1),
      (.independent(n1: 1000, n2: 1000), 0.001, 0.1473195743137193, 0.002),
      (.paired(n: 12, correlation: 0.5), 0.05, 0.5908682736943717, 0.083333333333333333),
      (.paired(n: 20, correlation: 0.8), 0.01, 0.38837709110591892, 0.02),
      (.association(n: 23), 0.05, 0.43826127028829081, 0.05),
      (.association(n: 103), 0.001, 0.32905267314918948, 0.01),
    ] as [(Design, Double, Double, Double)])
  func justSignificant(design: Design, p: Double, bound: Double, variance: Double) throws {
    let got = try #require(design.justSignificant(p: p))
    expectRelative(got, bound, tolerance: 1e-12)
    expectRelative(try #require(design.nullVariance), variance, tolerance: 1e-14)
    let higher = try #require(Likelihood.significant(.higher, p: p, design: design))
    #expect(higher == .interval(lower: got, upper: .infinity, variance: try #require(design.nullVariance)))
    #expect(Likelihood.significant(.lower, p: p, design: design) == higher.mirrored)
    #expect(
      Likelihood.notSignificant(p: p, design: design)
        == .interval(lower: -got, upper: got, variance: try #require(design.nullVariance)))
  }

  @Test(
    arguments: [
      (.independent(n1: 12, n2: 14), 0.03, 0.87882522619624068, 0.16961447741957541),
      (.paired(n: 16, correlation: 0.6), 0.2, 0.28448260652582434, 0.052529073544241471),
      (.association(n: 40), 0.004, 0.4786169169396454, 0.027027027027027027),
    ] as [(Design, Double, Double, Double)])
  func exactP(design: Design, p: Double, value: Double, variance: Double) throws {
    let got = try #require(Estimate.test(p: p, direction: .higher, design: design))
    expectRelative(got.value, value, tolerance: 1e-12)
    expectRelative(got.variance, variance, tolerance: 1e-12)
    #expect(Likelihood.exact(p: p, direction: .higher, design: design) == Likelihood(got))
    #expect(Likelihood.exact(p: p, direction: .lower, design: design) == Likelihood(got.mirrored))
    let unsigned = Likelihood.exact(p: p, direction: nil, design: design)
    #expect(unsigned == .folded(estimate: got.value, variance: got.variance))
  }

  @Test func directionWithoutTestHasBoundZero() throws {
    let design = Design.independent(n1: 12, n2: 12)
    let higher = try #require(Likelihood.significant(.higher, p: 1, design: design))
    let variance: Double = 1 / 12 + 1 / 12
    #expect(higher == .interval(lower: 0, upper: .infinity, variance: variance))
    #expect(Likelihood.notSignificant(p: 1, design: design) == nil)
    #expect(Estimate.test(p: 1, direction: .lower, design: design)?.value == 0)
  }

  @Test func ratiosByAssumedCoefficientOfVariation() throws {
    let design = Design.independent(n1: 10, n2: 15)
    let change = try #require(Estimate.logRatio(percentChange: -20, cv: 0.25, design: design))
    expectRelative(change.value, -0.22314355131420976, tolerance: 1e-14)
    expectRelative(change.variance, 0.010416666666666667, tolerance: 1e-14)
    let bound = try #require(design.justSignificant(p: 0.05))
    let lower = try #require(Likelihood.significant(.lower, p: 0.05, design: design)).scaled(by: 0.25)
    guard case .interval(_, let upper, let variance) = lower else {
      Issue.record("a bound became \(lower)")
      return
    }
    expectRelative(upper, -0.25 * bound, tolerance: 1e-14)
    expectRelative(variance, 0.010416666666666667, tolerance: 1e-14)
    #expect(Estimate.logRatio(percentChange: -100, cv: 0.25, design: design) == nil)
    #expect(Estimate.logRatio(percentChange: -20, cv: 0.25, design: .association(n: 20)) == nil)
  }

  @Test(
    arguments: [
      .independent(n1: 1, n2: 2), .independent(n1: 0, n2: 20), .paired(n: 2, correlation: 0.5),
      .paired(n: 20, correlation: 1), .association(n: 3),
    ] as [Design])
  func tooFewSubjects(design: Design) {
    #expect(design.nullVariance == nil)
    #expect(design.justSignificant(p: 0.05) == nil)
    #expect(Likelihood.significant(.lower, p: 0.05, design: design) == nil)
    #expect(Estimate.test(p: 0.05, direction: .lower, design: design) == nil)
    #expect(Estimate.test(t: 2, design: design) == nil)
  }

  @Test(arguments: [0, -0.1, 1.1, .nan] as [Double]) func levelsOutsideTheUnitInterval(p: Double) {
    let design = Design.independent(n1: 12, n2: 12)
    #expect(design.justSignificant(p: p) == nil)
    #expect(Estimate.test(p: p, direction: .lower, design: design) == nil)
  }
}
