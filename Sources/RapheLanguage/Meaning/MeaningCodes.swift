package import RapheSyntax

extension Code {
  static let contradiction = Code(
    "E0401", "two claims that cannot both hold",
    checks: "Claims of a theory on one quantity leave an effect that satisfies all of them.",
    why: "A theory that contradicts itself cannot be scored.",
    example: "5-HT1A density in depressed is lower than in healthy, and the same within 0.1 SD but lower by 0.5 SD",
    instead: "Withdraw one of the claims, or narrow the scopes until they speak of different things.")
  static let impliedClaim = Code(
    "W0402", "a claim that another implies",
    checks: "No claim of a theory follows from another on the same quantity.",
    why: "It adds nothing: together they are scored as the narrower one.",
    example: "lower by at least 0.2 SD, and lower",
    instead: "Keep the narrower claim.")
  static let nothingAtRisk = Code(
    "W0403", "a claim that risks almost nothing",
    checks: "A claim stakes at least 0.1 bit: its region had a prior probability below 93 %.",
    why: "What almost any evidence would satisfy cannot be supported by evidence.",
    example: "is: the same, within: 5 SD",
    instead: "Narrow the margin to what the theory really says.")
  static let oppositeWords = Code(
    "W0404", "a quotation that says the opposite",
    checks: "The words of `says` do not name the direction opposite to `is`.",
    why: "A slip of sign between the source and the file turns the verdict round.",
    example: "is: lower\nsays: \"5-HT1A receptors are up-regulated\"",
    instead: "Check the direction against the source; quote the words that carry it.")
  static let marginUnit = Code(
    "E0405", "a margin in a unit that does not fit",
    checks: "Margins are in `SD`, in `%`, or in the unit of the measure; those of one claim in the same.",
    why: "A margin without a scale cannot be compared with an effect.",
    example: "compare: 5-HT1A density\nby_at_least: 2 nM",
    instead: "Use `SD`, `%`, or the unit that the vocabulary gives the measure.")
  static let unusedGroup = Code(
    "W0406", "a group that no claim names",
    checks: "Every group is named by a claim.",
    why: "It may be a misspelling of one that is.",
    example: "groups:\n  remitted: {diagnosis: recovered depression}",
    instead: "Use the group or take it away.")
  static let marginOrder = Code(
    "E0407", "margins that leave no effect",
    checks: "`by_at_least` is below `by_at_most`.",
    why: "No effect lies between them.",
    example: "by_at_least: 0.8 SD\nby_at_most: 0.2 SD",
    instead: "Exchange them.")
  static let sameGroups = Code(
    "E0408", "two groups that nothing tells apart",
    checks: "The groups of a claim differ in diagnosis, treatment or outcome, by terms that exclude each other.",
    why: "No finding could say which of its groups is which.",
    example: "in: depressed\nis: lower\nthan: depressed",
    instead: "Name two groups that differ, and say in both by which attribute.")
  static let notATime = Code(
    "E0409", "a length of treatment without a unit of time",
    checks: "`for_at_least` and `for_at_most` are in `min`, `h`, `d`, `wk` or `mo`, and in order.",
    why: "Two weeks and two days of a drug are different treatments.",
    example: "for_at_least: 14 mg",
    instead: "Write it like `14 d`.")
  static let badMargin = Code(
    "E0410", "a margin that is no size",
    checks: "Margins are above 0; a percentage of fall is below 100.",
    why: "Direction is said by `is`; a margin is a size.",
    example: "is: lower\nby_at_least: -0.2 SD",
    instead: "Write the size without a sign.")
  static let groupTwice = Code(
    "E0412", "an order that names a group twice, or too many",
    checks: "An order names each of its groups once, and at most ten of them.",
    why: "A group cannot lie below itself, and of more than ten groups no evidence could show the order.",
    example: "across: [healthy, recovered, depressed, healthy]\nis: rising",
    instead: "Name each group once, from one end of the order to the other.")
  static let levelCircle = Code(
    "E0413", "comparisons that go in a circle",
    checks: "No comparisons and orders of a theory within one scope lead from a group back to itself.",
    why: "If x is above y, y above z and z above x, every group would be above itself, whatever the evidence.",
    example: "in: x, is: higher, than: y\nin: y, is: higher, than: z\nin: z, is: higher, than: x",
    instead: "Withdraw one of the claims, or narrow the scopes until they speak of different things.")
  /// Used by the evaluator, which sees both claims and data.
  package static let noFinding = Code(
    "N0411", "a claim that no dataset has a finding about",
    checks: "At least one row of a dataset bears on each claim.",
    why: "The claim stays untested until there is one.",
    example: "compare: 5-HT2 coupling",
    instead: "Add a finding, or leave it as a question to the field.")
}
