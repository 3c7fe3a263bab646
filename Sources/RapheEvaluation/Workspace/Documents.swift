import RapheLanguage
import RapheSyntax

/// The documents of some files, by kind.
struct Documents: Sendable {
  private(set) var theories: [Theory] = []
  var datasets: [Dataset] = []
  private(set) var models: [ModelFile] = []
  private(set) var studies: [StudyDesign] = []
  private(set) var vocabularies: [VocabularyFile] = []
  /// Files that could not be read as a document.
  private(set) var unreadable: [ReadFile] = []
  /// Files that say they are theories, models or studies, readable or not.
  private(set) var theoryFiles: Set<Source> = []
  /// What is wrong with the files, each by itself.
  private(set) var diagnostics: [Diagnostic] = []

  /// No documents.
  init() {}

  /// Sorts files by kind, in the order of their names.
  init(_ files: [ReadFile]) {
    for file in files.sorted(by: { $0.source.name < $1.source.name }) {
      diagnostics += file.diagnostics
      if file.declaration.kind?.isNoEvidence ?? false { theoryFiles.insert(file.source) }
      switch file.document {
      case .theory(let theory): theories.append(theory)
      case .dataset(let dataset): datasets.append(dataset)
      case .model(let model): models.append(model)
      case .study(let study): studies.append(study)
      // What it asks of a run, who runs it looks for.
      case .project: break
      case .vocabulary(let vocabulary): vocabularies.append(vocabulary)
      case nil: unreadable.append(file)
      }
    }
  }

  /// Adds files that data are taken from: theories and studies among them are not of the run.
  mutating func addData(_ files: [ReadFile]) {
    let data = Documents(files.filter { $0.declaration.kind != .theory })
    diagnostics += data.diagnostics
    datasets += data.datasets
    models += data.models
    vocabularies += data.vocabularies
    unreadable += data.unreadable
  }

  /// Whether a file that cannot be read is the one of this kind with this id: its mistakes are told, not that it is missing.
  func hasUnreadable(_ kind: FileKind, _ id: String) -> Bool {
    unreadable.contains { $0.declaration.names(kind, id) }
  }

  /// Whether there is nothing that could need anything.
  var needNothing: Bool {
    theories.isEmpty && datasets.isEmpty && studies.isEmpty && !models.contains(where: \.needsVocabulary)
  }
}
