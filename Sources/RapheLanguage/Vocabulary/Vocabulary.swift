/// The terms that theories and datasets are written in, and how they lie within each other.
public struct Vocabulary: Sendable {
  /// What a measure stands for.
  public struct Proxy: Hashable, Sendable {
    /// The measure stood for.
    public var measure: Term
    /// Whether it moves against it.
    public var movesAgainst: Bool
    /// Why it stands for it.
    public var because: String
  }

  struct Entry: Sendable {
    var name: String
    var identifier: String?
    var unit: String?
    var proxy: Proxy?
    var opposite: Term?
    var holdsKin = false
  }

  /// The vocabulary's id.
  public let id: String
  let entries: [Entry]
  let lineage: Lineage
  let terms: [TermKind: [String: Term]]
  let namesByKind: [TermKind: [String]]
}

extension Vocabulary {
  /// Whether terms of the other are the same terms here, as they are where nothing was added or named otherwise.
  package func hasTerms(of other: Vocabulary) -> Bool {
    id == other.id && terms == other.terms && entries.map(\.name) == other.entries.map(\.name)
  }

  /// The term of a kind with this name or synonym.
  public func term(_ text: String, _ kind: TermKind) -> Term? { terms[kind]?[text] }

  /// The canonical name of a term.
  public func name(_ term: Term) -> String { entries[term.index].name }

  /// The names and synonyms of all terms of a kind, sorted.
  public func words(_ kind: TermKind) -> [String] { namesByKind[kind] ?? [] }

  /// Whether `narrow` is `broad` or lies in it.
  public func subsumes(_ broad: Term, _ narrow: Term) -> Bool {
    lineage.lies(narrow.index, in: broad.index)
  }

  /// The unit of a measure, when it has one.
  public func unit(_ measure: Term) -> String? { entries[measure.index].unit }

  /// The registered identifier of a term.
  public func identifier(_ term: Term) -> String? { entries[term.index].identifier }

  /// What the measure, or the nearest term it lies in, stands for.
  public func proxies(_ measure: Term) -> [Proxy] {
    ([measure.index] + lineage.above(measure.index)).compactMap { entries[$0].proxy }
  }

  /// The outcome of which this is the opposite.
  public func opposite(_ outcome: Term) -> Term? { entries[outcome.index].opposite }
}
