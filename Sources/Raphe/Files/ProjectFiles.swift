package import RapheLanguage
import RapheReporting
package import RapheSyntax

/// The project files of a run: the one that is named, or the nearest `raphe.yaml` above each path.
package struct ProjectFiles: Sendable {
  /// Those that could be read, each with its path.
  package private(set) var files: [(path: String, file: ProjectFile)] = []
  /// What is wrong with them, by the file.
  package private(set) var diagnostics: [Diagnostic] = []

  /// What the project's file is called.
  private static let name = "raphe.yaml"

  /// Finds and reads them.
  ///
  /// - Parameters:
  ///   - paths: the files and folders of the run; `-` is in the current folder.
  ///   - named: the path of the one to be read in place of those above the paths.
  package init(above paths: [String], named: String?, limits: Limits) {
    if let named {
      read(named, isNamed: true, limits)
      return
    }
    var seen: Set<String> = []
    for path in paths.compactMap({ ProjectFiles.nearest(above: $0 == "-" ? "." : $0) }) where seen.insert(path).inserted
    {
      read(Path.shown(path), isNamed: false, limits)
    }
  }

  /// What the files ask of a run.
  package var gates: [ProjectFile.Gate] { files.flatMap(\.file.gates) }

  /// The files and folders of a run that names none; nil where no file says which.
  package var paths: [String]? {
    let all = files.flatMap { path, file in file.paths.map { Path.join(Path.folder(of: path), $0.text) } }
    return all.isEmpty ? nil : all
  }

  /// The claims whose severity a gate is on, as `THEORY/CLAIM`.
  package var claimsOfSeverity: Set<String> {
    let all = gates.filter { gate in
      if case .severity = gate.condition { true } else { false }
    }
    return Set(all.map(\.subject.text))
  }

  /// What the files ask of a run, the first of them first.
  package var settings: ProjectFile.Settings {
    let all = files.map(\.file.settings)
    return ProjectFile.Settings(
      asOf: all.lazy.compactMap(\.asOf).first, draws: all.lazy.compactMap(\.draws).first,
      seed: all.lazy.compactMap(\.seed).first, failOn: all.flatMap(\.failOn))
  }

  private mutating func read(_ path: String, isNamed: Bool, _ limits: Limits) {
    let read =
      isNamed
      ? FileReader.contents(of: path, upTo: limits.bytes)
      : FileReader.contents(ofRegularFile: path, upTo: limits.bytes)
    let bytes: [UInt8]
    switch read {
    case .success(let found): bytes = found
    case .failure(let failure):
      diagnostics.append(.unreadable(path, because: failure.reason))
      return
    }
    // An empty one marks the project's folder, and says no more.
    if !isNamed, bytes.isEmpty { return }
    let source = Source(name: path, bytes: bytes)
    let (root, mistakes) = source.parse(limits: limits)
    // Any kind of file may be called so; one that is no project's is read where files are searched.
    if let root, let kind = Document.kind(of: root), kind != FileKind.project.rawValue {
      if isNamed {
        diagnostics.append(
          Diagnostic(
            .noProjectFile, "`\(path)` is no project file", at: Place(source),
            help: .write("project: ID", " after `raphe: 1`")))
      }
      return
    }
    let (document, more) = root.map(Document.read) ?? (nil, [])
    diagnostics += mistakes + more
    if case .project(let file) = document { files.append((path, file)) }
  }

  /// The nearest file of the name in the folder of a path or in one above, as an absolute path.
  private static func nearest(above path: String) -> String? {
    var folder = Path.absolute(Path.isFolder(path) ? path : Path.folder(of: path))
    while true {
      let candidate = folder == "/" ? "/" + name : "\(folder)/\(name)"
      if Path.exists(candidate) { return candidate }
      if folder == "/" { return nil }
      folder = Path.folder(of: folder)
    }
  }
}
