extension Reported {
  /// What `raphe test`, `raphe check` and `raphe compare` found.
  package struct Verdicts: Stamped {
    package var raphe: Versions
    package var settings: Settings?
    package var summary: Summary
    package var theories: [Theory]
    package var comparison: Comparison?
    package var gates: [Gate]?
    package var datasets: [Dataset]?
    package var files: [File]?
    package var lock: LockCheck?
    package var registration: RegistrationCheck?
    package var diagnostics: [Diagnostic]

    package init(
      raphe: Versions, settings: Settings? = nil, summary: Summary, theories: [Theory], comparison: Comparison? = nil,
      diagnostics: [Diagnostic], datasets: [Dataset]? = nil, gates: [Gate]? = nil, files: [File]? = nil
    ) {
      self.raphe = raphe
      self.settings = settings
      self.summary = summary
      self.theories = theories
      self.comparison = comparison
      self.diagnostics = diagnostics
      self.datasets = datasets
      self.gates = gates
      self.files = files
    }

    package static let description = Description<Self>(
      "report", "What `raphe test`, `raphe check` and `raphe compare` found.",
      [
        Key(CodingKeys.raphe, \.raphe),
        Key(CodingKeys.settings, \.settings),
        Key(CodingKeys.summary, \.summary),
        Key(CodingKeys.theories, \.theories),
        Key(CodingKeys.comparison, \.comparison),
        Key(
          CodingKeys.gates, \.gates, .items(1),
          says: "What the project's file says must be so; absent where it says nothing."),
        Key(
          CodingKeys.datasets, \.datasets,
          says: "The datasets of the run, by their ids; absent where there is none."),
        Key(
          CodingKeys.files, \.files,
          says: "Every file that was read, by its path as shown; absent where the run judged nothing."),
        Key(CodingKeys.lock, \.lock, says: "Absent unless the run was held against a lock."),
        Key(
          CodingKeys.registration, \.registration, says: "Absent unless only what was registered was scored."),
        Key(CodingKeys.diagnostics, \.diagnostics),
      ])
  }
}
