package import RapheEvaluation
package import RapheReport
package import RapheSimulation
package import RapheSyntax

/// What a run came to: its report, and the values of the evaluation that texts are still made from.
package enum Results: Sendable {
  case test(Scorecard, Outcome)
  case check(Project, [Diagnostic], exitCode: Int32)
  case compare(TheoryComparison, Outcome)
  case plan(StudyPlan)
  case settle(SettlingPlan, exitCode: Int32)
  case explain(Scorecard, [Diagnostic], exitCode: Int32)
  case explainCode(Code)
  case simulate(SimulatedCourses)
  case sensitivity(SobolIndices, timeUnit: String)
  case calibrate(Calibration)

  /// The kind of run.
  package var kind: ReportKind {
    switch self {
    case .test: .test
    case .check: .check
    case .compare: .compare
    case .plan, .settle: .plan
    case .explain, .explainCode: .explain
    case .simulate, .sensitivity: .simulate
    case .calibrate: .calibrate
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
    case .simulate(let courses): Reported.Simulation(courses, version)
    case .sensitivity(let indices, _): Reported.Sensitivity(indices)
    case .calibrate(let calibration): Reported.Calibration(calibration, calibration.exitCode, version)
    }
  }
}
