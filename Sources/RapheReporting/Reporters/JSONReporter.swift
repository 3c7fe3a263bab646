package import RapheReport

/// The report itself, for programs: one JSON object with its keys sorted.
package struct JSONReporter: Reporter {
  package let name = "json"
  package let fileExtension = "json"
  package let kinds = Set(ReportKind.allCases)
  package let diagnostics = DiagnosticPlace.inside

  /// Makes the reporter.
  package init() {}

  package func text(_ results: Results, _ appearance: Appearance) -> String? {
    results.report?.asked(by: appearance.command).laidOut
  }
}
