import ArgumentParser
import RapheEvaluation
import RapheReporting
import RapheSyntax

/// `raphe check`: every mistake that can be found without a verdict.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads every file and table and reports all mistakes at once; judges nothing.",
    usage: "raphe check [<options>] [<paths> ...]",
    discussion: """
      Errors and warnings are shown; --verbose shows notes as well: the claims that no finding bears on. Exit codes: \
      0 no error; 2 errors; 5 nothing to check.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: ArgumentHelp("How diagnostics are written.", valueName: "format"))
  var format = OutputFormat.text

  @ArgumentParser.Flag(help: "Nothing to check is no failure.")
  var allowEmpty = false

  func run() async throws {
    let project = await input.project()
    try display.refuseInputs(of: project)
    var diagnostics = (project.diagnostics + project.claimsWithoutFinding()).ordered()
    let code = Outcome.checkCode(project, diagnostics, allowEmpty: allowEmpty)
    if code == ExitCode.nothing.rawValue {
      diagnostics.append(
        Diagnostic(
          .nothingSelected, "there is no theory, dataset, model or vocabulary to check", at: nil,
          help: "name a file or folder that has one"))
    }
    if format != .json || display.isToFile {
      let isLast = format != .text || display.quiet || display.isToFile || code == ExitCode.nothing.rawValue
      display.show(diagnostics, concise: format == .concise, isLast: isLast)
    }
    switch format {
    case .text, .concise:
      let report = CheckReport(project, diagnostics, isVerbose: display.verbose)
      if !display.quiet, code != ExitCode.nothing.rawValue { try display.write(report.text()) }
    case .json:
      try display.write(JSONReport(diagnostics: diagnostics, exitCode: code).text())
    }
    throw Ending(code: code)
  }
}
