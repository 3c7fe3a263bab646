import RapheEvaluation
import RapheStatistics

/// Sizes without a test, nulls with a sign and rows without n. Figures as for `LikelihoodTests`.
extension LikelihoodCase {
  /// A row with an effect on another scale than g, and no word of direction unless there are more cells.
  private static func size(_ effect: String, _ scale: String, _ more: [String: String] = [:]) -> [String: String] {
    ["effect": effect, "effect_scale": scale, "direction": ""].merging(more) { $1 }
  }

  private static func means(_ mean: String, _ other: String, _ more: [String: String] = [:]) -> [String: String] {
    ["mean": mean, "mean_versus": other].merging(more) { $1 }
  }

  private static let signAlone = Likelihood.interval(lower: -.infinity, upper: 0, variance: 0.154761904761905)

  static let sizes: [LikelihoodCase] = [
    LikelihoodCase("a percentage alone", ["percent": "-17", "direction": ""], signAlone),
    LikelihoodCase("a small percentage alone", ["percent": "-0.1", "direction": ""], signAlone),
    LikelihoodCase("an effect in percent alone", size("-17", "percent"), signAlone),
    LikelihoodCase("a raw effect alone", size("-17", "raw"), signAlone),
    LikelihoodCase("a log ratio alone", size("-0.2", "lnRR"), signAlone),
    LikelihoodCase("means alone", means("4", "5", ["direction": ""]), signAlone),
    LikelihoodCase("means with one SD", means("4", "5", ["sd": "1", "direction": ""]), signAlone),
    LikelihoodCase(
      "a percentage and its interval over zero", size("-5", "percent", ["ci_low": "-30", "ci_high": "20"]),
      .normal(estimate: -0.149330771446678, variance: 0.15519074474846)),
    LikelihoodCase(
      "its word does not override it", size("-5", "percent", ["ci_low": "-30", "ci_high": "20", "direction": "lower"]),
      .normal(estimate: -0.149330771446678, variance: 0.15519074474846)),
    LikelihoodCase(
      "nor does a null",
      size("-40", "percent", ["ci_low": "-60", "ci_high": "-20", "direction": "no difference"]),
      .normal(estimate: -1.49330771446678, variance: 0.197645903417405)),
    LikelihoodCase(
      "a raw effect and its error", size("-3", "raw", ["se": "5"]),
      .normal(estimate: -0.228571707375105, variance: 0.155766616789066)),
    LikelihoodCase(
      "a log ratio and its interval", size("-0.05", "lnRR", ["ci_low": "-0.3", "ci_high": "0.2"]),
      .normal(estimate: -0.149330771446678, variance: 0.15519074474846)),
    LikelihoodCase(
      "a raw effect of pairs and its error",
      size("-0.05", "raw", ["se": "1", "design": "paired", "n_versus": ""]),
      .normal(estimate: -0.0134228136656262, variance: 0.0833408404969459)),
    LikelihoodCase(
      "an exact p before its interval", size("-5", "percent", ["ci_low": "-30", "ci_high": "20", "p": "0.03"]),
      .normal(estimate: -0.87882522619624, variance: 0.169614477419575)),
    LikelihoodCase(
      "means, p and n", means("4.1", "5.2", ["p": "0.03", "direction": ""]),
      .normal(estimate: -0.87882522619624, variance: 0.169614477419575)),
    LikelihoodCase(
      "means, a bound on p and n", means("4.1", "5.2", ["p": "0.01", "p_relation": "<", "direction": ""]),
      .interval(lower: -.infinity, upper: -1.0655020633853, variance: 0.154761904761905)),
    LikelihoodCase(
      "a percentage that is not significant", ["percent": "-20", "p": "0.05", "p_relation": ">", "direction": ""],
      .interval(lower: -0.786248030133903, upper: 0, variance: 0.154761904761905)),
    LikelihoodCase(
      "means and SDs with one n",
      means("4.1", "5.2", ["sd": "1.1", "sd_versus": "1.2", "n_versus": ""]),
      .normal(estimate: -0.922602929459133, variance: 0.18439992011347)),
    LikelihoodCase(
      "means and SDs with the other n",
      means("4.1", "5.2", ["sd": "1.1", "sd_versus": "1.2", "n": "", "n_versus": "12"]),
      .normal(estimate: -0.922602929459133, variance: 0.18439992011347)),
    LikelihoodCase(
      "means and SDs of pairs, whose p tells their correlation",
      means(
        "4.1", "4.6", ["sd": "1.1", "sd_versus": "1.2", "design": "paired", "n_versus": "", "p": "0.001"]),
      .normal(estimate: -0.387483254156574, variance: 0.0152450152362406)),
    LikelihoodCase(
      "after minus before, divided by the SD before",
      means(
        "4", "5",
        [
          "sd": "1.2", "sd_versus": "1.5", "design": "paired", "n_versus": "", "group": "treated",
          "versus": "untreated", "treatment": "SSRI", "days": "28",
        ]),
      .normal(estimate: -0.619973206650519, variance: 0.0993486157068553)),
    LikelihoodCase(
      "before minus after, divided by the SD before",
      means(
        "5", "4",
        [
          "sd": "1.5", "sd_versus": "1.2", "design": "paired", "n_versus": "", "group": "untreated",
          "versus": "treated", "treatment": "SSRI", "days": "28", "direction": "higher",
        ]),
      .normal(estimate: 0.619973206650519, variance: 0.0993486157068553)),
    LikelihoodCase(
      "a p that so many subjects cannot show", ["p": "1e-300"],
      .normal(estimate: -2.42752078113806, variance: 0.268086080586081)),
  ]

  static let nulls: [LikelihoodCase] = [
    LikelihoodCase(
      "an exact p and a percentage", ["direction": "no difference", "p": "0.4", "percent": "-12"],
      .normal(estimate: -0.326421525043384, variance: 0.156810962685206)),
    LikelihoodCase(
      "an exact p and both means", means("5.2", "4.1", ["direction": "no difference", "p": "0.4"]),
      .normal(estimate: 0.326421525043384, variance: 0.156810962685206)),
    LikelihoodCase(
      "a percentage at the row's level", ["direction": "no difference", "percent": "-12"],
      .interval(lower: -0.786248030133903, upper: 0, variance: 0.154761904761905)),
    LikelihoodCase(
      "both means, p > 0.2", means("5.2", "4.1", ["direction": "no difference", "p": "0.2", "p_relation": ">"]),
      .interval(lower: 0, upper: 0.502033348999896, variance: 0.154761904761905)),
    LikelihoodCase(
      "a percentage and no level", ["direction": "no difference", "percent": "-12", "alpha": ""], signAlone),
    LikelihoodCase(
      "a percentage of zero", ["direction": "no difference", "percent": "0"],
      .interval(lower: -0.786248030133903, upper: 0.786248030133903, variance: 0.154761904761905)),
  ]

  private static let eightAndEight = Likelihood.interval(lower: -.infinity, upper: -1.01372026903465, variance: 0.25)

  static let withoutN: [LikelihoodCase] = [
    LikelihoodCase(
      "g", size("-0.5", "g", ["direction": "lower", "n": "", "n_versus": ""]), assume: "n: 8", eightAndEight,
      assumedN: true),
    LikelihoodCase(
      "g without a word", size("-0.5", "g", ["n": "", "n_versus": ""]), assume: "n: 8",
      .interval(lower: -.infinity, upper: 0, variance: 0.25), assumedN: true),
    LikelihoodCase(
      "dz", size("-0.9", "dz", ["direction": "lower", "design": "paired", "n": "", "n_versus": ""]), assume: "n: 12",
      .interval(lower: -.infinity, upper: -0.590868273694372, variance: 0.0833333333333333), assumedN: true),
    LikelihoodCase(
      "an exact p says whether, not how much",
      ["p": "0.3", "n": "", "n_versus": ""], assume: "n: 8",
      .interval(lower: -1.01372026903465, upper: 0, variance: 0.25), assumedN: true),
    LikelihoodCase(
      "means and a small p, without a word",
      means("4", "5", ["p": "0.001", "direction": "", "n": "", "n_versus": ""]), assume: "n: 8", eightAndEight,
      assumedN: true),
    LikelihoodCase(
      "a raw effect and its error", size("-3", "raw", ["se": "1", "n": "", "n_versus": ""]), assume: "n: 8",
      eightAndEight, assumedN: true),
    LikelihoodCase(
      "a raw effect and an error over zero",
      size("-3", "raw", ["se": "5", "direction": "lower", "n": "", "n_versus": ""]), assume: "n: 8",
      .interval(lower: -1.01372026903465, upper: 0, variance: 0.25), assumedN: true),
    LikelihoodCase(
      "dz and its error", size("-0.9", "dz", ["se": "0.3", "design": "paired", "n": "", "n_versus": ""]),
      .normal(estimate: -0.852860440553721, variance: 0.0808189923401653)),
  ]
}
