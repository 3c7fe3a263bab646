package import RapheReport

/// A drawing of courses; there is none of what they depend on.
package struct DrawingReporter: Reporter {
  package let name = "svg"
  package let fileExtension = "svg"
  package let kinds: Set<ReportKind> = [.simulate]
  package let diagnostics = DiagnosticPlace.apart

  /// Makes the reporter.
  package init() {}

  package func text(_ results: Results, _ appearance: Appearance) -> String? {
    if case .simulate(let courses) = results { CourseDrawing(courses).text() } else { nil }
  }
}
