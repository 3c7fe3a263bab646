import RapheLanguage
import RapheSyntax

/// The files of a run with what is used of those around them: which document a name means.
struct BoundFiles: Sendable {
  /// The documents of the run, with the datasets that are used.
  private(set) var run: Documents
  /// The documents of the enclosing projects.
  let reach: Documents
  /// Every mistake of the files that are used.
  private(set) var diagnostics: [Diagnostic]
  /// Where names are looked for, in words.
  let searched: String

  /// The second step: chooses what is used.
  ///
  /// Mistakes in reach are reported only in files that are used: a neighbour's slip does not stop this run. A dataset
  /// that cannot be read is used as well, since without it verdicts would rest on a part of the evidence.
  init(_ loaded: LoadedFiles) {
    (run, reach) = (loaded.run, loaded.reach)
    searched = "the files of this run or in \(loaded.reachName)"
    diagnostics = loaded.diagnostics + run.diagnostics
    diagnostics += twice(run.theories.map(\.id), "theories") + twice(run.datasets.map(\.id), "datasets")
    diagnostics += twice(run.models.map(\.id), "models") + twice(run.studies.map(\.id), "studies")
    diagnostics += twice(run.vocabularies.map(\.id), "vocabularies")
    let needs = loaded.needs
    guard needs.any else { return }
    let theories = reach.theories.filter { needs.theories.contains($0.id.text) }
    let models = needs.models.union(theories.compactMap(\.mechanism?.model.text))
    var used = Set((reach.vocabularies.map(\.id) + theories.map(\.id)).map(\.place.source))
    used.formUnion(reach.models.filter { models.contains($0.id.text) }.map(\.id.place.source))
    for file in reach.unreadable {
      guard let kind = file.declaration.kind, let id = file.declaration.id else { continue }
      if (kind == .model && models.contains(id)) || (kind == .theory && needs.theories.contains(id)) {
        used.insert(file.source)
      }
    }
    if needs.datasets {
      run.datasets = reach.datasets
      diagnostics += twice(run.datasets.map(\.id), "datasets") + loaded.diagnosticsOfReach
      used.formUnion(run.datasets.map(\.id.place.source))
      used.formUnion(reach.unreadable.filter { $0.declaration.kind == .dataset }.map(\.source))
    }
    diagnostics += reach.diagnostics.filter { $0.place.map { used.contains($0.source) } ?? false }
  }
}

/// What a name means, and what is wrong with it.
struct Binding<Value> {
  /// What it means; nil for nothing that could be used.
  var value: Value?
  var diagnostics: [Diagnostic] = []
}

/// A mistake for each id that stands a second time.
func twice(_ ids: [Word], _ kind: String) -> [Diagnostic] {
  var seen: [String: Word] = [:]
  return ids.compactMap { id in
    guard let first = seen[id.text] else {
      seen[id.text] = id
      return nil
    }
    return Diagnostic(
      .fileTwice, "two \(kind) have the id `\(id.text)`", at: id.place,
      notes: [Diagnostic.Note("the first one", at: first.place)],
      help: "give one of them another id, or leave one out")
  }
}
