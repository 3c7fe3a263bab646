import RapheSyntax

extension Code {
  static let longQuote = Code(
    "E0580", "a quoted cell over more than 100 lines",
    checks: "No quoted cell runs over more than 100 lines.",
    why: "Its closing quote was most likely forgotten, and every row after it would be inside of the cell.",
    example: "id,note\n1,\"never closed\n2,fine",
    instead: "Close the quote at the end of the cell.")
  static let longRow = Code(
    "E0581", "a row that is too long",
    checks: "No row has more than 16 MiB.",
    why: "A file without line ends is no table, and would be held in memory whole.",
    example: "a binary file called table.csv",
    instead: "Export the table again, with a line for every row.")
  static let tooManyColumns = Code(
    "E0582", "a table with too many columns",
    checks: "A table has at most 65,536 columns.",
    why: "Such a table has its subjects in columns: it is turned on its side.",
    example: "a matrix with a column for each of 100,000 positions",
    instead: "Write a row for each subject, and only the columns that are asked about.")
  static let unreadableSource = Code(
    "E0583", "a table that cannot be read",
    checks: "The file of a table can be opened, and is a regular file.",
    why: "A pipe or a device might never end.",
    example: "table: /dev/stdin",
    instead: "Write the rows to a file.")
  static let damagedArchive = Code(
    "E0584", "a compressed table that is damaged",
    checks: "The lengths and checksums in a file of gzip are those of its content.",
    why: "What is left of a broken file can look like a whole table with fewer rows.",
    example: "a file whose download was interrupted",
    instead: "Get the file again, or make it anew by `gzip`.")
  static let missingLibrary = Code(
    "E0585", "a library that is not installed",
    checks: "The client library of a database can be opened when a dataset lies in one.",
    why: "Raphe is built without any, so that who has no database needs none.",
    example: "table: {postgres: CLINIC_URL, table: visits}, without libpq",
    instead: "Install the library that the message names.")
}
