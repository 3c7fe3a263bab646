package import RapheReport

/// The report as one page for people, to open in a browser, to send or to print.
package struct HTMLReporter: Reporter {
  package let name = "html"
  package let fileExtension = "html"
  package let kinds: Set<ReportKind> = [.test, .compare]
  package let diagnostics = DiagnosticPlace.inside

  /// Makes the reporter.
  package init() {}

  package func text(_ results: Results, _ appearance: Appearance) -> String? {
    guard let report = results.report?.asked(by: appearance.command) as? Reported.Verdicts else { return nil }
    return HTMLPage(report).text()
  }
}
