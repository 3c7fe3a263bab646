package import RapheReport

/// One line each, for editors and `grep`; made from the values of the evaluation, for the words of what evidence is.
package struct ConciseReporter: Reporter {
  package let name = "concise"
  package let fileExtension = "txt"
  package let kinds: Set<ReportKind> = [.test, .check]
  package let diagnostics = DiagnosticPlace.apartOneALine

  /// Makes the reporter.
  package init() {}

  package func text(_ results: Results, _ appearance: Appearance) -> String? {
    switch results {
    case .test(let scorecard, _): ConciseReport().text(scorecard)
    case .check: TextReporter().text(results, appearance)
    default: nil
    }
  }
}
