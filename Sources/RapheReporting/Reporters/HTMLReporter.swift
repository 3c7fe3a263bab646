package import RapheEvaluation
package import RapheReport

/// The report as one page for people, to open in a browser, to send or to print.
package struct HTMLReporter: VerdictsReporter {
  package let name = "html"
  package let fileExtension = "html"
  package let kinds: Set<ReportKind> = [.test, .compare]
  package let diagnostics = DiagnosticPlace.inside
  private let plan: StudyPlan?

  /// Makes the reporter; with a plan the page tells what to study next.
  package init(plan: StudyPlan? = nil) { self.plan = plan }

  /// A report as a page, one that was stored as well as one of a run that just ended.
  package func text(_ report: Reported.Verdicts, _ appearance: Appearance) -> String? {
    HTMLPage(report, plan: plan.map { Reported.Plan($0, $0.exitCode, report.raphe.version) }).text()
  }
}
