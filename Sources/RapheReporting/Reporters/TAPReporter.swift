package import RapheReport

/// The Test Anything Protocol, for `prove` and other harnesses.
package struct TAPReporter: VerdictsReporter {
  package let name = "tap"
  package let fileExtension = "tap"
  package let kinds: Set<ReportKind> = [.test]
  package let diagnostics = DiagnosticPlace.apart

  /// Makes the reporter.
  package init() {}

  package func text(_ report: Reported.Verdicts, _ appearance: Appearance) -> String? {
    TAPReport(version: appearance.details.tapVersion.rawValue).text(report)
  }
}
