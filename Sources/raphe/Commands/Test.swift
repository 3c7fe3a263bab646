import ArgumentParser
import RapheEvaluation
import RapheReporting
import RapheSyntax

/// `raphe test`: the main job.
struct Test: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Judges every claim on the recorded findings and scores the theories.")

  @OptionGroup var input: InputOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: ArgumentHelp("text, concise or json.", valueName: "format"))
  var format = OutputFormat.text

  @Option(
    help: ArgumentHelp(
      "What fails the run: unexpected, contradicted, contested, inconclusive, untested or never; several with commas.",
      valueName: "verdicts"))
  var failOn = FailOn()

  @ArgumentParser.Flag(help: "Exit with 0 whatever the verdicts.")
  var exitZero = false

  @ArgumentParser.Flag(help: "Nothing to test is no failure.")
  var allowEmpty = false

  func run() async throws {
    let project = input.project()
    let scorecard = await project.evaluate(selection.question)
    let outcome = Outcome(scorecard, failOn: failOn.conditions, exitZero: exitZero, allowEmpty: allowEmpty)
    if scorecard.theories.isEmpty, !scorecard.diagnostics.hasErrors, !allowEmpty {
      display.show([selection.empty(project)])
    }
    if format != .json { display.show(scorecard.diagnostics, concise: format == .concise) }
    switch format {
    case .text:
      let report = TextReport(
        width: Terminal.width, style: display.usesColor ? .ansi : .plain,
        detail: display.quiet ? .quiet : display.verbose ? .verbose : .normal)
      try display.write(report.text(scorecard, outcome))
    case .concise: try display.write(ConciseReport().text(scorecard))
    case .json: try display.write(JSONReport(scorecard, outcome).text())
    }
    throw Ending(code: outcome.exitCode)
  }
}
