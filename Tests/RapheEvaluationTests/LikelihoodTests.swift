import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheStatistics
import Testing

/// The likelihood of one finding, row by row of the table of scoring.md, section 3.
///
/// Figures: Tests/Peers/likelihoods.py with scipy 1.17.1, by the formulas cited there; relative tolerance 1e-10, what
/// quantiles of t are good for. An interval's end of 95 % is 1.959964 standard errors away, as the reader takes it.
@Suite("What a finding says about the true effect")
struct LikelihoodTests {
  @Test("Hedges' g of two groups", arguments: LikelihoodCase.groups)
  func groups(_ example: LikelihoodCase) async throws { try await check(example, World.claim()) }

  @Test("Hedges' g of two measurements of the same subjects", arguments: LikelihoodCase.pairs)
  func pairs(_ example: LikelihoodCase) async throws { try await check(example, World.claim()) }

  @Test("Fisher's z of an association", arguments: LikelihoodCase.associations)
  func associations(_ example: LikelihoodCase) async throws {
    var example = example
    example.row = WorldDataset.association.merging(example.row) { $1 }
    try await check(example, World.relation())
  }

  @Test("The log ratio of means, for a margin in percent", arguments: LikelihoodCase.ratios)
  func ratios(_ example: LikelihoodCase) async throws {
    try await check(example, World.claim("a", "by_at_least: 5 %"))
  }

  @Test("The raw difference, for a margin in the unit of the measure", arguments: LikelihoodCase.raw)
  func raw(_ example: LikelihoodCase) async throws {
    try await check(example, World.claim("a", "by_at_least: 1 fmol/mg"))
  }

  @Test("A size without a test, and a word beside numbers", arguments: LikelihoodCase.sizes)
  func sizes(_ example: LikelihoodCase) async throws { try await check(example, World.claim()) }

  @Test("A null whose sign is printed", arguments: LikelihoodCase.nulls)
  func nulls(_ example: LikelihoodCase) async throws { try await check(example, World.claim()) }

  @Test("Without a number of subjects the words count, and a printed error", arguments: LikelihoodCase.withoutN)
  func withoutN(_ example: LikelihoodCase) async throws { try await check(example, World.claim()) }

  private func check(_ example: LikelihoodCase, _ claim: String) async throws {
    let project = await World(
      theories: [World.theory("t", claim)], datasets: [WorldDataset([example.row], assume: example.assume)]
    ).project()
    let quantity = try #require(project.theories.first?.claims.first?.quantity)
    let evidence = try #require(project.evidence.first)
    let finding = try #require(evidence.findings.first)
    switch (finding.likelihood(on: quantity.scale, assuming: evidence.dataset.assume), example.expected) {
    case (.unusable(let reason), .unusable(let expected)): #expect(reason == expected)
    case (
      .usable(let likelihood, let assumedN, let assumedCV),
      .usable(let expected, let expectedN, let expectedCV)
    ):
      #expect(likelihood.isClose(to: expected), "\(likelihood)")
      #expect(assumedN == expectedN)
      #expect(assumedCV == expectedCV)
    case (let found, _): Issue.record("\(found)")
    }
  }
}

/// A row, what its dataset assumes, and its likelihood.
struct LikelihoodCase: Sendable, CustomTestStringConvertible {
  var name: String
  var row: [String: String]
  var assume: String?
  var expected: Usability

  var testDescription: String { name }

  init(
    _ name: String, _ row: [String: String], assume: String? = nil, _ expected: Likelihood, assumedN: Bool = false,
    assumedCV: Bool = false
  ) {
    (self.name, self.row, self.assume) = (name, row, assume)
    self.expected = .usable(expected, assumedN: assumedN, assumedCV: assumedCV)
  }

  init(_ name: String, _ row: [String: String], assume: String? = nil, _ expected: Usability) {
    (self.name, self.row, self.assume, self.expected) = (name, row, assume, expected)
  }

  static let groups: [LikelihoodCase] = [
    LikelihoodCase(
      "effect and standard error", ["effect": "-0.8", "effect_scale": "g", "se": "0.3"],
      .normal(estimate: -0.8, variance: 0.09)),
    LikelihoodCase(
      "effect and standard error without n",
      ["effect": "-0.8", "effect_scale": "g", "se": "0.3", "n": "", "n_versus": ""],
      .normal(estimate: -0.8, variance: 0.09)),
    LikelihoodCase(
      "effect and interval", ["effect": "-0.8", "effect_scale": "g", "ci_low": "-1.4", "ci_high": "-0.2"],
      .normal(estimate: -0.8, variance: 0.0937143963073076)),
    LikelihoodCase(
      "effect and n", ["effect": "-0.8", "effect_scale": "g"],
      .normal(estimate: -0.8, variance: 0.167069597069597)),
    LikelihoodCase(
      "means and SDs", ["mean": "4", "sd": "2", "mean_versus": "5", "sd_versus": "2.5"],
      .normal(estimate: -0.423892704840285, variance: 0.158217386016074)),
    LikelihoodCase(
      "exact p, lower", ["p": "0.03"],
      .normal(estimate: -0.87882522619624, variance: 0.169614477419575)),
    LikelihoodCase(
      "exact p, higher", ["p": "0.03", "p_relation": "=", "direction": "higher"],
      .normal(estimate: 0.87882522619624, variance: 0.169614477419575)),
    LikelihoodCase(
      "exact p, no difference", ["direction": "no difference", "p": "0.4"],
      .folded(estimate: 0.326421525043384, variance: 0.156810962685206)),
    LikelihoodCase(
      "lower, p < 0.01", ["p": "0.01", "p_relation": "<"],
      .interval(lower: -.infinity, upper: -1.0655020633853, variance: 0.154761904761905)),
    LikelihoodCase(
      "higher, p < 0.01", ["p": "0.01", "p_relation": "<", "direction": "higher"],
      .interval(lower: 1.0655020633853, upper: .infinity, variance: 0.154761904761905)),
    LikelihoodCase(
      "lower at the row's level", [:],
      .interval(lower: -.infinity, upper: -0.786248030133903, variance: 0.154761904761905)),
    LikelihoodCase(
      "lower at the row's level of 0.01", ["alpha": "0.01"],
      .interval(lower: -.infinity, upper: -1.0655020633853, variance: 0.154761904761905)),
    LikelihoodCase(
      "lower at the level of the dataset", ["alpha": ""], assume: "alpha: 0.01",
      .interval(lower: -.infinity, upper: -1.0655020633853, variance: 0.154761904761905)),
    LikelihoodCase(
      "lower, no test", ["alpha": ""],
      .interval(lower: -.infinity, upper: 0, variance: 0.154761904761905)),
    LikelihoodCase(
      "no difference at the row's level", ["direction": "no difference"],
      .interval(lower: -0.786248030133903, upper: 0.786248030133903, variance: 0.154761904761905)),
    LikelihoodCase(
      "no difference, p > 0.2", ["direction": "no difference", "p": "0.2", "p_relation": ">"],
      .interval(lower: -0.502033348999896, upper: 0.502033348999896, variance: 0.154761904761905)),
    LikelihoodCase(
      "no difference, yet p < 0.01", ["direction": "no difference", "p": "0.01", "p_relation": "<"],
      .interval(lower: -0.786248030133903, upper: 0.786248030133903, variance: 0.154761904761905)),
    LikelihoodCase(
      "a trend: lower, p > 0.05", ["p": "0.05", "p_relation": ">"],
      .interval(lower: -0.786248030133903, upper: 0, variance: 0.154761904761905)),
    LikelihoodCase(
      "a trend: higher, p > 0.05", ["p": "0.05", "p_relation": ">", "direction": "higher"],
      .interval(lower: 0, upper: 0.786248030133903, variance: 0.154761904761905)),
    LikelihoodCase(
      "percentage without an SD", ["percent": "-17"],
      .interval(lower: -.infinity, upper: -0.786248030133903, variance: 0.154761904761905)),
    LikelihoodCase(
      "n of the group alone", ["n_versus": ""],
      .interval(lower: -.infinity, upper: -0.817403757478531, variance: 0.166666666666667)),
    LikelihoodCase(
      "n of the other group alone", ["n": "", "n_versus": "12"],
      .interval(lower: -.infinity, upper: -0.817403757478531, variance: 0.166666666666667)),
    LikelihoodCase(
      "assumed n", ["n": "", "n_versus": ""], assume: "n: 8",
      .interval(lower: -.infinity, upper: -1.01372026903465, variance: 0.25), assumedN: true),
    LikelihoodCase(
      "no n", ["n": "", "n_versus": ""],
      .unusable(.noSubjects)),
    LikelihoodCase(
      "no difference without a level", ["direction": "no difference", "alpha": ""],
      .unusable(.noLevel)),
    LikelihoodCase(
      "one subject on each side", ["n": "1", "n_versus": "1"],
      .unusable(.tooFewSubjects)),
    LikelihoodCase(
      "matched pairs count as two groups", ["design": "matched pairs"],
      .interval(lower: -.infinity, upper: -0.786248030133903, variance: 0.154761904761905)),
    LikelihoodCase(
      "an adjusted comparison counts as two groups", ["design": "model", "p": "0.03"],
      .normal(estimate: -0.87882522619624, variance: 0.169614477419575)),
  ]

  static let pairs: [LikelihoodCase] = [
    LikelihoodCase(
      "dz", ["design": "paired", "n_versus": "", "effect": "-0.6", "effect_scale": "dz"],
      .normal(estimate: -0.557975885985467, variance: 0.0963057120558861)),
    LikelihoodCase(
      "dz, r = 0.8", ["design": "paired", "n_versus": "", "effect": "-0.6", "effect_scale": "dz"],
      assume: "pre_post_correlation: 0.8",
      .normal(estimate: -0.3528949358329, variance: 0.0385222848223544)),
    LikelihoodCase(
      "pairs, lower", ["design": "paired", "n_versus": ""],
      .interval(lower: -.infinity, upper: -0.590868273694372, variance: 0.0833333333333333)),
    LikelihoodCase(
      "pairs, lower, r = 0.8", ["design": "paired", "n_versus": ""], assume: "pre_post_correlation: 0.8",
      .interval(lower: -.infinity, upper: -0.373697908401193, variance: 0.0333333333333333)),
    LikelihoodCase(
      "pairs, no difference", ["design": "paired", "n_versus": "", "direction": "no difference"],
      .interval(lower: -0.590868273694372, upper: 0.590868273694372, variance: 0.0833333333333333)),
    LikelihoodCase(
      "pairs, exact p", ["design": "paired", "n_versus": "", "p": "0.03"],
      .normal(estimate: -0.668634357609762, variance: 0.101961329340676)),
    LikelihoodCase(
      "pairs, means and SDs",
      ["design": "paired", "n_versus": "", "mean": "4", "sd": "2", "mean_versus": "5", "sd_versus": "2.5"],
      .normal(estimate: -0.371983923990311, variance: 0.0890988349878012)),
    LikelihoodCase(
      "pairs without n", ["design": "paired", "n_versus": "", "n": ""],
      .unusable(.noSubjects)),
  ]

  static let associations: [LikelihoodCase] = [
    LikelihoodCase(
      "correlation", ["n": "25", "effect": "0.4", "effect_scale": "r"],
      .normal(estimate: 0.423648930193602, variance: 0.0454545454545455)),
    LikelihoodCase(
      "association, exact p", ["n": "25", "p": "0.03"],
      .normal(estimate: 0.465362520399338, variance: 0.0454545454545455)),
    LikelihoodCase(
      "association, exact p, none", ["n": "25", "direction": "no correlation", "p": "0.4"],
      .folded(estimate: 0.17786791993335, variance: 0.0454545454545455)),
    LikelihoodCase(
      "association, positive", ["n": "25"],
      .interval(lower: 0.417865725535136, upper: .infinity, variance: 0.0454545454545455)),
    LikelihoodCase(
      "association, negative", ["n": "25", "direction": "negative"],
      .interval(lower: -.infinity, upper: -0.417865725535136, variance: 0.0454545454545455)),
    LikelihoodCase(
      "association, none", ["n": "25", "direction": "no correlation"],
      .interval(lower: -0.417865725535136, upper: 0.417865725535136, variance: 0.0454545454545455)),
    LikelihoodCase(
      "association, p < 0.001", ["n": "25", "p": "0.001", "p_relation": "<"],
      .interval(lower: 0.701542656341357, upper: .infinity, variance: 0.0454545454545455)),
    LikelihoodCase(
      "association, assumed n", ["n": ""], assume: "n: 8",
      .interval(lower: 0.876522540576582, upper: .infinity, variance: 0.2), assumedN: true),
    LikelihoodCase(
      "association without n", ["n": ""],
      .unusable(.noSubjects)),
    LikelihoodCase(
      "correlation and interval, no n",
      ["n": "", "effect": "0.3", "effect_scale": "r", "ci_low": "0.25", "ci_high": "0.35"],
      .normal(estimate: 0.309519604203112, variance: 0.000787904338428646)),
    LikelihoodCase(
      "correlation and interval, n not assumed",
      ["n": "", "effect": "0.3", "effect_scale": "r", "ci_low": "0.25", "ci_high": "0.35"], assume: "n: 8",
      .normal(estimate: 0.309519604203112, variance: 0.000787904338428646)),
    LikelihoodCase(
      "correlation and standard error, no n",
      ["n": "", "effect": "0.3", "effect_scale": "r", "se": "0.025"], assume: "n: 8",
      .normal(estimate: 0.309519604203112, variance: 0.000754739765728777)),
    LikelihoodCase(
      "correlation alone, no n", ["n": "", "effect": "0.3", "effect_scale": "r", "direction": ""], assume: "n: 8",
      .interval(lower: 0, upper: .infinity, variance: 0.2), assumedN: true),
    LikelihoodCase(
      "none, with its sign printed", ["n": "25", "direction": "no correlation", "p": "0.4", "percent": "-3"],
      .normal(estimate: -0.17786791993335, variance: 0.0454545454545455)),
    LikelihoodCase(
      "association of three", ["n": "3"],
      .unusable(.tooFewSubjects)),
  ]

  static let ratios: [LikelihoodCase] = [
    LikelihoodCase(
      "lnRR and standard error", ["effect": "-0.2", "effect_scale": "lnRR", "se": "0.1"],
      .normal(estimate: -0.2, variance: 0.01)),
    LikelihoodCase(
      "percentage and standard error", ["effect": "-17", "effect_scale": "percent", "se": "6"],
      .normal(estimate: -0.186329578191493, variance: 0.00522572216577152)),
    LikelihoodCase(
      "ratio of means", ["mean": "4", "sd": "2", "mean_versus": "5", "sd_versus": "2.5"],
      .normal(estimate: -0.221655456076114, variance: 0.0386904761904762)),
    LikelihoodCase(
      "ratio of paired means",
      ["design": "paired", "n_versus": "", "mean": "4", "sd": "2", "mean_versus": "5", "sd_versus": "2.5"],
      .normal(estimate: -0.22314355131421, variance: 0.0208333333333333)),
    LikelihoodCase(
      "percentage and cv", ["percent": "-17"], assume: "cv: 0.3",
      .normal(estimate: -0.186329578191493, variance: 0.0139285714285714), assumedCV: true),
    LikelihoodCase(
      "percentage of pairs and cv", ["design": "paired", "n_versus": "", "percent": "-17"], assume: "cv: 0.3",
      .normal(estimate: -0.186329578191493, variance: 0.0075), assumedCV: true),
    LikelihoodCase(
      "lower and cv", [:], assume: "cv: 0.3",
      .interval(lower: -.infinity, upper: -0.235874409040171, variance: 0.0139285714285714), assumedCV: true),
    LikelihoodCase(
      "no difference and cv", ["direction": "no difference"], assume: "cv: 0.3",
      .interval(lower: -0.235874409040171, upper: 0.235874409040171, variance: 0.0139285714285714), assumedCV: true),
    LikelihoodCase(
      "lnRR without its error, and cv", ["effect": "-0.2", "effect_scale": "lnRR", "direction": ""], assume: "cv: 0.3",
      .normal(estimate: -0.2, variance: 0.0139285714285714), assumedCV: true),
    LikelihoodCase(
      "a percentage of an assumed n counts by its word", ["percent": "-17", "n": "", "n_versus": ""],
      assume: "n: 8, cv: 0.3",
      .interval(lower: -.infinity, upper: -0.304116080710395, variance: 0.0225), assumedN: true, assumedCV: true),
    LikelihoodCase(
      "g and cv", ["effect": "-0.05", "effect_scale": "g", "se": "0.3"], assume: "cv: 0.3",
      .normal(estimate: -0.015, variance: 0.0081), assumedCV: true),
    LikelihoodCase(
      "lower without cv", [:],
      .unusable(.noRatio)),
    LikelihoodCase(
      "g is no ratio", ["effect": "-0.8", "effect_scale": "g", "se": "0.3"],
      .unusable(.noRatio)),
  ]

  static let raw: [LikelihoodCase] = [
    LikelihoodCase(
      "raw effect and standard error", ["effect": "-12", "effect_scale": "raw", "se": "3", "unit": "fmol/mg"],
      .normal(estimate: -12, variance: 9)),
    LikelihoodCase(
      "raw means and SDs",
      ["mean": "4", "sd": "2", "mean_versus": "5", "sd_versus": "2.5", "unit": "fmol/mg"],
      .normal(estimate: -1, variance: 0.779761904761905)),
    LikelihoodCase(
      "raw means and SDs of pairs",
      [
        "design": "paired", "n_versus": "", "mean": "4", "sd": "2", "mean_versus": "5", "sd_versus": "2.5",
        "unit": "fmol/mg",
      ],
      .normal(estimate: -1, variance: 0.4375)),
    LikelihoodCase("lower alone", ["unit": "fmol/mg"], .unusable(.noRawDifference)),
    LikelihoodCase(
      "means of nobody knows how many",
      [
        "mean": "4", "sd": "2", "mean_versus": "5", "sd_versus": "2.5", "unit": "fmol/mg", "n": "", "n_versus": "",
      ], .unusable(.noSubjects)),
    LikelihoodCase(
      "another writing of the unit", ["effect": "-12", "effect_scale": "raw", "se": "3", "unit": "pmol/g"],
      .normal(estimate: -12, variance: 9)),
    LikelihoodCase(
      "a unit a thousand times as large",
      ["effect": "-0.012", "effect_scale": "raw", "se": "0.003", "unit": "pmol/mg"],
      .normal(estimate: -12, variance: 9)),
    LikelihoodCase(
      "a unit a thousand times as small", ["effect": "-12000", "effect_scale": "raw", "se": "3000", "unit": "fmol/g"],
      .normal(estimate: -12, variance: 9)),
    LikelihoodCase(
      "a unit of something else", ["effect": "-12", "effect_scale": "raw", "se": "3", "unit": "nM"],
      .unusable(.otherUnit("nM"))),
    LikelihoodCase(
      "a unit that says of what", ["effect": "-12", "effect_scale": "raw", "se": "3", "unit": "fmol/mg protein"],
      .unusable(.otherUnit("fmol/mg protein"))),
    LikelihoodCase(
      "a unit that nobody reads", ["effect": "-12", "effect_scale": "raw", "se": "3", "unit": "sites/cell"],
      .unusable(.otherUnit("sites/cell"))),
    LikelihoodCase(
      "no unit", ["effect": "-12", "effect_scale": "raw", "se": "3"], .unusable(.noUnit)),
  ]
}

extension Likelihood {
  fileprivate func isClose(to other: Likelihood) -> Bool {
    switch (self, other) {
    case (.normal(let estimate, let variance), .normal(let otherEstimate, let otherVariance)),
      (.folded(let estimate, let variance), .folded(let otherEstimate, let otherVariance)):
      estimate.isClose(to: otherEstimate) && variance.isClose(to: otherVariance)
    case (
      .interval(let lower, let upper, let variance), .interval(let otherLower, let otherUpper, let otherVariance)
    ):
      lower.isClose(to: otherLower) && upper.isClose(to: otherUpper) && variance.isClose(to: otherVariance)
    default: false
    }
  }
}

extension Double {
  fileprivate func isClose(to other: Double) -> Bool { self == other || abs(self - other) <= 1e-10 * abs(other) }
}
