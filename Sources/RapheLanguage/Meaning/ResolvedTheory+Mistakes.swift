import RapheStatistics
import RapheSyntax

extension ResolvedTheory {
  /// What claims get wrong among each other and by themselves, found without data.
  func mistakesAmongClaims() -> [Diagnostic] {
    contradictions() + implications() + claims.flatMap { riskMistakes($0) + wordMistakes($0) }
  }

  /// Claims on one quantity that leave no effect, each reported at the claim that takes the last one away.
  private func contradictions() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for group in claimsByQuantity(ignoringScale: true) where group.count > 1 {
      for (position, claim) in group.enumerated().dropFirst() {
        let others = group[..<position].filter { $0.claim.appliesTo == claim.claim.appliesTo }
        let same = others.filter { $0.quantity.scale == claim.quantity.scale }
        let left = same.reduce(claim.canonicalRegion) { $0.intersection($1.canonicalRegion) }
        let opposite = others.filter { $0.canonicalRegion.sign * claim.canonicalRegion.sign < 0 }
        let partners = left.isEmpty ? same : opposite
        guard let first = partners.first else { continue }
        let notes = partners.map { Diagnostic.Note(vocabulary.sentence($0), at: $0.claim.id.place) }
        found.append(
          Diagnostic(
            .contradiction, "`\(claim.claim.id.text)` and `\(first.claim.id.text)` cannot both hold",
            at: claim.claim.id.place, notes: notes, help: "withdraw one of them, or narrow their scopes"))
        break
      }
    }
    return found
  }

  private func implications() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for group in claimsByQuantity(ignoringScale: false) where group.count > 1 {
      for (position, claim) in group.enumerated() {
        let narrower = group.enumerated().first { other, partner in
          other != position && partner.claim.appliesTo == claim.claim.appliesTo
            && partner.canonicalRegion.isSubset(of: claim.canonicalRegion)
            && (partner.canonicalRegion != claim.canonicalRegion || other < position)
        }
        guard let partner = narrower?.element else { continue }
        found.append(
          Diagnostic(
            .impliedClaim, "`\(claim.claim.id.text)` follows from `\(partner.claim.id.text)`",
            at: claim.claim.id.place,
            notes: [Diagnostic.Note(vocabulary.sentence(partner), at: partner.claim.id.place)],
            help: "keep the narrower claim"))
      }
    }
    return found
  }

  private func claimsByQuantity(ignoringScale: Bool) -> [[ResolvedClaim]] {
    var order: [Quantity] = []
    var groups: [Quantity: [ResolvedClaim]] = [:]
    for claim in claims {
      var quantity = claim.quantity
      if ignoringScale { quantity.scale = .g }
      if groups[quantity] == nil { order.append(quantity) }
      groups[quantity, default: []].append(claim)
    }
    return order.map { groups[$0] ?? [] }
  }
}

extension Region {
  /// 1 when every effect in it is positive, -1 when every one is negative, else 0.
  var sign: Int {
    guard let first = intervals.first, let last = intervals.last else { return 0 }
    return first.lower >= 0 ? 1 : last.upper <= 0 ? -1 : 0
  }
}
