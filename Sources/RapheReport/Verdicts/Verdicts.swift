extension Reported {
  /// What `raphe test`, `raphe check` and `raphe compare` found.
  package struct Verdicts: Stamped {
    package var raphe: Versions
    package var settings: Settings?
    package var summary: Summary
    package var theories: [Theory]
    package var comparison: Comparison?
    package var diagnostics: [Diagnostic]
    package var tables: [DataTable]?

    package init(
      raphe: Versions, settings: Settings? = nil, summary: Summary, theories: [Theory], comparison: Comparison? = nil,
      diagnostics: [Diagnostic]
    ) {
      self.raphe = raphe
      self.settings = settings
      self.summary = summary
      self.theories = theories
      self.comparison = comparison
      self.diagnostics = diagnostics
    }

    package static let description = Description<Self>(
      "report", "What `raphe test`, `raphe check` and `raphe compare` found.",
      [
        Key(CodingKeys.raphe, \.raphe),
        Key(CodingKeys.settings, \.settings),
        Key(CodingKeys.summary, \.summary),
        Key(CodingKeys.theories, \.theories),
        Key(CodingKeys.comparison, \.comparison),
        Key(CodingKeys.diagnostics, \.diagnostics),
        Key(CodingKeys.tables, \.tables, says: "The tables whose rows are named; absent where none is."),
      ])
  }

  /// The table of a dataset.
  package struct DataTable: Described {
    package var dataset: String
    package var file: String

    package init(dataset: String, file: String) {
      self.dataset = dataset
      self.file = file
    }

    package static let description = Description<Self>(
      "dataTable", "The table of a dataset.",
      [
        Key(CodingKeys.dataset, \.dataset, says: "The id of the dataset."),
        Key(CodingKeys.file, \.file, says: "The path of the table, as the run saw it."),
      ])
  }
}
