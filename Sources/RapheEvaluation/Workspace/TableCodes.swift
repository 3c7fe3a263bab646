import RapheLanguage
import RapheSyntax

extension Diagnostic {
  /// A table of which nothing can be read.
  static func unreadableTable(_ table: Word, because reason: String, near: String?) -> Diagnostic {
    Diagnostic(
      .tableUnreadable, "the table `\(table.text)` cannot be read: \(reason)", at: table.place,
      help: near.map { .write($0) } ?? "it is looked for beside the dataset's file; write its path from there")
  }

  /// A table that must not be read.
  static func outsideTable(_ table: Word, at path: String) -> Diagnostic {
    Diagnostic(
      .outsideTable, "the table `\(table.text)` lies outside the project, at `\(path)`", at: table.place,
      help: "move it into the project's folder, or say `--allow-outside`")
  }
}

extension Code {
  static let tableUnreadable = Code(
    "E0601", "a table that cannot be read",
    checks: "The table that a dataset names is a file that can be read.",
    why: "Verdicts without their evidence would look like verdicts.",
    example: "table: finding.csv",
    instead: "Write the path relative to the dataset's file.")
  static let outsideTable = Code(
    "E0712", "a table outside the project's folder",
    checks: "The table that a dataset names lies in the project's folder, links followed.",
    why: "A project that comes from elsewhere could have any file of this machine read, and quoted in messages.",
    example: "table: ../../private/findings.csv",
    instead: "Move the table into the project's folder, or say `--allow-outside` where you trust the project.")
}
