import RapheEvidence
import RapheLanguage
import RapheStatistics

/// What came of a family: for every theory asked about, and every choice of evidence, what its claims earn together.
struct FamilyAnswer: Sendable {
  typealias Choice = FamilyRequest.Choice

  private struct Asked: Hashable {
    var theory: Int
    var choice: Choice
  }

  private var scores: [Asked: JointScore] = [:]
  /// What theories earn, on all evidence, if kin have less or more of their variance in common; where that is asked.
  var otherShares: [Int: (less: JointScore, more: JointScore)] = [:]

  /// What a theory's claims earn together.
  func score(of theory: Int, _ choice: Choice = .declared) -> JointScore {
    guard let score = scores[Asked(theory: theory, choice: choice)] else {
      preconditionFailure("a family was not asked about a theory")
    }
    return score
  }

  mutating func add(_ score: JointScore, of theory: Int, _ choice: Choice) {
    scores[Asked(theory: theory, choice: choice)] = score
  }
}

extension FamilyRequest {
  /// Joins what came of the members.
  func answer(_ quantities: [Quantity: QuantityAnswer]) -> FamilyAnswer {
    var answer = FamilyAnswer()
    for choice in choices {
      let joint = family.effects.count > 1 ? family.joint(choice, quantities) : nil
      for theory in theories {
        let claims = family.claims.indices.filter { family.claims[$0].theory == theory }
        let chances = claims.map { family.chance($0, choice, quantities) }
        if let joint, !family.hasOrder(of: theory) {
          let score = JointScore(joint, claims.map(family.place), caps: chances.map(\.after))
          answer.add(score, of: theory, choice)
        } else {
          // Of an order no effect is left to join: with it goes what is least probable, against the most that is staked.
          let (before, after) = (chances.map(\.before).min() ?? 0, chances.map(\.after).min() ?? 0)
          answer.add(JointScore(before: before, after: after), of: theory, choice)
        }
      }
    }
    for theory in theories where isBanded && family.asksForOtherShares(of: theory) {
      let claims = family.claims.indices.filter { family.claims[$0].theory == theory }
      let caps = claims.map { family.chance($0, .declared, quantities).after }
      let scores = [0.5, 0.9].map { share in
        JointScore(family.joint(.declared, quantities, share: share), claims.map(family.place), caps: caps)
      }
      answer.otherShares[theory] = (scores[0], scores[1])
    }
    return answer
  }
}

extension Family {
  /// Whether claims of a theory stand so far apart that it matters how much kin have in common: they are opposite, or in
  /// regions that exclude each other.
  fileprivate func asksForOtherShares(of theory: Int) -> Bool {
    guard effects.count > 1, !hasOrder(of: theory) else { return false }
    let own = claims(of: theory)
    return own.indices.contains { place in
      own[..<place].contains { other in
        areOpposed(aligned(own[place]), aligned(other)) || areRegionsApart(own[place].member, other.member)
      }
    }
  }

  private func areRegionsApart(_ one: Int, _ other: Int) -> Bool {
    let regions = [one, other].map { members[$0].subject.quantity.scope[.region] ?? [] }
    // Where a finding bears on both, they have a place in common.
    let shared = Set(members[one].evidence.used.map(\.finding.key))
    return !regions[0].isEmpty && !regions[1].isEmpty
      && !members[other].evidence.used.contains { shared.contains($0.finding.key) }
  }

  /// What is known of the members together.
  fileprivate func joint(
    _ choice: FamilyRequest.Choice, _ quantities: [Quantity: QuantityAnswer],
    share: Double = JointPosterior.share
  ) -> JointPosterior {
    JointPosterior(
      effects.map { index in
        let member = members[index]
        let answer = quantities[member.subject.quantity]
        return FamilyMember(
          posterior: answer?.posteriors[weighing(index, choice)],
          prior: (answer?.prior ?? .g).variant(choice.variant), isTurned: member.turn == .turned,
          claims: claims.filter { $0.member == index }.compactMap { claim in
            claim.claimed.region.map { FamilyMember.Claim($0, Estimand(member.subject.setting)) }
          })
      }, share: share)
  }

  /// Where the joint posterior has a claim.
  func place(_ claim: Int) -> JointPosterior.Place {
    let member = claims[claim].member
    return JointPosterior.Place(
      member: effects.firstIndex(of: member) ?? 0, claim: claims[..<claim].count { $0.member == member })
  }

  /// The natural logarithms of a claim's probability on all findings that bear on it, before and after.
  fileprivate func chance(
    _ claim: Int, _ choice: FamilyRequest.Choice, _ quantities: [Quantity: QuantityAnswer]
  ) -> (before: Double, after: Double) {
    let member = members[claims[claim].member]
    guard let answer = quantities[member.subject.quantity],
      let after = answer.logs[member.chance(claims[claim], choice)],
      let before = answer.logPriors[member.key(claims[claim])]?[choice.variant]
    else { preconditionFailure("a claim of a family was not asked about") }
    return (before, after)
  }
}
