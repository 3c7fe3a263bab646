import RapheLanguage
import RapheStatistics

/// What came of a family: for every theory asked about, and every choice of evidence, what its claims earn together.
struct FamilyAnswer: Sendable {
  typealias Choice = EvaluationPlan.FamilyRequest.Choice

  private struct Asked: Hashable {
    var theory: Int
    var choice: Choice
  }

  private var scores: [Asked: JointScore] = [:]

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

extension EvaluationPlan.FamilyRequest {
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
    return answer
  }
}

extension Family {
  /// What is known of the members together.
  fileprivate func joint(
    _ choice: EvaluationPlan.FamilyRequest.Choice, _ quantities: [Quantity: QuantityAnswer]
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
      })
  }

  /// Where the joint posterior has a claim.
  func place(_ claim: Int) -> JointPosterior.Place {
    let member = claims[claim].member
    return JointPosterior.Place(
      member: effects.firstIndex(of: member) ?? 0, claim: claims[..<claim].count { $0.member == member })
  }

  /// The natural logarithms of a claim's probability on all findings that bear on it, before and after.
  fileprivate func chance(
    _ claim: Int, _ choice: EvaluationPlan.FamilyRequest.Choice, _ quantities: [Quantity: QuantityAnswer]
  ) -> (before: Double, after: Double) {
    let member = members[claims[claim].member]
    guard let answer = quantities[member.subject.quantity],
      let after = answer.logs[member.chance(claims[claim], choice)],
      let before = answer.logPriors[member.key(claims[claim])]?[choice.variant]
    else { preconditionFailure("a claim of a family was not asked about") }
    return (before, after)
  }
}
