import RapheEvaluation
import RapheSyntax
import Testing

/// What `check` says of kindred claims.
@Suite("Remarks on families of claims") struct FamilyRemarkTests {
  private func remarks(_ claims: [String]) async -> [Diagnostic] {
    let rows = [WorldDataset.effect(-0.5, se: 0.3), WorldDataset.effect(-0.4, se: 0.3, ["region": "raphe"])]
    let world = World(theories: [FamilyTests.theory("t", claims, published: 1980)], datasets: [WorldDataset(rows)])
    return await world.project().remarks().filter { ["N0416", "W0417"].contains($0.code.id) }
  }

  private func claim(_ region: String, _ relation: String, _ more: String...) -> String {
    ([World.claim(region, is: relation, "region: \(region)")] + more).joined(separator: "\n")
  }

  // Two averages that correlate by r = 0.8 have the same sign with 1/2 + asin(r)/pi (Sheppard 1899): both below 0 with
  // 0.39758, 1.3307 bits, and one below and one above with 0.10242, 3.2875 bits.

  @Test("Claims that restate each other stake less together than each for itself")
  func restating() async throws {
    let found = await remarks([claim("brain", "lower"), claim("raphe", "lower")])
    #expect(found.map(\.message) == ["`brain` and `raphe` are nearly one bet: together they stake 1.33 bits"])
    #expect(found.flatMap(\.notes).map(\.message) == ["each for itself would stake 2 bits in all"])
  }

  @Test("Claims that part what goes together stake more")
  func bold() async throws {
    let found = await remarks([claim("brain", "lower"), claim("raphe", "higher")])
    #expect(found.map(\.message) == ["`brain` and `raphe` are one bold bet: together they stake 3.29 bits"])
    #expect(
      found.flatMap(\.notes).map(\.message) == [
        "each for itself would stake 2 bits in all: kindred effects mostly go the same way, and these are claimed to part"
      ])
  }

  @Test("Claims that hardly go together: how many they are, and what they stake")
  func clash() async throws {
    let more = "by_at_least: 1 SD"
    let two = await remarks([claim("brain", "lower", more), claim("raphe", "higher", more)])
    #expect(two.map(\.code.id) == ["N0416", "W0417"])
    #expect(try #require(two.last).message.hasPrefix("`brain` and `raphe` hardly go together: that both hold stakes "))
    // Each by itself -log2 Phi(-1 / 0.7071) = 3.66753 bits.
    #expect(two.flatMap(\.notes).allSatisfy { $0.message.hasPrefix("each for itself would stake 7.34 bits in all") })
    let three = await remarks([
      claim("brain", "lower", more), claim("raphe", "higher", more), claim("cortex", "lower", more),
    ])
    #expect(try #require(three.last).message.contains("hardly go together: that all hold stakes "))
  }

  @Test(
    "Bits in a sentence",
    arguments: [
      (3.0, "3 bits"), (1.0, "1 bit"), (0.996, "1 bit"), (1.331, "1.33 bits"), (0.5, "0.5 bits"), (2.046, "2.05 bits"),
      (0, "0 bits"), (-0.001, "0 bits"), (-1.25, "-1.25 bits"), (.infinity, "inf bits"),
    ])
  func words(_ bits: Double, _ words: String) { #expect(bits.inBits == words) }
}
