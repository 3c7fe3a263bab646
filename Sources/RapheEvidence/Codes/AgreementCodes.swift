import RapheSyntax

extension Code {
  static let impliedSize = Code(
    "W0545", "a p-value or an error that shows more than so many subjects can",
    checks: """
      The standardised effect that follows from a p-value, or from an effect on another scale and its error, is one \
      that as many subjects can show.
      """,
    why: "Sizes without a printed g are worked out from p and n. Of a larger one, only the largest credible counts.",
    example: "p 1e-12 with n 8 and n_versus 8",
    instead: "Compare p and n with the source. A p of a model or of many measurements is not one of n subjects.")
  static let pAgainstNumbers = Code(
    "W0546", "a p-value or a test that contradicts the numbers beside it",
    checks: """
      The means and SDs, the events, the printed test, or the effect with its error or n give about the p-value that is \
      printed, whatever the digits were rounded from; likewise the printed t or F.
      """,
    why: "One of them was probably copied from another comparison. The means or the effect are used.",
    example: "mean 4.1, sd 1.1, mean_versus 5.2 and sd_versus 1.2 of 12 and 14 subjects, with p 0.9",
    instead: "Compare the cells with the source, and leave out what belongs to another test.")
  static let effectAgainstMeans = Code(
    "W0547", "an effect that contradicts the means beside it",
    checks: """
      The effect and the percentage are those of the means and SDs, or the events, of the row, whatever the digits were \
      rounded from: g, d or by the SD of either group.
      """,
    why: "One of them was probably copied from another comparison. The effect is used where both are there.",
    example: "effect 0.1 with effect_scale g, beside 10 (2) and 8 (2)",
    instead: "Compare the cells with the source. If the effect is adjusted for other variables, leave the means out.")
  static let lopsidedInterval = Code(
    "W0548", "an interval that does not lie around its effect",
    checks: """
      The effect stands near the middle of its interval: of a ratio and its logarithm on the scale of the logarithm, of a \
      percentage on either, of a correlation also on that of z.
      """,
    why: "The standard error is read from the width of the interval; a digit of one of the three may be wrong.",
    example: "effect -0.5 with ci_low -1.9 and ci_high -0.4",
    instead: "Compare the three cells with the source.")
  static let errorAgainstSize = Code(
    "W0549", "an error that so many subjects do not give",
    checks: """
      The standard error, variance or interval of an effect is about the one that follows from the numbers of subjects, \
      the SDs or the events. An odds ratio of two groups has no smaller one than 2 √(1/n + 1/n_versus).
      """,
    why: "An error of another analysis makes the row count far too much or too little.",
    example: "effect 0.3 with effect_scale r, n 30, ci_low 0.25 and ci_high 0.35",
    instead: "Compare n and the interval with the source. For g the printed error counts, for r the number of subjects."
  )
  static let directionAgainstNumbers = Code(
    "W0550", "a direction that the row's own numbers contradict",
    checks: "A stated difference is significant by the row's own interval, error or means, and a stated null is not.",
    why: "The word says at which level the result was significant. The numbers are used, not the word.",
    example: "direction lower with effect -5, effect_scale percent, ci_low -30 and ci_high 20",
    instead: "Compare the cells with the source; leave direction empty when no test is reported.")
  static let unusableRow = Code(
    "W0551", "a row that says nothing that can be used",
    checks: """
      A row has numbers of subjects, or an effect with its error, or the dataset assumes a number; there are enough \
      of them for a test; and a null has a level or a p-value.
      """,
    why: "Such a row is left out of every verdict, or of all but those on the scale of its effect.",
    example: "direction lower without n, in a dataset without `assume: {n: ...}`",
    instead: "Fill in what the source reports, or declare under `assume` what to take for it.")
  static let resultTwice = Code(
    "W0552", "a result that stands under two samples",
    checks: "Rows of the same study with the same numbers are of one sample.",
    why: "The same subjects would count twice.",
    example: "Adams 1999, 4.1 (1.1) and 5.2 (1.2), under the samples a and b",
    instead: "Take one of the rows out, or give both the same sample.")
  static let publicationTwice = Code(
    "W0553", "a publication under two samples",
    checks: "Rows with the same pmid, doi or study are of one sample.",
    why: "Results of one publication mostly come from the same subjects, and then count together as one sample.",
    example: "pmid 10591282 under the samples a and b",
    instead: "Give the rows one sample, unless the publication reports on two groups of subjects.")
  static let metaAnalysisBesideStudies = Code(
    "W0554", "a meta-analysis beside studies",
    checks: """
      Rows of design meta-analysis are left out where rows of studies that are not younger compare the same groups, or \
      relate the same things, by the same target and measure.
      """,
    why: "A meta-analysis is made of studies; beside them, their subjects count twice.",
    example: "a row of design meta-analysis on 5-HT1A density beside rows of single studies on it",
    instead: "Leave one of the two out: `exclude: [{where: {design: meta-analysis}, because: its studies are here}]`.")
  static let rowTwice = Code(
    "W0558", "a row that stands twice",
    checks: "No row is like an earlier one in every cell but its id.",
    why: "One result counts twice.",
    example: "F1,doe,5-HT1A,density,0.03 and F2,doe,5-HT1A,density,0.03",
    instead: "Take one of the rows out, or write down by what they differ.")
  static let studyWithoutYear = Code(
    "W0559", "a finding without a year",
    checks: "Every study of a dataset has a year; rows that are left out need none.",
    why: "A finding without one is neither accommodated nor predicted by a theory, and stands in no timeline.",
    example: "Doe 1990 with an empty year",
    instead: "Write the year of publication into the column year.")
}
