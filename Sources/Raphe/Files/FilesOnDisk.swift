package import RapheEvaluation
import RapheLanguage
import RapheNumerics
import RapheSyntax

/// The files of a run on disk, with the project that encloses them.
package struct FilesOnDisk: FileProvider {
  private let named: [String]
  private let data: [String]
  /// What of the projects around them is read, as the user sees it.
  private let projects: [String]
  private let standardInputName: String
  private let limit: Int
  private let boundary: Boundary
  private let commands: [String]
  private let onThread: @Sendable () -> Void

  /// Prepares to read what is at paths, at most so many bytes of each file, and tables within a boundary alone.
  ///
  /// - Parameters:
  ///   - commands: what may have been meant by a path that leads nowhere.
  ///   - onThread: called on each thread that reads, before it does.
  package init(
    named: [String], data: [String] = [], standardInputName: String = "<stdin>", limit: Int, boundary: Boundary,
    commands: [String] = [], onThread: @escaping @Sendable () -> Void = {}
  ) {
    (self.named, self.data) = (named, data)
    let roots = (named + data).compactMap { FilesOnDisk.enclosingProject(of: $0 == "-" ? "." : $0) }
    projects = roots.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.map(Path.shown)
    (self.standardInputName, self.limit, self.boundary) = (standardInputName, limit, boundary)
    (self.commands, self.onThread) = (commands, onThread)
  }

  package func run() async -> RunFiles {
    onThread()
    var files = InputFiles(
      standardInputName: standardInputName, limit: limit, boundary: boundary, commands: commands)
    let (sources, extra) = (files.read(named), files.read(data))
    return RunFiles(sources, data: extra, diagnostics: files.diagnostics)
  }

  package func reach() async -> FilesInReach {
    onThread()
    var files = InputFiles(standardInputName: "-", limit: limit, boundary: boundary, commands: commands)
    let sources = files.read(projects)
    return FilesInReach(sources, diagnostics: files.diagnostics)
  }

  package var reachName: String {
    if projects.isEmpty { return "an enclosing project (there is none)" }
    let names = projects.map { "`\($0)`" }.joined(separator: " and ")
    return "the \(projects.count == 1 ? "project" : "projects") at \(names)"
  }

  package func tableName(_ path: String, beside descriptor: String) -> String {
    Path.join(descriptor.hasPrefix("<") ? "." : Path.folder(of: descriptor), path)
  }

  package func table(named path: String) async -> TableReading {
    onThread()
    if Path.exists(path), !boundary.contains(path) { return .outside(Path.real(path)) }
    switch FileReader.contents(ofRegularFile: path, upTo: limit) {
    case .success(let bytes) where bytes.count > limit:
      return .failure("it has more than the limit of \(limit) bytes; raise it with `--max-bytes N`", near: nil)
    case .success(let bytes): return .source(Source(name: path, bytes: bytes))
    case .failure(let failure):
      if Path.exists(path) { return .failure(failure.reason, near: nil) }
      // The dataset's own file is called much like its table, and is none.
      let names = FolderListing(Path.folder(of: path))?.names ?? []
      let tables = names.filter { FileEnding(of: $0) != .document }
      return .failure(failure.reason, near: nearest(to: Path.name(of: path), among: tables.sorted()))
    }
  }

  package func location(ofTable path: String) async -> TableLocation {
    onThread()
    if Path.exists(path), !boundary.contains(path) { return .outside(Path.real(path)) }
    guard Path.exists(path) else {
      if case .failure(let reason, let near) = await table(named: path) { return .failure(reason, near: near) }
      return .failure("there is no such file", near: nil)
    }
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .failure("it cannot be read", near: nil) }
    return .path(path, bytes: Int(status.st_size))
  }

  /// What of the nearest project above holds hypotheses, as an absolute path.
  private static func enclosingProject(of path: String) -> String? {
    guard let project = Path.project(of: path) else { return nil }
    let hypotheses = Path.join(project, "Hypotheses")
    return Path.isFolder(hypotheses) ? hypotheses : project
  }
}
