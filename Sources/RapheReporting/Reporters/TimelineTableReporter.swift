package import RapheReport

/// A table of the scores of theories, year by year.
package struct TimelineTableReporter: Reporter {
  package let name = "csv"
  package let fileExtension = "csv"
  package let kinds: Set<ReportKind> = [.compare]
  package let diagnostics = DiagnosticPlace.apart

  /// Makes the reporter.
  package init() {}

  package func text(_ results: Results, _ appearance: Appearance) -> String? {
    if case .compare(let comparison, _) = results { TimelineReport(comparison).csv() } else { nil }
  }
}
