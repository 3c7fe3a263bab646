import RapheStatistics
import RapheSyntax

extension ResolvedTheory {
  /// What claims get wrong among each other and by themselves, found without data.
  func mistakesAmongClaims() -> [Diagnostic] {
    let pairs = contradictions() + implications() + mistakesAmongOrders()
    return pairs + circlesOfLevels(beside: pairs) + claims.flatMap { riskMistakes($0) + wordMistakes($0) }
  }

  /// Claims on one quantity that leave no effect, each reported at the claim that takes the last one away.
  ///
  /// Scales are compared by sign alone: what is lower in one unit is lower in every unit. Whether proxies are refused
  /// decides on the evidence, not on the truth, and changes nothing here.
  private func contradictions() -> [Diagnostic] {
    claimsByQuantity().compactMap { group in
      for (position, claim) in group.enumerated().dropFirst() {
        let partners = claim.contradicted(by: group[..<position].filter { $0.claim.appliesTo == claim.claim.appliesTo })
        guard !partners.isEmpty else { continue }
        return .contradiction(claim.resolved, partners.map(\.resolved), vocabulary)
      }
      return nil
    }
  }

  private func implications() -> [Diagnostic] {
    claimsByQuantity().flatMap { group in
      group.enumerated().compactMap { position, claim in
        let narrower = group.enumerated().first { other, partner in
          other != position && claim.follows(from: partner) && (!partner.follows(from: claim) || other < position)
        }
        guard let partner = narrower?.element else { return nil }
        return .impliedClaim(claim.resolved, partner.resolved, vocabulary)
      }
    }
  }

  /// The claims of an effect by quantity, whatever their scale and whether or not they refuse proxies.
  private func claimsByQuantity() -> [[EffectClaim]] {
    var order: [Quantity] = []
    var groups: [Quantity: [EffectClaim]] = [:]
    for claim in claims.compactMap(EffectClaim.init) {
      var quantity = claim.quantity
      quantity.scale = .g
      quantity.refusesProxies = false
      if groups[quantity] == nil { order.append(quantity) }
      groups[quantity, default: []].append(claim)
    }
    return order.compactMap { groups[$0] }.filter { $0.count > 1 }
  }
}

/// A claim of an effect, with its region in the quantity's direction.
private struct EffectClaim {
  let resolved: ResolvedClaim
  let canonicalRegion: Region

  init?(_ claim: ResolvedClaim) {
    guard let region = claim.canonicalRegion else { return nil }
    (resolved, canonicalRegion) = (claim, region)
  }

  var claim: Claim { resolved.claim }
  var quantity: Quantity { resolved.quantity }

  /// The fewest of some claims that leave no effect for this one; none when they leave one.
  func contradicted(by others: [EffectClaim]) -> [EffectClaim] {
    let same = others.filter { $0.quantity.scale == quantity.scale }
    if let one = same.first(where: { $0.canonicalRegion.intersection(canonicalRegion).isEmpty })
      ?? others.first(where: { $0.canonicalRegion.sign * canonicalRegion.sign < 0 })
    {
      return [one]
    }
    return same.reduce(canonicalRegion) { $0.intersection($1.canonicalRegion) }.isEmpty ? same : []
  }

  /// Whether it holds wherever the other one does, and on no more evidence.
  func follows(from other: EffectClaim) -> Bool {
    guard claim.appliesTo == other.claim.appliesTo, quantity.refusesProxies == other.quantity.refusesProxies else {
      return false
    }
    if quantity.scale == other.quantity.scale { return other.canonicalRegion.isSubset(of: canonicalRegion) }
    // On another scale only the sign says anything.
    return canonicalRegion == .below(0) && other.canonicalRegion.sign < 0
      || canonicalRegion == .above(0) && other.canonicalRegion.sign > 0
  }
}

extension Region {
  /// 1 when every effect in it is positive, -1 when every one is negative, else 0.
  var sign: Int {
    guard let first = intervals.first, let last = intervals.last else { return 0 }
    return first.lower >= 0 ? 1 : last.upper <= 0 ? -1 : 0
  }
}

extension Diagnostic {
  /// A claim that some claims before it leave no room for.
  static func contradiction(
    _ claim: ResolvedClaim, _ partners: [ResolvedClaim], _ vocabulary: Vocabulary
  ) -> Diagnostic {
    let names = wordList((partners + [claim]).map(\.claim.id.text), and: "and")
    return Diagnostic(
      .contradiction, "\(names) cannot \(partners.count == 1 ? "both" : "all") hold", at: claim.claim.id.place,
      notes: partners.map { Diagnostic.Note(vocabulary.sentence($0), at: $0.claim.id.place) },
      help: "withdraw one of them, or narrow their scopes")
  }

  /// A claim that holds wherever another one does.
  static func impliedClaim(_ claim: ResolvedClaim, _ partner: ResolvedClaim, _ vocabulary: Vocabulary) -> Diagnostic {
    Diagnostic(
      .impliedClaim, "`\(claim.claim.id.text)` follows from `\(partner.claim.id.text)`", at: claim.claim.id.place,
      notes: [Diagnostic.Note(vocabulary.sentence(partner), at: partner.claim.id.place)],
      help: "keep the narrower claim")
  }
}
