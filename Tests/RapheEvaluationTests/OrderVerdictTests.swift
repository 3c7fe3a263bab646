import Foundation
import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheStatistics
import Testing

/// Claims of an order, judged by the rules of every claim.
///
/// Figures: Tests/Peers/order_scores.py, brute-force quadrature with scipy 1.17.1.
@Suite("Orders")
struct OrderVerdictTests {
  private func scorecard(_ rows: [[String: String]], _ claim: String) async -> Scorecard {
    await World(theories: [World.theory("t", claim)], datasets: [WorldDataset(rows)]).scorecard()
  }

  private func judge(_ rows: [[String: String]], _ claim: String = World.order()) async throws -> Judgement {
    try #require(await scorecard(rows, claim).theories.first?.claims.first).judgement
  }

  /// A word needs the same from half and double prior scales: without the range below, the first rows would support.
  @Test(
    "The word follows from the probability of the order",
    arguments: [
      (OrderRows.twice, "healthy, responders, nonresponders", "rising", Verdict.supported, 0.999939562, 2.5848753),
      (OrderRows.exact, "healthy, responders, nonresponders", "rising", .inconclusive, 0.987477355, 2.56678207),
      (OrderRows.exact, "nonresponders, responders, healthy", "falling", .inconclusive, 0.987477355, 2.56678207),
      (OrderRows.exact, "healthy, responders, nonresponders", "falling", .contradicted, 8.28330445e-05, -10.9744716),
      (OrderRows.exact, "healthy, nonresponders, responders", "rising", .contested, 0.00507812472, -5.03652596),
      (OrderRows.words, "healthy, responders, nonresponders", "rising", .inconclusive, 0.923083073, 2.4694949),
      (OrderRows.words, "healthy, responders, nonresponders", "falling", .contradicted, 0.000140016352, -10.2171546),
    ])
  func words(
    rows: [[String: String]], groups: String, relation: String, verdict: Verdict, probability: Double, bits: Double
  ) async throws {
    let judgement = try await judge(rows, World.order(across: groups, is: relation))
    #expect(judgement.verdict == verdict)
    #expect(abs(judgement.probability - probability) < 1e-6)
    #expect(abs(judgement.bits - bits) < 1e-3)
    #expect(abs(judgement.priorProbability - 1.0 / 6) < 1e-12)
    #expect(abs(judgement.bitsAtStake - 2.584_962_500_721_156) < 1e-12)
    let levels = try #require(judgement.levels)
    #expect(levels.error < 1e-5)
    #expect(levels.steps.count == 2)
    #expect(judgement.belief == nil && judgement.isTested)
  }

  @Test(
    "The range goes over the nine priors",
    arguments: [
      (OrderRows.exact, 0.603358146, 0.999547109), (OrderRows.words, 0.534479584, 0.980068105),
      (OrderRows.twice, 0.974605225, 0.999998741),
    ])
  func range(rows: [[String: String]], lowest: Double, highest: Double) async throws {
    let range = try await judge(rows).probabilityRange
    #expect(abs(range.lowerBound - lowest) < 1e-5)
    #expect(abs(range.upperBound - highest) < 1e-5)
  }

  @Test(
    "The order of one more sample's levels is less certain",
    arguments: [(OrderRows.exact, 0.943882658), (OrderRows.words, 0.831144013)])
  func nextSetting(rows: [[String: String]], probability: Double) async throws {
    let judgement = try await judge(rows, World.order("a", "5-HT1A density", "applies_to: next setting"))
    let error = try #require(judgement.levels).error
    #expect(abs(judgement.probability - probability) < 5e-7 + 4 * error, "\(judgement.probability) \(error)")
    #expect(abs(judgement.priorProbability - 1.0 / 6) < 1e-12)
    #expect(error < 5e-4)
  }

  @Test(
    "Leaving one sample out",
    arguments: [
      (OrderRows.exact, [0.940607998, 0.950075521, 0.934788451, 0.957985669]),
      (OrderRows.words, [0.788474661, 0.608796453, 0.863471402, 0.920601315, 0.881397769]),
    ])
  func omissions(rows: [[String: String]], probabilities: [Double]) async throws {
    let omissions = try await judge(rows).omissions
    #expect(omissions.map(\.sample) == (1...probabilities.count).map { "S\($0)" })
    for (omission, expected) in zip(omissions, probabilities) {
      #expect(abs(omission.probability - expected) < 1e-5, "\(omission.sample)")
    }
  }

  @Test("A theory earns the bits of an order, with its commitment")
  func score() async throws {
    for (commitment, expected) in [("hedged", 2.15296375), ("firm", 2.55473999)] {
      let claim = World.order("a", "5-HT1A density", "commitment: \(commitment)")
      let score = try await scorecard(OrderRows.exact, claim).theory().score
      #expect(abs(score.bits - expected) < 1e-5)
      // log2(6 h + 1 - h): an order of three groups has a prior probability of 1/6.
      let h = commitment == "firm" ? 0.99 : 0.7
      #expect(abs(score.bitsAtStake - log2(6 * h + 1 - h)) < 1e-12)
      #expect(score.coverage == 1)
    }
  }

  @Test("Findings speak of the group said to have more minus the other, and are counted for and against")
  func direction() async throws {
    for relation in ["rising", "falling"] {
      let judgement = try await judge(OrderRows.exact, World.order(is: relation))
      let estimates = judgement.gathered.used.map { used -> Double in
        guard case .normal(let estimate, _) = used.likelihood else { return .nan }
        return estimate
      }
      let sign = relation == "rising" ? 1.0 : -1.0
      #expect(estimates == [0.9, 0.95, 1.7, 0.8, 0.7].map { sign * $0 })
      #expect(judgement.significant == (relation == "rising" ? (4, 0) : (0, 4)))
      #expect(judgement.gathered.used.map(\.weight) == [1, 1, 1, 0.625, 0.625])
      #expect(try #require(judgement.levels).steps.allSatisfy { sign * $0.mean > 0 })
    }
  }

  @Test("Samples that are significant both ways leave an undecided order contested")
  func contested() async throws {
    let rows = [
      WorldDataset.step("responders", "healthy", WorldDataset.effect(0.7, se: 0.3)),
      WorldDataset.step("nonresponders", "responders", WorldDataset.effect(0.7, se: 0.3)),
      WorldDataset.step("nonresponders", "responders", WorldDataset.effect(-0.7, se: 0.3)),
    ]
    let judgement = try await judge(rows)
    #expect(judgement.verdict == .contested)
    #expect(judgement.significant == (2, 1))
  }

  // MARK: Which findings bear

  @Test("A finding bears when its two arms are two of the groups")
  func bearing() async throws {
    let rows: [[String: String]] = [
      WorldDataset.step("responders", "healthy", [:]),
      WorldDataset.step("responders", "healthy", ["species": "rat"]),
      WorldDataset.step("responders", "healthy", ["target": "5-HT2A"]),
      WorldDataset.step("depressed", "healthy", [:]),
      WorldDataset.step("responders", "healthy", ["diagnosis": "bipolar disorder"]),
      WorldDataset.step("responders", "nonresponders", ["measure": "BPND"]),
      WorldDataset.step("treated", "untreated", ["treatment": "SSRI"]),
    ]
    let judgement = try await judge(rows, World.order("a", "5-HT1A density", "species: human"))
    #expect(judgement.gathered.used.map(\.finding.id) == ["F1", "F6"])
    #expect(judgement.gathered.used.map(\.isProxy) == [false, true])
    #expect(
      judgement.gathered.unused.map(\.reason) == [
        .otherTerm(.species, name: "rat"), .severalGroups, .notTwoGroups, .notTwoGroups,
      ])
    #expect(judgement.gathered.unused.map(\.finding.id) == ["F2", "F4", "F5", "F7"])
  }

  @Test("A group that could be either of two groups tells nothing of their order")
  func ambiguous() async throws {
    let theory = """
      raphe: 1
      theory: t
      title: T
      groups:
        healthy: {diagnosis: healthy}
        drug-free: {diagnosis: depression, treatment: none}
        on-ssri: {diagnosis: depression, treatment: SSRI}
      claims:
        - {id: a, order: 5-HT1A density, across: [drug-free, on-ssri, healthy], is: rising}
      """
    let rows = [["treatment": ""], ["treatment": "fluoxetine"], ["treatment": "none"]]
    let world = World(theories: [theory], datasets: [WorldDataset(rows)])
    let judgement = try #require(await world.scorecard().theories.first?.claims.first).judgement
    #expect(judgement.gathered.used.map(\.finding.id) == ["F2", "F3"])
    #expect(judgement.gathered.unused.map(\.reason) == [.severalGroups])
  }

  @Test("Without a finding an order is untested at its prior probability")
  func untested() async throws {
    let judgement = try await judge([["target": "5-HT2A"]])
    #expect(judgement.verdict == .untested && !judgement.isTested && judgement.levels == nil)
    #expect(abs(judgement.probability - 1.0 / 6) < 1e-12 && judgement.bits == 0)
  }

  // MARK: The same numbers

  @Test("Neither the order of rows nor the number of jobs nor the way it is listed changes a bit")
  func invariance() async throws {
    let claims = [
      World.order(), World.order(across: "nonresponders, responders, healthy", is: "falling"),
    ]
    var seen: Set<[UInt64]> = []
    for (claim, rows) in [(claims[0], OrderRows.exact), (claims[1], OrderRows.exact)] {
      for jobs in [1, 2] {
        let world = World(theories: [World.theory("t", claim)], datasets: [WorldDataset(rows)])
        let report = try #require(await world.scorecard(Question(jobs: jobs)).theories.first)
        let judgement = report.claims[0].judgement
        seen.insert([judgement.probability.bitPattern, judgement.bits.bitPattern, report.score.bits.bitPattern])
      }
    }
    #expect(seen.count == 1)
  }

  @Test("Evidence of one year is enough for a verdict of that year")
  func asOf() async throws {
    var rows = OrderRows.exact
    for index in rows.indices { rows[index]["year"] = "\(1990 + index)" }
    let world = World(theories: [World.theory("t", published: 1991, World.order())], datasets: [WorldDataset(rows)])
    let report = try #require(await world.scorecard(Question(asOf: 1991)).theories.first)
    #expect(report.claims[0].judgement.gathered.used.map(\.finding.id) == ["F1", "F2"])
    let all = try #require(await world.scorecard().theories.first)
    let accommodated = try #require(all.score.accommodatedBits)
    // Findings of weight 0 still lay out the nodes of the integral.
    #expect(abs(accommodated - report.score.bits) < 1e-9)
  }
}
