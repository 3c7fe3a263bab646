import RapheSyntax

extension Code {
  static let unknownSubjectText = Code(
    "E0565", "a text that a table of subjects gives no meaning",
    checks: "The texts in a column of terms stand under its `values`, or are words of the vocabulary.",
    why: "The subject would fall out of its group, and nobody would see it.",
    example: "columns: {dx: {attribute: diagnosis, values: {MDD: depression}}}, for a cell with `mdd`",
    instead: "Add the text under `values`, list it under `missing`, or leave the row out under `exclude`.")
  static let repeatedSubject = Code(
    "E0566", "several rows of one subject where one is wanted",
    checks: "Without `repeats` every subject has one row in a group, and one before and one after treatment.",
    why: "Rows of one subject that count as several subjects make every error too small.",
    example: "subject: id, for two rows with the same id in one group",
    instead: "Say `repeats: mean` or `repeats: first`.")
  static let timeWithoutSubject = Code(
    "E0567", "rows with a time that belong to nobody",
    checks: "A dataset with a column of times says which column names the subject.",
    why: "Every visit would count as a subject of its own.",
    example: "columns: {week: {time: week}}, without `subject`",
    instead: "Say under `subject` which column names the subject.")
  static let unknownTimeUnit = Code(
    "E0568", "a unit that is none of time",
    checks: "The units of `time` and `at` are minutes, hours, days, weeks or months.",
    why: "Whether a row was taken before treatment or after it could not be told.",
    example: "columns: {visit: {time: visit}}",
    instead: "Write `min`, `h`, `d`, `wk` or `mo`.")
  static let derivedTwice = Code(
    "E0569", "a derived column that the table has",
    checks: "The names under `derived` are not those of columns.",
    why: "It would be left to chance which of the two is read.",
    example: "derived: {ham: {log: ham}}",
    instead: "Call the derived column otherwise.")
  static let derivedCircle = Code(
    "E0570", "a derived column that is worked out from itself",
    checks: "No derived column leads back to itself.",
    why: "It has no value.",
    example: "derived: {a: {log: b}, b: {log: a}}",
    instead: "Work one of them out from columns of the table.")
  static let noBaselineColumn = Code(
    "E0571", "a derived column without its baseline",
    checks: "A ratio, difference or percent change names the column that it is held against.",
    why: "A row of a long table does not hold the value before treatment.",
    example: "derived: {fall: {percent_change: ham}}",
    instead: "Name the column under `to` or `from`, or ask for the `change in` the quantity.")
  static let rowWithoutSubject = Code(
    "E0572", "a row that names no subject",
    checks: "Every row that is not left out has a text in the column under `subject`.",
    why: "It is unknown whose row it is, and it would count for nobody.",
    example: "an empty cell in the column subj",
    instead: "Fill the cell, or leave the row out under `exclude`.")
  static let categoryCovariate = Code(
    "E0573", "a covariate of categories",
    checks: "Covariates are columns of numbers.",
    why: "Texts have no slope, and taking them for nothing would adjust for less than is said.",
    example: "columns: {site: {covariate: category}}",
    instead: "Write a column of 0 and 1 for each category but one.")
}
