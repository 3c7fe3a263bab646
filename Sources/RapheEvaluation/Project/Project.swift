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

/// Where a project's texts come from: the only way from here to files.
public struct Surroundings: Sendable {
  /// The YAML files of the project that encloses a file.
  public var reach: @Sendable () -> Reach
  /// Where was looked, in words, for the message when nothing was found.
  public var reachName: String
  /// Reads the table that a descriptor names; a text says why it cannot be read.
  public var table: @Sendable (_ path: String, _ descriptor: Source) -> TableReading
  /// How much of a file is read.
  public var limits: Limits

  /// What the enclosing project has.
  public struct Reach: Sendable, ExpressibleByArrayLiteral {
    /// Its YAML files.
    public var sources: [Source]
    /// Files of it that could not be read.
    public var diagnostics: [Diagnostic]

    /// Makes what is in reach; nothing, when no project encloses a file.
    public init(sources: [Source] = [], diagnostics: [Diagnostic] = []) {
      self.sources = sources
      self.diagnostics = diagnostics
    }

    /// Makes what is in reach of files that could all be read.
    public init(arrayLiteral sources: Source...) { self.init(sources: sources) }
  }

  /// What came of reading a table.
  public enum TableReading: Sendable {
    /// Its text.
    case source(Source)
    /// A mistake: why not, and the name of a file nearby that may be meant.
    case failure(String, near: String?)
    /// A mistake: it lies outside the project, at this path.
    case outside(String)
  }

  /// Makes surroundings.
  public init(
    reach: @escaping @Sendable () -> Reach, reachName: String,
    table: @escaping @Sendable (_ path: String, _ descriptor: Source) -> TableReading, limits: Limits = Limits()
  ) {
    self.reach = reach
    self.reachName = reachName
    self.table = table
    self.limits = limits
  }
}
