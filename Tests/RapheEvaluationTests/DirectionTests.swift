import RapheLanguage
import RapheStatistics
import Testing

@testable import RapheEvaluation

@Suite("What is told in the other direction")
struct DirectionTests {
  @Test(
    "Turning points change their sign and order, and the side above the last one where their number is odd",
    arguments: [
      ([], true, [], true), ([0.3], true, [-0.3], false), ([-0.2, 0.5], false, [-0.5, 0.2], false),
      ([-1, 0.2, 0.5], true, [-0.5, -0.2, 1], false),
    ] as [([Double], Bool, [Double], Bool)])
  func turningPoints(points: [Double], isAbove: Bool, turned: [Double], isTurnedAbove: Bool) {
    let shift = QuantityPlan.Shift(bits: 0.7, turningPoints: points, isPositiveAbove: isAbove)
    let expected = QuantityPlan.Shift(bits: 0.7, turningPoints: turned, isPositiveAbove: isTurnedAbove)
    #expect(shift.turned(if: true) == expected)
    #expect(expected.turned(if: true) == shift)
    #expect(shift.turned(if: false) == shift)
  }

  @Test("A plan of a claim is that of the same claim with its groups named the other way round, told in its words")
  func plans() async throws {
    let rows = [WorldDataset.effect(-0.5, se: 0.3), WorldDataset.effect(-0.2, se: 0.4)]
    func plan(_ claim: String) async throws -> Proposal {
      let project = await World(theories: [World.theory("t", claim)], datasets: [WorldDataset(rows)]).project()
      return try #require(await project.plan(Question()).proposals.first, "\(project.diagnostics)")
    }
    let straight = World.claim("c", "by_at_least: 0.2 SD")
    let exchanged = World.claim("c", in: "healthy", is: "higher", than: "depressed", "by_at_least: 0.2 SD")
    let (one, other) = (try await plan(straight), try await plan(exchanged))
    #expect(one.expectedBits == other.expectedBits && one.turningPoints.count == 1)
    #expect(one.turningPoints == other.turningPoints.reversed().map { -$0 })
    #expect(!one.isFirstAbove && other.isFirstAbove)
    let (first, second) = (try #require(one.first.claims.first), try #require(other.first.claims.first))
    #expect(first.region == second.region, "worked out in one direction")
    #expect(first.regionAsWritten == .below(-0.2) && second.regionAsWritten == .above(0.2))
  }
}
