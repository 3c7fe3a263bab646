import Foundation
import RapheEvidence
import RapheLanguage
import RapheStatistics
import RapheSyntax
import Testing

@testable import RapheEvaluation

/// What must not grow, end or overflow.
@Suite("Scores beyond 1,000 bits, and evidence of any size")
struct GrowthTests {
  /// log2(h 2^b + 1 − h) in 60 digits, by mpmath.
  @Test(
    "The commitment bounds a score however large it is",
    arguments: [
      (2000.0, 0.99, 1999.985_500_430_304_9), (1e6, 0.5, 999_999.0), (-2000.0, 0.99, -6.643_856_189_774_724),
      (-2000.0, 1.0, -2000.0), (2000.0, 1.0, 2000.0), (600.0, 0.7, 599.485_426_827_170_2),
      (-600.0, 0.7, -1.736_965_594_166_206),
    ])
  func tolerant(bits: Double, commitment: Double, expected: Double) {
    #expect(abs(bits.tolerating(commitment) - expected) < 1e-9 * max(1, abs(expected)))
  }

  @Test("Both formulas of the tolerant score meet", arguments: [0.5, 0.7, 0.99])
  func meeting(commitment: Double) {
    #expect(abs(500.0.tolerating(commitment) - 500.000_000_1.tolerating(commitment)) < 1e-6)
  }

  private static func far(_ margin: Int) -> World {
    let claims = ["lower", "higher"].map { relation in
      World.theory("far-\(relation)", published: 1995, World.claim("c", is: relation, "by_at_least: \(margin) SD"))
    }
    let rows = [
      WorldDataset.effect(-1.5, se: 0.6, ["year": "2001"]), WorldDataset.effect(-1, se: 0.5, ["year": "1999"]),
    ]
    return World(theories: claims, datasets: [WorldDataset(rows)])
  }

  @Test("A margin of 28 SD or more has finite scores, and no endless plan", arguments: [10, 28, 40, 200])
  func margins(margin: Int) async throws {
    let project = await Self.far(margin).project()
    let scorecard = await project.evaluate(Question())
    for report in scorecard.theories {
      #expect(report.score.bits.isFinite && report.score.bitsAtStake.isFinite && report.score.strictBits.isFinite)
      #expect((0...1).contains(report.score.holds.after))
      // −log2 Φ(−m/s), s = √½: m²/2s² in nats and more (Mills 1926).
      #expect(report.score.bitsAtStake > Double(margin * margin) / log(2))
    }
    let comparison = await project.compare(Question(), TheoryComparisonOptions())
    #expect(comparison.timeline.allSatisfy { $0.bits.allSatisfy(\.isFinite) })
    #expect(comparison.pairs.allSatisfy { $0.bits.isFinite })
    let plan = await project.plan(Question())
    #expect(plan.proposals.isEmpty)
    let beyond = plan.unplanned.compactMap { unplanned -> String? in
      if case .beyond(let claim, _, let theory) = unplanned { "\(theory) \(claim.id)" } else { nil }
    }
    #expect(beyond.sorted() == ["far-higher c", "far-lower c"] && plan.unplanned.count == 2)
  }

  @Test("A study that measures almost without error is planned as one of a hundredth of the prior's scale")
  func exactStudies() async throws {
    let rows: [[String: String]] = [["percent": "-20", "direction": ""], ["percent": "-12", "direction": ""]]
    let claims = [
      World.theory("lower", World.claim("c", "by_at_least: 5 %")),
      World.theory("higher", World.claim("c", is: "higher", "by_at_least: 5 %")),
    ]
    for cv in ["1e-4", "1e-12"] {
      let world = World(theories: claims, datasets: [WorldDataset(rows, assume: "cv: \(cv)")])
      let plan = await world.project().plan(Question())
      #expect(plan.proposals.allSatisfy { $0.expectedBits.isFinite })
    }
    #expect(PlannedDesign.groups(unit: 1e-20, least: 1e-5).variance(100) == 1e-5)
    #expect(PlannedDesign.groups(unit: 2).variance(100) == 0.02)
  }

  @Test("An index by targets finds the evidence that a look at every row finds")
  func index() async throws {
    var random = SplitMix(seed: 8)
    let rows = WorldDataset.random(60, using: &random).enumerated().map { number, row in
      row.merging(["target": ["5-HT1A", "5-HT2", "5-HT2A", "5-HT receptor"][number % 4]]) { $1 }
    }
    let theory = World.theory("one", published: 1995, World.claim("a", is: "lower"))
    let project = await World(theories: [theory], datasets: [WorldDataset(rows)]).project()
    let vocabulary = project.theories[0].vocabulary
    let index = EvidenceIndex(project.evidence, vocabularies: [vocabulary])
    for target in ["5-HT1A", "5-HT2", "5-HT2A", "5-HT receptor"] {
      var quantity = project.theories[0].claims[0].quantity
      quantity.subject.target = vocabulary.term(target, .target)
      let (found, expected) = (
        index.gather(quantity, in: vocabulary, asOf: nil), project.evidence.gather(quantity, in: vocabulary, asOf: nil)
      )
      #expect(found.used.map(\.finding.id) == expected.used.map(\.finding.id))
      #expect(found.unused.map(\.finding.id) == expected.unused.map(\.finding.id))
      #expect(!found.used.isEmpty)
    }
  }

  @Test("A standard error of any size is evidence", arguments: ["0.1", "1e-4", "1e-9", "1e-20", "1e-99"])
  func standardErrors(se: String) async throws {
    let rows = [
      WorldDataset.effect(-0.3, se: 0.2, ["se": se]), WorldDataset.effect(0.3, se: 0.2, ["sample": "other"]),
    ]
    let theory = World.theory("one", published: 1995, World.claim("c", is: "lower"))
    let project = await World(theories: [theory], datasets: [WorldDataset(rows)]).project()
    let scorecard = await project.evaluate(Question(detail: .selection))
    let judgement = try #require(scorecard.theories.first?.claims.first).judgement
    // By brute force, `Tests/Peers/tiny_errors.py`: 0.6002 at 0.1, 0.6217 from 1e-4 on.
    #expect(abs(judgement.probability - (se == "0.1" ? 0.600_181_3 : 0.621_662_7)) < 1e-6)
    let plan = await project.plan(Question())
    let expectedBits = try #require(plan.proposals.first?.expectedBits)
    #expect(expectedBits.isFinite && expectedBits > 0 && expectedBits < 1)
  }

  @Test("Forecasts of a precise and an ordinary finding agree from 1e-3 on", arguments: [1e-5, 1e-7, 1e-9])
  func forecasts(se: Double) {
    func plan(_ se: Double) -> QuantityPlan.Shift {
      let terms: [Likelihood] = [
        .normal(estimate: -0.3, variance: se * se), .normal(estimate: 0.3, variance: 0.04),
      ]
      let stance = Stance(
        parts: [Stance.Part(region: .below(0), setting: .average, commitment: 0.99)], weights: [1, 1])
      let plan = QuantityPlan(
        terms.map { .finding($0) }, weights: [1, 1], scale: .g, .groups(unit: 2), stances: [stance])
      return plan.shift(stance, nil, subjects: 20)
    }
    #expect(abs(plan(se).bits - plan(1e-3).bits) < 1e-4)
  }

  @Test("Thousands of claims on one quantity: what each follows from, and none contradicted", arguments: [300, 3000])
  func manyClaims(count: Int) async {
    let claims = (1...count).map { number in
      World.claim("c\(number)", is: "lower", "by_at_least: 0.\(String(10_000 + number)) SD")
    }
    let text = claims.dropFirst().reduce(World.theory("many", published: 1995, claims[0])) {
      $0 + "  - " + $1.replacing("\n", with: "\n    ") + "\n"
    }
    let project = await World(theories: [text], datasets: [WorldDataset([WorldDataset.effect(-1, se: 0.2)])]).project()
    let implied = project.diagnostics.filter { $0.message.contains(" follows from ") }
    // Each follows from the next, the narrowest from none.
    #expect(implied.count == count - 1)
    #expect(implied.first?.message == "`c1` follows from `c2`")
  }
}
