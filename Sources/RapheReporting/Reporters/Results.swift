public import RapheEvaluation
public import RapheReport
public import RapheSimulation
public import RapheSyntax

/// What a run came to: its report, and the values of the evaluation that texts are still made from.
public enum Results: Sendable {
  /// Verdicts and scores, and what they come to.
  case test(Scorecard, Outcome)
  /// All that was found in files that were read and not judged, with what the process returns.
  case check(Project, [Diagnostic], exitCode: Int32)
  /// Theories against each other.
  case compare(TheoryComparison, Outcome)
  /// The studies that would separate theories.
  case plan(StudyPlan)
  /// What would settle one claim, with what the process returns.
  case settle(SettlingPlan, exitCode: Int32)
  /// The verdict on one claim, with the mistakes in the files and what the process returns.
  case explain(Scorecard, [Diagnostic], exitCode: Int32)
  /// What a diagnostic code means.
  case explainCode(Code)
  /// How a word of the reports is made.
  case explainTerm(ScoringTerm)
  /// The courses of a model.
  case simulate(SimulatedCourses)
  /// What an outcome of a model depends on.
  case sensitivity(SobolIndices, timeUnit: String)
  /// Verdicts in worlds whose truth is known.
  case calibrate(Calibration)
  /// What changed between two states of a project.
  case diff(ProjectDifference)
  /// What an earlier run found, as it was stored.
  case stored(StoredReport)

  /// The kind of run.
  public var kind: ReportKind {
    switch self {
    case .test: .test
    case .check: .check
    case .compare: .compare
    case .plan, .settle: .plan
    case .explain, .explainCode, .explainTerm: .explain
    case .simulate, .sensitivity: .simulate
    case .calibrate: .calibrate
    case .diff: .diff
    case .stored(let report): report.verdicts.kind
    }
  }

  /// The report; nil where nothing was judged that could be explained.
  package var report: (any CommandLineReport)? {
    let version = Release.version
    return switch self {
    case .test(let scorecard, let outcome): Reported.Verdicts(scorecard, outcome, version)
    case .check(_, let diagnostics, let code): Reported.Verdicts(diagnostics, exitCode: code, version)
    case .compare(let comparison, let outcome): Reported.Verdicts(comparison, outcome, version)
    case .plan(let plan): Reported.Plan(plan, plan.exitCode, version)
    case .settle(let plan, let code): Reported.Settling(plan, code, version)
    case .explain(let scorecard, let diagnostics, let code):
      Reported.Explanation(scorecard, diagnostics, code, version)
    case .explainCode(let code): Reported.CodeExplanation(code, version)
    case .explainTerm(let term): Reported.TermExplanation(term, version)
    case .simulate(let courses): Reported.Simulation(courses, version)
    case .sensitivity(let indices, _): Reported.Sensitivity(indices)
    case .calibrate(let calibration): Reported.Calibration(calibration, calibration.exitCode, version)
    case .diff(let difference): difference.report
    case .stored(let report): report.verdicts
    }
  }

  /// The report as JSON, one object with its keys sorted; nil where nothing was judged that could be explained.
  public var json: String? { report?.laidOut }
}
