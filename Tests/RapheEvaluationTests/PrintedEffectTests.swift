import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheStatistics
import References
import Testing

/// What the literature prints of an effect, from a row of a table to its likelihood, as metafor converts it.
///
/// Figures: metafor 5.1.12 under R 4.2.2, `escalc`, `conv.fivenum`, `conv.wald` and `conv.delta`; the call stands beside
/// each in `Tests/Vectors/printed-effects.csv`, which `Tests/Peers/metafor_escalc.R` writes.
@Suite("Conversions of printed effects against metafor")
struct PrintedEffectTests {
  /// How near relatively: `conv.delta` differentiates numerically, to about 1e-11.
  private static let tolerance = 1e-10

  @Test("A row says what metafor makes of it", arguments: Vectors.cases("printed-effects"))
  func conversion(_ vector: ReferenceVector) async throws {
    let cells = try #require(vector["row"])
    var row = Dictionary(uniqueKeysWithValues: cells.keys.map { ($0, cells[$0]?.word ?? "") })
    let claim: String
    switch vector["scale"]?.word {
    case "g": claim = World.claim()
    case "lnRR": claim = World.claim("a", "by_at_least: 5 %")
    case "raw": claim = World.claim("a", "by_at_least: 1 fmol/mg")
    case "z": claim = World.relation()
    default: throw UnknownScale()
    }
    // Where the case has no word of its own, none is to be taken for the sign of its numbers.
    let design = row["design"] == "paired" ? Self.pairs : vector["scale"]?.word == "z" ? WorldDataset.association : [:]
    row = design.merging(["direction": row["direction"] ?? "", "unit": "fmol/mg"]) { $1 }.merging(row) { $1 }
    let project = await World(
      theories: [World.theory("t", claim)], datasets: [WorldDataset([row])]
    ).project()
    let quantity = try #require(project.theories.first?.claims.first?.quantity)
    let evidence = try #require(project.evidence.first)
    let finding = try #require(evidence.findings.first)
    guard
      case .usable(.normal(let value, let variance), false, false) = finding.likelihood(
        on: quantity.scale, assuming: evidence.dataset.assume)
    else {
      Issue.record("\(finding.likelihood(on: quantity.scale, assuming: evidence.dataset.assume))")
      return
    }
    expect(value, try #require(vector["yi"]?.number), "yi")
    expect(variance, try #require(vector["vi"]?.number), "vi")
  }

  /// After a drug minus before it.
  private static let pairs = ["group": "treated", "versus": "untreated", "treatment": "SSRI", "days": "28"]

  private struct UnknownScale: Error {}

  private func expect(_ got: Double, _ want: Double, _ what: String) {
    #expect(abs(got - want) <= Self.tolerance * abs(want), "\(what): got \(got), metafor has \(want)")
  }
}
