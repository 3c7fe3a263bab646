public import RapheSyntax

/// A claim with the verb `follow`: how a quantity goes over time under a treatment.
///
/// It is checked in the theory's own mechanism. Findings, which have no times, do not bear on it.
public struct CourseClaim: Sendable {
  /// The kebab-case id, unique in its theory.
  public var id: Word
  /// The quantity, as written.
  public var quantity: Word
  /// The name of the group (`in`).
  public var group: Word
  /// The name of the model's treatment (`during`).
  public var treatment: Word
  /// What must be seen, all of it.
  public var phases: [Phase]
  /// Which times count.
  public var sampling: Sampling
  /// What narrows the theory's scope.
  public var scope: Scope
  /// The source's words.
  public var says: Word?
  /// Why the theory holds it.
  public var because: String?
  /// What the author expects of the mechanism.
  public var fromMechanism: [Derivability]
  /// The whole claim.
  public var place: Place

  /// Which times of a course count.
  public enum Sampling: String, Hashable, Sendable, CaseIterable {
    /// All of them.
    case continuous
    /// The times just before a dose.
    case trough
    /// The means over each day from the start of treatment.
    case dailyMean = "daily mean"
  }

  /// A part of what must be seen; times count from the start of treatment.
  public struct Phase: Sendable {
    /// How often the threshold must be kept.
    public enum Kind: String, Hashable, Sendable {
      /// At some time of the window.
      case reaches
      /// Throughout the window.
      case stays
    }

    /// How often.
    public var kind: Kind
    /// Where the quantity must lie.
    public var threshold: Threshold
    /// When the window begins; the start of treatment if left out.
    public var from: Amount?
    /// When it ends: `within` of what is reached, `to` of what stays.
    public var to: Amount
    /// How long what is reached must last.
    public var lasting: Amount?
    /// What must be seen after it was met, each from when the one before it was.
    public var then: [Phase]
    /// The whole phase.
    public var place: Place
  }
}

/// Where a quantity must lie; `%` is of its baseline, the value just before the first dose, and a number without a unit is a
/// plain number.
public enum Threshold: Hashable, Sendable {
  /// More than this.
  case above(Amount)
  /// Less than this.
  case below(Amount)
  /// At most this far from the baseline.
  case within(Amount)
  /// Between these.
  case between(Amount, Amount)

  /// The amounts named, in order.
  public var amounts: [Amount] {
    switch self {
    case .above(let amount), .below(let amount), .within(let amount): [amount]
    case .between(let low, let high): [low, high]
    }
  }
}

/// What a mechanism makes of a claim.
public enum Derivability: String, Hashable, Sendable, CaseIterable {
  /// The claim holds in nearly all draws of its parameters.
  case implied
  /// It fails in nearly all.
  case denied
  /// It depends on parameters that nobody knows.
  case undetermined
}
