import RapheEvaluation
import RapheReporting
import RapheSyntax

extension Surroundings {
  /// The surroundings of files on disk.
  static func files(around paths: [String], limits: Limits, boundary: Boundary) -> Surroundings {
    let roots = paths.map { enclosingProject(of: $0 == "-" ? "." : $0) }.reduce(into: [String]()) { roots, root in
      if let root, !roots.contains(root) { roots.append(root) }
    }
    let shown = roots.map(Path.shown)
    let names = shown.map { "`\($0)`" }.joined(separator: " and ")
    return Surroundings(
      reach: {
        var files = InputFiles(standardInputName: "-", limit: limits.bytes, boundary: boundary)
        let sources = files.read(shown)
        return Reach(sources: sources, diagnostics: files.diagnostics)
      },
      reachName: shown.isEmpty
        ? "an enclosing project (there is none)" : "the \(shown.count == 1 ? "project" : "projects") at \(names)",
      table: { path, descriptor in
        let folder = descriptor.name.hasPrefix("<") ? "." : Path.folder(of: descriptor.name)
        let path = Path.join(folder, path)
        if Path.exists(path), !boundary.contains(path) { return .outside(Path.real(path)) }
        return table(at: path, limit: limits.bytes)
      }, limits: limits)
  }

  private static func table(at path: String, limit: Int) -> TableReading {
    switch FileReader.contents(ofRegularFile: path, upTo: limit) {
    case .success(let bytes) where bytes.count > limit:
      return .failure("it has more than the limit of \(limit) bytes; raise it with `--max-bytes N`", near: nil)
    case .success(let bytes): return .source(Source(name: path, bytes: bytes))
    case .failure(let failure):
      if Path.exists(path) { return .failure(failure.reason, near: nil) }
      // The dataset's own file is called much like its table, and is none.
      let names = (FolderListing(Path.folder(of: path))?.names ?? []).filter { !Path.isYAML($0) }
      return .failure(failure.reason, near: nearest(to: Path.name(of: path), among: names.sorted()))
    }
  }

  /// What of the nearest project above holds hypotheses, as an absolute path.
  private static func enclosingProject(of path: String) -> String? {
    guard let project = Path.project(of: path) else { return nil }
    let hypotheses = Path.join(project, "Hypotheses")
    return Path.isFolder(hypotheses) ? hypotheses : project
  }
}
