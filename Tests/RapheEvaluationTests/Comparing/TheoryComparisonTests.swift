import Foundation
import RapheLanguage
import Testing

@testable import RapheEvaluation

/// Theories held against each other, scoring.md section 6.
///
/// What a comparison reads off one evaluation is held against evaluations of their own: with a sample's rows taken out of
/// the table, or with `asOf`. Tolerance 1e-6, the accuracy of region probabilities.
@Suite("Comparisons")
struct TheoryComparisonTests {
  static let rows = [
    WorldDataset.effect(-0.8, se: 0.3, ["sample": "adams", "year": "1985"]),
    WorldDataset.effect(-0.5, se: 0.25, ["sample": "baker", "year": "1988"]),
    WorldDataset.effect(0.6, se: 0.3, ["sample": "adams", "year": "1985", "target": "5-HT2A"]),
    ["sample": "clark", "year": "1996", "target": "5-HT2A", "direction": "higher"],
    ["sample": "davis", "year": "1999", "direction": "no difference", "n": "15", "n_versus": "15"],
    ["sample": "evans", "year": "2004", "direction": "higher"],
  ]

  static let theories = [
    World.theory(
      "falls", published: 1992, World.claim("a-lower"),
      World.claim("b-higher", compare: "5-HT2A density", is: "higher", "commitment: hedged")),
    World.theory("rises", World.claim("a-higher", is: "higher")),
    World.theory(
      "same", World.claim("a-same", is: "the same", "within: 0.3 SD"),
      World.claim("b-higher-too", compare: "5-HT2A density", is: "higher")),
    World.theory("silent", World.claim("c-lower", compare: "5-HT1A function")),
  ]

  static let world = World(theories: theories, datasets: [WorldDataset(rows)])

  static func comparison(_ question: Question = Question(), resamples: Int = 40, odds: [String: Double] = [:]) async
    -> TheoryComparison
  {
    var options = TheoryComparisonOptions()
    options.resamples = resamples
    options.odds = odds
    return await world.project().compare(question, options)
  }

  private func bits(_ scorecard: Scorecard) -> [String: Double] {
    Dictionary(uniqueKeysWithValues: scorecard.theories.map { ($0.theory.id, $0.score.bits) })
  }

  @Test("Each year of the timeline is what `asOf` gives")
  func timeline() async throws {
    let comparison = await TheoryComparisonTests.comparison()
    #expect(comparison.timeline.map(\.year) == Array(1985...2004))
    #expect(comparison.undated == 0)
    for year in comparison.timeline {
      let then = bits(await TheoryComparisonTests.world.scorecard(Question(asOf: year.year)))
      for (index, standing) in comparison.standings.enumerated() {
        let expected = try #require(then[standing.theory])
        #expect(abs(year.bits[index] - expected) < 1e-6, "\(standing.theory) in \(year.year)")
      }
    }
    #expect(comparison.timeline.last?.findings == 6)
    #expect(comparison.timeline.first?.findings == 2)
  }

  @Test(
    "Leaving a sample out is what an evaluation without its rows gives",
    arguments: ["adams", "baker", "clark", "davis", "evans"])
  func omissions(sample: String) async throws {
    var world = TheoryComparisonTests.world
    world.datasets[0].rows.removeAll { $0["sample"] == sample }
    let without = await world.scorecard()
    let comparison = await TheoryComparisonTests.comparison()
    let omission = comparison.omissions.first { $0.sample == sample }
    #expect((omission?.ranking ?? comparison.scorecard.ranking) == without.ranking)
    for theory in comparison.scorecard.theories {
      for claim in theory.claims {
        let id = claim.id
        let verdict = try without.judgement(id, of: theory.id).verdict
        let move = omission?.verdicts.first { $0.claim == id }
        #expect((move?.to ?? claim.judgement.verdict) == verdict, "\(id) without \(sample)")
        #expect(move.map { $0.from == claim.judgement.verdict && $0.from != $0.to } ?? true)
      }
    }
  }

  @Test("What two theories say in a family is opposite, partly at odds, or the same; who shares none is no pair")
  func kinds() async throws {
    let pairs = await TheoryComparisonTests.comparison().pairs
    #expect(pairs.count == 3)
    func kinds(_ one: String, _ other: String) throws -> Set<TheoryComparison.SharedFamily.Kind> {
      Set(try #require(pairs.first { Set([$0.first, $0.second]) == [one, other] }).families.map(\.kind))
    }
    #expect(try kinds("falls", "rises") == [.opposite])
    #expect(try kinds("falls", "same") == [.partly, .same])
    #expect(try kinds("rises", "same") == [.partly])
  }

  @Test("A pair's bits are the sum over families, are those of the rivals, and weigh each claim by one commitment")
  func sums() async throws {
    let comparison = await TheoryComparisonTests.comparison()
    for pair in comparison.pairs {
      #expect(abs(pair.families.map(\.bits).reduce(0, +) - pair.bits) < 1e-9)
      let rivals = try comparison.scorecard.theory(pair.first).rivals
      let rival = try #require(rivals.first { $0.theory == pair.second })
      // Tabulated for other cuts, to the accuracy of probabilities.
      #expect(abs(rival.bits - pair.bits) < 1e-5, "\(pair.first) against \(pair.second)")
    }
    // Who says the same is level, whatever a file's own commitment.
    let shared = try #require(comparison.pairs.first { Set([$0.first, $0.second]) == ["falls", "same"] })
    let same = try #require(shared.families.first { $0.kind == .same })
    #expect(same.bits == 0)
  }

  @Test("The decisive sample is the one without which the odds change most, where it carries a quarter of them")
  func decisive() async throws {
    let comparison = await TheoryComparisonTests.comparison()
    let pair = try #require(comparison.pairs.first { Set([$0.first, $0.second]) == ["falls", "rises"] })
    let family = try #require(pair.families.first)
    var shifts: [(sample: String, bits: Double)] = []
    for sample in ["adams", "baker", "davis", "evans"] {
      var world = TheoryComparisonTests.world
      world.datasets[0].rows.removeAll { $0["sample"] == sample }
      shifts.append((sample, family.bits - (await world.pairBits(pair.first, pair.second))))
    }
    let most = try #require(shifts.max { abs($0.bits) < abs($1.bits) })
    let decisive = try #require(family.decisive)
    #expect(decisive.sample == most.sample)
    #expect(abs(decisive.bits - most.bits) < 1e-5)
    #expect(abs(decisive.bits) >= abs(family.bits) / 4)
  }

  @Test("Many equal samples decide nothing each by itself")
  func undecided() async throws {
    let rows = (0..<12).map { WorldDataset.effect(-0.3, se: 0.3, ["sample": "sample\($0)"]) }
    let world = World(theories: Array(TheoryComparisonTests.theories[0...1]), datasets: [WorldDataset(rows)])
    let pair = try #require(await world.project().compare(Question()).pairs.first)
    #expect(abs(pair.bits) > 1)
    #expect(pair.families.allSatisfy { $0.decisive == nil })
  }

  @Test("Odds give probabilities among theories that share ground, and scores do not know of them")
  func odds() async throws {
    let plain = await TheoryComparisonTests.comparison()
    #expect(plain.odds == nil)
    let even = await TheoryComparisonTests.comparison(odds: ["rises": 1, "falls": 1])
    let weighted = await TheoryComparisonTests.comparison(odds: ["rises": 8, "falls": 1])
    #expect(bits(plain.scorecard) == bits(weighted.scorecard))
    let (before, after) = (try #require(even.odds), try #require(weighted.odds))
    func ratio(_ odds: TheoryComparison.Odds) throws -> Double {
      try #require(odds.theories.first { $0.theory == "rises" }).probability
        / (try #require(odds.theories.first { $0.theory == "falls" }).probability)
    }
    let change = try ratio(after) / ratio(before)
    #expect(abs(change - 8) < 1e-9)
    #expect(abs(after.theories.map(\.probability).reduce(0, +) - 1) < 1e-12)
    let pair = try #require(plain.pairs.first { Set([$0.first, $0.second]) == ["falls", "rises"] })
    let evenRatio = try ratio(before)
    #expect(abs(abs(log2(evenRatio)) - abs(pair.bits)) < 1e-9)
    let apart = try #require(await TheoryComparisonTests.comparison(odds: ["rises": 1, "silent": 2]).odds)
    #expect(apart.apart.map { [$0.first, $0.second] } == ["rises", "silent"])
  }

  @Test("The same for any number of threads", arguments: [2, 16])
  func jobs(jobs: Int) async throws {
    let one = await TheoryComparisonTests.comparison(Question(jobs: 1))
    let many = await TheoryComparisonTests.comparison(Question(jobs: jobs))
    #expect(one.standings.map(\.first) == many.standings.map(\.first))
    #expect(one.standings.map(\.bits) == many.standings.map(\.bits))
    #expect(one.timeline.map(\.bits) == many.timeline.map(\.bits))
    #expect(one.pairs.map { $0.families.map(\.bits) } == many.pairs.map { $0.families.map(\.bits) })
  }

  @Test("A rival that is added changes no score and no pair of the others")
  func rivals() async throws {
    var fewer = TheoryComparisonTests.world
    fewer.theories.removeLast(2)
    var options = TheoryComparisonOptions()
    options.resamples = 50
    let (few, all) = (
      await fewer.project().compare(Question(), options), await TheoryComparisonTests.comparison(resamples: 50)
    )
    let pair = try #require(few.pairs.first)
    let same = try #require(all.pairs.first { $0.first == pair.first && $0.second == pair.second })
    #expect(pair.families.map(\.bits) == same.families.map(\.bits))
    #expect(few.standings.map(\.shuffle.asGood) == all.standings.prefix(2).map(\.shuffle.asGood))
  }
}

extension World {
  /// How far the odds of two theories moved on common ground, by a comparison of this world.
  fileprivate func pairBits(_ first: String, _ second: String) async -> Double {
    var options = TheoryComparisonOptions()
    options.resamples = 1
    let comparison = await project().compare(Question(), options)
    guard let pair = comparison.pairs.first(where: { Set([$0.first, $0.second]) == [first, second] }) else { return 0 }
    return pair.first == first ? pair.bits : -pair.bits
  }
}
