import RapheSyntax

extension Code {
  static let unknownRole = Code(
    "E0513", "a role that findings do not have",
    checks: "The keys under `columns` and `every_row` are standard roles, such as `sample` or `n_versus`.",
    why: "A misspelt role would leave its column unread.",
    example: "columns: {samples: cluster}",
    instead: "Write the role that the message suggests.")
  static let unknownColumn = Code(
    "E0514", "a column that the table does not have",
    checks: "Columns named under `columns`, under `exclude` and after `$` are in the header of the table.",
    why: "A misspelt column would be read as empty, and a condition on it would never hold.",
    example: "exclude: [{where: {source_levl: meta_analysis}, because: overlap}]",
    instead: "Write the column that the message suggests.")
  static let missingColumn = Code(
    "E0515", "a column that must be there",
    checks: """
      A table of findings has columns for finding, sample, target, measure, group, versus and design, and at least \
      one for the result: direction, effect or percent.
      """,
    why: "Without them it is unknown what was compared, in whom and how.",
    example: "a table without a column `sample`",
    instead: """
      Add the column, or say under `columns` what it is called; where all its cells would say the same, say that under \
      `every_row`.
      """)
  static let unreadColumn = Code(
    "W0560", "a column that nothing reads",
    checks: """
      Every column of a table has a role, by its name or under `columns`, or is referred to by `arms` or `exclude`, or is \
      listed under `notes`.
      """,
    why: "A misspelt name would leave numbers out of every verdict, and nobody would see it.",
    example: "a column n2 where n_versus was meant",
    instead: "Say under `columns` what the column is, or list it under `notes` when it is for readers alone.")
  static let noteThatIsRead = Code(
    "E0561", "a column that is a role and for readers alone",
    checks: "No column is both under `columns` and under `notes`.",
    why: "It would be left to chance whether its numbers count.",
    example: "columns: {n: N}, notes: [N]",
    instead: "Keep one of the two.")
  static let filledTwice = Code(
    "E0575", "a cell that the table and the dataset both fill",
    checks: "No role under `every_row` has a column in the table.",
    why: "It would be left to chance which of the two counts.",
    example: "every_row: {target: 5-HT1A}, for a table with a column target",
    instead: "Take the role out of `every_row`, or list the column under `notes`.")
  static let idleExclusion = Code(
    "W0543", "an exclusion that no row meets",
    checks: "The conditions of each exclusion hold in at least one row.",
    why: "A misspelt text would silently let rows in that were meant to stay out.",
    example: "exclude: [{where: {source_level: metaanalysis}, because: overlap}]",
    instead: "Write the text as it stands in the table, or take the exclusion out.")
}
