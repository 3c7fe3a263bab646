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
      var room: [Setting: Room] = [:]
      for (position, claim) in group.enumerated() {
        let setting = claim.written.appliesTo
        if !room[setting, default: Room()].admits(claim) {
          let before = group[..<position].filter { $0.written.appliesTo == setting }
          let partners = claim.contradicted(by: before)
          if !partners.isEmpty { return .contradiction(claim.resolved, partners.map(\.resolved), vocabulary) }
        }
        room[setting, default: Room()].add(claim)
      }
      return nil
    }
  }

  private func implications() -> [Diagnostic] {
    claimsByQuantity().flatMap { group in
      group.narrowerPartners().enumerated().compactMap { position, partner in
        partner.map { .impliedClaim(group[position].resolved, group[$0].resolved, vocabulary) }
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
  let region: Region

  init?(_ claim: ResolvedClaim) {
    guard let region = claim.region else { return nil }
    (resolved, self.region) = (claim, region)
  }

  var written: Claim { resolved.written }
  var quantity: Quantity { resolved.quantity }

  /// The fewest of some claims that leave no effect for this one; none when they leave one.
  func contradicted(by others: [EffectClaim]) -> [EffectClaim] {
    let same = others.filter { $0.quantity.scale == quantity.scale }
    if let one = same.first(where: { $0.region.intersection(region).isEmpty })
      ?? others.first(where: { $0.region.sign * region.sign < 0 })
    {
      return [one]
    }
    return same.reduce(region) { $0.intersection($1.region) }.isEmpty ? same : []
  }

  /// Whether it says no more than a sign: all that can follow from a claim on another scale.
  var isHalf: Bool { region == .below(0) || region == .above(0) }
}

/// What the claims on one quantity so far leave of its effect.
private struct Room {
  private var regions: [Scale: Region] = [:]
  private var signs: Set<Int> = []

  /// Whether a claim surely contradicts none of them.
  func admits(_ claim: EffectClaim) -> Bool {
    let region = regions[claim.quantity.scale] ?? .everything
    let sign = claim.region.sign
    return !region.intersection(claim.region).isEmpty && (sign == 0 || !signs.contains(-sign))
  }

  mutating func add(_ claim: EffectClaim) {
    let region = regions[claim.quantity.scale] ?? .everything
    regions[claim.quantity.scale] = region.intersection(claim.region)
    signs.insert(claim.region.sign)
  }
}

/// Claims between which the region decides.
private struct Kind: Hashable {
  var setting: Setting
  var refusesProxies: Bool
  var scale: Scale
}

/// The first claims of a kind with one sign: of the whole half, and of less.
private struct Signs {
  var whole: Int?
  var narrower: Int?
}

extension [EffectClaim] {
  /// For each claim the first of the others from which it follows: that holds nowhere else, on no less evidence.
  ///
  /// Of two that follow from each other the second follows from the first.
  fileprivate func narrowerPartners() -> [Int?] {
    var found = [Int?](repeating: nil, count: count)
    func note(_ position: Int, _ other: Int?) {
      if let other { found[position] = Swift.min(found[position] ?? other, other) }
    }
    let kinds = map {
      Kind(setting: $0.written.appliesTo, refusesProxies: $0.quantity.refusesProxies, scale: $0.quantity.scale)
    }
    var signs: [Kind: [Int: Signs]] = [:]
    for (kind, positions) in Dictionary(grouping: indices, by: { kinds[$0] }) {
      let narrower = NarrowerRegions(positions.map { self[$0].region })
      for (position, other) in zip(positions, narrower.first) { note(position, other.map { positions[$0] }) }
      for position in positions {
        let sign = self[position].region.sign
        if self[position].isHalf {
          signs[kind, default: [:]][sign, default: Signs()].whole.keepFirst(position)
        } else {
          signs[kind, default: [:]][sign, default: Signs()].narrower.keepFirst(position)
        }
      }
    }
    for position in indices where self[position].isHalf {
      let (kind, sign) = (kinds[position], self[position].region.sign)
      for (other, firsts) in signs
      where other.scale != kind.scale && other.setting == kind.setting && other.refusesProxies == kind.refusesProxies {
        note(position, firsts[sign]?.narrower)
        if let whole = firsts[sign]?.whole, whole < position { note(position, whole) }
      }
    }
    return found
  }
}

extension Int? {
  fileprivate mutating func keepFirst(_ other: Int) { self = Swift.min(self ?? other, other) }
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
    let names = wordList((partners + [claim]).map(\.id), and: "and")
    return Diagnostic(
      .contradiction, "\(names) cannot \(partners.count == 1 ? "both" : "all") hold", at: claim.written.id.place,
      notes: partners.map { Diagnostic.Note(vocabulary.sentence($0), at: $0.written.id.place) },
      help: "withdraw one of them, or narrow their scopes")
  }

  /// A claim that holds wherever another one does.
  static func impliedClaim(_ claim: ResolvedClaim, _ partner: ResolvedClaim, _ vocabulary: Vocabulary) -> Diagnostic {
    Diagnostic(
      .impliedClaim, "`\(claim.id)` follows from `\(partner.id)`", at: claim.written.id.place,
      notes: [Diagnostic.Note(vocabulary.sentence(partner), at: partner.written.id.place)],
      help: "keep the narrower claim")
  }
}
