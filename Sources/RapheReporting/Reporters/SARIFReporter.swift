package import RapheReport

/// SARIF 2.1.0, for code scanning and editors.
package struct SARIFReporter: VerdictsReporter {
  package let name = "sarif"
  package let fileExtension = "sarif"
  package let kinds: Set<ReportKind> = [.test, .check]
  package let diagnostics = DiagnosticPlace.inside

  /// Makes the reporter.
  package init() {}

  package func text(_ report: Reported.Verdicts, _ appearance: Appearance) -> String? {
    SARIFReport(includesAll: appearance.details.sarifIncludesAll, paths: appearance.details.paths).text(report)
  }
}
