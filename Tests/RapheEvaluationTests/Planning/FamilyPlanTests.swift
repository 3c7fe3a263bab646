import Foundation
import RapheLanguage
import RapheStatistics
import Testing

@testable import RapheEvaluation

/// A study moves the score of a family, as the evaluator would score it with the study among its findings.
@Suite("What a new study would do to families") struct FamilyPlanTests {
  private static let rows = [
    WorldDataset.effect(-0.6, se: 0.3), WorldDataset.effect(-0.3, se: 0.25),
    WorldDataset.effect(-0.4, se: 0.35, ["region": "raphe"]),
  ]

  private static func claim(_ region: String, _ relation: String, _ more: String...) -> String {
    ([World.claim(region, is: relation, "region: \(region)")] + more).joined(separator: "\n")
  }

  private static func world(_ theories: [[String]], _ rows: [[String: String]] = rows) -> World {
    World(
      theories: theories.enumerated().map { FamilyTests.theory("t\($0)", $1) }, datasets: [WorldDataset(rows)])
  }

  private static func proposals(_ world: World) async -> [Proposal] {
    await world.project().plan(Question(), PlanOptions(subjects: 20)).proposals
  }

  private static let together = [claim("brain", "lower"), claim("raphe", "lower")]
  private static let apart = [claim("brain", "lower"), claim("raphe", "higher", "commitment: hedged")]

  /// Two findings of one sample, of which one counts for the brain and the other for the raphe.
  private static let shared = [
    rows[0], rows[1].merging(["sample": "A"]) { $1 }, rows[2].merging(["sample": "A"]) { $1 },
  ]

  @Test("What a family adds now is its score", arguments: [together, apart], [rows, shared])
  func now(_ claims: [String], _ rows: [[String: String]]) async throws {
    let world = Self.world([claims], rows)
    let score = try #require(await world.scorecard().theories.first).score
    #expect(score.families.count == 1)
    let proposals = await Self.proposals(world)
    #expect(proposals.count == 2)
    // As in PlanTests.
    for proposal in proposals { #expect(abs(proposal.bitsNow - score.bits) < 1e-4) }
  }

  @Test("What rivals part now is what the comparison says")
  func rivals() async throws {
    let world = Self.world([Self.together, [Self.claim("raphe", "higher")]])
    let rival = try #require(await world.scorecard().theories.first?.rivals.first)
    let proposals = await Self.proposals(world).filter { $0.second != nil }
    #expect(proposals.count == 1)
    #expect(abs(try #require(proposals.first).bitsNow - rival.bits) < 1e-4)
  }

  @Test(
    "The expected change is that of the evaluator, whatever the estimate",
    arguments: [
      ("raphe", together, 3), ("brain", together, 3), ("raphe", apart, 3),
      // Nobody has looked at the raphe: the study also brings the claim into the score.
      ("raphe", together, 2),
    ])
  func expected(_ region: String, _ claims: [String], _ count: Int) async throws {
    let rows = Array(Self.rows.prefix(count))
    let world = Self.world([claims], rows)
    let proposal = try #require(await Self.proposals(world).first { $0.first.claims.first?.id == region })
    let project = await world.project()
    let claim = try #require(project.theories.first?.claims.first { $0.id == region })
    let evidence = project.evidence.gather(claim.quantity, in: project.theories[0].vocabulary, asOf: nil)
    // Estimates as all findings on the quantity predict them.
    func logMarginal(_ more: [Likelihood]) -> Double {
      EvidenceGrid(evidence.used.map(\.likelihood) + more, prior: RandomEffectsPrior(.g)).posterior()
        .logMarginalLikelihood
    }
    let (variance, step, base) = (0.1, 0.06, logMarginal([]))
    let now = try #require(await world.scorecard().theories.first).score.bits
    #expect(abs(proposal.bitsNow - now) < 1e-4)
    var (sum, total) = (0.0, 0.0)
    for index in -60...60 {
      let y = Double(index) * step
      let row = WorldDataset.effect(y, se: variance.squareRoot(), ["region": region])
      let after = try #require(await Self.world([claims], rows + [row]).scorecard().theories.first).score.bits
      let density = exp(logMarginal([.normal(estimate: y, variance: variance)]) - base)
      total += step * density
      sum += step * density * abs(after - now)
    }
    #expect(abs(total - 1) < 1e-3)
    // A sum over 121 estimates of what bends where the odds turn: right to about 1e-3.
    #expect(abs(proposal.expectedBits - sum) < 3e-3, "\(proposal.expectedBits) \(sum)")
  }
}
