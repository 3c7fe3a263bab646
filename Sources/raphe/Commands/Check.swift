import ArgumentParser
import RapheEvaluation
import RapheReporting
import RapheSyntax

/// `raphe check`: every mistake that can be found without a verdict.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads every file and table and reports all mistakes at once; judges nothing.")

  @OptionGroup var input: InputOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: ArgumentHelp("text, concise or json.", valueName: "format"))
  var format = OutputFormat.text

  @ArgumentParser.Flag(help: "Nothing to check is no failure.")
  var allowEmpty = false

  func run() async throws {
    let project = input.project()
    let diagnostics = (project.diagnostics + project.claimsWithoutFinding()).ordered()
    let code = Outcome.checkCode(project, diagnostics, allowEmpty: allowEmpty)
    switch format {
    case .text, .concise:
      display.show(diagnostics, concise: format == .concise)
      if !display.quiet { try display.write(CheckReport(project, diagnostics).text()) }
    case .json:
      try display.write(JSONReport(diagnostics: diagnostics, exitCode: code).text())
    }
    throw Ending(code: code)
  }
}
