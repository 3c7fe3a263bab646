/// A theory file: claims about true effects, with the scope and the groups they share.
public struct Theory: Sendable {
  /// The kebab-case id, unique among theories.
  public var id: Word
  /// What the theory is called.
  public var title: String
  /// Where it was stated.
  public var citation: Citation?
  /// The year it was published; evidence up to then is accommodated, later evidence predicted.
  public var published: Int?
  /// The year since which it is known: that of publication where the source can be looked up by a PMID or DOI.
  ///
  /// Without such a source nobody can tell what was known when the theory was stated.
  public var knownSince: Int? { citation?.pmid == nil && citation?.doi == nil ? nil : published }
  /// The vocabulary it is written in; nil leaves the choice to the project's only one.
  public var vocabulary: Word?
  /// What every claim inherits.
  public var scope: Scope
  /// The groups that claims name.
  public var groups: [Group]
  /// The claims of effects that could be read, in the order written.
  public var claims: [Claim]
  /// The claims of courses that could be read, in the order written.
  public var courses: [CourseClaim]
  /// What the groups are in a model's terms; nil without a model.
  public var mechanism: Mechanism?
  /// The names of groups that could not be read, as against unknown ones.
  public var unreadGroups: Set<String>
  /// Whether every claim could be read; otherwise nothing can be said of what no claim does.
  public var isComplete: Bool
}

/// Where something was published.
public struct Citation: Hashable, Sendable {
  /// The reference as text.
  public var text: String
  /// The PubMed identifier.
  public var pmid: String?
  /// The digital object identifier.
  public var doi: String?
  /// A page.
  public var url: String?
}

/// What a claim is restricted to; an empty list restricts nothing.
public struct Scope: Hashable, Sendable {
  /// Species.
  public var species: [Word] = []
  /// Regions of the body.
  public var region: [Word] = []
  /// Kinds of tissue or of measurement on it.
  public var tissue: [Word] = []
  /// Radioligands, tracers or probe drugs.
  public var ligand: [Word] = []
  /// Diagnoses that groups inherit unless they name their own.
  public var diagnosis: [Word] = []
  /// Treatments that groups inherit unless they name their own.
  public var treatment: [Word] = []
}

/// A named group of subjects.
public struct Group: Hashable, Sendable {
  /// The name claims use.
  public var name: Word
  /// The diagnosis, any of these.
  public var diagnosis: [Word] = []
  /// The treatment, any of these.
  public var treatment: [Word] = []
  /// The outcome of treatment, any of these.
  public var outcome: [Word] = []
  /// The shortest treatment.
  public var forAtLeast: Amount?
  /// The longest treatment.
  public var forAtMost: Amount?
}
