import RapheLanguage

/// What the scores of a family depend on, with every claim taken as certain: families that agree in it, of whatever theory
/// and under whatever ids of claims, are simulated once.
///
/// Within one run the findings on a quantity are always the same.
struct FamilyShape: Hashable, Sendable {
  private struct Member: Hashable {
    var subject: PosteriorQuery.Key.Subject
    var turn: Turn
    var shares: [Int]
  }

  private struct Claim: Hashable {
    var member: Int
    var claimed: Claimed
  }

  private var members: [Member]
  private var claims: [Claim]

  init(_ family: Family) {
    members = family.members.map { Member(subject: $0.subject, turn: $0.turn, shares: $0.shares) }
    claims = family.claims.map { Claim(member: $0.member, claimed: $0.claimed) }
  }
}
