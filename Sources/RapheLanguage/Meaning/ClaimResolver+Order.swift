import RapheStatistics
import RapheSyntax

extension ClaimResolver {
  /// Looks up the groups of an order, each of which must be told apart from every other.
  mutating func resolve(_ order: Order, _ scope: ScopeTerms) -> ResolvedClaim? {
    let quantity = QuantityText.parse(order.quantity, in: vocabulary, &diagnostics)
    let arms = order.groups.map { arm($0, scope) }
    guard namesEachOnce(order) else { return nil }
    let groups = arms.compactMap { $0 }
    guard let quantity, groups.count == arms.count, areToldApart(order.groups, groups) else { return nil }
    // Places in a fixed order, so that the same groups make the same quantity however they are listed.
    let places = groups.indices.sorted { groups[$0].isBefore(groups[$1]) }
    let rises = (order.relation == .rising) != quantity.isFall
    let rising = rises ? Array(groups.indices) : groups.indices.reversed()
    return ResolvedClaim(
      written: claim,
      quantity: Quantity(
        vocabulary: vocabulary.id, subject: quantity.subject, contrast: .order(places.map { groups[$0] }),
        scope: rowScope(scope), scale: .g, refusesProxies: claim.refusesProxies),
      isReversed: false, claimed: .order(rising.compactMap { places.firstIndex(of: $0) }), isFall: quantity.isFall,
      groupNames: places.map { order.groups[$0].text })
  }

  private mutating func namesEachOnce(_ order: Order) -> Bool {
    var first: [String: Word] = [:]
    for group in order.groups {
      if let before = first[group.text] {
        diagnostics.append(
          Diagnostic(
            .groupTwice, "the order names `\(group.text)` twice", at: group.place,
            notes: [Diagnostic.Note("the first time", at: before.place)], help: "name each group once"))
        return false
      }
      first[group.text] = group
    }
    guard order.groups.count > OrderEvidence.mostGroups else { return true }
    diagnostics.append(
      Diagnostic(
        .groupTwice, "an order of \(order.groups.count) groups; at most \(OrderEvidence.mostGroups) are possible",
        at: order.groups[OrderEvidence.mostGroups].place, help: "write two claims about fewer groups"))
    return false
  }

  private mutating func areToldApart(_ names: [Word], _ groups: [Arm]) -> Bool {
    for second in groups.indices {
      for first in 0..<second where !groups[first].isToldApart(from: groups[second], vocabulary) {
        reportSame(names[first], names[second])
        return false
      }
    }
    return true
  }
}
