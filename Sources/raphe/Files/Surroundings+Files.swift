import FoundationEssentials
import RapheEvaluation
import RapheSyntax

extension Surroundings {
  /// The surroundings of files on disk.
  static func files(around paths: [String], limits: Limits) -> Surroundings {
    let root = enclosingProject(of: paths.first { $0 != "-" } ?? ".")
    return Surroundings(
      reach: {
        guard let root else { return [] }
        let files = (try? FileSearch.files(below: root)) ?? []
        return files.compactMap { path in
          guard case .success(let bytes) = InputFiles.contents(path, upTo: limits.bytes) else { return nil }
          return Source(name: path, bytes: bytes)
        }
      },
      reachName: root.map { "the project at `\($0)`" } ?? "an enclosing project (there is none)",
      table: { path, descriptor in
        let folder = descriptor.name.hasPrefix("<") ? "." : Path.folder(of: descriptor.name)
        let full = Path.join(folder, path)
        switch InputFiles.contents(full, upTo: limits.bytes) {
        case .success(let bytes): return .source(Source(name: full, bytes: bytes))
        case .failure(let failure):
          let names = (try? FileManager.default.contentsOfDirectory(atPath: Path.folder(of: full))) ?? []
          return .failure(failure.reason, near: nearest(to: Path.name(of: path), among: names.sorted()))
        }
      }, limits: limits)
  }

  /// The nearest folder above, or the folder itself, that is a project: what of it holds hypotheses.
  private static func enclosingProject(of path: String) -> String? {
    var folder = Path.isFolder(path) ? path : Path.folder(of: path)
    var absolute = Path.absolute(folder)
    while true {
      if Path.isFolder(Path.join(folder, "Hypotheses")) { return Path.join(folder, "Hypotheses") }
      if Path.exists(Path.join(folder, "raphe.yaml")) || Path.exists(Path.join(folder, ".git")) { return folder }
      if Path.name(of: absolute) == "Hypotheses" { return folder }
      if absolute == "/" { return nil }
      absolute = Path.folder(of: absolute)
      // A path stays relative, as the user sees it, as long as it can.
      folder =
        folder.contains("/") && !folder.hasSuffix("..")
        ? Path.folder(of: folder)
        : folder == "." ? ".." : folder.hasSuffix("..") ? folder + "/.." : "."
    }
  }
}
