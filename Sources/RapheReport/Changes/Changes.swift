extension Reported {
  /// A claim that does not say what it said.
  package struct ClaimChange: Described {
    package var theory: String
    package var claim: String
    package var change: ChangeKind
    package var was: String?
    package var sentence: String?
    package var file: String?
    package var line: Int?

    package init(
      theory: String, claim: String, change: ChangeKind, was: String? = nil, sentence: String? = nil,
      file: String? = nil, line: Int? = nil
    ) {
      self.theory = theory
      self.claim = claim
      self.change = change
      self.was = was
      self.sentence = sentence
      self.file = file
      self.line = line
    }

    package static let description = Description<Self>(
      "claimChange", "A claim that does not say what it said.",
      [
        Key(CodingKeys.theory, \.theory),
        Key(CodingKeys.claim, \.claim),
        Key(CodingKeys.change, \.change, .change),
        Key(CodingKeys.was, \.was, says: "The sentence that it was; absent for a new one."),
        Key(CodingKeys.sentence, \.sentence, says: "The sentence that it is; absent for one that is gone."),
        Key(CodingKeys.file, \.file, says: "Where it stands; absent for one that is gone."),
        Key(CodingKeys.line, \.line),
      ])
  }

  /// A dataset that does not say what it said.
  package struct DatasetChange: Described {
    package var dataset: String
    package var change: ChangeKind
    package var file: String
    package var isMeaningChanged: Bool
    package var rows: [RowChange]

    package init(dataset: String, change: ChangeKind, file: String, isMeaningChanged: Bool, rows: [RowChange]) {
      self.dataset = dataset
      self.change = change
      self.file = file
      self.isMeaningChanged = isMeaningChanged
      self.rows = rows
    }

    package static let description = Description<Self>(
      "datasetChange", "A dataset that does not say what it said.",
      [
        Key(CodingKeys.dataset, \.dataset),
        Key(CodingKeys.change, \.change, .change),
        Key(CodingKeys.file, \.file, says: "Its table."),
        Key(
          CodingKeys.isMeaningChanged, \.isMeaningChanged,
          says: "Whether the dataset's own file says something else of its rows, while no row may have changed."),
        Key(CodingKeys.rows, \.rows, says: "The rows that changed, by their ids."),
      ])
  }

  /// A row that does not say what it said.
  package struct RowChange: Described {
    package var finding: String
    package var change: ChangeKind
    package var line: Int?

    package init(finding: String, change: ChangeKind, line: Int? = nil) {
      self.finding = finding
      self.change = change
      self.line = line
    }

    package static let description = Description<Self>(
      "rowChange", "A row that does not say what it said.",
      [
        Key(CodingKeys.finding, \.finding),
        Key(CodingKeys.change, \.change, .change),
        Key(CodingKeys.line, \.line, says: "Of the dataset's file; absent for one that is gone."),
      ])
  }

  /// Something that was asked otherwise.
  package struct SettingChange: Described {
    package var setting: Setting
    package var was: Nullable<String>
    package var value: Nullable<String>

    /// What a verdict depends on beside claims and data.
    package enum Setting: String, Codable, Sendable, CaseIterable, Shaped {
      case asOf = "as-of"
      case level
      case draws
      case seed
      case version

      package static var shape: Shape { .text }
    }

    package init(_ setting: Setting, was: String?, value: String?) {
      self.setting = setting
      self.was = Nullable(was)
      self.value = Nullable(value)
    }

    package static let description = Description<Self>(
      "settingChange", "Something that was asked otherwise, or of another version of the program.",
      [
        Key(CodingKeys.setting, \.setting, .words(Setting.allCases.map(\.rawValue))),
        Key(CodingKeys.was, \.was, says: "The value as text; null where there was none."),
        Key(CodingKeys.value, \.value, says: "Likewise."),
      ])
  }
}
