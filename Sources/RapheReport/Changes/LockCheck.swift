extension Reported {
  /// What became of the project since it was locked.
  package struct LockCheck: Described {
    package var file: String
    package var isFrozen: Bool
    package var isMet: Bool
    package var verdicts: [VerdictChange]
    package var claims: [ClaimChange]
    package var datasets: [DatasetChange]
    package var settings: [SettingChange]

    /// - Parameter isFrozen: whether changed claims and datasets fail it as well.
    package init(
      file: String, isFrozen: Bool, verdicts: [VerdictChange], claims: [ClaimChange], datasets: [DatasetChange],
      settings: [SettingChange]
    ) {
      self.file = file
      self.isFrozen = isFrozen
      isMet = verdicts.isEmpty && (!isFrozen || (claims.isEmpty && datasets.isEmpty))
      self.verdicts = verdicts
      self.claims = claims
      self.datasets = datasets
      self.settings = settings
    }

    package static let description = Description<Self>(
      "lockCheck", "What became of the project since it was locked.",
      [
        Key(CodingKeys.file, \.file, says: "The lock."),
        Key(CodingKeys.isFrozen, \.isFrozen, says: "Whether changed claims and datasets fail it, beside verdicts."),
        Key(CodingKeys.isMet, \.isMet),
        Key(CodingKeys.verdicts, \.verdicts, says: "Those that changed, each with what changed it."),
        Key(CodingKeys.claims, \.claims, says: "Those that say something else, are new or are gone."),
        Key(CodingKeys.datasets, \.datasets, says: "Likewise."),
        Key(CodingKeys.settings, \.settings, says: "What was asked otherwise than for the lock."),
      ])
  }

  /// How the run differs from what was registered; what differs is not scored.
  package struct RegistrationCheck: Described {
    package var file: String
    package var date: String
    package var registered: Int
    package var scored: Int
    package var claims: [ClaimChange]
    package var datasets: [DatasetChange]
    package var settings: [SettingChange]

    package init(
      file: String, date: String, registered: Int, scored: Int, claims: [ClaimChange], datasets: [DatasetChange],
      settings: [SettingChange]
    ) {
      self.file = file
      self.date = date
      self.registered = registered
      self.scored = scored
      self.claims = claims
      self.datasets = datasets
      self.settings = settings
    }

    package static let description = Description<Self>(
      "registrationCheck", "How the run differs from what was registered; what differs is not scored.",
      [
        Key(CodingKeys.file, \.file, says: "The registration."),
        Key(CodingKeys.date, \.date, says: "When it was made, year-month-day in UTC."),
        Key(CodingKeys.registered, \.registered, .count, says: "How many claims were registered."),
        Key(CodingKeys.scored, \.scored, .count, says: "How many of them are as registered."),
        Key(
          CodingKeys.claims, \.claims,
          says: "Deviations: claims that changed, are missing, or are not registered; none of them is scored."),
        Key(CodingKeys.datasets, \.datasets, says: "Datasets that are not what they were when it was made."),
        Key(CodingKeys.settings, \.settings, says: "Deviations: what was asked otherwise."),
      ])
  }
}
