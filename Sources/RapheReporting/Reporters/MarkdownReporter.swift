package import RapheReport

/// Markdown, for summaries of jobs, merge requests and notebooks.
package struct MarkdownReporter: VerdictsReporter {
  package let name = "markdown"
  package let fileExtension = "md"
  package let kinds: Set<ReportKind> = [.test, .check, .compare]
  package let diagnostics = DiagnosticPlace.apart

  /// Makes the reporter.
  package init() {}

  package func text(_ report: Reported.Verdicts, _ appearance: Appearance) -> String? {
    MarkdownReport(isBrief: appearance.isQuiet).text(report)
  }
}
