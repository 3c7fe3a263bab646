extension Reported {
  /// The claim of a course.
  package struct Course: Codable, Sendable {
    package var id: String
    package var line: Int
    package var column: Int
    package var sentence: String
    package var fromMechanism: [String]
    package var isExpected: Bool
    package var derivation: Nullable<Derivation>

    package init(
      id: String, line: Int, column: Int, sentence: String, fromMechanism: [String], isExpected: Bool,
      derivation: Nullable<Derivation>
    ) {
      self.id = id
      self.line = line
      self.column = column
      self.sentence = sentence
      self.fromMechanism = fromMechanism
      self.isExpected = isExpected
      self.derivation = derivation
    }
  }
}
