import RapheEvaluation
import RapheLanguage
import References
import Testing

/// What cannot be true at once is never supported at once.
@Suite("Claims that exclude each other")
struct ExclusiveClaimTests {
  /// An effect may well be lower than 0 and within the margin; beyond the margin and within it, or lower and higher, not.
  @Test(
    "Never lower and higher at once, nor beyond a margin and the same within it",
    arguments: Sweep.seeds(16, wide: 300))
  func exclusive(seed: UInt64) async throws {
    var random = SplitMix(seed: 4000 + seed)
    let margin = Double(Int.random(in: 5...100, using: &random)) / 100
    let rows = WorldDataset.random(Int.random(in: 1...8, using: &random), using: &random)
    let world = World(
      theories: [
        World.theory("a", World.claim("lower")), World.theory("b", World.claim("higher", is: "higher")),
        World.theory("c", World.claim("same", is: "the same", "within: \(margin) SD")),
        World.theory("d", World.claim("beyond", "by_at_least: \(margin) SD")),
      ], datasets: [WorldDataset(rows)])
    let scorecard = await world.scorecard()
    let supported = scorecard.theories.flatMap(\.claims).filter { $0.judgement.verdict == .supported }
      .map(\.id)
    for pair in [["lower", "higher"], ["beyond", "same"], ["beyond", "higher"]] {
      #expect(!Set(pair).isSubset(of: supported), "margin \(margin)")
    }
    let contradicted = scorecard.theories.flatMap(\.claims).filter { $0.judgement.verdict == .contradicted }
    #expect(!contradicted.map(\.id).contains { supported.contains($0) })
  }

  // "Lower" and "the same within m" overlap between -m and 0: a small effect, precisely known, is both, and that is no
  // contradiction. What excludes sameness is "lower by at least m".
  @Test(
    "A small effect, precisely known, is never both lower by at least m and the same within m",
    arguments: [0.05, 0.1, 0.3])
  func preciselySmall(margin: Double) async throws {
    let rows = (1...10).map { _ in WorldDataset.effect(-0.1, se: 0.02) }
    let world = World(
      theories: [
        World.theory("a", World.claim("lower", "by_at_least: \(margin) SD")),
        World.theory("b", World.claim("same", is: "the same", "within: \(margin) SD")),
      ], datasets: [WorldDataset(rows)])
    let scorecard = await world.scorecard()
    let lower = try scorecard.judgement("lower", of: "a")
    let same = try scorecard.judgement("same", of: "b")
    #expect((lower.verdict, same.verdict) != (.supported, .supported))
    // The true effect cannot be in both, nor, here, above the margin.
    #expect(abs(lower.probability + same.probability - 1) < 1e-6)
  }
}
