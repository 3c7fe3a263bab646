public import RapheLanguage
public import RapheSyntax

/// What it would take to settle one claim.
public struct SettlingPlan: Sendable {
  /// What it takes if the claim is true, or false.
  public struct Side: Sendable {
    /// The probability, now, that this is so.
    public var probability: Double
    /// The probability that one study of the size asked for settles the claim, if this is so.
    public var chance: Double
    /// The subjects with which one study settles it with the chance asked for; beyond, the chance with 10,000.
    public var subjects: Reach
    /// How many studies of the size asked for settle it with that chance; nil when one study with more subjects does.
    public var studies: Reach?
  }

  /// The theory's id.
  public var theory: String
  /// The claim with its verdict.
  public var report: ClaimReport
  /// The vocabulary of its terms.
  public var vocabulary: Vocabulary
  /// If the effect is in the claimed region: until the verdict is supported.
  ///
  /// Nil when there is nothing to plan.
  public var ifTrue: Side?
  /// If the effect is outside: until the verdict is contradicted.
  public var ifFalse: Side?
  /// Why there is nothing to plan.
  public var reason: Reason?
  /// What was looked for.
  public var options: PlanOptions
  /// Only evidence published by this year counts.
  public var asOf: Int?
  /// Mistakes, doubts and remarks, in the order shown.
  public var diagnostics: [Diagnostic]

  /// The chance with which a claim is to be settled.
  public static let chance = 0.8

  /// Why there is nothing to plan.
  public enum Reason: Hashable, Sendable {
    /// The verdict is supported or contradicted.
    case settled
    /// No result could be a verdict, because nothing was claimed.
    case trivial
    /// It stakes more than about 30 bits, which no mesh of possible results resolves.
    case beyond
    /// No variance of the measure is recorded.
    case noVariance
    /// It is about the order of several groups, of which no single study is looked at.
    case isOrder
  }
}
