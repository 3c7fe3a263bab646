import ArgumentParser
import RapheEvaluation
import RapheLanguage
import RapheReport
import RapheReporting
import RapheSyntax

/// `raphe plan`: the next study.
struct Plan: AsyncParsableCommand, ReportingCommand {
  static let kind = ReportKind.plan
  static let configuration = CommandConfiguration(
    abstract: "Ranks the studies that would separate the theories, or says what would settle one claim.",
    usage: "raphe plan [<options>] [<paths> ...]",
    discussion: """
      For each quantity and pair of theories: the expected size of the change of log2 odds by one new study, and the \
      subjects that reach a target. With --claim: the study, or how many, that would settle the claim with a probability \
      of 80 %. --verbose shows every study. Exit codes: 0 done; 2 wrong usage or input; 5 nothing to plan.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format = FormatOption<Plan>.text

  @Option(help: ArgumentHelp("Subjects of the study: in each of two groups, or in all.", valueName: "number"))
  var n = 20

  @Option(help: ArgumentHelp("The bits by which the odds should be expected to move.", valueName: "bits"))
  var targetBits = 1.0

  @Option(help: ArgumentHelp("What it takes to settle this claim, CLAIM or THEORY/CLAIM.", valueName: "id"))
  var claim: String?

  func validate() throws {
    try OptionRange.subjects.check(n)
    guard targetBits > 0, targetBits.isFinite else {
      throw ValidationError("--target-bits must be above 0; it is \(targetBits).")
    }
    if claim != nil, !selection.select.isEmpty || !selection.skip.isEmpty {
      throw ValidationError("--claim names the claim; --select and --skip have no place beside it.")
    }
  }

  func run() async throws {
    let (project, named) = try await input.projectAndTheories()
    try display.refuseInputs(of: project)
    display.warnIfSimulated(project)
    let options = PlanOptions(subjects: n, targetBits: targetBits)
    if let claim { return try await settle(claim, project, options) }
    let plan = await project.plan(selection.question(only: named), options)
    let code = plan.exitCode
    if plan.theories.isEmpty, !plan.diagnostics.hasErrors {
      display.show(selection.patternsWithoutMatch(in: project) + [selection.empty(project)])
    }
    if format.hasDiagnostics {
      try display.write(.plan(plan), as: format)
    } else {
      display.show(plan.diagnostics)
      let isJudged = !plan.theories.isEmpty && !plan.diagnostics.hasErrors
      if plan.proposals.isEmpty, isJudged {
        display.show([Diagnostic(.nothingSelected, "there is no study to propose", at: nil)])
      }
      // What cannot be planned for is said with its reason, also when that is everything.
      if !plan.proposals.isEmpty || isJudged { try display.write(.plan(plan), as: format) }
    }
    throw Ending(code: code)
  }

  private func settle(_ id: String, _ project: Project, _ options: PlanOptions) async throws {
    let matches = project.theories.flatMap { theory in
      theory.claims.map { (theory: theory.id, claim: $0.id) }
    }.filter { id == $0.claim || id == "\($0.theory)/\($0.claim)" }
    let errors = project.diagnostics.filter { $0.severity == .error }
    guard let match = matches.first, matches.count == 1 else {
      display.show(errors + [unknown(id, matches.map(\.theory), project)])
      throw Ending(code: 2)
    }
    var question = selection.question
    question.selects = { $0 == match.theory && $1 == match.claim }
    if !format.hasDiagnostics { display.show(errors) }
    guard let plan = await project.settle(question, options) else {
      if format.hasDiagnostics { display.show(errors) }
      throw Ending(code: 2)
    }
    let code: Int32 = errors.isEmpty ? 0 : 2
    try display.write(.settle(plan, exitCode: code), as: format)
    throw Ending(code: code)
  }

  private func unknown(_ id: String, _ theories: [String], _ project: Project) -> Diagnostic {
    if theories.count > 1 {
      return Diagnostic(
        .unknownClaim, "several theories have a claim `\(id)`: \(theories.joined(separator: ", "))", at: nil,
        help: "write `--claim \(theories[0])/\(id)`")
    }
    let ids = project.theories.flatMap { $0.claims.map(\.id) }
    let near = nearest(to: id, among: ids) ?? ids.first { $0.contains(id) }
    return Diagnostic(
      .unknownClaim, "there is no claim `\(id)`", at: nil, help: near.map { "write `--claim \($0)`" })
  }
}
