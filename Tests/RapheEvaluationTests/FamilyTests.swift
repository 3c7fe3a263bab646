import Foundation
import RapheEvaluation
import RapheLanguage
import RapheSyntax
import Testing

/// Claims that are nearly one bet are scored as one: attacks on the score that must fail (scoring.md, section 6).
@Suite("Families of claims")
struct FamilyTests {
  /// Ten regions beside each other, and scopes within each other.
  private static let vocabulary = World.vocabularyText
    .replacing(
      "cortex: {in: brain}",
      with: "cortex: {in: brain}, frontal: {in: cortex}, prefrontal: {in: frontal}, "
        + (0..<10).map { "area \($0): {in: brain}" }.joined(separator: ", ")
    )
    .replacing("rat: {}, mouse: {}", with: "animal: {kin: together}, rat: {in: animal}, mouse: {in: animal}")
    .replacing(
      "antidepressant: {}, SSRI", with: "antidepressant: {kin: together}, TCA: {in: antidepressant}, SSRI")

  static func scorecard(_ theories: [String], _ rows: [[String: String]]) async -> Scorecard {
    await World(vocabulary: vocabulary, theories: theories, datasets: [WorldDataset(rows)]).scorecard()
  }

  /// A theory with any number of claims.
  static func theory(_ id: String, _ claims: [String], published: Int? = nil) -> String {
    claims.dropFirst().reduce(World.theory(id, published: published, claims[0])) {
      $0 + "  - " + $1.replacing("\n", with: "\n    ") + "\n"
    }
  }

  private static func claim(_ scope: String, _ relation: String = "lower", _ more: String...) -> String {
    ([World.claim(scope.replacing(" ", with: "-"), is: relation, "region: \(scope)")] + more).joined(separator: "\n")
  }

  /// Six findings over the regions, each its own sample.
  private static func rows(_ effect: Double = -0.5) -> [[String: String]] {
    (0..<6).map { WorldDataset.effect(effect, se: 0.25, ["region": "area \($0)", "year": "\(1990 + $0)"]) }
  }

  @Test("One claim in ten overlapping lists of regions earns about what it earns once")
  func overlapping() async throws {
    let lists = (0..<10).map { first in
      World.claim("list-\(first)", "region: [\((first..<first + 6).map { "area \($0 % 10)" }.joined(separator: ", "))]")
    }
    let scorecard = await Self.scorecard(
      [Self.theory("ten", lists), Self.theory("one", [Self.claim("brain")])], Self.rows())
    let (ten, one) = (try scorecard.theory("ten").score, try scorecard.theory("one").score)
    #expect(ten.families.count == 1)
    #expect(ten.families[0].claims.count == 10)
    #expect(one.bits > 0.9)
    // Ten statements bought +5.05 bits when they were added.
    #expect(ten.bits < one.bits + 0.7 && ten.bitsAtStake < 2.2)
  }

  @Test("A claim restated for scopes within each other rests on one set of findings and earns what it earns once")
  func nested() async throws {
    let rows = (1...5).map { WorldDataset.effect(-0.9, se: 0.2, ["region": "prefrontal", "year": "\(1990 + $0)"]) }
    let scopes = ["brain", "cortex", "frontal", "prefrontal"]
    let scorecard = await Self.scorecard(
      [Self.theory("four", scopes.map { Self.claim($0) }), Self.theory("one", [Self.claim("brain")])], rows)
    let (four, one) = (try scorecard.theory("four").score, try scorecard.theory("one").score)
    #expect(one.bits > 0.95)
    #expect(four.bits == one.bits && four.strictBits == one.strictBits && four.bitsAtStake == one.bitsAtStake)
    #expect(four.band == one.band && four.families.map(\.claims) == [scopes])
  }

  @Test(
    "Splits by species, drug, measure and ligand are one family",
    arguments: [
      ["species: rat", "species: mouse"], ["ligand: WAY-100635", "ligand: ketanserin"],
      ["compare: 5-HT1A density", "compare: 5-HT1A BPND"], ["in: on-fluoxetine", "in: on-tca"],
    ])
  func splits(_ ways: [String]) async throws {
    let claims = ways.enumerated().map { number, way in
      let keys = [
        "compare": "5-HT1A density", "in": "treated", "is": "lower", "than": "untreated",
      ].merging(
        way.split(separator: ": ").count == 2
          ? [String(way.split(separator: ": ")[0]): String(way.split(separator: ": ")[1])] : [:]
      ) { _, new in new }
      return "id: way-\(number)\n"
        + ["compare", "in", "is", "than", "species", "ligand"].compactMap { key in keys[key].map { "\(key): \($0)" } }
        .joined(separator: "\n")
    }
    let theory = Self.theory("t", claims).replacing(
      "  untreated:", with: "  on-tca: {treatment: TCA}\n  untreated:")
    let rows: [[String: String]] = [
      WorldDataset.effect(-0.6, se: 0.2, ["species": "rat", "treatment": "fluoxetine", "ligand": "WAY-100635"]),
      WorldDataset.effect(
        -0.7, se: 0.2, ["species": "mouse", "treatment": "TCA", "ligand": "ketanserin", "measure": "BPND"]),
    ].map {
      $0.merging(["arms": "treated", "group": "treated", "versus": "untreated", "days": "21"]) { _, new in new }
    }
    let score = try await Self.scorecard([theory], rows).theory("t").score
    #expect(score.families.count == 1 && score.families.first?.claims.count == 2)
    #expect(score.bitsAtStake < 1.4)
  }

  @Test("Other species, other things measured and other contrasts are bets of their own")
  func apart() async throws {
    let rows = [
      WorldDataset.effect(-0.6, se: 0.2, ["species": "rat"]), WorldDataset.effect(-0.6, se: 0.2, ["species": "human"]),
      WorldDataset.effect(-0.6, se: 0.2, ["species": "human", "measure": "function"]),
    ]
    let claims = [
      World.claim("rats", "species: rat"), World.claim("people", "species: human"),
      World.claim("function", compare: "5-HT1A function", "species: human"),
    ]
    let score = try await Self.scorecard([Self.theory("t", claims)], rows).theory("t").score
    #expect(score.families.map(\.claims.count) == [1, 1, 1])
  }

  @Test("Opposite claims on kin do not dilute contrary samples, at any commitment that can be written")
  func dilution() async throws {
    let rows = Self.rows(0.6)
    let wrong = Self.claim("brain", "lower")
    let scorecard = await Self.scorecard(
      [
        Self.theory("alone", [wrong]),
        Self.theory("diluted", [wrong, Self.claim("area 0", "higher", "commitment: 0.5")]),
        Self.theory("vague", [wrong, World.claim("vague", is: "the same", "region: area 0", "within: 2 SD")]),
      ], rows)
    let alone = try scorecard.theory("alone").score
    #expect(alone.strictBits < -4)
    for name in ["diluted", "vague"] {
      let score = try scorecard.theory(name).score
      // Bolder claims stake more, but are no more probable.
      #expect(score.holds.after <= alone.holds.after * 1.01, "\(name)")
      #expect(score.bits <= alone.bits + 0.65, "\(name)")
    }
  }

  @Test("A commitment below one half cannot be written")
  func lowCommitment() async {
    let world = World(
      vocabulary: Self.vocabulary, theories: [World.theory("t", World.claim("a", "commitment: 1e-6"))],
      datasets: [WorldDataset(Self.rows())])
    let project = await Workspace(world.inMemory()).project()
    #expect(project.diagnostics.contains { $0.severity == .error && $0.message.contains("1e-6") })
  }

  @Test("A broad claim does not link unlike ones: it is a bet of its own")
  func linking() async throws {
    let rows = [
      WorldDataset.effect(-0.6, se: 0.2, ["target": "5-HT1A"]),
      WorldDataset.effect(-0.6, se: 0.2, ["target": "5-HT2A"]),
      WorldDataset.effect(-0.6, se: 0.2, ["target": "5-HT receptor"]),
    ]
    let narrow = [World.claim("a"), World.claim("b", compare: "5-HT2A density")]
    let score = try await Self.scorecard(
      [Self.theory("t", narrow + [World.claim("wide", compare: "5-HT receptor density")])], rows
    ).theory("t").score
    #expect(Set(score.families.map(\.claims)) == [["a"], ["b"], ["wide"]])
  }

  @Test("Untested kin stake and earn nothing")
  func untested() async throws {
    let rows = [WorldDataset.effect(-0.6, se: 0.2, ["region": "area 0"])]
    let scorecard = await Self.scorecard(
      [
        Self.theory("one", [Self.claim("area 0")]),
        Self.theory("more", [Self.claim("area 0"), Self.claim("area 1"), Self.claim("area 2")]),
      ], rows)
    let (one, more) = (try scorecard.theory("one").score, try scorecard.theory("more").score)
    #expect(more.bits == one.bits && more.bitsAtStake == one.bitsAtStake && more.holds == one.holds)
    #expect(more.coverage < 0.5)
  }

  @Test("Groups named crosswise are turned alike before claims are joined")
  func crosswise() async throws {
    let rows = Self.rows()
    let straight = [Self.claim("brain"), Self.claim("area 0")]
    let turned = [
      Self.claim("brain"), World.claim("area-0", in: "healthy", is: "higher", than: "depressed", "region: area 0"),
    ]
    let scorecard = await Self.scorecard([Self.theory("straight", straight), Self.theory("turned", turned)], rows)
    let (one, other) = (try scorecard.theory("straight").score, try scorecard.theory("turned").score)
    #expect(one.bits == other.bits && one.bitsAtStake == other.bitsAtStake)
    #expect(abs(one.bitsAtStake - 1.31) < 0.03)
  }

  @Test("The order of claims changes no digit")
  func order() async throws {
    let claims = [
      Self.claim("brain"), Self.claim("cortex"), Self.claim("area 3"), World.claim("f", compare: "5-HT2A density"),
    ]
    let rows = Self.rows() + [WorldDataset.effect(-0.3, se: 0.4, ["region": "cortex"])]
    var seen: Set<[UInt64]> = []
    for order in [claims, claims.reversed(), [claims[2], claims[0], claims[3], claims[1]]] {
      let score = try await Self.scorecard([Self.theory("t", order)], rows).theory("t").score
      seen.insert([score.bits.bitPattern, score.band.lowerBound.bitPattern, score.strictBits.bitPattern])
    }
    #expect(seen.count == 1)
  }

  @Test("Of more than sixteen claims that restate one thing the theory is refused, and no other")
  func tooMany() async throws {
    let claims = (0..<17).map { World.claim("c\($0)", "by_at_most: \(1 + Double($0) / 100) SD") }
    let scorecard = await Self.scorecard(
      [Self.theory("many", claims), Self.theory("other", [Self.claim("brain")])], Self.rows())
    let mistake = try #require(scorecard.diagnostics.first { $0.code.id == "E0414" })
    #expect(mistake.message.contains("17 claims restate one thing"))
    #expect(scorecard.ranking == ["other"])
  }

  @Test("A margin chosen to fit the findings is accommodated: nothing of it is predicted")
  func afterTheFact() async throws {
    let claim = World.claim("fits", "region: brain", "by_at_least: 0.3 SD", "by_at_most: 0.7 SD")
    let score = try await Self.scorecard([Self.theory("t", [claim], published: 2000)], Self.rows()).theory("t").score
    #expect(score.bits > 1 && score.accommodatedBits == score.bits && score.predictedBits == 0)
  }

  @Test("A copy of the leader ties with it, and takes nothing from it")
  func copy() async throws {
    let claims = [Self.claim("brain"), World.claim("f", compare: "5-HT2A density")]
    let rows = Self.rows()
    let alone = try await Self.scorecard([Self.theory("a", claims)], rows).theory("a").score
    let both = await Self.scorecard([Self.theory("a", claims), Self.theory("b", claims)], rows)
    #expect(try both.theory("a").score.bits == alone.bits && both.theory("b").score.bits == alone.bits)
    #expect(try both.theory("a").rivals.map(\.bits) == [0])
    #expect(try both.theory("a").score.holds == alone.holds)
  }

  @Test("A trivial claim earns nothing and is ahead of nobody by it")
  func trivial() async throws {
    let scorecard = await Self.scorecard(
      [
        Self.theory("trivial", [World.claim("a", is: "the same", "within: 3 SD")]),
        Self.theory("right", [Self.claim("brain")]),
      ], Self.rows())
    let trivial = try scorecard.theory("trivial")
    #expect(abs(trivial.score.bits) < 0.01 && trivial.score.bitsAtStake < 0.01)
    #expect(try scorecard.theory("right").rivals.allSatisfy(\.isBehind))
  }

  @Test("In a comparison a family is one: in totals, over years and among turned copies")
  func comparison() async throws {
    var options = TheoryComparisonOptions()
    options.resamples = 50
    let world = World(
      vocabulary: Self.vocabulary,
      theories: [
        Self.theory("two", [Self.claim("brain"), Self.claim("area 1")]), Self.theory("one", [Self.claim("brain")]),
      ],
      datasets: [WorldDataset(Self.rows())])
    let comparison = await world.project().compare(Question(), options)
    let two = try #require(comparison.standings.first { $0.theory == "two" })
    #expect(two.shuffle.directions == 1 && two.shuffle.copies == 2 && two.shuffle.asGood == 1)
    let place = try #require(comparison.standings.firstIndex { $0.theory == "two" })
    let last = try #require(comparison.timeline.last).bits[place]
    let bits = try comparison.scorecard.theory("two").score.bits
    #expect(abs(last - bits) < 1e-5)
  }

  @Test("An order takes in the comparison of two of its groups")
  func orders() async throws {
    let comparison = World.claim("step", in: "responders", is: "higher", "by_at_least: 0.2 SD")
    let scorecard = await Self.scorecard(
      [World.theory("both", World.order(), comparison), World.theory("order", World.order())], OrderRows.exact)
    let (both, alone) = (try scorecard.theory("both").score, try scorecard.theory("order").score)
    #expect(both.families.map(\.claims.count) == [2])
    #expect(both.bits <= alone.bits && both.bitsAtStake == alone.bitsAtStake)
  }
}
