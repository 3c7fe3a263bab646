public import RapheSyntax

/// One claim of a theory.
public struct Claim: Sendable {
  /// The kebab-case id, unique in its theory.
  public var id: Word
  /// What is claimed.
  public var statement: Statement
  /// What narrows the theory's scope.
  public var scope: Scope
  /// Whether the claim speaks of the average effect or of one more sample.
  public var appliesTo: Setting
  /// The probability that the theory really implies the claim.
  public var commitment: Commitment
  /// The source's words.
  public var says: Word?
  /// Why the theory holds it.
  public var because: String?
  /// The verdicts the author expects.
  public var expect: [Expectation]
  /// What the author expects of the theory's mechanism.
  public var fromMechanism: [Derivability]
  /// Whether findings on a proxy are kept out.
  public var refusesProxies: Bool
  /// The whole claim.
  public var place: Place
}

/// What a claim states.
public enum Statement: Sendable {
  /// A quantity differs, or does not, between two groups.
  case compare(Comparison)
  /// Two quantities go together, or do not.
  case relate(Association)
  /// A quantity rises, or falls, over several groups.
  case order(Order)
}

/// `compare`: a quantity in one group against another; the effect is `group` minus `other`.
public struct Comparison: Sendable {
  /// How the groups are said to stand to each other.
  public enum Relation: String, Sendable, CaseIterable {
    /// Less in the group than in the other.
    case lower
    /// More in the group than in the other.
    case higher
    /// Either way, beyond a margin.
    case different
    /// Inside a margin.
    case same = "the same"
  }

  /// The quantity, as written.
  public var quantity: Word
  /// The name of the first group (`in`).
  public var group: Word
  /// How they stand.
  public var relation: Relation
  /// The name of the second group (`than` or `as`).
  public var other: Word
  /// The smallest size of the effect.
  public var byAtLeast: Amount?
  /// The largest size of the effect.
  public var byAtMost: Amount?
  /// The margin of sameness.
  public var within: Amount?
}

/// `relate`: the correlation of two quantities over subjects.
public struct Association: Sendable {
  /// The sign of the correlation.
  public enum Relation: String, Sendable, CaseIterable {
    /// More of one with more of the other.
    case positive
    /// More of one with less of the other.
    case negative
    /// Inside a margin around zero.
    case none
  }

  /// The quantity, as written.
  public var quantity: Word
  /// The quantity it is related to, as written.
  public var other: Word
  /// The sign.
  public var relation: Relation
  /// The smallest size of the correlation, 0 to 1.
  public var atLeast: Double?
  /// The margin around zero, 0 to 1.
  public var within: Double?
  /// The name of the group it is computed in; nil takes any.
  public var group: Word?
}

/// `order`: a quantity over three or more groups, each next one with more of it, or with less.
public struct Order: Sendable {
  /// Which way the levels go, from the first group named to the last.
  public enum Relation: String, Sendable, CaseIterable {
    /// Each group has more than the one before.
    case rising
    /// Each group has less than the one before.
    case falling
  }

  /// The quantity, as written.
  public var quantity: Word
  /// The names of the groups (`across`), in the order written.
  public var groups: [Word]
  /// Which way the levels go.
  public var relation: Relation

  /// The groups from the lowest level claimed to the highest.
  public var rising: [Word] { relation == .rising ? groups : groups.reversed() }
}

/// What a claim speaks of.
public enum Setting: String, Hashable, Sendable, CaseIterable {
  /// The mean over settings.
  case average
  /// The true effect in one more sample.
  case nextSetting = "next setting"
}

/// The probability that a theory really implies a claim.
public struct Commitment: Hashable, Sendable {
  /// The probability, from 0.5 to 1: what a theory would rather not hold is left out of it.
  public var probability: Double
  /// The word it was written with, `firm` or `hedged`; nil for a number.
  public var word: String?

  /// Stated without reservation.
  public static let firm = Commitment(probability: 0.99, word: "firm")
  /// Stated with reservation, as in "may be".
  public static let hedged = Commitment(probability: 0.7, word: "hedged")
}

/// A verdict an author expects.
public enum Expectation: String, Hashable, Sendable, CaseIterable {
  /// The evidence moved into the claimed region.
  case supported
  /// The evidence moved out of it.
  case contradicted
  /// Samples that are significant on their own point both ways.
  case contested
  /// Neither.
  case inconclusive
  /// No usable finding bears on it.
  case untested
  /// Nothing was claimed.
  case trivial
}
