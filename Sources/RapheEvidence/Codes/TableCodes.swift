import RapheSyntax

extension Code {
  static let notUTF8 = Code(
    "E0501", "bytes that are not UTF-8",
    checks: "A table is written in UTF-8.",
    why: "Guessing another encoding would change letters such as the µ of a unit without a word.",
    example: "a table saved as Windows-1252 or as UTF-16",
    instead: "Save the table as UTF-8.")
  static let controlCharacter = Code(
    "E0502", "a control character in a table",
    checks: "A table holds no NUL bytes and no control characters but tabs and line ends.",
    why: "They come from damaged files, cannot be seen, and can change what a terminal shows.",
    example: "a NUL byte between two letters",
    instead: "Take the character out, or export the table again.")
  static let noHeader = Code(
    "E0503", "a table without a header",
    checks: "The first line that is not blank names the columns.",
    why: "Cells have no meaning without the names of their columns.",
    example: "an empty file",
    instead: "Begin the table with the names of its columns.")
  static let namelessColumn = Code(
    "E0504", "a column without a name",
    checks: "Every cell of the header holds a name.",
    why: "A column without a name cannot be asked for, and often shows a header that has slipped.",
    example: "finding,,target",
    instead: "Name the column, or take it out.")
  static let columnTwice = Code(
    "E0505", "a name that two columns have",
    checks: "The names in the header differ.",
    why: "It would be left to chance which of the two is read.",
    example: "finding,n,n",
    instead: "Give one of the columns another name.")
  static let raggedRow = Code(
    "E0506", "a row with too few or too many cells",
    checks: "Every row has as many cells as the header.",
    why: "One comma too many moves all later cells of the row under the wrong names.",
    example: "finding,n\nA1,12,15",
    instead: "Put a cell that holds the delimiter in quotes, and write the delimiter for empty cells too.")
  static let unclosedQuote = Code(
    "E0507", "a quote that is never closed",
    checks: "A cell that begins with a quote ends with one.",
    why: "The rest of the table would become one cell.",
    example: "finding,note\nA1,\"first seen in 1994",
    instead: "Close the quote at the end of the cell.")
  static let textAfterQuote = Code(
    "E0508", "text after a closing quote",
    checks: "After the closing quote of a cell comes the delimiter or the end of the line.",
    why: "It is open what the cell holds: a quote inside a cell was perhaps not doubled.",
    example: "finding,note\nA1,\"so-called \"core\" group\"",
    instead: "Double every quote inside a quoted cell.")
  static let strayQuote = Code(
    "E0509", "a quote inside a cell without quotes",
    checks: "Cells that hold a quote stand in quotes.",
    why: "Readers of tables disagree about such a cell, so it is refused.",
    example: "finding,note\nA1,so-called \"core\" group",
    instead: "Put the cell in quotes and double the quotes inside it.")
  static let emptyRow = Code(
    "E0510", "a row without any value",
    checks: "Every row has at least one cell that is filled.",
    why: "Spreadsheets leave such rows at the end; a row in the middle may have lost its text.",
    example: "finding,n\nA1,12\n,",
    instead: "Take the row out. Blank lines are allowed.")
  static let noRows = Code(
    "W0511", "a table without rows",
    checks: "A header is followed by at least one row.",
    why: "Nothing can be tested with it.",
    example: "finding,sample,target",
    instead: "Add rows, or take the dataset out of the run.")
  static let unknownTableKind = Code(
    "E0512", "a table of an unknown kind",
    checks: """
      The name of a table ends in .csv, .tsv or .tab, and commas or tabs stand between its cells accordingly, or \
      `delimiter` in the dataset says what does.
      """,
    why: "What stands between cells is never guessed.",
    example: "table: findings.txt",
    instead: "Declare `delimiter`, or rename the table to what it is.")
  static let separatorLine = Code(
    "E0562", "a first line that names the separator",
    checks: "A table begins with the names of its columns.",
    why: "`sep=,` is a sign between spreadsheets; read as a header it would leave no column with its name.",
    example: "sep=,\nfinding,sample",
    instead: "Take the line out, and say what stands between the cells by `delimiter` in the dataset.")
}
