import RapheStatistics
import Testing

/// How much a p-value of so many subjects can say.
///
/// Limits and the correlations of pairs: Python's `math` and the t of scipy 1.17.1, by the formulas in the documentation;
/// transforms of r: mpmath 1.3.0.
@Suite("What a p-value can show")
struct ImpliedSizeTests {
  static let designs: [Design] = [
    .independent(n1: 4, n2: 4), .independent(n1: 8, n2: 8), .independent(n1: 20, n2: 20),
    .independent(n1: 5, n2: 50), .independent(n1: 400, n2: 400), .paired(n: 5, correlation: 0.5),
    .paired(n: 12, correlation: 0.5), .paired(n: 30, correlation: 0.8), .association(n: 8), .association(n: 60),
  ]

  @Test("A smaller p never says less of the sign, down to the smallest number there is", arguments: designs)
  func monotone(design: Design) throws {
    let prior: RandomEffectsPrior = if case .association = design { .init(.fisherZ) } else { .init(.g) }
    var last = 0.0
    for p in [0.5, 0.2, 0.05, 0.01, 1e-3, 1e-4, 1e-5, 1e-6, 1e-8, 1e-10, 1e-12, 1e-16, 1e-25, 1e-50, 1e-100, 1e-300] {
      let likelihood = try #require(Likelihood.exact(p: p, direction: .lower, design: design))
      let grid = EvidenceGrid([likelihood], prior: prior, cuts: [0])
      let probability = grid.posterior(weights: [1], prior: prior).probability(of: .below(0))
      #expect(probability >= last - 2e-6, "p \(p): \(probability) after \(last)")
      last = probability
    }
    #expect(last > 0.8)
  }

  @Test(
    "The largest size",
    arguments: [
      (.independent(n1: 20, n2: 20), 2.32379000772445), (.independent(n1: 12, n2: 14), 2.42752078113806),
      (.independent(n1: 4, n2: 4), 3.0), (.paired(n: 12, correlation: 0.5), 2.29128784747792),
      (.association(n: 30), 1.607275126832159),
    ] as [(Design, Double)])
  func limits(design: Design, limit: Double) throws {
    expectRelative(try #require(design.largestSize), limit, tolerance: 1e-12)
    let largest = try #require(Estimate.shown(p: 1e-300, direction: .higher, design: design))
    expectRelative(largest.value, limit, tolerance: 1e-12)
    // A t that is no number of a `Double` is the same.
    #expect(Estimate.shown(t: .infinity, design: design) == largest)
    guard case .interval(let bound, _, _)? = Likelihood.significant(.higher, p: 1e-300, design: design) else {
      Issue.record("no interval")
      return
    }
    expectRelative(bound, limit, tolerance: 1e-12)
  }

  @Test func tooFewSubjectsShowNothing() {
    #expect(Design.independent(n1: 1, n2: 1).largestSize == nil)
    #expect(Estimate.shown(p: 0.01, direction: .lower, design: .association(n: 3)) == nil)
    #expect(Estimate.shown(t: .nan, design: .independent(n1: 8, n2: 8)) == nil)
  }

  @Test func correlationNextToOneIsNotLost() throws {
    // artanh of t/√(t² + 28) at t = 1e10, where the correlation is 1 in a `Double`.
    let got = try #require(Estimate.fisherZ(t: 1e10, n: 30))
    expectRelative(got.value, 22.052_895_855_412_800, tolerance: 1e-14)
  }

  @Test func correlationWithAnIntervalOrAnError() throws {
    let interval = try #require(Estimate.fisherZ(correlation: 0.3, lower: 0.25, upper: 0.35))
    expectRelative(interval.value, 0.309_519_604_203_111_7, tolerance: 1e-14)
    expectRelative(interval.standardError, 0.028_069_633_741_5, tolerance: 1e-9)
    // An end of 1 has no z: the other end alone.
    let open = try #require(Estimate.fisherZ(correlation: 0.3, lower: 0.25, upper: 1))
    expectRelative(
      open.standardError, (0.309_519_604_203_111_7 - 0.255_412_811_882_995_3) / 1.959_963_984_540_054, tolerance: 1e-12)
    expectRelative(
      try #require(Estimate.fisherZ(correlation: 0.3, standardError: 0.025)).standardError, 0.025 / 0.91,
      tolerance: 1e-14)
    #expect(Estimate.fisherZ(correlation: 0.3, lower: -1, upper: 1) == nil)
    #expect(Estimate.fisherZ(correlation: 0.3, lower: 0.31, upper: 0.35) == nil)
  }

  @Test(
    "The correlation of pairs that their p tells",
    arguments: [
      (4.1, 4.6, 1.1, 1.2, 12.0, 0.001, 0.9460657266454984), (7, 5, 3, 4, 20, 0.04, 0.35589551937413066),
    ])
  func correlationOfPairs(
    mean1: Double, mean2: Double, sd1: Double, sd2: Double, n: Double, p: Double, correlation: Double
  ) throws {
    let pairs = PairedSummary(mean1: mean1, mean2: mean2, sd1: sd1, sd2: sd2, n: n, correlation: 0.5)
    expectRelative(try #require(pairs.correlation(p: p)), correlation, tolerance: 1e-9)
    // Back again: the variance of the changes gives the t of p.
    var found = pairs
    found.correlation = correlation
    let t = (mean1 - mean2).magnitude / (found.changeVariance / n).squareRoot()
    expectRelative(StudentT(df: n - 1).twoSided(t), p, tolerance: 1e-8)
    #expect(pairs.correlation(p: 0.99) == nil)
  }

  @Test("The change is divided by the SD before, whichever measurement comes first (Becker 1988)")
  func deviationBefore() throws {
    let after = PairedSummary(mean1: 4, mean2: 5, sd1: 1.2, sd2: 1.5, n: 12, correlation: 0.5)
    let got = try #require(Estimate.rawScoreChange(after, secondIsBefore: true))
    // metafor's SMCR of 5 (1.5) and 4 (1.2), with its sign: -0.620 and 0.315, here with more digits.
    expectRelative(got.value, -0.619_973_206_650_519, tolerance: 1e-12)
    expectRelative(got.variance, 0.099_348_615_706_855_3, tolerance: 1e-12)
    #expect(Estimate.rawScoreChange(after.exchanged, secondIsBefore: false)?.mirrored == got)
  }
}
