import RapheEvaluation
import RapheLanguage
import Testing

/// Claims whose quantities are nested count as one: with the same evidence said six times nothing more is earned.
@Suite("Nested quantities")
struct NestingTests {
  /// Six scopes, each within the one before.
  private static let vocabulary = World.vocabularyText.replacing(
    "cortex: {in: brain}",
    with: "cortex: {in: brain}, frontal: {in: cortex}, prefrontal: {in: frontal}, dlpfc: {in: prefrontal}, "
      + "area 46: {in: dlpfc}")
  private static let scopes = ["brain", "cortex", "frontal", "prefrontal", "dlpfc", "area 46"]

  private static func claim(_ scope: String, _ relation: String = "lower", _ more: String = "commitment: firm")
    -> String
  {
    World.claim(scope.replacing(" ", with: "-"), is: relation, "region: \(scope)", more)
  }

  private static func six(_ scopes: [String] = scopes, _ relation: String = "lower") -> String {
    let header = World.theory("six", published: 1995, claim(scopes[0], relation))
    return scopes.dropFirst().reduce(header) {
      $0 + "  - " + claim($1, relation).replacing("\n", with: "\n    ") + "\n"
    }
  }

  private static func scorecard(_ theories: [String], _ rows: [[String: String]]) async -> Scorecard {
    await World(vocabulary: vocabulary, theories: theories, datasets: [WorldDataset(rows)]).scorecard()
  }

  /// Each scope claimed by a theory of its own.
  private static func once(_ relation: String = "lower") -> [String] {
    scopes.map { World.theory("once-\($0.replacing(" ", with: "-"))", published: 1995, claim($0, relation)) }
  }

  private static let narrowest = (1...5).map { number in
    WorldDataset.effect(-0.9, se: 0.2, ["region": "area 46", "year": "\(1990 + 2 * number)"])
  }
  /// A strong finding on every scope, of two samples in all.
  private static let everywhere = scopes.enumerated().flatMap { number, scope in
    ["-0.9", "-0.7"].map { effect in
      WorldDataset.effect(
        Double(effect) ?? 0, se: 0.15, ["region": scope, "sample": effect, "year": "\(1990 + number)"])
    }
  }

  @Test("A claim restated for six nested scopes earns what it earns once, in every figure of the score")
  func restated() async throws {
    let scorecard = await Self.scorecard([Self.six()] + Self.once(), Self.narrowest)
    let six = try scorecard.theory("six").score
    let once = try scorecard.theory("once-brain").score
    #expect(once.bits > 0.95)
    #expect(six.bits == once.bits && six.strictBits == once.strictBits && six.band == once.band)
    #expect(six.bitsAtStake == once.bitsAtStake && six.bitsAtStake == 1)
    #expect(six.accommodatedBits == once.accommodatedBits && six.probability == once.probability)
    #expect(six.nested == [["brain", "cortex", "frontal", "prefrontal", "dlpfc", "area-46"]])
    #expect(once.nested.isEmpty)
  }

  @Test("With findings on every scope it earns as much as the best of its statements, and loses as much as the worst")
  func bestAndWorst() async throws {
    for relation in ["lower", "higher"] {
      let scorecard = await Self.scorecard([Self.six(Self.scopes, relation)] + Self.once(relation), Self.everywhere)
      let six = try scorecard.theory("six").score
      let alone = try Self.once(relation).indices.map { index in
        try scorecard.theory("once-\(Self.scopes[index].replacing(" ", with: "-"))").score.bits
      }
      let extreme = relation == "lower" ? alone.max() : alone.min()
      #expect(six.bits == extreme)
      #expect(relation == "lower" ? six.bits > 0.9 : six.bits < -6)
    }
  }

  @Test("Nothing depends on the order of claims")
  func order() async throws {
    let orders = [
      Self.scopes, Self.scopes.reversed(), ["dlpfc", "brain", "area 46", "cortex", "prefrontal", "frontal"],
    ]
    for rows in [Self.narrowest, Self.everywhere] {
      var seen: Set<[UInt64]> = []
      for order in orders {
        let score = try await Self.scorecard([Self.six(order)], rows).theory("six").score
        seen.insert([score.bits.bitPattern, score.band.lowerBound.bitPattern, score.strictBits.bitPattern])
      }
      #expect(seen.count == 1)
    }
  }

  @Test("A loss is not made good by a wider claim that holds, or that says next to nothing")
  func loss() async throws {
    let rows =
      (1...6).map { _ in WorldDataset.effect(-0.9, se: 0.2, ["region": "raphe"]) }
      + (1...3).map { _ in WorldDataset.effect(0.9, se: 0.2, ["region": "cortex"]) }
    let narrow = World.claim("narrow", "region: cortex")
    let scorecard = await Self.scorecard(
      [
        World.theory("alone", narrow),
        World.theory("wide", narrow, World.claim("wide", "region: brain")),
        World.theory("vague", narrow, World.claim("vague", is: "the same", "region: brain", "within: 3 SD")),
      ], rows)
    let alone = try scorecard.theory("alone").score.bits
    #expect(alone < -4)
    #expect(abs(try scorecard.theory("vague").score.bits - alone) < 1e-3)
    let wide = try scorecard.theory("wide").score
    #expect(wide.nested == [["narrow", "wide"]])
    #expect(wide.bits < alone + 1 && wide.bits >= alone)
  }

  @Test("Opposite directions in a scope and within it are two risks, with each sample shared by both")
  func opposite() async throws {
    let rows =
      (1...8).map { _ in WorldDataset.effect(-0.9, se: 0.2, ["region": "cortex"]) }
      + (1...4).map { _ in WorldDataset.effect(0.9, se: 0.2, ["region": "raphe"]) }
    let scorecard = await Self.scorecard(
      [World.theory("t", Self.claim("brain"), Self.claim("raphe", "higher"))], rows)
    let score = try scorecard.theory().score
    #expect(score.nested.isEmpty && score.bitsAtStake == 2)
    #expect(score.bits > 1.2)
  }

  @Test("Scopes beside each other add up, and with the scope around them no more than both")
  func beside() async throws {
    let rows =
      (1...4).map { _ in WorldDataset.effect(-0.9, se: 0.2, ["region": "cortex"]) }
      + (1...4).map { _ in WorldDataset.effect(-0.9, se: 0.2, ["region": "raphe"]) }
    let scorecard = await Self.scorecard(
      [
        World.theory("two", Self.claim("cortex"), Self.claim("raphe")),
        World.theory("three", Self.claim("cortex"), Self.claim("brain"), Self.claim("raphe")),
      ], rows)
    let (two, three) = (try scorecard.theory("two").score, try scorecard.theory("three").score)
    #expect(two.nested.isEmpty && two.bits > 1.8)
    #expect(three.nested.count == 1 && three.bitsAtStake == 2)
    #expect(three.bits > 1.5 && three.bits < two.bits + 0.05)
  }

  @Test(
    "The same comparison on another scale, of the next setting or of a narrower target is no second one",
    arguments: [
      World.claim("again", "by_at_least: 5 %"), World.claim("again", "applies_to: next setting"),
      World.claim("again", compare: "5-HT1A density", "species: human"),
    ])
  func sameFindings(again: String) async throws {
    let rows = (1...4).map { _ in ["mean": "80", "sd": "20", "mean_versus": "100", "sd_versus": "22"] }
    let first = World.claim("first", compare: "5-HT receptor density")
    let score = try await Self.scorecard([World.theory("t", first, again)], rows).theory().score
    #expect(score.nested == [["first", "again"]])
    #expect(score.bits > 0.8 && score.bits <= score.bitsAtStake && score.bitsAtStake < 1.3)
  }

  @Test("An order contains the comparison of two of its groups")
  func orders() async throws {
    let order = World.order()
    let comparison = World.claim("step", in: "responders", is: "higher", "by_at_least: 0.2 SD")
    let scorecard = await Self.scorecard(
      [World.theory("both", order, comparison), World.theory("order", order)], OrderRows.exact)
    let (both, alone) = (try scorecard.theory("both").score, try scorecard.theory("order").score)
    #expect(both.nested == [["stepwise", "step"]])
    #expect(both.bits == alone.bits && both.bitsAtStake == alone.bitsAtStake)
  }

  @Test("In a comparison a chain is one: in totals, on common ground, over years and among turned copies")
  func comparison() async throws {
    var options = TheoryComparisonOptions()
    options.resamples = 50
    let world = World(
      vocabulary: Self.vocabulary, theories: [Self.six(), Self.once()[0]], datasets: [WorldDataset(Self.narrowest)])
    let comparison = await world.project().compare(Question(), options)
    let pair = try #require(comparison.pairs.first)
    #expect(pair.common.first == pair.common.second)
    let (six, once) = (comparison.standings[0], comparison.standings[1])
    #expect(six.shuffle.directions == 1 && six.shuffle.copies == 2 && six.shuffle.asGood == 1)
    #expect(six.bits == once.bits)
    for year in comparison.timeline { #expect(year.bits[0] == year.bits[1]) }
    #expect(comparison.timeline.last?.bits[0] == comparison.scorecard.theories[0].score.bits)
  }
}
