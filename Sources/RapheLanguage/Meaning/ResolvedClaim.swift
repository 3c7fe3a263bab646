public import RapheStatistics

/// A claim with its words looked up: a quantity, and where the theory says the truth lies.
public struct ResolvedClaim: Sendable {
  /// The claim as written.
  public var written: Claim
  /// What it is about.
  public var quantity: Quantity
  /// Whether the claim's words tell effects with the other sign, as where it names the groups the other way round.
  ///
  /// For telling alone: what is claimed was turned to the quantity's direction when the claim was resolved.
  public var isReversed: Bool
  /// Where the truth lies; an effect in the quantity's direction and on its scale.
  public var claimed: Claimed
  /// Whether the claim speaks of a fall in the quantity's subject, which turns the sign of its change.
  public var isFall = false
  /// The same of the subject that an association relates it to.
  public var isOtherFall = false
  /// The names of the quantity's groups, by their places; none unless it is an order.
  public var groupNames: [String] = []

  /// Its id, unique in its theory.
  public var id: String { written.id.text }
  /// Whether the claim's first group is the quantity's second; never of an association or an order.
  public var areGroupsExchanged: Bool {
    if case .difference = quantity.contrast { return isReversed != isFall }
    return false
  }
  /// Where the effect lies in the quantity's direction; nil for an order.
  public var region: Region? { claimed.region }
  /// Where the effect lies in the direction of the claim's words, `in` minus `than`; nil for an order.
  public var regionAsWritten: Region? { region.map(inWords) }
  /// What is known of the quantity's effect, told in the direction of the claim's words.
  package func inWords<Value: Directed>(_ value: Value) -> Value { value.turned(if: isReversed) }
}

/// A theory with its claims resolved.
public struct ResolvedTheory: Sendable {
  /// The theory as written.
  public var written: Theory
  /// The vocabulary it is written in.
  public var vocabulary: Vocabulary
  /// The claims that could be resolved, in the order written.
  public var claims: [ResolvedClaim]
  /// The claims of courses that could be resolved, in the order written.
  public var courses: [ResolvedCourse] = []
  /// What its groups are in a model; nil without a model that could be read.
  public var mechanism: ResolvedMechanism?

  /// Its id, unique among theories.
  public var id: String { written.id.text }
  /// The ids of all claims, those of courses last.
  public var claimIDs: [String] { claims.map(\.id) + courses.map(\.id) }
}
