import RapheEvaluation
import RapheLanguage
import Testing

/// Four traps of bain 0.2.11 (statistics.md, section 0, facts 1, 2, 4 and 7), which do not exist here.
@Suite("bain's traps")
struct BainTrapTests {
  private static let rows = [
    WorldDataset.effect(0.35, se: 0.15), WorldDataset.effect(0.1, se: 0.2), WorldDataset.effect(0.5, se: 0.3),
    ["direction": "no difference", "n": "20", "n_versus": "22"],
  ]

  private func scorecard(
    _ theories: String..., rows: [[String: String]] = rows + OrderRows.exact.renumbered(from: 5)
  ) async -> Scorecard {
    await World(theories: theories, datasets: [WorldDataset(rows)]).scorecard()
  }

  /// In bain the fraction of data that makes the prior is taken from all hypotheses of a call.
  @Test("A rival in the list changes no score")
  func rivals() async throws {
    let claim = World.theory("t", World.claim("a", is: "higher", "by_at_least: 0.1 SD"))
    let alone = await scorecard(claim)
    let rivals = [
      World.theory("same", World.claim("b", is: "the same", "within: 0.1 SD")),
      World.theory("narrow", World.claim("b", is: "higher", "by_at_least: 0.2 SD", "by_at_most: 0.3 SD")),
      World.theory("lower", World.claim("b")), World.theory("order", World.order()),
      World.theory("percent", World.claim("b", is: "lower", "by_at_least: 5 %")),
    ]
    for rival in rivals {
      let together = await scorecard(claim, rival)
      #expect(Numbers(together).claims["t/a"] == Numbers(alone).claims["t/a"])
      #expect(Numbers(together).scores["t"] == Numbers(alone).scores["t"])
    }
  }

  /// In bain d > 0.1 & d < 0.3 against d > -0.3 & d < 0 is an error: the hypotheses must be compatible.
  @Test("Clashing ranges compare")
  func clashes() async throws {
    let found = await scorecard(
      World.theory("up", World.claim("a", is: "higher", "by_at_least: 0.1 SD", "by_at_most: 0.3 SD")),
      World.theory("down", World.claim("a", "by_at_most: 0.3 SD")),
      World.theory("far-down", World.claim("a", "by_at_least: 0.1 SD")),
      World.theory("either", World.claim("a", is: "different", "by_at_least: 0.1 SD")),
      World.theory("within", World.claim("a", is: "the same", "within: 0.1 SD")), rows: Self.rows)
    #expect(found.ranking.count == 5 && found.ranking.first == "up" && found.ranking.last == "far-down")
    let (up, down) = (try found.theory("up").score, try found.theory("down").score)
    #expect(up.bits > 0.5 && down.bits < -1)
    let either = try found.judgement("a", of: "either").probability
    let within = try found.judgement("a", of: "within").probability
    #expect(abs(either + within - 1) < 1e-6)
  }

  /// In bain -3 < d < 3 has the Bayes factor 3.3e8 against its complement.
  @Test("A near-empty claim earns nothing")
  func emptiness() async throws {
    let found = await scorecard(
      World.theory("empty", World.claim("a", is: "the same", "within: 3 SD")),
      World.theory("order", World.order()))
    let judgement = try found.judgement("a", of: "empty")
    #expect(judgement.verdict == .trivial)
    #expect(judgement.probability > 0.9999)
    #expect(judgement.bits >= 0 && judgement.bits <= judgement.bitsAtStake && judgement.bitsAtStake < 1e-4)
    #expect(abs(try found.theory("empty").score.bits) < 1e-4)
  }

  /// Independent priors on the two contrasts give an order of three groups 1/8, and other bits on the same data.
  @Test(
    "A three-group order has prior 1/6 however it is coded",
    arguments: [
      "healthy, responders, nonresponders", "healthy, nonresponders, responders", "responders, healthy, nonresponders",
      "responders, nonresponders, healthy", "nonresponders, healthy, responders", "nonresponders, responders, healthy",
    ])
  func coding(groups: String) async throws {
    let reversed = groups.split(separator: ", ").reversed().joined(separator: ", ")
    let found = await scorecard(
      World.theory("rising", World.order("a", across: groups)),
      World.theory("falling", World.order("a", across: reversed, is: "falling")))
    for theory in ["rising", "falling"] {
      let judgement = try found.judgement("a", of: theory)
      #expect(abs(judgement.priorProbability - 1.0 / 6) < 1e-15)
      #expect(abs(judgement.bitsAtStake - 2.584_962_500_721_156) < 1e-15)
    }
    let (rising, falling) = (try found.judgement("a", of: "rising"), try found.judgement("a", of: "falling"))
    #expect(rising.probability == falling.probability && rising.bits == falling.bits)
  }
}

extension [[String: String]] {
  /// The rows as samples of their own, numbered from a row on.
  fileprivate func renumbered(from first: Int) -> [[String: String]] {
    enumerated().map { $1.merging(["sample": "S\(first + $0)"]) { $1 } }
  }
}
