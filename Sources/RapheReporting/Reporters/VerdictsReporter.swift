package import RapheReport

/// A format that is made from the report alone, and so of a stored run as well as of one that just ended.
package protocol VerdictsReporter: Reporter {
  /// The report of `test`, `check` or `compare` as text, with its line ends; nil where there is nothing to say.
  func text(_ report: Reported.Verdicts, _ appearance: Appearance) -> String?
}

extension VerdictsReporter {
  /// The results as text, with its line ends; nil where they are no verdicts, or there is nothing to say.
  package func text(_ results: Results, _ appearance: Appearance) -> String? {
    guard var report = results.report as? Reported.Verdicts else { return nil }
    if case .stored = results {} else { report = report.asked(by: appearance.command) }
    return text(report, appearance)
  }
}
