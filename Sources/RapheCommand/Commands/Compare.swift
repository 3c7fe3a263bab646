import ArgumentParser
import RapheEvaluation
import RapheLanguage
import RapheReport
import RapheReporting
import RapheSyntax

/// `raphe compare`: theories side by side.
struct Compare: AsyncParsableCommand, ReportingCommand {
  static let kind = ReportKind.compare
  static let configuration = CommandConfiguration(
    abstract: "Holds theories against each other: how firm their order is, and what separates them.",
    usage: "raphe compare [<options>] [<theories or paths> ...]",
    discussion: """
      Exit codes: 0 done, whatever the verdicts; 2 wrong usage or input; 5 nothing to compare.

      Examples:

      raphe compare stahl-1994 lower-5ht2a
      raphe compare --timeline --format csv
      """)

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var display: DisplayOptions

  @ArgumentParser.Flag(help: "Show the score of each theory year by year.")
  var timeline = false

  @ArgumentParser.Flag(help: "With --timeline: as a plot.")
  var plot = false

  @Option(help: ArgumentHelp("How the comparison is written; csv goes with --timeline.", valueName: "format"))
  var format = FormatOption<Compare>.text

  @OptionGroup var reports: ReportOptions<Compare>

  // What is rarely needed comes last in the help.
  @OptionGroup var resampling: ResamplingOptions
  @OptionGroup var input: InputOptions

  func validate() throws {
    try reports.check(beside: format, display)
    if isTable, !timeline { throw ValidationError("--format csv goes with --timeline.") }
    if plot, !timeline { throw ValidationError("--plot goes with --timeline.") }
  }

  /// Whether a format is one of the timeline alone.
  private var isTable: Bool { reports.all(format).contains { $0.reporter is TimelineTableReporter } }

  /// Whether a format is a page.
  private var isPage: Bool { reports.all(format).contains { $0.reporter is HTMLReporter } }

  func run() async throws {
    let (project, named) = try await input.projectAndTheories()
    try display.refuseInputs(of: project, others: reports.files)
    let format = reports.onScreen(self.format, display)
    let options = try resampling.options(among: project.theories.map(\.id))
    var question = selection.question(only: named, under: input.settings)
    // A page has room for all that is known of the theories.
    if isPage { question.derivation = DerivationOptions() }
    let asked = question
    var comparison = await display.showingProgress("comparing") { await project.compare(asked, options) }
    if let failure = project.failure(of: comparison.scorecard.diagnostics) {
      comparison.scorecard.diagnostics.append(failure)
    }
    let outcome = Outcome(comparison.scorecard, failOn: [.never])
    if comparison.scorecard.theories.isEmpty, !project.diagnostics.hasErrors {
      display.show([selection.empty(project)])
    }
    if !format.hasDiagnostics { display.show(comparison.scorecard.diagnostics) }
    if isTable || timeline { display.warnIfSimulated(project) }
    var appearance = display.appearance
    (appearance.isTimeline, appearance.isPlot) = (timeline, plot)
    let page = HTMLReporter(plan: isPage ? await project.plan(question) : nil)
    try reports.write(.compare(comparison, outcome), as: format, display, appearance, page: page)
    throw Ending(code: outcome.exitCode)
  }
}
