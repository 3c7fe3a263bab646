import ArgumentParser
import Raphe
import FoundationEssentials
import RapheEvaluation
import RapheLanguage
import RapheReporting
import RapheSyntax

/// Where a run's files come from and how much of them is read.
struct InputOptions: ParsableArguments {
  @Argument(
    help: """
      Files and folders; `-` is standard input. By default the `paths` of `raphe.yaml`, or `Hypotheses`, or the current \
      folder.
      """,
    completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("More files or folders with datasets; theories there are left alone.", valueName: "path"),
    completion: .file())
  var data: [String] = []

  @Option(help: ArgumentHelp("The name of standard input in messages.", valueName: "name"))
  var stdinFilename = "<stdin>"

  @Option(help: ArgumentHelp("The deepest nesting of a file.", valueName: "n"))
  var maxDepth = 64

  @Option(help: ArgumentHelp("The most nodes of a file, aliases counted as what they stand for.", valueName: "n"))
  var maxNodes = 1_000_000

  @Option(help: ArgumentHelp("The most bytes of a file.", valueName: "n"))
  var maxBytes = 64 << 20

  @ArgumentParser.Flag(
    help: "Read tables that lie outside the project's folder, and links that lead out of it.")
  var allowOutside = false

  @OptionGroup var config: ConfigOption

  func validate() throws {
    try OptionRange.maxNodes.check(maxNodes)
    try OptionRange.maxBytes.check(maxBytes)
    try OptionRange.maxDepth.check(maxDepth)
  }

  /// How much of each file is read.
  var limits: Limits {
    var limits = Limits()
    limits.depth = maxDepth
    limits.nodes = maxNodes
    limits.bytes = maxBytes
    return limits
  }

  /// The project, when arguments that are no path may be ids of theories.
  func projectAndTheories() async throws -> (project: Project, theories: [String]) {
    var files = self
    let names = paths.filter { $0 != "-" && !Path.exists($0) }
    files.paths.removeAll { names.contains($0) }
    let project = await files.project()
    let ids = project.theories.map(\.id)
    for name in names where !ids.contains(name) {
      let near = nearest(to: name, among: ids).map { " Did you mean '\($0)'?" } ?? ""
      throw ValidationError("'\(name)' is neither a theory nor a file.\(near)")
    }
    return (project, names)
  }

  /// What is read when no path is named.
  static var defaultPaths: [String] { [Path.isFolder("Hypotheses") ? "Hypotheses" : "."] }

  /// The paths that are read.
  var roots: [String] { paths.isEmpty ? projectFiles.paths ?? InputOptions.defaultPaths : paths }

  /// The project's files that the run is under.
  var projectFiles: ProjectFiles {
    ProjectFiles(above: paths.isEmpty ? InputOptions.defaultPaths : paths, named: config.config, limits: limits)
  }

  /// Their paths, whether they can be read or not.
  var projectFilePaths: [String] {
    if let named = config.config { return [named] }
    let found = projectFiles
    return found.files.map(\.path) + found.diagnostics.compactMap { $0.place?.source.name }
  }

  /// What the project's files ask of a run, where its command line does not say otherwise.
  var settings: ProjectFile.Settings { projectFiles.settings }

  /// The project at the paths, with every path that could not be read among its diagnostics.
  func project() async -> Project { await workspace().project() }

  /// The files at the paths, to be read as often as they change.
  func workspace() -> Workspace {
    FaultHandler.coverThread()
    let roots = roots
    let files = FilesOnDisk(
      named: roots, data: data, standardInputName: stdinFilename, limit: limits.bytes,
      boundary: allowOutside ? Boundary.none : Boundary(around: roots + data), commands: commandNames,
      onThread: FaultHandler.coverThread)
    return Workspace(files, limits: limits)
  }
}

/// How results are shown.
struct DisplayOptions: ParsableArguments {
  @Option(help: ArgumentHelp("When to use colour.", valueName: "when"))
  var color = ColorChoice.auto

  @Option(
    name: [.customShort("o", allowingJoined: true), .long],
    help: ArgumentHelp("Write results to a file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @ArgumentParser.Flag(name: .shortAndLong, help: "Show less.")
  var quiet = false

  @ArgumentParser.Flag(name: .shortAndLong, help: "Show more.")
  var verbose = false

  @ArgumentParser.Flag(help: "Show every mistake, also beyond 20 of one kind in a file.")
  var all = false

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
  }

  /// Whether results are in colour.
  var usesColor: Bool { Terminal.usesColor(color, on: .output) && (!isToFile || color == .always) }

  /// Prints diagnostics to standard error, notes only when asked for more.
  ///
  /// - Parameter isLast: whether nothing follows, so that no empty line is needed.
  func show(_ diagnostics: [Diagnostic], concise: Bool = false, isLast: Bool = false) {
    let shown = diagnostics.filter { $0.severity > .note || verbose }
    if shown.isEmpty { return }
    let style: DiagnosticRenderer.Style = Terminal.usesColor(color, on: .error) ? .ansi : .plain
    let renderer = DiagnosticRenderer(width: Terminal.width, style: style)
    let cap = DiagnosticCap(shown, most: all ? nil : DiagnosticCap.most)
    let text = concise ? renderer.concise(cap) : renderer.render(cap) + (isLast ? "" : "\n")
    Terminal.write(text, to: .error)
  }

  /// Ends the run when its results would take the place of a file that it was read from, or of each other.
  ///
  /// - Parameter others: the paths of further reports.
  func refuse(_ inputs: [String], others: [String] = []) throws {
    let targets = (isToFile ? [output].compactMap(\.self) : []) + others
    // Standard input may come from a file that has another name here, or none.
    let read = Set((inputs + ["/dev/stdin"]).compactMap { Path.identity(of: $0) })
    for (index, target) in targets.enumerated() {
      let identity = Path.identity(of: target)
      let isTaken = targets[..<index].contains { earlier in
        earlier == target || (identity != nil && Path.identity(of: earlier) == identity)
      }
      if isTaken { try refuse(target, "two reports are to be written to it") }
      if let identity, read.contains(identity) { try refuse(target, "it is one of the files that were read") }
    }
  }

  /// The same of all files of a project.
  func refuseInputs(of project: Project, others: [String] = []) throws {
    try refuse(project.sources.map(\.name), others: others)
  }

  private func refuse(_ path: String, _ reason: String) throws {
    let message = "`\(path)` cannot be written: \(reason)"
    show([Diagnostic(.outputUnwritable, message, at: nil, help: "name another file")], isLast: true)
    throw Ending(code: 2)
  }

  /// Writes results whole or not at all.
  func write(_ text: String) throws { try write(text, to: isToFile ? output : nil) }

  /// Writes a text whole or not at all, to a file or to standard output.
  func write(_ text: String, to path: String?) throws {
    let reason =
      switch path {
      case let path?: OutputFile.write(text, to: path)
      case nil: Terminal.write(text, to: .output)?.reason
      }
    if let reason { try fail(path.map { "`\($0)`" } ?? "standard output", reason) }
  }

  /// Ends the run since results could not be written.
  func fail(_ name: String, _ reason: String) throws {
    show([Diagnostic(.outputUnwritable, "\(name) cannot be written: \(reason)", at: nil)], isLast: true)
    throw Ending(code: 2)
  }

  /// Whether results go to a file, and diagnostics alone are on the screen.
  var isToFile: Bool { output != nil && output != "-" }
}
