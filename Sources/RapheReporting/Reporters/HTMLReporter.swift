package import RapheEvaluation
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
    (results.report?.asked(by: appearance.command) as? Reported.Verdicts).map {
      text($0, appearance, plan: results.plan)
    }
  }

  /// A report as a page, one that was stored as well as one of a run that just ended; with a plan it tells what to study
  /// next.
  package func text(_ report: Reported.Verdicts, _ appearance: Appearance, plan: StudyPlan? = nil) -> String {
    HTMLPage(report, plan: plan.map { Reported.Plan($0, $0.exitCode, report.raphe.version) }).text()
  }
}
