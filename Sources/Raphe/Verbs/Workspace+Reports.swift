public import RapheEvaluation
public import RapheReporting
public import RapheSyntax

/// What is asked of a project is asked of its files as they are now.
extension Workspace {
  /// Judges the claims that a question selects and scores their theories, as `raphe test` does.
  ///
  /// - Parameters:
  ///   - question: which claims, on which evidence.
  ///   - conditions: the verdicts that make `exitCode` 1, beside an unexpected one.
  public func judge(
    _ question: Question = .all, failOn conditions: Set<FailCondition> = []
  ) async -> Report<Scorecard> {
    await project().judge(question, failOn: conditions)
  }

  /// Judges and scores, and holds the theories against each other, as `raphe compare` does.
  public func compare(
    _ question: Question = .all, _ options: TheoryComparisonOptions = TheoryComparisonOptions()
  ) async -> Report<TheoryComparison> {
    await project().compared(question, options)
  }

  /// The studies that would separate the theories, as `raphe plan` ranks them.
  public func plan(_ question: Question = .all, _ options: PlanOptions = PlanOptions()) async -> Report<StudyPlan> {
    await project().planned(question, options)
  }

  /// Every mistake that can be found without a verdict, as `raphe check` tells it.
  public func check() async -> Report<[Diagnostic]> { await project().check() }

  /// Runs a model, once or over draws of what is uncertain in it, as `raphe simulate` does.
  ///
  /// - Throws: what is missing or went wrong.
  public func simulate(_ run: ModelRun) async throws(ModelRun.Failure) -> Report<SimulatedCourses> {
    try await project().simulate(run)
  }
}
