import RapheEvaluation
import RapheStatistics

/// What the literature prints instead of g with its error, from a table's text to its likelihood.
///
/// Figures: mpmath with 30 digits, by the formulas of metafor's `escalc` and `conv.fivenum` (Wan et al. 2014, eq. 9 and
/// 16; Luo et al. 2018, eq. 7, 11 and 15; Shi et al. 2020, eq. 10) and Hasselblad & Hedges (1995); tolerance as above.
/// An error that p implies is the effect over the normal quantile of p (Altman & Bland 2011, BMJ 343:d2090).
extension LikelihoodCase {
  private static func effect(_ effect: String, _ scale: String, _ more: [String: String] = [:]) -> [String: String] {
    ["effect": effect, "effect_scale": scale].merging(more) { $1 }
  }

  private static let nobody = ["n": "", "n_versus": ""]
  private static let pair = ["design": "paired", "n_versus": ""]

  static let printed: [LikelihoodCase] = [
    LikelihoodCase(
      "d with n", effect("-0.8", "d"), .normal(estimate: -0.7746921867581717, variance: 0.1663032121508309)),
    LikelihoodCase(
      "d with its error", effect("-0.8", "d", ["se": "0.4"]),
      .normal(estimate: -0.7746921867581717, variance: 0.1500369960560395)),
    LikelihoodCase(
      "an interval of 90 %", effect("-0.8", "g", ["ci_low": "-1.3", "ci_high": "-0.3", "ci_level": "90"]),
      .normal(estimate: -0.8, variance: 0.09240287736704872)),
    LikelihoodCase(
      "a total of subjects", effect("-0.8", "g", ["n": "", "n_versus": "", "n_total": "26"]),
      .normal(estimate: -0.8, variance: 0.1661538461538462)),
    LikelihoodCase(
      "a variance", effect("-0.8", "g", ["variance": "0.09"]), .normal(estimate: -0.8, variance: 0.09)),
    LikelihoodCase("t", ["t": "-2.1"], .normal(estimate: -0.8000009758128695, variance: 0.1670696270946268)),
    LikelihoodCase(
      "t without a word", ["t": "-2.1", "direction": ""],
      .normal(estimate: -0.8000009758128695, variance: 0.1670696270946268)),
    LikelihoodCase(
      "t printed without its sign", ["t": "2.1"],
      .normal(estimate: -0.8000009758128695, variance: 0.1670696270946268)),
    LikelihoodCase("F", ["f": "4.41"], .normal(estimate: -0.8000009758128695, variance: 0.1670696270946268)),
    LikelihoodCase(
      "F of no difference", ["f": "4.41", "direction": "no difference", "alpha": "0.01"],
      .folded(estimate: 0.8000009758128695, variance: 0.1670696270946268)),
    LikelihoodCase(
      "a p of one side", ["p": "0.015", "p_sides": "1"],
      .normal(estimate: -0.87882522619624, variance: 0.169614477419575)),
    LikelihoodCase(
      "events", ["events": "3", "events_versus": "9"],
      .normal(estimate: -0.9003477168211967, variance: 0.2153606187659647)),
    LikelihoodCase(
      "a risk ratio with events", effect("0.389", "RR", ["events": "3", "events_versus": "9"]),
      .normal(estimate: -0.9003477168211967, variance: 0.2153606187659647)),
    LikelihoodCase(
      "an odds ratio and its interval", effect("0.4", "OR", ["ci_low": "0.1333333", "ci_high": "1.2"]),
      .normal(estimate: -0.4891963830034262, variance: 0.08955559197974901)),
    LikelihoodCase(
      "a log odds ratio", effect("-0.9", "lnOR", ["se": "0.5"]),
      .normal(estimate: -0.4804989610694349, variance: 0.07125902826815009)),
    LikelihoodCase(
      "g with its p and no n", effect("-0.8", "g", ["p": "0.03"].merging(nobody) { $1 }),
      .normal(estimate: -0.8, variance: 0.135901525419943855)),
    LikelihoodCase(
      "d with its p and no n", effect("-0.8", "d", ["p": "0.03"].merging(nobody) { $1 }),
      .normal(estimate: -0.779658150645028650, variance: 0.129078171410850903)),
    LikelihoodCase(
      "an odds ratio with its p and no n", effect("0.4", "OR", ["p": "0.03"].merging(nobody) { $1 }),
      .normal(estimate: -0.500048848897686185, variance: 0.053096906748416924)),
    LikelihoodCase(
      "standard errors of the means", ["mean": "4", "se_mean": "0.5", "mean_versus": "5", "se_mean_versus": "0.6"],
      .normal(estimate: -0.4779501564965391, variance: 0.1591549115329637)),
    LikelihoodCase(
      "medians and quartiles",
      ["median": "4", "q1": "3", "q3": "5.5", "median_versus": "5", "q1_versus": "4", "q3_versus": "7"],
      .normal(estimate: -0.4956341071624506, variance: 0.159486004150034)),
    LikelihoodCase(
      "medians and ranges",
      ["median": "4", "min": "1", "max": "8", "median_versus": "5", "min_versus": "2", "max_versus": "10"],
      .normal(estimate: -0.5006899865236874, variance: 0.159582875196618)),
    LikelihoodCase(
      "medians, quartiles and ranges",
      [
        "median": "4", "q1": "3", "q3": "5.5", "min": "1", "max": "8", "median_versus": "5", "q1_versus": "4",
        "q3_versus": "7", "min_versus": "2", "max_versus": "10",
      ],
      .normal(estimate: -0.5309158478971785, variance: 0.1601825131762967)),
  ]

  static let printedPairs: [LikelihoodCase] = [
    LikelihoodCase(
      "the row's own correlation",
      effect("-0.6", "dz", ["pre_post_correlation": "0.8"]).merging(pair) { $1 }, assume: "pre_post_correlation: 0.3",
      .normal(estimate: -0.3528949358329003, variance: 0.03852228482235445)),
    LikelihoodCase(
      "SMCC", effect("-0.6", "SMCC").merging(pair) { $1 },
      .normal(estimate: -0.6, variance: 0.09833333333333333)),
    LikelihoodCase(
      "SMCC with its error", effect("-0.6", "SMCC", ["se": "0.3"]).merging(pair) { $1 },
      .normal(estimate: -0.6, variance: 0.09)),
    LikelihoodCase(
      "a raw change and its SD", effect("-3", "raw", ["sd_change": "5"]).merging(pair) { $1 },
      .normal(estimate: -0.5579758859854671, variance: 0.09630571205588612)),
    LikelihoodCase(
      "means, SDs and the SD of the change",
      ["mean": "4", "sd": "2", "mean_versus": "5", "sd_versus": "2.5", "sd_change": "3"].merging(pair) { $1 },
      .normal(estimate: -0.3719839239903114, variance: 0.1515988349878012)),
    LikelihoodCase(
      "t of pairs", ["t": "-2.1"].merging(pair) { $1 },
      .normal(estimate: -0.5637581739563014, variance: 0.09657596994593931)),
  ]

  static let printedAssociations: [LikelihoodCase] = [
    LikelihoodCase(
      "a partial correlation", effect("0.4", "r", ["covariates": "2"]),
      .normal(estimate: 0.4236489301936018, variance: 0.1428571428571429)),
    LikelihoodCase("z with n", effect("0.4", "z"), .normal(estimate: 0.4, variance: 0.1111111111111111)),
    LikelihoodCase(
      "z with its error and no n", effect("0.4", "z", ["se": "0.2", "n": ""]), .normal(estimate: 0.4, variance: 0.04)),
    LikelihoodCase(
      "a correlation with its p and no n", effect("0.29", "r", ["p": "0.02", "n": ""]),
      .normal(estimate: 0.298566263660178347, variance: 0.016471462060399540)),
    LikelihoodCase(
      "a correlation, its interval of 90 % and no n",
      effect("0.4", "r", ["ci_low": "0", "ci_high": "0.7", "ci_level": "0.9", "n": ""]),
      .normal(estimate: 0.4236489301936018, variance: 0.06950638735812515)),
  ]
}
