import ArgumentParser
import Raphe
import RapheEvaluation
import RapheLanguage
import RapheReporting
import RapheSyntax

/// Where the project's file is.
struct ConfigOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The project's file, with its paths, settings and gates; by default the nearest `raphe.yaml` above the paths.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var config: String?
}

extension ProjectFiles {
  /// What is wrong with the files, but for those that are among the project's own, which tells it itself.
  func mistakes(beside project: Project) -> [Diagnostic] {
    if diagnostics.isEmpty { return [] }
    let known = Set(project.sources.map { Path.real($0.name) })
    return diagnostics.filter { diagnostic in
      // What is wrong with naming it is said nowhere else.
      diagnostic.code == .noProjectFile || diagnostic.place.map { !known.contains(Path.real($0.source.name)) } ?? true
    }
  }

  /// The gates on what does not exist, neither in the run nor in the folder of their file.
  func unknownNames(in project: Project, _ input: InputOptions) async -> [Diagnostic] {
    // A file with mistakes may hide the very theory.
    if project.diagnostics.hasErrors { return [] }
    var unknown: [Diagnostic] = []
    for (path, file) in files where !file.gates.isEmpty {
      var theories = project.theories
      let ids = Set(theories.map(\.id))
      // A run of some of the project's theories knows nothing of the others.
      if !file.gates.allSatisfy({ ids.contains($0.theory) }) {
        var whole = input
        whole.paths = [Path.folder(of: path)]
        theories += await whole.project().theories.filter { !ids.contains($0.id) }
      }
      unknown += file.gates.compactMap { $0.mistake(among: theories) }
    }
    return unknown
  }
}
