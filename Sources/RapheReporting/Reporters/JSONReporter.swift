public import RapheReport

/// The report itself, for programs: one JSON object with its keys sorted.
public struct JSONReporter: Reporter {
  /// What `--format` calls it.
  public let name = "json"
  /// How a file of it ends.
  public let fileExtension = "json"
  /// Every kind of report.
  public let kinds = Set(ReportKind.allCases)
  /// Where the mistakes and doubts of the run are told.
  public let diagnostics = DiagnosticPlace.inside

  /// Makes the reporter.
  public init() {}

  /// The results as text, with its line ends; nil where there is nothing to say.
  public func text(_ results: Results, _ appearance: Appearance) -> String? {
    // What was stored keeps the command line of the run that found it.
    if case .stored(let report) = results { return report.verdicts.laidOut }
    return results.report?.asked(by: appearance.command).laidOut
  }
}
