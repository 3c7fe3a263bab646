import RapheEvaluation
public import RapheReport

/// Text for a terminal.
///
/// It is made from the values of the evaluation: the report has no courses of posteriors to draw, no places of claims
/// beyond their line, and no vocabulary to say a sentence anew.
public struct TextReporter: Reporter {
  /// What `--format` calls it.
  public let name = "text"
  /// How a file of it ends.
  public let fileExtension = "txt"
  /// Every kind of report.
  public let kinds = Set(ReportKind.allCases)
  /// Where the mistakes and doubts of the run are told.
  public let diagnostics = DiagnosticPlace.apart

  /// Makes the reporter.
  public init() {}

  /// The results as text, with its line ends; nil where there is nothing to say.
  public func text(_ results: Results, _ appearance: Appearance) -> String? {
    let (width, style) = (appearance.width, appearance.style)
    switch results {
    case .test(let scorecard, let outcome):
      let detail: TextReport.Detail = appearance.isQuiet ? .quiet : appearance.isVerbose ? .verbose : .normal
      return TextReport(width: width, style: style, detail: detail).text(scorecard, outcome)
    case .check(let project, let diagnostics, _):
      return CheckReport(project, diagnostics, isVerbose: appearance.isVerbose).text()
    case .compare(let comparison, _):
      if comparison.standings.isEmpty { return nil }
      if appearance.isPlot { return TimelineReport(comparison).plot(width: width, style: style) }
      if appearance.isTimeline { return TimelineReport(comparison).text(width: width, style: style) }
      return ComparisonReport(width: width, style: style, isVerbose: appearance.isVerbose).text(comparison)
    case .plan(let plan):
      let count = appearance.isQuiet ? 1 : appearance.isVerbose ? nil : 5
      return PlanReport(width: width, style: style, count: count).text(plan)
    case .settle(let plan, _): return SettlingReport(width: width, style: style).text(plan)
    case .explain(let scorecard, _, _): return explanation(of: scorecard, appearance)
    case .explainCode(let code): return CodeExplanation(width: width, style: style).text(code)
    case .explainTerm(let term): return ScoringGuide(width: width, style: style).text(term)
    case .simulate(let courses): return CoursePlot(courses, width: width, style: style).text()
    case .sensitivity(let indices, let timeUnit):
      return SensitivityReport(indices, timeUnit: timeUnit, style: style).text()
    case .calibrate(let calibration):
      return calibration.claims.isEmpty ? nil : CalibrationReport(width: width, style: style).text(calibration)
    case .diff(let difference): return DifferenceReport(width: width, style: style).text(difference.report)
    case .stored: return nil
    }
  }

  private func explanation(of scorecard: Scorecard, _ appearance: Appearance) -> String? {
    guard let theory = scorecard.theories.first else { return nil }
    let explanation = Explanation(
      width: appearance.width, style: appearance.style, isVerbose: appearance.isVerbose)
    if let report = theory.claims.first {
      return explanation.text(
        report, theory: theory.theory, asOf: scorecard.asOf, simulated: scorecard.simulated)
    }
    return theory.courses.first.map { explanation.text($0, theory: theory.theory) }
  }
}
