package import RapheReport

/// JUnit XML, for the test views of Jenkins, GitLab and others.
package struct JUnitReporter: VerdictsReporter {
  package let name = "junit"
  package let fileExtension = "xml"
  package let kinds: Set<ReportKind> = [.test, .check]
  package let diagnostics = DiagnosticPlace.apart

  /// Makes the reporter.
  package init() {}

  package func text(_ report: Reported.Verdicts, _ appearance: Appearance) -> String? {
    JUnitReport(hasFileAttribute: appearance.details.junitFileAttribute).text(report)
  }
}
