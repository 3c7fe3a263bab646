package import RapheReport

/// Annotations of GitHub Actions.
package struct GitHubReporter: VerdictsReporter {
  package let name = "github"
  package let fileExtension = "txt"
  package let kinds: Set<ReportKind> = [.test, .check]
  package let diagnostics = DiagnosticPlace.inside

  /// Makes the reporter.
  package init() {}

  package func text(_ report: Reported.Verdicts, _ appearance: Appearance) -> String? {
    GitHubReport(paths: appearance.details.paths).text(report)
  }
}
