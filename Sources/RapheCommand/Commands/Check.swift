import ArgumentParser
import Raphe
import RapheEvaluation
import RapheReport
import RapheReporting
import RapheSyntax

/// `raphe check`: every mistake that can be found without a verdict.
struct Check: AsyncParsableCommand, ReportingCommand {
  static let kind = ReportKind.check
  static let configuration = CommandConfiguration(
    abstract: "Reads every file and table and reports all mistakes at once; judges nothing.",
    usage: "raphe check [<options>] [<paths> ...]",
    discussion: """
      Errors and warnings are shown; --verbose shows notes as well: the claims that no finding bears on. Exit codes: \
      0 no error; 2 errors, or warnings that count as errors; 5 nothing to check.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: ArgumentHelp("How diagnostics are written.", valueName: "format"))
  var format = FormatOption<Check>.text

  @OptionGroup var config: ConfigOption

  @OptionGroup var strictness: StrictnessOptions

  @ArgumentParser.Flag(help: "Nothing to check is no failure.")
  var allowEmpty = false

  @OptionGroup var reports: ReportOptions<Check>

  func validate() throws { try reports.check(beside: format, display) }

  func run() async throws {
    let project = await input.project()
    try display.refuseInputs(of: project, others: reports.files)
    let format = reports.onScreen(self.format, display)
    var diagnostics = (project.diagnostics + project.remarks()).ordered()
    let config = config.files(of: input)
    diagnostics += config.mistakes(beside: project)
    diagnostics += await config.unknownNames(in: project, input)
    if let failure = project.failure(of: diagnostics, strictness.strictness(under: config)) {
      diagnostics.append(failure)
    }
    let code = Outcome.checkCode(project, diagnostics, allowEmpty: allowEmpty)
    if code == ExitCode.nothing.rawValue {
      diagnostics.append(
        Diagnostic(
          .nothingSelected, "there is no theory, dataset, model or vocabulary to check", at: nil,
          help: "name a file or folder that has one"))
    }
    if !format.hasDiagnostics || display.isToFile {
      let isLast = !format.isText || display.quiet || display.isToFile || code == ExitCode.nothing.rawValue
      display.show(diagnostics, concise: format.isConcise, isLast: isLast)
    }
    // What was read is said to people, unless they want it shorter or there was nothing.
    let isSaid = !format.isForPeople || (!display.quiet && code != ExitCode.nothing.rawValue)
    try reports.write(.check(project, diagnostics, exitCode: code), as: format, display, isSaid: isSaid)
    throw Ending(code: code)
  }
}
