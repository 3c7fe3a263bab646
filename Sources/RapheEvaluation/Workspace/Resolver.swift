import RapheLanguage
import RapheSyntax

/// The third step: from documents to what their words mean, each document once.
struct Resolver {
  let files: BoundFiles
  var diagnostics: [Diagnostic]
  /// The vocabularies in use so far, by their ids.
  private(set) var vocabularies: [String: Vocabulary] = [:]
  /// The models looked at so far; nil for one with a mistake.
  private var models: [String: ResolvedModel?] = [:]

  private init(_ files: BoundFiles) {
    self.files = files
    diagnostics = files.diagnostics
  }

  /// Resolves every document of a run but its tables.
  static func resolve(_ files: BoundFiles) -> ResolvedFiles {
    var resolver = Resolver(files)
    return resolver.resolve()
  }

  private mutating func resolve() -> ResolvedFiles {
    let run = files.run
    var project = Project()
    project.theoryFiles = run.theoryFiles
    for file in run.vocabularies where vocabularies[file.id.text] == nil { _ = vocabulary(of: file) }
    project.modelIDs = run.models.map(\.id)
    project.models = run.models.sorted { $0.id.text < $1.id.text }.compactMap { model(of: $0) }
    for theory in run.theories.sorted(by: { $0.id.text < $1.id.text }) {
      guard let (resolved, mistakes) = resolve(theory) else { continue }
      diagnostics += mistakes
      project.theories.append(resolved)
    }
    project.studyIDs = run.studies.map(\.id)
    for study in run.studies.sorted(by: { $0.id.text < $1.id.text }) {
      if let resolved = resolve(study, project.theories) { project.studies.append(resolved) }
    }
    diagnostics += run.datasets.mixed()
    var datasets: [(dataset: Dataset, vocabulary: Vocabulary)] = []
    for dataset in run.datasets.sorted(by: { $0.id.text < $1.id.text }) {
      if let words = vocabulary(named: dataset.vocabulary, for: dataset.id) { datasets.append((dataset, words)) }
    }
    project.vocabularies = vocabularies.keys.sorted().compactMap { vocabularies[$0] }
    project.diagnostics = diagnostics
    return ResolvedFiles(project: project, datasets: datasets)
  }

  /// A theory in its vocabulary, linked to its model; nil, with a report, when there is no vocabulary.
  mutating func resolve(_ theory: Theory) -> (theory: ResolvedTheory, mistakes: [Diagnostic])? {
    guard let vocabulary = vocabulary(named: theory.vocabulary, for: theory.id) else { return nil }
    var (resolved, mistakes) = theory.resolve(in: vocabulary)
    if let name = theory.mechanism?.model, let model = model(named: name) { mistakes += resolved.link(to: model) }
    return (resolved, mistakes)
  }

  /// The model of a name; nil, with a report, when there is none without mistakes.
  mutating func model(named name: Word) -> ResolvedModel? {
    let found = files.model(named: name)
    diagnostics += found.diagnostics
    return found.value.flatMap { model(of: $0) }
  }

  private mutating func model(of file: ModelFile) -> ResolvedModel? {
    if let known = models[file.id.text] { return known }
    var words: Vocabulary?
    if file.needsVocabulary {
      guard let found = vocabulary(named: file.vocabulary, for: file.id) else {
        // What is wrong with its equations is told all the same.
        diagnostics += file.resolve(in: nil).diagnostics
        models[file.id.text] = .some(nil)
        return nil
      }
      words = found
    }
    let (resolved, mistakes) = file.resolve(in: words)
    diagnostics += mistakes
    models[file.id.text] = .some(resolved)
    return resolved
  }

  private mutating func vocabulary(named name: Word?, for id: Word) -> Vocabulary? {
    let found = files.vocabulary(named: name, for: id)
    diagnostics += found.diagnostics
    return found.value.map { vocabulary(of: $0) }
  }

  private mutating func vocabulary(of file: VocabularyFile) -> Vocabulary {
    if let done = vocabularies[file.id.text] { return done }
    let (vocabulary, mistakes) = file.resolve()
    diagnostics += mistakes
    vocabularies[file.id.text] = vocabulary
    return vocabulary
  }
}

/// A run without its tables: what its documents say, and the datasets whose tables are still to be read.
struct ResolvedFiles: Sendable {
  /// All but the evidence.
  var project: Project
  /// The datasets, in the order of their ids, each with the vocabulary it is written in.
  var datasets: [(dataset: Dataset, vocabulary: Vocabulary)]
}
