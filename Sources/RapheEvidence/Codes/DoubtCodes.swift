import RapheSyntax

extension Code {
  static let doubtfulP = Code(
    "W0540", "a p-value that contradicts the direction",
    checks: "A stated difference has a p-value at or below the row's level; no difference has one above it.",
    why: "One of the two was probably copied from another row, or the level is not the one stated.",
    example: "direction lower with p 0.3 and alpha 0.05",
    instead: "Compare both with the source; write another level in alpha when it used one.")
  static let largeEffect = Code(
    "W0541", "an effect too large to be likely",
    checks: "A standardised effect, printed or worked out from means and SDs, lies between -3 and 3.",
    why: "Beyond it, a standard error was mostly taken for a standard deviation.",
    example: "effect 4.1 with effect_scale g",
    instead: "See whether the source prints the SE or the SD.")
  static let doubtfulStandardError = Code(
    "W0542", "a standard error that does not fit the interval",
    checks:
      "The width of the interval is 3.92 standard errors, within 15 % (or as many as t asks for), rounding aside.",
    why: "One of the two belongs to another effect, or the interval is not the 95 % one. The standard error is used.",
    example: "se 0.1 with ci_low -1.4 and ci_high -0.2",
    instead: "Compare both with the source, and leave out the one that is worked out.")
  static let impossiblePercent = Code(
    "W0544", "a fall by 100 % or more",
    checks: "A percentage is above -100.",
    why: "An amount cannot fall below nothing; only a response that changes its sign can. It has no logarithm.",
    example: "-150 in the column percent",
    instead: "See whether the percentage is of another value.")
  static let errorForDeviation = Code(
    "W0556", "a standard deviation that is none",
    checks: """
      The standard deviation agrees with p, the effect, t or its error as it is, and not only as a standard error of the \
      mean; and it is neither smaller nor larger than the range, the quartiles or the error of the mean beside it allow.
      """,
    why: "A standard error taken for a standard deviation makes an effect larger by the root of n.",
    example: "mean 4.1, sd 0.32, mean_versus 5.2 and sd_versus 0.32 of 12 and 14 subjects, with p 0.02",
    instead: "Write standard errors of means under se_mean and se_mean_versus.")
  static let varianceForError = Code(
    "W0557", "a variance in the place of a standard error",
    checks: """
      What stands under se is not the square of the error that so many subjects or the interval give, and what stands \
      under variance is not its root.
      """,
    why: "The row would count several times too much, or too little.",
    example: "effect -0.8 with effect_scale g, n 12, n_versus 14 and se 0.17",
    instead: "Write variances under variance, or their roots under se.")
}
