extension Reported {
  /// The counts; those of verdicts only where claims were to be judged.
  package struct Summary: Described {
    package var theories: Int?
    package var claims: Int?
    package var verdicts: [String: Int]?
    package var unexpected: Int?
    package var errors: Int
    package var exitCode: Int32

    package init(
      theories: Int? = nil, claims: Int? = nil, verdicts: [String: Int]? = nil, unexpected: Int? = nil, errors: Int,
      exitCode: Int32
    ) {
      self.theories = theories
      self.claims = claims
      self.verdicts = verdicts
      self.unexpected = unexpected
      self.errors = errors
      self.exitCode = exitCode
    }

    package static let description = Description<Self>(
      "summary", "Counts of verdicts are absent where none was to be reached.",
      [
        Key(CodingKeys.theories, \.theories, .count),
        Key(CodingKeys.claims, \.claims, .count),
        Key(CodingKeys.verdicts, \.verdicts, .keys(Words.verdicts), .count),
        Key(CodingKeys.unexpected, \.unexpected, .count),
        Key(CodingKeys.errors, \.errors, .count),
        Key(CodingKeys.exitCode, \.exitCode),
      ])
  }
}
