import RapheStatistics
import RapheSyntax

extension ResolvedTheory {
  /// What orders get wrong among each other and with comparisons of their groups.
  func mistakesAmongOrders() -> [Diagnostic] {
    guard claims.contains(where: { $0.claimed.order != nil }) else { return [] }
    let statements = claims.map(LevelStatement.init)
    let orders = claims.indices.filter { claims[$0].claimed.order != nil }
    return claims.indices.flatMap { position -> [Diagnostic] in
      func isAbout(_ other: Int) -> Bool {
        other != position && (claims[other].claimed.order ?? claims[position].claimed.order) != nil
          && statements[other].isAboutSame(as: statements[position])
      }
      // A comparison is held against orders alone.
      let others = claims[position].claimed.order == nil ? orders : Array(claims.indices)
      if let other = others.prefix(while: { $0 < position }).first(where: {
        isAbout($0) && statements[$0].contradicts(statements[position])
      }) {
        return [.contradiction(claims[position], [claims[other]], vocabulary)]
      }
      if let other = others.first(where: {
        isAbout($0) && statements[position].follows(from: statements[$0])
          && (!statements[$0].follows(from: statements[position]) || $0 < position)
      }) {
        return [.impliedClaim(claims[position], claims[other], vocabulary)]
      }
      return []
    }
  }
}

/// What a claim says of which group has more than which, apart from any margin.
private struct LevelStatement {
  private struct Pair: Hashable {
    var low: Arm
    var high: Arm
    var turned: Pair { Pair(low: high, high: low) }
  }

  private var pairs: Set<Pair> = []
  /// Whether the pairs are all it says.
  private var isWhole = true
  private let claim: ResolvedClaim

  init(_ claim: ResolvedClaim) {
    self.claim = claim
    switch (claim.claimed, claim.quantity.contrast) {
    case (.order(let order), .order(let groups)):
      for high in order.indices {
        for low in 0..<high { pairs.insert(Pair(low: groups[order[low]], high: groups[order[high]])) }
      }
    case (.effect(let region), .difference(let first, let second)):
      if region.sign > 0 { pairs.insert(Pair(low: second, high: first)) }
      if region.sign < 0 { pairs.insert(Pair(low: first, high: second)) }
      isWhole = region == .above(0) || region == .below(0)
    default: isWhole = false
    }
  }

  /// Whether both speak of the same levels, on whatever scale and evidence.
  func isAboutSame(as other: LevelStatement) -> Bool {
    let (one, two) = (claim.quantity, other.claim.quantity)
    return one.vocabulary == two.vocabulary && one.subject == two.subject && one.scope == two.scope
      && claim.written.appliesTo == other.claim.written.appliesTo
  }

  func contradicts(_ other: LevelStatement) -> Bool { pairs.contains { other.pairs.contains($0.turned) } }

  /// Whether it holds wherever the other one does, and on no more evidence.
  func follows(from other: LevelStatement) -> Bool {
    isWhole && pairs.isSubset(of: other.pairs)
      && claim.quantity.refusesProxies == other.claim.quantity.refusesProxies
  }
}
