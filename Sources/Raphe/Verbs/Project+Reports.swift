import RapheEvaluation
import RapheReporting
import RapheSyntax

extension Project {
  /// Judges the claims that a question selects and scores their theories.
  ///
  /// With a mistake in the evidence or a vocabulary nothing is judged, and the report has the diagnostics alone.
  ///
  /// - Parameters:
  ///   - question: which claims, on which evidence.
  ///   - conditions: the verdicts that make `exitCode` 1, beside an unexpected one.
  func judge(
    _ question: Question = .all, failOn conditions: Set<FailCondition> = []
  ) async -> Report<Scorecard> {
    var scorecard = await evaluate(question)
    if let failure = failure(of: scorecard.diagnostics) { scorecard.diagnostics.append(failure) }
    let outcome = Outcome(scorecard, failOn: conditions, hasEvidence: !evidence.isEmpty)
    return Report(
      scorecard, diagnostics: scorecard.diagnostics, exitCode: outcome.exitCode, .test(scorecard, outcome))
  }

  /// Judges and scores as `judge` does, and holds the theories against each other.
  func compared(
    _ question: Question = .all, _ options: TheoryComparisonOptions = TheoryComparisonOptions()
  ) async -> Report<TheoryComparison> {
    var comparison = await compare(question, options)
    if let failure = failure(of: comparison.scorecard.diagnostics) { comparison.scorecard.diagnostics.append(failure) }
    let outcome = Outcome(comparison.scorecard, failOn: [.never])
    return Report(
      comparison, diagnostics: comparison.scorecard.diagnostics, exitCode: outcome.exitCode,
      .compare(comparison, outcome))
  }

  /// The studies that would separate the theories whose claims a question selects.
  func planned(
    _ question: Question = .all, _ options: PlanOptions = PlanOptions()
  ) async -> Report<StudyPlan> {
    let plan = await plan(question, options)
    return Report(plan, diagnostics: plan.diagnostics, exitCode: plan.exitCode, .plan(plan))
  }

  /// Every mistake that can be found without a verdict, with a note on each claim that no finding bears on.
  func check() -> Report<[Diagnostic]> {
    var all = (diagnostics + remarks()).ordered()
    if let failure = failure(of: all) { all.append(failure) }
    let code = Outcome.checkCode(self, all, allowEmpty: false)
    return Report(all, diagnostics: all, exitCode: code, .check(self, all, exitCode: code))
  }
}
