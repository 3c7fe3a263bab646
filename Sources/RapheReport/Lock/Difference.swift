extension Reported {
  /// What `raphe diff` found between two states of a project.
  package struct Difference: CommandLineReport {
    package var raphe: DifferenceVersions
    package var old: State
    package var new: State
    package var isSame: Bool
    package var theories: [TheoryChange]
    package var claims: [ClaimChange]
    package var datasets: [DatasetChange]
    package var verdicts: [VerdictChange]
    package var settings: [SettingChange]

    package var command: [String]? {
      get { raphe.command }
      set { raphe.command = newValue }
    }

    /// Holds one state of a project against another.
    package init(
      from old: Lock, _ oldState: State, to new: Lock, _ newState: State, _ whereabouts: Whereabouts, version: String
    ) {
      raphe = DifferenceVersions(version: version)
      self.old = oldState
      self.new = newState
      theories = new.theoryChanges(from: old)
      claims = new.claimChanges(from: old, whereabouts)
      datasets = new.datasetChanges(from: old, whereabouts)
      verdicts = new.verdictChanges(from: old, whereabouts)
      settings = new.settingChanges(from: old)
      isSame = theories.isEmpty && claims.isEmpty && datasets.isEmpty && verdicts.isEmpty && settings.isEmpty
    }

    package static let description = Description<Self>(
      "difference", "What `raphe diff` found between two states of a project.",
      [
        Key(CodingKeys.raphe, \.raphe),
        Key(CodingKeys.old, \.old),
        Key(CodingKeys.new, \.new),
        Key(CodingKeys.isSame, \.isSame),
        Key(CodingKeys.theories, \.theories, says: "Those that are new, are gone, or have other bits."),
        Key(CodingKeys.claims, \.claims, says: "Those that say something else, are new or are gone."),
        Key(CodingKeys.datasets, \.datasets, says: "Likewise, with their rows."),
        Key(CodingKeys.verdicts, \.verdicts, says: "Those that changed, with what changed them where it can be found."),
        Key(CodingKeys.settings, \.settings, says: "What was asked otherwise."),
      ])
  }

  /// What made a difference, and the versions of its shape and of the language.
  package struct DifferenceVersions: Described {
    package var version: String
    package var diff: Int
    package var language: Int
    package var command: [String]?

    package init(version: String) { (self.version, diff, language) = (version, 1, 1) }

    package static let description = Description<Self>(
      "differenceVersions", "What made it, and the versions of its shape and of the language.",
      [
        Key(CodingKeys.version, \.version),
        Key(CodingKeys.diff, \.diff, .constant(1)),
        Key(CodingKeys.language, \.language, .constant(1)),
        Key(CodingKeys.command, \.command, says: CommandLineWords.purpose),
      ])
  }

  /// A state of a project.
  package struct State: Described {
    package var kind: Kind
    package var name: String

    /// What it was read from.
    package enum Kind: String, Codable, Sendable, CaseIterable, Shaped {
      case lock
      case report
      case folder
      case revision

      package static var shape: Shape { .text }
    }

    package init(_ kind: Kind, _ name: String) { (self.kind, self.name) = (kind, name) }

    package static let description = Description<Self>(
      "state", "A state of a project.",
      [
        Key(CodingKeys.kind, \.kind, .words(Kind.allCases.map(\.rawValue)), says: "What it was read from."),
        Key(CodingKeys.name, \.name, says: "The file, the folder, or the revision as it was named."),
      ])
  }

  /// A theory that is new, is gone, or has other bits.
  package struct TheoryChange: Described {
    package var theory: String
    package var change: ChangeKind
    package var wasBits: Number?
    package var bits: Number?

    package init(theory: String, change: ChangeKind, wasBits: Number? = nil, bits: Number? = nil) {
      self.theory = theory
      self.change = change
      self.wasBits = wasBits
      self.bits = bits
    }

    package static let description = Description<Self>(
      "theoryChange", "A theory that is new, is gone, or has other bits.",
      [
        Key(CodingKeys.theory, \.theory),
        Key(CodingKeys.change, \.change, .change),
        Key(CodingKeys.wasBits, \.wasBits, says: "Absent where it had no score."),
        Key(CodingKeys.bits, \.bits, says: "Absent where it has none."),
      ])
  }
}

extension Reported.Lock {
  /// The theories that are new, are gone, or whose bits differ by a hundredth or more.
  fileprivate func theoryChanges(from old: Self) -> [Reported.TheoryChange] {
    Set(old.theories.map(\.id)).union(theories.map(\.id)).sorted().compactMap { id in
      let (was, current) = (old.theories.first { $0.id == id }, theories.first { $0.id == id })
      func hundredths(_ theory: Reported.LockedTheory) -> Double? { theory.bits.map { ($0.value * 100).rounded() } }
      let change = Reported.ChangeKind(from: was.map(hundredths), to: current.map(hundredths))
      return change.map {
        Reported.TheoryChange(theory: id, change: $0, wasBits: was?.bits, bits: current?.bits)
      }
    }
  }
}
