import RapheEvaluation
import RapheReporting
import RapheSyntax

extension Plan {
  /// Says what it takes to settle one claim.
  func settle(_ name: String, _ project: Project, _ options: PlanOptions) async throws {
    let errors = project.diagnostics.filter { $0.severity == .error }
    let claim = try display.known(project.claimToSettle(name), after: errors)
    var question = selection.question(under: input.settings)
    question.selects = claim.isOf
    if !format.hasDiagnostics { display.show(errors) }
    guard let plan = await project.settle(question, options) else {
      if format.hasDiagnostics { display.show(errors) }
      throw Ending(code: 2)
    }
    let code: Int32 = errors.isEmpty ? 0 : 2
    try display.write(.settle(plan, exitCode: code), as: format)
    throw Ending(code: code)
  }
}

extension DisplayOptions {
  /// Shows what there is to say beside a plan, or in place of one.
  func showDoubts(of plan: StudyPlan, _ project: Project, _ selection: SelectionOptions, isInside: Bool) {
    if plan.theories.isEmpty, !plan.diagnostics.hasErrors {
      show(selection.patternsWithoutMatch(in: project) + [selection.empty(project)])
    }
    if isInside { return }
    show(plan.diagnostics)
    if plan.proposals.isEmpty, plan.isTold {
      show([Diagnostic(.nothingSelected, "there is no study to propose", at: nil)])
    }
  }
}

extension StudyPlan {
  /// Whether there is something to tell: studies, or claims without one.
  var isTold: Bool { !proposals.isEmpty || (!theories.isEmpty && !diagnostics.hasErrors) }
}
