import RapheLanguage
import RapheStatistics

extension Family {
  /// What a claim says, turned as the first member and in units of the prior scale.
  func aligned(_ claim: Claim) -> Claimed {
    let member = members[claim.member]
    guard case .effect(let region) = claim.claimed else { return claim.claimed }
    let scaled = region.scaled(by: 1 / member.evidence.priorScale(on: member.subject.quantity.scale).s)
    return .effect(member.turn == .turned ? scaled.mirrored : scaled)
  }

  /// Whether no truth would please both.
  func areOpposed(_ one: Claimed, _ other: Claimed) -> Bool {
    switch (one, other) {
    case (.effect(let one), .effect(let other)): one.intersection(other).isEmpty
    case (.order(let one), .order(let other)): one != other && one.count == other.count
    default: false
    }
  }
}
