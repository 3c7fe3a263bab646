import ArgumentParser
import RapheEvaluation
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

      Examples:

      raphe plan stahl-1994 lower-5ht2a
      raphe plan --claim lower-5ht2a/cortical-5ht2a-lower-in-depression
      """)

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format = FormatOption<Plan>.text

  @Option(help: ArgumentHelp("Subjects of the study: in each of two groups, or in all.", valueName: "number"))
  var n = 20

  @Option(help: ArgumentHelp("The bits by which the odds should be expected to move.", valueName: "bits"))
  var targetBits = 1.0

  @Option(
    help: ArgumentHelp("What it takes to settle this claim, CLAIM or THEORY/CLAIM.", valueName: "id"),
    completion: .claim)
  var claim: String?

  // What is rarely needed comes last in the help.
  @OptionGroup var input: InputOptions

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
    let plan = await project.plan(selection.question(only: named, under: input.settings), options)
    display.showDoubts(of: plan, project, selection, isInside: format.hasDiagnostics)
    // What cannot be planned for is said with its reason, also when that is everything.
    if format.hasDiagnostics || plan.isTold { try display.write(.plan(plan), as: format) }
    throw Ending(code: plan.exitCode)
  }
}
