/// A vocabulary file: the terms that theories and datasets share.
public struct VocabularyFile: Sendable {
  /// One term as written.
  public struct Entry: Sendable {
    /// The term's name.
    public var name: Word
    /// The terms it lies in.
    public var parents: [Word]
    /// Other names.
    public var synonyms: [Word]
    /// A registered identifier.
    public var identifier: String?
    /// The unit of a measure.
    public var unit: String?
    /// What a measure stands for.
    public var proxy: ProxyEntry?
    /// The outcome of which it is the opposite.
    public var opposite: Word?
    /// Whether terms in it are taken for one thing where claims are asked whether they restate each other.
    public var holdsKin = false
  }

  /// What a measure stands for, as written.
  public struct ProxyEntry: Sendable {
    /// The measure stood for.
    public var measure: Word
    /// Whether it moves against it.
    public var movesAgainst: Bool
    /// Why it stands for it.
    public var because: String
  }

  /// The id, unique among vocabularies.
  public var id: Word
  /// What it is called.
  public var title: String?
  /// The entries of each kind.
  public var entries: [TermKind: [Entry]]
}

/// A file of any kind.
public enum Document: Sendable {
  /// Claims.
  case theory(Theory)
  /// A description of a table.
  case dataset(Dataset)
  /// A mechanism.
  case model(ModelFile)
  /// A study to be simulated.
  case study(StudyDesign)
  /// What a run must come to.
  case project(ProjectFile)
  /// Terms.
  case vocabulary(VocabularyFile)
}
