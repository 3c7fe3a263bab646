import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheStatistics
import Testing

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
      .normal(estimate: -0.8, variance: 0.093714397785722)),
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
}
