import ArgumentParser
import Raphe
import RapheEvaluation
import RapheReport
import RapheReporting
import RapheSyntax

/// `raphe test`: the main job.
struct Test: AsyncParsableCommand, ReportingCommand {
  static let kind = ReportKind.test
  static let configuration = CommandConfiguration(
    abstract: "Judges every claim on the recorded findings and scores the theories.",
    usage: "raphe [test] [<options>] [<paths> ...]",
    discussion: """
      Theories are judged on the datasets among the files, or, when there are none, on those of the enclosing project: \
      the nearest folder above that holds `Hypotheses`, `raphe.yaml` or `.git`. --quiet shows the ranking and the \
      summary alone; --verbose adds to each claim its sentence and what would change the verdict. Exit codes: 0 every \
      gate met; 1 a verdict differs from its `expect`, --fail-on hit, or a gate of `raphe.yaml` not met; 2 wrong usage or input, or warnings that count as errors; 3 a fault in Raphe; \
      5 nothing to test; 141 whoever read the output has gone. Of several: 3, 2, 1, 5.

      Examples:

      raphe test Hypotheses --select lower-5ht2a
      raphe test --fail-on contested --report junit=raphe.xml --report html=raphe.html
      """)

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: ArgumentHelp("How verdicts are written.", valueName: "format"))
  var format = FormatOption<Test>.text

  @ArgumentParser.Flag(
    help:
      "Try how often each word comes out in 1,000 simulated worlds where it is not true, with and without selection.")
  var severity = false

  @OptionGroup var gates: GateOptions
  @OptionGroup var remembered: LockOptions
  @OptionGroup var reports: ReportOptions<Test>
  @OptionGroup var watch: WatchOption

  // What is rarely needed comes last in the help.
  @OptionGroup var mechanism: MechanismOptions
  @OptionGroup var ledger: LedgerSettings
  @OptionGroup var input: InputOptions

  func validate() throws {
    try reports.check(beside: format, display)
    try watch.check(input)
  }

  func run() async throws {
    try await watch.run(input, display, outputs: reports.files) { try await judge($0) }
  }

  private func judge(_ project: Project) async throws {
    try display.refuseInputs(of: project, others: reports.files)
    let format = reports.onScreen(self.format, display)
    let config = input.projectFiles
    var question = selection.question(under: config.settings)
    question.ledger = ledger.options
    question.derivation = mechanism.options(under: config.settings)
    let tried = config.claimsOfSeverity
    question.severity = severity ? SeverityOptions() : tried.isEmpty ? nil : SeverityOptions(claims: tried)
    // Text has no room for it; what is for programs is asked for more, and a page tells all.
    let formats = reports.all(format)
    let isPage = formats.contains { $0.reporter is HTMLReporter }
    if isPage || (display.verbose && formats.contains(where: \.hasDiagnostics)) { question.detail = .selection }
    let memory = try remembered.memory(of: input, display)
    memory.bear(on: &question, in: project)
    let asked = question
    var scorecard = await display.showingProgress("judging") { await project.evaluate(asked) }
    // What is said of the run itself, after the mistakes in its files.
    scorecard.diagnostics += selection.patternsWithoutMatch(in: project)
    scorecard.diagnostics += config.mistakes(beside: project)
    scorecard.diagnostics += await config.unknownNames(in: project, input)
    if let failure = project.failure(of: scorecard.diagnostics, gates.strictness.strictness(under: config)) {
      scorecard.diagnostics.append(failure)
    }
    var outcome = Outcome(
      scorecard, failOn: gates.conditions(under: config.settings), exitZero: gates.exitZero,
      allowEmpty: gates.allowEmpty,
      hasEvidence: !project.evidence.isEmpty)
    outcome.hold(to: scorecard.results(of: config.gates), exitZero: gates.exitZero)
    await memory.compare(&outcome, scorecard, project, question, exitZero: gates.exitZero)
    if outcome.code == .nothing { scorecard.diagnostics.append(selection.empty(project)) }
    if !format.hasDiagnostics || display.isToFile {
      let isLast = !format.isText || display.isToFile
      display.show(scorecard.diagnostics, concise: format.isConcise, isLast: isLast)
    }
    if format.isConcise { display.warnIfSimulated(project, concise: true) }
    try reports.write(.test(scorecard, outcome), as: format, display)
    throw Ending(code: outcome.exitCode)
  }
}
