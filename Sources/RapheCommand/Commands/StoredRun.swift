import ArgumentParser
import Raphe
import RapheNumerics
import RapheReport
import RapheReporting
import RapheSyntax

/// `raphe report`: a stored run in another format.
struct StoredRun: ParsableCommand, ReportingCommand {
  static let kind = ReportKind.test
  /// Those that need no more than the report itself.
  static var reporters: [any Reporter] {
    Reporters.shipped.all.filter { $0 is any VerdictsReporter || $0 is JSONReporter }
  }

  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Renders a run that `--format json` stored, without judging again.",
    usage: "raphe report [<options>] <file>",
    discussion: """
      The run may be one of test, check or compare. Exit codes: 0 whatever its verdicts were; 2 the file cannot be \
      read, is no such report, or is of a version that this program does not know.

      Examples:

      raphe test --format json -o run.json
      raphe report run.json --format html --output run.html
      raphe report run.json --report junit=run.xml --report markdown=run.md
      """)

  @Argument(help: "The report as JSON; `-` is standard input.", completion: .file(extensions: ["json"]))
  var file: String

  @OptionGroup var display: DisplayOptions

  @Option(help: ArgumentHelp("How the run is written.", valueName: "format"))
  var format = FormatOption<StoredRun>(reporter: MarkdownReporter())

  @OptionGroup var reports: ReportOptions<StoredRun>

  func validate() throws {
    // Reports to files alone leave nothing to say on the screen.
    if format.reporter is MarkdownReporter { return try reports.check(beside: .text, display) }
    try reports.check(beside: format, display)
  }

  func run() throws {
    let stored = try stored()
    try display.refuse(file == "-" ? [] : [file], others: reports.files)
    try reports.write(.stored(stored), as: reports.onScreen(format, display), display, isSaid: isSaid)
  }

  /// Whether something is to be written where `--output` says.
  private var isSaid: Bool {
    let isAsked = !(format.reporter is MarkdownReporter) || display.output != nil
    return isAsked || reports.report.isEmpty || reports.report.contains { $0.path == nil }
  }

  private func stored() throws -> StoredReport {
    let name = file == "-" ? "standard input" : "`\(file)`"
    let most = Self.mostBytes
    let bytes: [UInt8]
    switch file == "-" ? FileReader.standardInput(upTo: most) : FileReader.contents(of: file, upTo: most) {
    case .success(let read): bytes = read
    case .failure(let failure): throw refuse(.unreadable(file, because: failure.reason))
    }
    if bytes.count > most {
      throw refuse(Diagnostic(.storedUnreadable, "\(name) is longer than \(most) bytes", at: nil))
    }
    do {
      return try StoredReport(json: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw refuse(
        Diagnostic(
          .storedUnreadable, "\(name) \(error.words)", at: nil,
          help: "store a run by `raphe test --format json --output FILE`"))
    }
  }

  private func refuse(_ diagnostic: Diagnostic) -> Ending {
    display.show([diagnostic], isLast: true)
    return Ending(code: 2)
  }

  /// More than the runs of a thousand theories.
  private static let mostBytes = 1 << 30
}
