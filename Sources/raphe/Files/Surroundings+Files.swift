import FoundationEssentials
import RapheEvaluation
import RapheReporting
import RapheSyntax

extension Surroundings {
  /// The surroundings of files on disk.
  static func files(around paths: [String], limits: Limits) -> Surroundings {
    let roots = paths.map { enclosingProject(of: $0 == "-" ? "." : $0) }.reduce(into: [String]()) { roots, root in
      if let root, !roots.contains(root) { roots.append(root) }
    }
    let shown = roots.map(Path.shown)
    let names = shown.map { "`\($0)`" }.joined(separator: " and ")
    return Surroundings(
      reach: {
        var files = InputFiles(standardInputName: "-", limit: limits.bytes)
        let sources = files.read(shown)
        return Reach(sources: sources, diagnostics: files.diagnostics)
      },
      reachName: shown.isEmpty
        ? "an enclosing project (there is none)" : "the \(shown.count == 1 ? "project" : "projects") at \(names)",
      table: { path, descriptor in
        let folder = descriptor.name.hasPrefix("<") ? "." : Path.folder(of: descriptor.name)
        return table(at: Path.join(folder, path), limit: limits.bytes)
      }, limits: limits)
  }

  private static func table(at path: String, limit: Int) -> TableReading {
    switch FileReader.contents(of: path, upTo: limit) {
    case .success(let bytes) where bytes.count > limit:
      return .failure("it has more than the limit of \(limit) bytes; raise it with `--max-bytes N`", near: nil)
    case .success(let bytes): return .source(Source(name: path, bytes: bytes))
    case .failure(let failure):
      if Path.exists(path) { return .failure(failure.reason, near: nil) }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: Path.folder(of: path))) ?? []
      return .failure(failure.reason, near: nearest(to: Path.name(of: path), among: names.sorted()))
    }
  }

  /// The nearest folder above, or the folder itself, that is a project: what of it holds hypotheses, as an absolute path.
  private static func enclosingProject(of path: String) -> String? {
    var folder = Path.absolute(Path.isFolder(path) ? path : Path.folder(of: path))
    while true {
      let hypotheses = folder == "/" ? "/Hypotheses" : folder + "/Hypotheses"
      if Path.isFolder(hypotheses) { return hypotheses }
      if Path.name(of: folder) == "Hypotheses" { return folder }
      if Path.exists(folder + "/raphe.yaml") || Path.exists(folder + "/.git") { return folder }
      if folder == "/" { return nil }
      folder = Path.folder(of: folder)
    }
  }
}
