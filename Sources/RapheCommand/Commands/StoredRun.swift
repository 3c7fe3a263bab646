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

      raphe report run.json --open
      raphe report run.json --report junit=run.xml --report markdown=run.md
      """)

  @Argument(help: "The report as JSON; `-` is standard input.", completion: .file(extensions: ["json"]))
  var file: String

  @OptionGroup var display: DisplayOptions

  @Option(help: ArgumentHelp("How the run is written.", valueName: "format"))
  var format = FormatOption<StoredRun>(reporter: MarkdownReporter())

  @OptionGroup var reports: ReportOptions<StoredRun>

  @ArgumentParser.Flag(help: "Write the page to --output, or to a file of its own, and open it in the browser.")
  var open = false

  func validate() throws {
    if open, display.output == "-" || !(format.reporter is MarkdownReporter || format.reporter is HTMLReporter) {
      throw ValidationError("--open is of a page in a file.")
    }
    // Reports to files alone leave nothing to say on the screen.
    if format.reporter is MarkdownReporter { return try reports.check(beside: .text, display) }
    try reports.check(beside: format, display)
  }

  func run() throws {
    let stored = try stored()
    try display.refuse(file == "-" ? [] : [file], others: reports.files)
    if open { return try show(stored) }
    try reports.write(.stored(stored), as: reports.onScreen(format, display), display, isSaid: isSaid)
  }

  /// Writes the page and opens it.
  private func show(_ stored: StoredReport) throws {
    let path = display.output ?? Path.join(Terminal.environment("TMPDIR") ?? "/tmp", "raphe-report.html")
    guard let page = HTMLReporter().text(.stored(stored), display.appearance) else { return }
    try display.write(page, to: path)
    guard Browser.open(path) else {
      display.show(
        [
          Diagnostic(
            .noBrowser, "no browser could be started for `\(path)`", at: nil,
            help: "open the file yourself, or name a browser in `BROWSER`")
        ], isLast: true)
      throw Ending(code: 2)
    }
    if !display.quiet { Terminal.write("Opened `\(path)`.\n", to: .output) }
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
