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
      #expect(abs(year.probabilities.reduce(year.none, +) - 1) < 1e-12)
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

  @Test("A pair's quantities are opposite, partly at odds, the same, or one-sided")
  func kinds() async throws {
    let pairs = await TheoryComparisonTests.comparison().pairs
    #expect(pairs.count == 6)
    func kinds(_ one: String, _ other: String) throws -> [TheoryComparison.Difference.Kind] {
      try #require(pairs.first { Set([$0.first, $0.second]) == [one, other] }).differences.map(\.kind)
    }
    #expect(try kinds("falls", "rises") == [.opposite, .oneSided])
    #expect(try kinds("falls", "same") == [.partly, .same])
    #expect(try kinds("rises", "same") == [.partly, .oneSided])
    #expect(try kinds("rises", "silent") == [.oneSided, .oneSided])
  }

  @Test("The bits of a pair's quantities add up to the difference of the scores")
  func sums() async throws {
    let comparison = await TheoryComparisonTests.comparison()
    let scores = bits(comparison.scorecard)
    for pair in comparison.pairs {
      let (first, second) = (try #require(scores[pair.first]), try #require(scores[pair.second]))
      #expect(first >= second)
      let sum = pair.differences.map(\.bits).reduce(0, +)
      #expect(abs(sum - (first - second)) < 1e-9, "\(pair.first) against \(pair.second)")
    }
    let shared = try #require(comparison.pairs.first { Set([$0.first, $0.second]) == ["falls", "same"] })
    #expect(abs(shared.common.first - (scores[shared.first] ?? .nan)) < 1e-9)
  }

  @Test("The decisive sample is the one without which the odds change most")
  func decisive() async throws {
    let comparison = await TheoryComparisonTests.comparison()
    let pair = try #require(comparison.pairs.first { Set([$0.first, $0.second]) == ["falls", "rises"] })
    let difference = try #require(pair.differences.first { $0.kind == .opposite })
    var shifts: [String: Double] = [:]
    for sample in ["adams", "baker", "davis", "evans"] {
      // The shares of a theory's other samples do not change, so that only this sample's rows on 5-HT1A are taken out.
      var world = TheoryComparisonTests.world
      world.datasets[0].rows.removeAll { $0["sample"] == sample && $0["target"] == nil }
      let without = await world.contestBits(pair.first, pair.second, of: "5-HT1A")
      shifts[sample] = difference.bits - without
    }
    let most = try #require(shifts.filter { $0.key != "adams" }.max { abs($0.value) < abs($1.value) })
    let decisive = try #require(difference.decisive)
    // `adams` also bears on 5-HT2A: without its rows here its share there would grow, which the shift leaves out.
    if decisive.sample != "adams" {
      #expect(decisive.sample == most.key)
      #expect(abs(decisive.bits - most.value) < 1e-6)
    }
    #expect(abs(decisive.bits) >= abs(most.value) - 1e-6)
  }

  @Test("Odds multiply; scores and verdicts do not know of them")
  func odds() async throws {
    let plain = await TheoryComparisonTests.comparison()
    let weighted = await TheoryComparisonTests.comparison(odds: ["rises": 8])
    #expect(bits(plain.scorecard) == bits(weighted.scorecard))
    let (before, after) = (plain.scorecard, weighted.scorecard)
    let ratio =
      (try after.theory("rises").score.probability / after.noneProbability)
      / (try before.theory("rises").score.probability / before.noneProbability)
    #expect(abs(ratio - 8) < 1e-9)
    let others =
      (try after.theory("falls").score.probability / after.noneProbability)
      / (try before.theory("falls").score.probability / before.noneProbability)
    #expect(abs(others - 1) < 1e-9)
    let total = after.theories.map(\.score.probability).reduce(after.noneProbability, +)
    #expect(abs(total - 1) < 1e-12)
  }

  @Test("The same for any number of threads", arguments: [2, 16])
  func jobs(jobs: Int) async throws {
    let one = await TheoryComparisonTests.comparison(Question(jobs: 1))
    let many = await TheoryComparisonTests.comparison(Question(jobs: jobs))
    #expect(one.standings.map(\.first) == many.standings.map(\.first))
    #expect(one.standings.map(\.bits) == many.standings.map(\.bits))
    #expect(one.timeline.map(\.bits) == many.timeline.map(\.bits))
    #expect(one.pairs.map { $0.differences.map(\.bits) } == many.pairs.map { $0.differences.map(\.bits) })
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
    #expect(pair.differences.map(\.bits) == same.differences.map(\.bits))
    #expect(few.standings.map(\.shuffle.asGood) == all.standings.prefix(2).map(\.shuffle.asGood))
  }
}

extension World {
  /// How far the odds of two theories moved on a target, by a comparison of this world.
  fileprivate func contestBits(_ first: String, _ second: String, of target: String) async -> Double {
    var options = TheoryComparisonOptions()
    options.resamples = 1
    let comparison = await project().compare(Question(), options)
    let pair = comparison.pairs.first { Set([$0.first, $0.second]) == [first, second] }
    let bits = pair?.differences.first { $0.vocabulary.name($0.quantity).hasPrefix(target) }?.bits ?? .nan
    return pair?.first == first ? bits : -bits
  }
}
