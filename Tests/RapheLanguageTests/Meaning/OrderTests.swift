import RapheStatistics
import RapheSyntax
import Testing

@testable import RapheLanguage

/// Groups of which each is told apart from every other by its diagnosis.
let orderGroups = "recovered: {diagnosis: control}\nmedicated: {diagnosis: depression, treatment: SSRI}"

private func order(_ id: String, _ groups: String, _ relation: String = "rising", _ more: String = "") -> String {
  "- {id: \(id), order: 5-HT1A density, across: [\(groups)], is: \(relation)\(more)}"
}

private func compare(_ id: String, _ group: String, _ relation: String, _ other: String, _ more: String = "") -> String
{
  "- {id: \(id), compare: 5-HT1A density, in: \(group), is: \(relation), than: \(other)\(more)}"
}

@Test(
  "the same groups make the same quantity, and an order named from the other end is the same claim",
  arguments: [
    ("healthy, recovered, depressed", "rising"), ("depressed, recovered, healthy", "falling"),
  ])
func sameOrder(groups: String, relation: String) throws {
  let first = try #require(try claims(groups: orderGroups, order("a", "healthy, recovered, depressed")).first)
  let claim = try #require(try claims(groups: orderGroups, order("a", groups, relation)).first)
  #expect(claim.quantity == first.quantity)
  #expect(claim.claimed == first.claimed)
  #expect(claim.region == nil && !claim.isReversed && claim.quantity.scale == .g)
  let places = try #require(claim.claimed.order)
  #expect(places.map { claim.groupNames[$0] } == ["healthy", "recovered", "depressed"])
}

@Test("another order of the same groups is another claim on the same quantity")
func otherOrders() throws {
  let names = ["healthy", "recovered", "depressed"]
  var seen: Set<Claimed> = []
  var quantities: Set<Quantity> = []
  for permutation in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
    let groups = permutation.map { names[$0] }.joined(separator: ", ")
    let claim = try #require(try claims(groups: orderGroups, order("a", groups)).first)
    seen.insert(claim.claimed)
    quantities.insert(claim.quantity)
  }
  #expect(seen.count == 6 && quantities.count == 1)
}

@Test("`fall in` turns an order round")
func fallingOrder() throws {
  let claims = try claims(
    groups: orderGroups,
    """
    - {id: a, order: fall in 5-HT1A density, across: [healthy, recovered, depressed], is: rising}
    - {id: b, order: change in 5-HT2 density, across: [healthy, recovered, depressed], is: falling}
    """)
  #expect(claims[0].claimed == claims[1].claimed)
  #expect(claims[0].claimed.order.map { $0.map { claims[0].groupNames[$0] } } == ["depressed", "recovered", "healthy"])
}

@Test("what an order is claimed to be has the algebra of regions")
func claimedOrders() {
  let one = Claimed.order([0, 1, 2])
  #expect(one.mirrored == .order([2, 1, 0]) && one.mirrored.mirrored == one)
  #expect(one.intersection(one) == one && one.isSubset(of: one))
  #expect(one.intersection(.order([0, 2, 1])).isEmpty && !one.isSubset(of: .order([0, 2, 1])))
  #expect(one.region == nil && Claimed.effect(.below(0)).order == nil)
}

/// Claims of one theory with the codes and messages that they must bring.
private let amongOrders: [(String, [String])] = [
  (
    order("a", "healthy, recovered, depressed") + "\n" + order("b", "recovered, healthy, depressed"),
    ["E0401 `a` and `b` cannot both hold"]
  ),
  (
    order("a", "healthy, recovered, depressed") + "\n" + order("b", "depressed, recovered, healthy", "falling"),
    ["W0402 `b` follows from `a`"]
  ),
  (
    order("a", "healthy, recovered, depressed") + "\n" + compare("b", "depressed", "higher", "healthy"),
    ["W0402 `b` follows from `a`"]
  ),
  (
    compare("a", "healthy", "lower", "recovered") + "\n" + order("b", "healthy, recovered, depressed"),
    ["W0402 `a` follows from `b`"]
  ),
  (
    order("a", "healthy, recovered, depressed") + "\n"
      + compare("b", "depressed", "higher", "healthy", ", by_at_least: 0.2 SD"), []
  ),
  (
    order("a", "healthy, recovered, depressed") + "\n"
      + compare("b", "depressed", "lower", "healthy", ", by_at_least: 10 %"), ["E0401 `a` and `b` cannot both hold"]
  ),
  (
    order("a", "healthy, recovered, depressed") + "\n"
      + compare("b", "depressed", "higher", "healthy", ", proxies: refused"), []
  ),
  (
    order("a", "healthy, recovered, depressed") + "\n"
      + compare("b", "depressed", "lower", "healthy", ", applies_to: next setting"), []
  ),
  (
    order("a", "healthy, recovered, depressed") + "\n"
      + compare("b", "depressed", "lower", "healthy", ", region: brain"), []
  ),
  (
    order("a", "healthy, recovered, depressed, medicated") + "\n" + order("b", "healthy, recovered, medicated"),
    ["W0402 `b` follows from `a`"]
  ),
  (
    order("a", "healthy, recovered, depressed") + "\n" + order("b", "medicated, recovered, healthy"),
    ["E0401 `a` and `b` cannot both hold"]
  ),
  (order("a", "healthy, recovered, depressed") + "\n" + order("b", "medicated, recovered, depressed"), []),
  (
    order("a", "healthy, recovered, healthy"), ["E0412 the order names `healthy` twice"]
  ),
  (order("a", "healthy, treated, depressed"), ["E0408 nothing tells `healthy` from `treated`"]),
  (order("a", "depressed, recovered, treated"), ["E0408 nothing tells `recovered` from `treated`"]),
  (order("a", "healthy, recoverd, depressed"), ["E0306 the theory has no group `recoverd`"]),
]

@Test("orders contradict and imply comparisons and each other", arguments: amongOrders)
func mistakesAmongOrders(claims: String, expected: [String]) {
  let read = Read(theory(groups: orderGroups, claims))
  let found = read.diagnostics.filter { $0.code.id != "W0406" }.map { "\($0.code.id) \($0.message)" }
  #expect(found == expected)
}

/// Claims of one theory that may go in a circle, with what is said of it.
private let circles: [(String, [String])] = [
  (
    compare("a", "healthy", "higher", "recovered") + "\n" + compare("b", "recovered", "higher", "depressed") + "\n"
      + compare("c", "depressed", "higher", "healthy"),
    ["E0413 `a`, `b` and `c` cannot all hold: their groups go in a circle"]
  ),
  (
    // The same, said from other ends, on other scales and with margins.
    compare("a", "healthy", "higher", "recovered") + "\n"
      + compare("b", "depressed", "lower", "recovered", ", by_at_least: 10 %") + "\n"
      + compare("c", "healthy", "lower", "depressed", ", by_at_least: 0.2 SD"),
    ["E0413 `a`, `b` and `c` cannot all hold: their groups go in a circle"]
  ),
  (
    // Round four groups, by way of an order; `o` and `d` share a step of the circle with nobody.
    order("o", "healthy, recovered, medicated") + "\n" + compare("b", "depressed", "higher", "medicated") + "\n"
      + compare("c", "healthy", "higher", "depressed"),
    ["E0413 `o`, `b` and `c` cannot all hold: their groups go in a circle"]
  ),
  (
    compare("a", "healthy", "higher", "recovered") + "\n" + compare("b", "recovered", "higher", "depressed") + "\n"
      + compare("c", "healthy", "higher", "depressed"), []
  ),
  (
    // Not in one scope.
    compare("a", "healthy", "higher", "recovered", ", region: brain") + "\n"
      + compare("b", "recovered", "higher", "depressed") + "\n" + compare("c", "depressed", "higher", "healthy"), []
  ),
  (
    // Not of one and the same.
    compare("a", "healthy", "higher", "recovered", ", applies_to: next setting") + "\n"
      + compare("b", "recovered", "higher", "depressed") + "\n" + compare("c", "depressed", "higher", "healthy"), []
  ),
  (
    // Without a direction nothing is above.
    compare("a", "healthy", "different", "recovered", ", by_at_least: 0.2 SD") + "\n"
      + compare("b", "recovered", "higher", "depressed") + "\n" + compare("c", "depressed", "higher", "healthy"), []
  ),
  (
    // A pair that cannot hold is reported as one.
    compare("a", "healthy", "higher", "recovered") + "\n" + compare("b", "recovered", "higher", "healthy"),
    ["E0401 `a` and `b` cannot both hold"]
  ),
]

@Test("comparisons and orders of one scope that go in a circle", arguments: circles)
func comparisonsInACircle(claims: String, expected: [String]) {
  let read = Read(theory(groups: orderGroups, claims))
  let found = read.diagnostics.filter { $0.code.id != "W0406" }.map { "\($0.code.id) \($0.message)" }
  #expect(found == expected)
}

@Test("a circle of thousands is found in a moment, and named in part")
func longCircle() throws {
  let count = 3000
  let groups = (0..<count).map { "g\($0): {diagnosis: depression, treatment: SSRI, for_at_least: \($0 + 1) d}" }
  let claims = (0..<count).map { compare("c\($0)", "g\($0)", "higher", "g\(($0 + 1) % count)") }
  let start = ContinuousClock.now
  let read = Read(theory(groups: groups.joined(separator: "\n"), claims.joined(separator: "\n")))
  // They are not told apart, so that none of the comparisons is one; what matters is that this takes no time.
  #expect(read.codes.contains("E0408") || read.codes.contains("E0413"))
  #expect(start.duration(to: .now) < .seconds(30))
}

@Test("more than ten groups are refused")
func tooManyGroups() throws {
  let names = (0...10).map { "g\($0)" }
  let read = Read(
    theory(
      groups: names.map { "\($0): {diagnosis: depression}" }.joined(separator: "\n"),
      order("a", names.joined(separator: ", "))))
  #expect(read.codes.contains("E0412") && read.theory?.claims.isEmpty == true)
}
