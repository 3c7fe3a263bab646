import RapheSyntax

extension Code {
  static let unknownCellTerm = Code(
    "E0516", "a cell with a term that the vocabulary does not have",
    checks: """
      Cells for target, measure, ligand, tissue, region, species, diagnosis, treatment and related_to hold names or \
      synonyms of the vocabulary, letter for letter.
      """,
    why: "A row under an unknown name would bear on no claim, and silence looks like a verdict.",
    example: "5HT-1A in the column target",
    instead: "Write the term that the message suggests, or add it to the vocabulary.")
  static let unknownArm = Code(
    "E0517", "a group that the dataset does not define",
    checks: "The names in the columns group and versus stand under `arms` in the dataset file.",
    why: "The definition says in vocabulary terms who the group is.",
    example: "depresed in the column group",
    instead: "Write the name that the message suggests, or define it under `arms`.")
  static let emptyCell = Code(
    "E0518", "an empty cell that must be filled",
    checks: """
      Every row has a finding, sample, target, measure and design; a comparison has a group; an association says \
      what it relates the measure to.
      """,
    why: "Without them it is unknown what was found, or which rows share subjects.",
    example: "a row without a sample",
    instead: "Fill the cell.")
  static let findingTwice = Code(
    "E0519", "an id that two rows have",
    checks: "The ids of findings differ.",
    why: "Reports name rows by their id, and a row copied by mistake would count twice.",
    example: "two rows with the id A0014",
    instead: "Give one of them another id, or take it out.")
  static let unknownCellWord = Code(
    "E0520", "a cell with a word that is not one of the fixed ones",
    checks: "Cells for design, direction, effect_scale, p_relation and aspect hold one of their fixed words.",
    why: "The word decides how the numbers of the row are read.",
    example: "decreased in the column direction",
    instead: "Write one of the words that the message lists.")
  static let wrongSides = Code(
    "E0521", "a row whose groups do not fit what it reports",
    checks: "A comparison names the group it compares with in the column versus; an association leaves it empty.",
    why: "Direction and effect are always group minus versus.",
    example: "direction lower with an empty versus",
    instead: "Fill or empty the cell versus, or correct the direction.")
  static let wrongDirectionWord = Code(
    "E0522", "a direction that does not fit the design",
    checks: "A correlation is positive, negative or no correlation, not lower, higher or no difference.",
    why: "A difference between groups and a correlation inside a group are different quantities.",
    example: "direction lower with design correlation",
    instead: "Correct the direction or the design.")
  static let nothingReported = Code(
    "E0523", "a row that reports nothing",
    checks: "Every row has a direction, an effect, a percentage or the means of both groups.",
    why: "Such a row cannot move any verdict.",
    example: "a row with only n",
    instead: "Fill in what the source reports, or take the row out.")
  static let scaleMisfit = Code(
    "E0539", "an effect scale that does not fit the design",
    checks: "r belongs to associations, g and lnRR to comparisons, dz to paired comparisons.",
    why: "Standardised by another variance, the same number means another effect.",
    example: "effect_scale dz with design independent",
    instead: "Correct the scale or the design.")
}
