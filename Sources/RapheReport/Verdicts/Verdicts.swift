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
    package var diagnostics: [Diagnostic]

    package init(
      raphe: Versions, settings: Settings? = nil, summary: Summary, theories: [Theory], comparison: Comparison? = nil,
      diagnostics: [Diagnostic], datasets: [Dataset]? = nil, gates: [Gate]? = nil
    ) {
      self.raphe = raphe
      self.settings = settings
      self.summary = summary
      self.theories = theories
      self.comparison = comparison
      self.diagnostics = diagnostics
      self.datasets = datasets
      self.gates = gates
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
          says: "The datasets whose findings are named, by their ids; absent where none is."),
        Key(CodingKeys.diagnostics, \.diagnostics),
      ])
  }

  /// A dataset, by which the file of a row is found.
  package struct Dataset: Described {
    package var id: String
    package var file: String

    package init(id: String, file: String) {
      self.id = id
      self.file = file
    }

    package static let description = Description<Self>(
      "dataset", "A dataset, by which the file of a row is found.",
      [
        Key(CodingKeys.id, \.id),
        Key(CodingKeys.file, \.file, says: "The table that its rows stand in."),
      ])
  }
}
