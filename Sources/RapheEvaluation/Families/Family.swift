import RapheLanguage
import RapheStatistics

/// Claims that are nearly one bet, and are scored jointly (scoring.md 6).
struct Family: Sendable {
  /// A quantity of the family, as all its theories see it.
  struct Member: Sendable {
    var subject: PosteriorQuery.Key.Subject
    var evidence: QuantityEvidence
    /// How it stands to the first member.
    var turn: Turn
    /// Among how many members each of its findings is divided; 0 where it counts for a narrower member.
    var shares: [Int]
  }

  /// What one theory says of one member.
  struct Claim: Sendable {
    var theory: Int
    /// The place of the member.
    var member: Int
    /// Where the theory says the effect lies, in the member's own direction and on its scale.
    var claimed: Claimed
    var commitment: Double
    /// The ids of its claims, in the order written.
    var ids: [String]
  }

  /// The quantities, those with more findings first.
  var members: [Member]
  /// What theories say of them, in a fixed order.
  var claims: [Claim]
}

extension Family {
  /// What one theory says.
  func claims(of theory: Int) -> [Claim] { claims.filter { $0.theory == theory } }

  /// Whether a theory says anything here.
  func has(_ theory: Int) -> Bool { claims.contains { $0.theory == theory } }

  /// The places of the members that are one effect, and not the order of several groups.
  var effects: [Int] { members.indices.filter { members[$0].subject.quantity.groups.isEmpty } }

  /// Whether a theory claims an order; all that it says here is then scored as one claim.
  func hasOrder(of theory: Int) -> Bool {
    claims.contains { $0.theory == theory && $0.claimed.order != nil }
  }

  /// The commitments that a theory's joint score here takes.
  func commitments(of theory: Int) -> [Double] {
    let commitments = claims(of: theory).map(\.commitment)
    return hasOrder(of: theory) ? [commitments.min() ?? 1] : commitments
  }

  /// The ends of the regions that are claimed of a member, sorted.
  func cuts(of member: Int) -> [Double] {
    Set(claims.filter { $0.member == member }.compactMap(\.claimed.region).flatMap(\.cuts)).sorted()
  }

  /// The most claims of one theory on which it is scored; more restate one thing.
  static let mostClaims = 16
}
