package import RapheReport

/// A table of the findings that verdicts rest on.
package struct FindingTableReporter: VerdictsReporter {
  package let name = "csv"
  package let fileExtension = "csv"
  package let kinds: Set<ReportKind> = [.test]
  package let diagnostics = DiagnosticPlace.apart

  /// Makes the reporter.
  package init() {}

  package func text(_ report: Reported.Verdicts, _ appearance: Appearance) -> String? {
    UsedFindingTable().text(report)
  }
}
