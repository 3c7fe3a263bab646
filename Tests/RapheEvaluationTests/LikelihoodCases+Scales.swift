import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheStatistics
import Testing

extension LikelihoodCase {
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
    // The error of the percentage is 15/√12, and that of its logarithm as much over 0.8.
    LikelihoodCase(
      "percentage of pairs and the SD of the change",
      ["design": "paired", "n_versus": "", "effect": "-20", "effect_scale": "percent", "sd_change": "15"],
      .normal(estimate: -0.223143551314209756, variance: 0.0029296875)),
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
