public import RapheEvidence
public import RapheLanguage
public import RapheSyntax

/// The theories and the evidence of a run, with every mistake found on the way.
public struct Project: Sendable {
  /// The theories, in the order of their ids.
  public var theories: [ResolvedTheory] = []
  /// The datasets that could be read, in the order of their ids.
  public var evidence: [Evidence] = []
  /// The models that could be read, in the order of their ids.
  public var models: [ResolvedModel] = []
  /// The ids of the models of the run, whether they could be read or not, with where each is written.
  public var modelIDs: [Word] = []
  /// The studies that could be read, in the order of their ids.
  public var studies: [ResolvedStudy] = []
  /// The ids of the studies of the run, whether they could be read or not, with where each is written.
  public var studyIDs: [Word] = []
  /// The vocabularies in use, in the order of their ids.
  public var vocabularies: [Vocabulary] = []
  /// The files that are theories, models or studies, readable or not.
  public var theoryFiles: Set<Source> = []
  /// Every text that was read, tables too.
  public var sources: [Source] = []
  /// Every mistake, in the order shown.
  public var diagnostics: [Diagnostic] = []

  /// Makes an empty project.
  public init() {}

  /// Whether evidence and vocabularies are free of mistakes, so that verdicts can be reached at all.
  ///
  /// A mistake in a theory costs that theory its score, and one in a model what would be derived from it; neither hides a
  /// verdict.
  var isEvidenceSound: Bool {
    diagnostics.allSatisfy { diagnostic in
      diagnostic.severity < .error || diagnostic.place.map { theoryFiles.contains($0.source) } ?? false
    }
  }

  /// The simulated datasets with what made them; empty when the evidence is recorded.
  public var simulatedData: [(dataset: String, origin: SimulatedOrigin)] {
    evidence.compactMap { evidence in evidence.dataset.simulated.map { (evidence.id, $0) } }
  }

  /// Whether a theory's file is free of mistakes.
  func isWhole(_ theory: ResolvedTheory) -> Bool {
    let source = theory.written.id.place.source
    return !diagnostics.contains { $0.severity == .error && $0.place?.source == source }
  }
}
