import RapheSyntax

extension Code {
  static let notANumber = Code(
    "E0524", "a cell that is not a number",
    checks: """
      Numbers are written with digits, a point and perhaps an exponent: 12, -0.8, 1e-4; with a comma for the point where \
      the dataset says `decimal: ','`.
      """,
    why: "Signs, units and commas inside a number are read differently by every program.",
    example: "<0.05 in the column p",
    instead: """
      Write the number alone; a sign such as < belongs in p_relation, the SD of 4.1 ± 1.1 in sd. List what stands for \
      nothing, such as NA, under `missing`.
      """)
  static let notFinite = Code(
    "E0525", "a number that is not finite",
    checks: "Numbers are neither NaN nor infinite, nor too large to be meant.",
    why: "One such number would make every sum it enters meaningless.",
    example: "nan in the column effect",
    instead: "Leave the cell empty when nothing was reported.")
  static let badCount = Code(
    "E0526", "a group size that is no number of subjects",
    checks: "n and n_versus are whole numbers, 1 or more.",
    why: "They decide how much a row weighs.",
    example: "0 in the column n",
    instead: "Write the number of subjects behind this comparison, or leave the cell empty.")
  static let badDeviation = Code(
    "E0527", "a standard deviation that is not above 0",
    checks: "sd and sd_versus are above 0.",
    why: "An effect divided by 0 has no size; a negative deviation does not exist.",
    example: "0 in the column sd",
    instead: "Write the deviation as printed, or leave the cell empty.")
  static let badStandardError = Code(
    "E0528", "a standard error that is not above 0",
    checks: "se is above 0.",
    why: "A row with standard error 0 would outweigh all other evidence.",
    example: "0 in the column se",
    instead: "Write the error as printed, or leave the cell empty.")
  static let badP = Code(
    "E0529", "a p-value outside its range",
    checks: "p is above 0 and at most 1.",
    why: "A p-value is a probability; one of 0 was rounded, and would stand for infinite evidence.",
    example: "0 in the column p",
    instead: "Write the bound instead: p 0.001 with p_relation <.")
  static let badAlpha = Code(
    "E0530", "a level outside its range",
    checks: "alpha lies between 0 and 1.",
    why: "It is the level behind the statement of significance.",
    example: "5 in the column alpha",
    instead: "Write 5 % as 0.05.")
  static let relationAlone = Code(
    "E0531", "a relation without a p-value",
    checks: "A cell p_relation has a p-value beside it.",
    why: "A relation alone says nothing; the number was probably lost.",
    example: "< in the column p_relation, and nothing in p",
    instead: "Fill in p, or empty p_relation.")
  static let incompleteEffect = Code(
    "E0532", "an effect that is incomplete",
    checks: "An effect has an effect scale, and a scale, standard error or interval has an effect.",
    why: "The number cannot be read without its scale.",
    example: "-0.8 in the column effect, and nothing in effect_scale",
    instead: "Fill in what is missing.")
  static let badInterval = Code(
    "E0533", "an interval that is none",
    checks: "An interval has both ends, and ci_low is below ci_high.",
    why: "The standard error is read from its width.",
    example: "ci_low 0.4 and ci_high -0.2",
    instead: "Write the lower end in ci_low and the upper in ci_high.")
  static let estimateOutside = Code(
    "E0534", "an interval that excludes its own estimate",
    checks: "The effect lies between ci_low and ci_high.",
    why: "A sign or a digit is wrong in one of the three.",
    example: "effect 0.8 with ci_low -1.4 and ci_high -0.2",
    instead: "Compare the three cells with the source.")
  static let contradictedDirection = Code(
    "E0535", "a direction that contradicts a number",
    checks: "The signs of effect, percent and the difference of the means agree with direction.",
    why: "All of them are group minus versus; one of them was turned round.",
    example: "direction lower with effect 0.8",
    instead: "Compare the cells with the source, and write all as group minus versus.")
  static let badCorrelation = Code(
    "E0536", "a correlation outside its range",
    checks: "An effect on the scale r lies between -1 and 1, and its interval does not reach beyond.",
    why: "No correlation is larger, and 1 itself would stand for infinite evidence.",
    example: "effect 1.2 with effect_scale r",
    instead: "Correct the number or the scale.")
  static let badYear = Code(
    "E0537", "a year that is none",
    checks: "year is a whole number from 1800 to 2200.",
    why: "It decides whether a theory could have known the finding.",
    example: "94 in the column year",
    instead: "Write all four digits.")
  static let badDays = Code(
    "E0538", "a negative length of treatment",
    checks: "days is 0 or more.",
    why: "A treatment cannot last less than no time.",
    example: "-14 in the column days",
    instead: "Write the days of treatment; the time before it is the aspect baseline.")
  static let outOfRange = Code(
    "E0555", "a printed number outside its range",
    checks: """
      Quartiles and range are in order round the median, events are no more than subjects, ci_level is 50 to below \
      100 per cent, p_sides is 1 or 2, an odds or risk ratio is above 0, and pre_post_correlation lies between -1 and 1.
      """,
    why: "The number cannot be what its column says; a digit or a column was probably mistaken.",
    example: "950 in the column ci_level",
    instead: "Compare the cell with the source.")
}
