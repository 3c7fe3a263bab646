extension Reported {
  /// What made the report, and the versions of its shape and of the language.
  package struct Versions: Described {
    package var version: String
    package var report: Int
    package var language: Int
    package var command: [String]?

    package init(version: String, report: Int = 2, language: Int = 1, command: [String]? = nil) {
      self.version = version
      self.report = report
      self.language = language
      self.command = command
    }

    package static let description = Description<Self>(
      "versions", "What made the report, and the versions of its shape and of the language.",
      [
        Key(CodingKeys.version, \.version),
        Key(CodingKeys.report, \.report, .constant(2)),
        Key(CodingKeys.language, \.language, .constant(1)),
        Key(CodingKeys.command, \.command, says: CommandLineWords.purpose),
      ])
  }
}
