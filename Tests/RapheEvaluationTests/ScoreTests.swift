import Foundation
import RapheEvaluation
import RapheLanguage
import Testing

/// The score of a theory, scoring.md section 6.
///
/// Figures: Tests/Peers/scores.py, brute-force quadrature with scipy 1.17.1; absolute tolerance 1e-5, as probabilities
/// are right to 1e-6 and the smallest here is 0.09.
@Suite("Scores")
struct ScoreTests {
  static let rows = [
    WorldDataset.effect(-0.8, se: 0.3, ["sample": "adams", "year": "1985"]),
    WorldDataset.effect(-0.5, se: 0.25, ["sample": "baker", "year": "1988"]),
    WorldDataset.effect(0.6, se: 0.3, ["sample": "adams", "year": "1985", "target": "5-HT2A"]),
    ["sample": "clark", "year": "1996", "target": "5-HT2A", "direction": "higher"],
    ["sample": "davis", "year": "1999", "direction": "no difference", "n": "15", "n_versus": "15"],
  ]

  static let two = World.theory(
    "two", published: 1992,
    World.claim("first"),
    World.claim("second", compare: "5-HT2A density", is: "higher", "commitment: hedged"),
    World.claim("silent", compare: "5-HT1A function"))

  static let opposite = World.theory("opposite", World.claim("first", is: "higher"))

  static let narrow = World.theory(
    "narrow", World.claim("least", "by_at_least: 0.2 SD", "commitment: 0.9"),
    World.claim("most", "by_at_most: 1 SD", "commitment: 0.8"))

  static let world = World(theories: [two, opposite, narrow], datasets: [WorldDataset(rows)])

  private func isClose(_ left: Double?, _ right: Double) -> Bool { left.map { abs($0 - right) < 1e-5 } ?? false }

  @Test("A sample that bears on two families counts in full in each, as in every verdict")
  func shares() async throws {
    let scorecard = await ScoreTests.world.scorecard()
    let score = try scorecard.theory("two").score
    #expect(isClose(score.strictBits, 0.957550822001 + 0.970738860296))
    #expect(isClose(score.holds.after, 0.951509313055) && isClose(score.holds.before, 0.25))
    let verdict = try scorecard.judgement("first", of: "two")
    #expect(verdict.gathered.used.allSatisfy { $0.weight == 1 })
    #expect(isClose(verdict.bits, 0.957550822001))
  }

  @Test("The score adds log2(h 2^bits + 1 - h) over families; untested claims add 0 and stake nothing")
  func commitment() async throws {
    let score = try await ScoreTests.world.scorecard().theory("two").score
    #expect(isClose(score.bits, 1.69201636926))
    #expect(isClose(score.bitsAtStake, 1.75830317713))
    #expect(isClose(score.consistency, 1.69201636926 / 1.75830317713))
    #expect(score.families.map(\.claims) == [["first"], ["second"]])
    #expect(score.coverage == 2.0 / 3)
  }

  @Test("A firm claim can lose log2 0.01, and a claim held with h gains at most its bits")
  func bounds() async throws {
    let rows = (1...30).map { _ in WorldDataset.effect(-1, se: 0.05) }
    for (commitment, loss) in [("firm", log2(0.01)), ("hedged", log2(0.3)), ("0.5", -1), ("1", -Double.infinity)] {
      let world = World(
        theories: [
          World.theory("wrong", World.claim("a", is: "higher", "commitment: \(commitment)")),
          World.theory("right", World.claim("a", "commitment: \(commitment)")),
        ], datasets: [WorldDataset(rows)])
      let scorecard = await world.scorecard()
      let (wrong, right) = (try scorecard.theory("wrong").score, try scorecard.theory("right").score)
      if loss.isFinite { #expect(abs(wrong.bits - loss) < 1e-4) } else { #expect(wrong.bits < -20) }
      #expect(wrong.strictBits < -20)
      #expect(right.bits <= right.strictBits)
      #expect(right.strictBits <= 1)
    }
  }

  @Test("Claims on one quantity are taken together, with the least commitment of them")
  func intersection() async throws {
    let score = try await ScoreTests.world.scorecard().theory("narrow").score
    #expect(isClose(score.strictBits, 1.50772325842))
    #expect(isClose(score.bits, 1.30736291177))
    #expect(isClose(score.bitsAtStake, 1.47542353296))
    #expect(score.coverage == 1)
  }

  @Test("The band goes over the nine priors")
  func band() async throws {
    let score = try await ScoreTests.world.scorecard().theory("two").score
    #expect(isClose(score.band.lowerBound, 1.41919102345))
    #expect(isClose(score.band.upperBound, 1.74551641172))
    #expect(score.band.contains(score.bits))
  }

  @Test("What was accommodated and what was predicted make the whole; without a year there is neither")
  func accommodation() async throws {
    let scorecard = await ScoreTests.world.scorecard()
    let score = try scorecard.theory("two").score
    #expect(isClose(score.accommodatedBits, 1.58350538222))
    #expect(isClose(score.predictedBits, 0.10851098704))
    #expect(score.accommodatedBits.flatMap { early in score.predictedBits.map { early + $0 } } == score.bits)
    // A year that no source bears out is none.
    let unsourced = World(
      theories: [ScoreTests.two.replacing(", doi: 10.1000/tests", with: "")], datasets: [WorldDataset(ScoreTests.rows)])
    #expect(try await unsourced.scorecard().theory("two").score.accommodatedBits == nil)
    #expect(try scorecard.theory("opposite").score.accommodatedBits == nil)
    #expect(try scorecard.theory("opposite").score.predictedBits == nil)
    // Published before all evidence, everything is predicted; after it, nothing.
    for (year, accommodated) in [(1900, 0.0), (2100, score.bits)] {
      let theory = ScoreTests.two.replacing("published: 1992", with: "published: \(year)")
      let world = World(theories: [theory], datasets: [WorldDataset(ScoreTests.rows)])
      let score = try await world.scorecard().theory("two").score
      #expect(score.accommodatedBits == accommodated)
    }
  }

  @Test(
    "A finding without a year is neither accommodated nor predicted, and the three make the whole",
    arguments: [
      ("davis", 1.58350538222, 0.114607998765, -0.00609701172527),
      ("baker", 1.52200664212, 0.0866165720307, 0.0833931551017),
    ])
  func undated(sample: String, accommodated: Double, predicted: Double, undated: Double) async throws {
    let rows = ScoreTests.rows.map { row in
      row["sample"] == sample ? row.merging(["year": ""]) { _, new in new } : row
    }
    let world = World(theories: [ScoreTests.two, ScoreTests.opposite], datasets: [WorldDataset(rows)])
    let score = try await world.scorecard().theory("two").score
    #expect(isClose(score.bits, 1.69201636926))
    #expect(isClose(score.accommodatedBits, accommodated))
    #expect(isClose(score.predictedBits, predicted))
    #expect(isClose(score.undatedBits, undated))
    #expect(score.undatedFindings == 1)
    // Only what is dated is known as of a year.
    let asOf = try await world.scorecard(Question(asOf: 2020)).theory("two").score
    #expect(isClose(asOf.bits, 1.69201636926 - undated))
    #expect(asOf.undatedBits == 0 && asOf.undatedFindings == 0)
    // Without a year of the theory there is nothing to part.
    #expect(try await world.scorecard().theory("opposite").score.undatedBits == nil)
  }

  @Test("Rivals are held against each other on common ground, every claim with one commitment")
  func rivals() async throws {
    let scorecard = await ScoreTests.world.scorecard()
    #expect(isClose(try scorecard.theory("opposite").score.bits, -3.89089691033))
    func rivals(_ theory: String) throws -> [String: Double] {
      Dictionary(uniqueKeysWithValues: try scorecard.theory(theory).rivals.map { ($0.theory, $0.bits) })
    }
    #expect(isClose(try rivals("two")["opposite"], 4.17242834849))
    #expect(isClose(try rivals("two")["narrow"], -0.538051879442))
    #expect(isClose(try rivals("narrow")["opposite"], 4.71048022793))
    #expect(try rivals("opposite")["two"] == rivals("two")["opposite"].map { -$0 })
    #expect(try scorecard.theory("two").rivals.map(\.isBehind) == [false, true])
    // Nobody else speaks of 5-HT2A density.
    #expect(try scorecard.theory("two").score.families.map(\.isOpposed) == [true, false])
    let two = try scorecard.theory("two").score
    #expect(isClose(two.unopposedBits, two.families[1].bits))
    #expect(scorecard.ranking == ["two", "narrow", "opposite"])
  }

  @Test("A theory without a tested claim scores exactly 0, and has no rival")
  func silence() async throws {
    let world = World(
      theories: [World.theory("t", published: 1992, World.claim("a", compare: "5-HT1A affinity"))],
      datasets: [WorldDataset(ScoreTests.rows)])
    let scorecard = await world.scorecard()
    let theory = try scorecard.theory()
    #expect(theory.score.bits == 0)
    #expect(theory.score.strictBits == 0)
    #expect(theory.score.band == 0...0)
    #expect(theory.score.accommodatedBits == nil && theory.score.predictedBits == nil)
    #expect(theory.score.families.isEmpty && theory.rivals.isEmpty)
    #expect(theory.score.coverage == 0)
    #expect(theory.score.consistency == nil)
    #expect(theory.tested == 0)
    #expect(theory.score.holds == Score.Held(after: 1, before: 1))
  }

  @Test("Only selected claims are judged and scored, and a theory without any is left out")
  func selection() async throws {
    let question = Question(selects: { theory, claim in theory == "two" && claim == "first" })
    let scorecard = await ScoreTests.world.scorecard(question)
    #expect(scorecard.theories.map(\.theory.id) == ["two"])
    #expect(scorecard.theories.first?.claims.map(\.claim.id) == ["first"])
    #expect(try scorecard.theory("two").score.strictBits == scorecard.judgement("first", of: "two").bits)
  }

  @Test("Nothing to score is no score out of range: no theory, no evidence, an empty selection")
  func nothing() async {
    let none = await World().scorecard()
    #expect(none.theories.isEmpty)
    let unselected = await ScoreTests.world.scorecard(Question(selects: { _, _ in false }))
    #expect(unselected.theories.isEmpty)
    #expect(unselected.ranking == [])
  }
}
