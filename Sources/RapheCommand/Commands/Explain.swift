import ArgumentParser
import FoundationEssentials
import RapheEvaluation
import RapheLanguage
import RapheReport
import RapheReporting
import RapheSyntax

/// `raphe explain`: one verdict, one diagnostic code, or one word of the reports, on one screen.
struct Explain: AsyncParsableCommand, ReportingCommand {
  static let kind = ReportKind.explain
  static let configuration = CommandConfiguration(
    abstract: "Explains one verdict with its findings, a diagnostic code, or how a word of the reports is made.",
    usage: """
      raphe explain [<options>] <claim> [<paths> ...]
      raphe explain <code>
      raphe explain <word>
      """,
    discussion: """
      A word that is supported or contradicted is tried in 400 simulated worlds where it is not true (severity). --verbose \
      lists every finding that was left out. Exit codes: 0 whatever the verdict; 2 no such claim, or errors \
      in the input.

      Examples:

      raphe explain lower-5ht2a/cortical-5ht2a-lower-in-depression
      raphe explain E0104
      raphe explain supported
      """)

  @Argument(
    help: "The id of a claim, as CLAIM or THEORY/CLAIM, a code such as E0104, or a word such as supported.",
    completion: .claim)
  var subject: String

  @OptionGroup var display: DisplayOptions

  @OptionGroup var evidence: EvidenceOptions

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format = FormatOption<Explain>.text

  // What is rarely needed comes last in the help.
  @OptionGroup var mechanism: MechanismOptions
  @OptionGroup var ledger: LedgerSettings
  @OptionGroup var input: InputOptions

  func run() async throws {
    if let code = CodeRegistry.all.first(where: { $0.id == subject.uppercased() }) {
      return try display.write(.explainCode(code), as: format)
    }
    if let term = ScoringTerm(word: subject) { return try display.write(.explainTerm(term), as: format) }
    let project = await input.project()
    try display.refuseInputs(of: project)
    let errors = project.diagnostics.filter { $0.severity == .error }
    let settings = input.settings
    let claim = try display.known(project.claimToExplain(subject), after: errors, isLast: true)
    var question = Question(
      asOf: evidence.asOf ?? settings.asOf, jobs: ProcessInfo.processInfo.activeProcessorCount,
      ledger: ledger.options, detail: .explanation, derivation: mechanism.options(under: settings), severity: .brief,
      selects: claim.isOf)
    try RunMemory(of: input, display).bear(on: &question, in: project)
    let scorecard = await project.evaluate(question)
    let results = Results.explain(scorecard, errors, exitCode: errors.isEmpty ? 0 : 2)
    // The mistakes are in a report that there is, unless it goes to a file.
    if !format.hasDiagnostics || display.isToFile || results.report == nil { display.show(errors) }
    guard results.report != nil else { throw Ending(code: 2) }
    try display.write(results, as: format)
    throw Ending(code: errors.isEmpty ? 0 : 2)
  }
}
