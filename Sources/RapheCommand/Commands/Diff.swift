import ArgumentParser
import Raphe
import RapheEvaluation
import RapheReport
import RapheReporting

/// `raphe diff`: what changed between two states of a project, in sentences.
struct Diff: AsyncParsableCommand, ReportingCommand {
  static let kind = ReportKind.diff
  static let configuration = CommandConfiguration(
    abstract: "Says in sentences which theories, claims, evidence and verdicts changed, and why.",
    usage: "raphe diff [<options>] [<old>] [<new>]",
    discussion: """
      Each is a lock, a report that `raphe test --format json` stored, a folder, or a revision of git; by default \
      `raphe.lock` and the current folder. Exit codes: 0 both were read; 1 they differ, with --exit-code; 2 wrong usage \
      or input.

      Examples:

      raphe diff
      raphe diff v1.0 HEAD --format json
      """)

  @Argument(help: "What was: a lock, a stored report, a folder or a revision. By default `raphe.lock`.")
  var old: String?

  @Argument(help: "What is. By default the current folder.")
  var new: String?

  @OptionGroup var display: DisplayOptions

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format = FormatOption<Diff>.text

  @ArgumentParser.Flag(help: "Exit with 1 when something changed.")
  var exitCode = false

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var mechanism: MechanismOptions

  func run() async throws {
    // Those of a run that says nothing of them.
    let input = try InputOptions.parse([])
    let settings = input.settings
    let question = selection.question(under: settings)
    let reader = StateReader(
      display: display, input: input, question: question, derivation: mechanism.options(under: settings))
    let (before, after) = (try await reader.before(old), try await reader.state(new ?? "."))
    var report = Reported.Difference(
      from: before.lock, before.state, to: after.lock, after.state, after.whereabouts, version: Release.version)
    if let project = after.project, !report.verdicts.isEmpty {
      let changes = ProjectChanges(claims: report.claims, datasets: report.datasets, settings: report.settings)
      let earlier = await reader.earlier(before, beside: project)
      report.verdicts = await project.explaining(report.verdicts, by: changes, since: earlier, question)
    }
    try display.refuse([before, after].compactMap(\.file))
    try display.write(.diff(ProjectDifference(report)), as: format)
    if exitCode, !report.isSame { throw Ending(code: 1) }
  }
}
