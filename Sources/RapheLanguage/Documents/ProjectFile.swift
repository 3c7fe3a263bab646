public import RapheSyntax

/// A project file, `raphe.yaml`: what a run of the project's theories must come to.
public struct ProjectFile: Sendable {
  /// The kebab-case id.
  public var id: Word
  /// What the project is called.
  public var title: String?
  /// The files and folders of a run that names none, from the project file's folder.
  public var paths: [Word]
  /// What a run is asked, where its command line does not say otherwise.
  public var settings: Settings
  /// What a run must come to, beside what each claim expects.
  public var gates: [Gate]
  /// Whether every warning counts as a mistake.
  public var areWarningsErrors: Bool

  /// What a run is asked.
  public struct Settings: Hashable, Sendable {
    /// Only evidence published by this year counts; nil for all.
    public var asOf: Int?
    /// How many draws of a mechanism's uncertain parameters are run.
    public var draws: Int?
    /// What the draws are made from.
    public var seed: UInt64?
    /// The verdicts that fail a run beside those that are unexpected.
    public var failOn: [Expectation]

    /// Makes settings, by default none.
    public init(asOf: Int? = nil, draws: Int? = nil, seed: UInt64? = nil, failOn: [Expectation] = []) {
      self.asOf = asOf
      self.draws = draws
      self.seed = seed
      self.failOn = failOn
    }
  }

  /// Something that must be so of a theory or of a claim.
  public struct Gate: Hashable, Sendable {
    /// What must be so.
    public enum Condition: Hashable, Sendable {
      /// The theory has so many bits or more.
      case atLeast(bits: Double)
      /// The probability that all tested claims of the theory are true is so high or higher.
      case allHold(probability: Double)
      /// The claim has one of these verdicts.
      case verdict([Expectation])
      /// In at most this share of worlds where it is not true the claim's word comes out, published with moderate
      /// selection.
      case severity(share: Double)
    }

    /// The id of the theory, or `THEORY/CLAIM`, as written.
    public var subject: Word
    /// What must be so of it.
    public var condition: Condition
    /// Where the gate is written.
    public var place: Place

    /// The id of the theory.
    public var theory: String { String(subject.text.prefix { $0 != "/" }) }
    /// The id of the claim; nil for a gate on a theory.
    public var claim: String? {
      subject.text.firstIndex(of: "/").map { String(subject.text[subject.text.index(after: $0)...]) }
    }
  }
}
