import RapheLanguage
import RapheNumerics
import RapheStatistics
import RapheSyntax

extension ResolvedTheory {
  /// A note for claims that are nearly one bet, and a warning for such as hardly go together.
  func familyRemarks(_ gathered: [Quantity: QuantityEvidence]) -> [Diagnostic] {
    let conjunctions = Conjunction.conjunctions(of: claims, theory: 0, evidence: gathered)
    return FamilyTable(conjunctions, vocabularies: [vocabulary]).families(of: [0]).flatMap(remarks)
  }

  private func remarks(_ family: Family) -> [Diagnostic] {
    let ids = family.claims.flatMap(\.ids)
    guard ids.count > 1 else { return [] }
    let places = claims.filter { ids.contains($0.id) }.map(\.written.id.place)
    guard let place = places.last, ids.count <= Family.mostClaims else { return [] }
    let names = wordList(ids, and: "and")
    guard let prior = family.priorOfAll else {
      return [Diagnostic(.oneBet, "\(names) are nearly one bet, scored as the order", at: place)]
    }
    let (together, apart) = (-log2(prior.together), -prior.alone.reduce(0) { $0 + log2($1) })
    var found = [Diagnostic.oneBet(names, together: together, apart: apart, at: place)]
    if together > apart + FamilyTable.clash {
      let all = ids.count == 2 ? "both" : "all"
      found.append(
        Diagnostic(
          .hardlyTogether, "\(names) hardly go together: that \(all) hold stakes \(together.inBits)",
          at: place, notes: [Diagnostic.Note("each for itself would stake \(apart.inBits) in all")],
          help: "see whether one of them says what the theory means"))
    }
    return found
  }
}

extension FamilyTable {
  /// Claims of a family that stake so many bits more together than each for itself hardly go together.
  static let clash = 4.0
}

extension Family {
  /// How probable all claims are before any evidence, together and each alone; nil where one is of an order.
  fileprivate var priorOfAll: (together: Double, alone: [Double])? {
    guard claims.allSatisfy({ $0.claimed.region != nil }) else { return nil }
    let joint = JointPosterior(
      members.indices.map { index in
        let member = members[index]
        return FamilyMember(
          posterior: nil, prior: member.evidence.priorScale(on: member.subject.quantity.scale),
          isTurned: member.turn == .turned,
          claims: claims.filter { $0.member == index }.compactMap { claim in
            claim.claimed.region.map { FamilyMember.Claim($0, Estimand(member.subject.setting)) }
          })
      })
    let places = claims.indices.map(place)
    return (joint.probability(ofAll: places).before, places.map { joint.probability(ofAll: [$0]).before })
  }
}
