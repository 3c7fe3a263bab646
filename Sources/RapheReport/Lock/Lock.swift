extension Reported {
  /// What a project came to when it was locked: `raphe.lock`.
  ///
  /// Lines of files are not told, so that a comment more does not change it.
  package struct Lock: Described {
    package var raphe: LockVersions
    package var settings: LockSettings
    package var theories: [LockedTheory]
    package var datasets: [LockedDataset]

    package init(
      raphe: LockVersions, settings: LockSettings, theories: [LockedTheory], datasets: [LockedDataset]
    ) {
      self.raphe = raphe
      self.settings = settings
      self.theories = theories
      self.datasets = datasets
    }

    package static let description = Description<Self>(
      "lock", "What a project came to when it was locked.",
      [
        Key(CodingKeys.raphe, \.raphe),
        Key(CodingKeys.settings, \.settings),
        Key(CodingKeys.theories, \.theories, says: "By their ids."),
        Key(CodingKeys.datasets, \.datasets, says: "By their ids."),
      ])
  }

  /// What made a lock, and the versions of its shape and of the language.
  package struct LockVersions: Described {
    package var version: String
    package var lock: Int
    package var language: Int

    package init(version: String) { (self.version, lock, language) = (version, 1, 1) }

    package static let description = Description<Self>(
      "lockVersions", "What made it, and the versions of its shape and of the language.",
      [
        Key(CodingKeys.version, \.version),
        Key(CodingKeys.lock, \.lock, .constant(1)),
        Key(CodingKeys.language, \.language, .constant(1)),
      ])
  }

  /// What was asked, as far as a verdict depends on it.
  package struct LockSettings: Described {
    package var asOf: Nullable<Int>
    package var level: Double
    package var draws: Int?
    package var seed: UInt64?

    package init(asOf: Nullable<Int>, level: Double, draws: Int? = nil, seed: UInt64? = nil) {
      self.asOf = asOf
      self.level = level
      self.draws = draws
      self.seed = seed
    }

    package static let description = Description<Self>(
      "lockSettings", "What was asked, as far as a verdict depends on it.",
      [
        Key(CodingKeys.asOf, \.asOf, says: "Only evidence published by this year."),
        Key(CodingKeys.level, \.level, .probability),
        Key(CodingKeys.draws, \.draws, .count, says: "Of uncertain parameters; absent where no mechanism is run."),
        Key(CodingKeys.seed, \.seed, says: "Of the draws; absent without them."),
      ])
  }

  /// A theory of a lock.
  package struct LockedTheory: Described {
    package var id: String
    package var title: String
    package var bits: Number?
    package var claims: [LockedClaim]

    package init(id: String, title: String, bits: Number? = nil, claims: [LockedClaim]) {
      self.id = id
      self.title = title
      self.bits = bits
      self.claims = claims
    }

    package static let description = Description<Self>(
      "lockedTheory", "A theory of a lock.",
      [
        Key(CodingKeys.id, \.id),
        Key(CodingKeys.title, \.title),
        Key(CodingKeys.bits, \.bits, says: "Absent where it has no score."),
        Key(CodingKeys.claims, \.claims, says: "By their ids."),
      ])
  }

  /// A claim of a lock.
  package struct LockedClaim: Described {
    package var id: String
    package var digest: String?
    package var sentence: String
    package var verdict: String
    package var bits: Number

    package init(id: String, digest: String?, sentence: String, verdict: String, bits: Number) {
      self.id = id
      self.digest = digest
      self.sentence = sentence
      self.verdict = verdict
      self.bits = bits
    }

    package static let description = Description<Self>(
      "lockedClaim", "A claim of a lock.",
      [
        Key(CodingKeys.id, \.id),
        Key(CodingKeys.digest, \.digest, .digest, says: "Of what it says, SHA-256 in hexadecimal digits."),
        Key(CodingKeys.sentence, \.sentence),
        Key(CodingKeys.verdict, \.verdict, .verdict),
        Key(CodingKeys.bits, \.bits),
      ])
  }

  /// A dataset of a lock.
  package struct LockedDataset: Described {
    package var id: String
    package var file: String
    package var digest: String?
    package var rows: [LockedRow]

    package init(id: String, file: String, digest: String?, rows: [LockedRow]) {
      self.id = id
      self.file = file
      self.digest = digest
      self.rows = rows
    }

    package static let description = Description<Self>(
      "lockedDataset", "A dataset of a lock.",
      [
        Key(CodingKeys.id, \.id),
        Key(CodingKeys.file, \.file, says: "The table that its rows stand in, from the lock's folder."),
        Key(CodingKeys.digest, \.digest, .digest, says: "Of its rows and of what its own file says of them."),
        Key(CodingKeys.rows, \.rows, says: "By their ids."),
      ])
  }

  /// A row of a lock.
  package struct LockedRow: Described {
    package var finding: String
    package var digest: String

    package init(finding: String, digest: String) { (self.finding, self.digest) = (finding, digest) }

    package static let description = Description<Self>(
      "lockedRow", "A row of a lock.",
      [
        Key(CodingKeys.finding, \.finding),
        Key(CodingKeys.digest, \.digest, .digest, says: "Of what its cells say."),
      ])
  }
}
