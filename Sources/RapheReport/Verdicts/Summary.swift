extension Reported {
  /// The counts; those of verdicts only where claims were to be judged.
  package struct Summary: Codable, Sendable {
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
  }
}
