package import RapheReport

/// One JSON object a line.
package struct NDJSONReporter: VerdictsReporter {
  package let name = "ndjson"
  package let fileExtension = "ndjson"
  package let kinds: Set<ReportKind> = [.test, .check, .compare]
  package let diagnostics = DiagnosticPlace.inside

  /// Makes the reporter.
  package init() {}

  package func text(_ report: Reported.Verdicts, _ appearance: Appearance) -> String? { NDJSONReport().text(report) }
}
