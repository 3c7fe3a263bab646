extension Reported {
  /// The claim of a course.
  package struct Course: Described {
    package var id: String
    package var line: Int
    package var column: Int
    package var endLine: Int?
    package var endColumn: Int?
    package var sentence: String
    package var fromMechanism: [String]
    package var isExpected: Bool
    package var derivation: Nullable<Derivation>

    package init(
      id: String, line: Int, column: Int, sentence: String, fromMechanism: [String], isExpected: Bool,
      derivation: Nullable<Derivation>, endLine: Int? = nil, endColumn: Int? = nil
    ) {
      self.id = id
      self.line = line
      self.column = column
      self.endLine = endLine
      self.endColumn = endColumn
      self.sentence = sentence
      self.fromMechanism = fromMechanism
      self.isExpected = isExpected
      self.derivation = derivation
    }

    package static let description = Description<Self>(
      "course", "The claim of a course.",
      [
        Key(CodingKeys.id, \.id),
        Key(CodingKeys.line, \.line),
        Key(CodingKeys.column, \.column),
        Key(CodingKeys.endLine, \.endLine, says: "Where it ends; absent where no text is known."),
        Key(CodingKeys.endColumn, \.endColumn, says: "One past its last character, in characters as columns are."),
        Key(CodingKeys.sentence, \.sentence),
        Key(CodingKeys.fromMechanism, \.fromMechanism, .derivability),
        Key(CodingKeys.isExpected, \.isExpected),
        Key(CodingKeys.derivation, \.derivation, says: "Null where nothing was run."),
      ])
  }
}
