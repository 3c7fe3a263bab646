public import RapheSyntax

/// A project file, `raphe.yaml`: what a run of the project's theories must come to.
public struct ProjectFile: Sendable {
  /// The kebab-case id.
  public var id: Word
  /// What the project is called.
  public var title: String?
  /// What a run must come to, beside what each claim expects.
  public var gates: [Gate]
  /// Whether every warning counts as a mistake.
  public var areWarningsErrors: Bool

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
