package import RapheReport

/// A table of courses, or of what they depend on.
package struct CourseTableReporter: Reporter {
  package let name = "csv"
  package let fileExtension = "csv"
  package let kinds: Set<ReportKind> = [.simulate]
  package let diagnostics = DiagnosticPlace.apart

  /// Makes the reporter.
  package init() {}

  package func text(_ results: Results, _ appearance: Appearance) -> String? {
    switch results {
    case .simulate(let courses): CourseTable(courses).text()
    case .sensitivity(let indices, let timeUnit): SensitivityReport(indices, timeUnit: timeUnit).table()
    default: nil
    }
  }
}
