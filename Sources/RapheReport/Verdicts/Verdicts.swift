extension Reported {
  /// What `raphe test`, `raphe check` and `raphe compare` found.
  package struct Verdicts: Codable, Sendable {
    package var raphe: Versions
    package var settings: Settings?
    package var summary: Summary
    package var theories: [Theory]
    package var comparison: Comparison?
    package var diagnostics: [Diagnostic]

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
  }
}
