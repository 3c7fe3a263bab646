import ArgumentParser
import RapheEvaluation
import RapheNumerics
import RapheReport
import RapheReporting
import RapheSyntax

/// `raphe calibrate`: proves that verdicts move.
struct Calibrate: AsyncParsableCommand, ReportingCommand {
  static let kind = ReportKind.calibrate
  static let configuration = CommandConfiguration(
    abstract: "Judges claims and scores theories in simulated worlds with known truth: how often are they right?",
    usage: "raphe calibrate [<options>] [<paths> ...]",
    discussion: """
      In each world every claim gets a true effect, findings with the designs of the recorded ones, and a verdict. Without \
      selection, the mean of 2^bits must be 1 and the probabilities of claims must be the shares of true ones. Theories \
      are scored in worlds where the effects of kindred claims go together, and so must their mean of 2^bits be 1, \
      however often each claim is restated. The same seed gives the same bytes, whatever --jobs. Exit codes: 0 done; 2 wrong usage or input; 5 nothing to simulate.

      Examples:

      raphe calibrate Hypotheses --worlds 1000
      raphe calibrate --select stahl-1994
      """)

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format = FormatOption<Calibrate>.text

  @Option(help: ArgumentHelp("How many worlds to simulate.", valueName: "number"))
  var worlds = 200

  @Option(help: ArgumentHelp("What all random numbers derive from.", valueName: "number"))
  var seed: UInt64 = 1994

  // What is rarely needed comes last in the help.
  @OptionGroup var input: InputOptions

  func validate() throws {
    try OptionRange.worlds.check(worlds)
  }

  func run() async throws {
    let project = await input.project()
    try display.refuseInputs(of: project)
    display.warnIfSimulated(project)
    let worlds = worlds
    // Progress is for eyes: never in a pipe.
    let isWatched = Terminal.isInteractive && !display.quiet
    let calibration = await project.calibrate(
      selection.question(under: input.settings), CalibrationOptions(worlds: worlds, seed: seed)
    ) { done in
      if isWatched { Terminal.write("\r\(done) of \(worlds) worlds", to: .error) }
    }
    if isWatched, !calibration.claims.isEmpty { Terminal.write("\r\u{1B}[K", to: .error) }
    if calibration.claims.isEmpty, !calibration.diagnostics.hasErrors {
      display.show(selection.patternsWithoutMatch(in: project) + [selection.empty(project)])
    }
    if !format.hasDiagnostics { display.show(calibration.diagnostics) }
    try display.write(.calibrate(calibration), as: format)
    throw Ending(code: calibration.exitCode)
  }
}
