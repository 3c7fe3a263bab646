import ArgumentParser
import Raphe
import RapheReporting

/// Further reports of the same run, and what single formats do otherwise than by themselves.
struct ReportOptions<Command: ReportingCommand>: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Write the results in a format of --format to a file as well; repeatable. `-` is standard output, where it takes \
      the place of text.
      """,
      valueName: "format=file"))
  var report: [ReportTarget<Command>] = []

  @ArgumentParser.Flag(help: "On GitHub Actions, where GITHUB_ACTIONS is `true`: annotate the files as well.")
  var annotate = false

  @Option(help: ArgumentHelp("What SARIF has: what fails the run, or every claim.", valueName: "what"))
  var sarifInclude = SARIFInclude.failures

  @ArgumentParser.Flag(help: "JUnit: name the file of each case, which GitLab reads and a strict schema refuses.")
  var junitFileAttribute = false

  @Option(help: ArgumentHelp("The version that TAP says it is, 13 or 14.", valueName: "version"))
  var tapVersion = TAPVersion.v13

  /// The files that reports go to.
  var files: [String] { report.compactMap(\.path) }

  /// Refuses two reports on standard output.
  func check(beside format: FormatOption<Command>, _ display: DisplayOptions) throws {
    let count = report.count { $0.path == nil } + (format.isText || display.isToFile ? 0 : 1)
    if count > 1 { throw ValidationError("Only one report can go to standard output.") }
  }

  /// The format of what goes where `--output` says.
  func onScreen(_ format: FormatOption<Command>, _ display: DisplayOptions) -> FormatOption<Command> {
    if display.isToFile { return format }
    return report.first { $0.path == nil }?.format ?? format
  }

  /// All formats that the run is written in.
  func all(_ format: FormatOption<Command>) -> [FormatOption<Command>] { [format] + report.map(\.format) }

  /// Writes the results in every format that was asked for, files before standard output.
  ///
  /// - Parameters:
  ///   - page: what makes a page, where it knows more than the results.
  ///   - isSaid: whether `format` has something to say that is not to be kept back.
  func write(
    _ results: Results, as format: FormatOption<Command>, _ display: DisplayOptions, _ appearance: Appearance? = nil,
    page: HTMLReporter = HTMLReporter(), isSaid: Bool = true
  ) throws {
    func text(_ format: FormatOption<Command>, _ appearance: Appearance) -> String? {
      let reporter: any Reporter = format.reporter is HTMLReporter ? page : format.reporter
      return reporter.text(results, appearance)
    }
    var appearance = appearance ?? display.appearance
    appearance.details = details
    // A file has no colour unless it is asked for.
    var plain = appearance
    if display.color != .always { plain.style = .plain }
    for target in report {
      guard let path = target.path, let text = text(target.format, plain) else { continue }
      try display.write(text, to: path)
    }
    try appendSummary(results, plain, display)
    // With the results in a file, standard output is free for one report.
    let free = display.isToFile ? report.first { $0.path == nil } : nil
    if let free, let text = text(free.format, appearance) { try display.write(text, to: nil) }
    if isSaid, let text = text(format, appearance) { try display.write(text) }
    if annotate, Terminal.environment("GITHUB_ACTIONS") == "true", !(format.reporter is GitHubReporter),
      let text = GitHubReporter().text(results, plain)
    {
      Terminal.write(text, to: display.isToFile && free == nil ? .output : .error)
    }
  }

  /// Adds Markdown to the summary of the job that the run is a step of.
  private func appendSummary(_ results: Results, _ appearance: Appearance, _ display: DisplayOptions) throws {
    // What a stored run found was added when it was found.
    if case .stored = results { return }
    guard let path = Terminal.environment("GITHUB_STEP_SUMMARY") else { return }
    guard var text = MarkdownReporter().text(results, appearance) else { return }
    // GitHub drops the whole summary of a step that is longer.
    if text.utf8.count > 1 << 20 {
      var brief = appearance
      brief.isQuiet = true
      text = MarkdownReporter().text(results, brief) ?? text
    }
    if let reason = OutputFile.append(text, to: path) { try display.fail("the summary `\(path)`", reason) }
  }

  private var details: FormatDetails {
    var details = FormatDetails()
    details.junitFileAttribute = junitFileAttribute
    details.sarifIncludesAll = sarifInclude == .all
    details.tapVersion = tapVersion
    details.paths = RepositoryPaths(root: Path.repository, folder: Path.absolute("."))
    return details
  }
}

extension Path {
  /// The root of the repository that the current folder is in, absolute; nil where there is none.
  fileprivate static var repository: String? {
    var folder = absolute(".")
    while !exists(folder == "/" ? "/.git" : folder + "/.git") {
      if folder == "/" { return Terminal.environment("GITHUB_WORKSPACE") }
      folder = Path.folder(of: folder)
    }
    return folder
  }
}
