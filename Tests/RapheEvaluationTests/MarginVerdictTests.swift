import RapheEvaluation
import RapheLanguage
import Testing

/// Claims with margins on three scales, of the average and of the next setting.
///
/// Figures: Tests/Peers/margins.py, brute-force quadrature with scipy 1.17.1.
@Suite("Margins, scales and settings")
struct MarginVerdictTests {
  @Test("Probability, prior probability and bits are those of the region on the claim's scale", arguments: MarginCase.all)
  func figures(example: MarginCase) async throws {
    let judgement = try await example.judgement()
    #expect(abs(judgement.probability - example.p) < 1e-6, "\(judgement.probability)")
    #expect(abs(judgement.priorProbability - example.prior) < 1e-7, "\(judgement.priorProbability)")
    #expect(abs(judgement.bits - example.bits) < 1e-5 / example.p, "\(judgement.bits)")
    #expect(abs(judgement.probabilityRange.lowerBound - example.range.lowerBound) < 1e-6)
    #expect(abs(judgement.probabilityRange.upperBound - example.range.upperBound) < 1e-6)
  }

  @Test("The same margin in per cent and in units switches the scale, not the findings' direction")
  func scales() async throws {
    for (margin, scale) in [("0.2 SD", Scale.g), ("5 %", .logRatio), ("5 fmol/mg", .raw(unit: "fmol/mg"))] {
      let claim = World.claim("a", "by_at_least: \(margin)")
      let world = World(
        theories: [World.theory("t", claim)], datasets: [WorldDataset(MarginCase.rows("raw"), assume: "cv: 0.25")])
      let report = try #require(await world.scorecard().theories.first?.claims.first)
      #expect(report.claim.quantity.scale == scale)
      #expect(report.judgement.gathered.used.count == 3)
      #expect(report.judgement.probability > 0.5)
    }
  }
}

/// Rows on a scale, the end of a claim, and what follows.
struct MarginCase: Sendable, CustomTestStringConvertible {
  var scale: String
  var keys: [String]
  var p: Double
  var prior: Double
  var bits: Double
  var range: ClosedRange<Double>

  init(_ scale: String, _ keys: [String], p: Double, prior: Double, bits: Double, _ range: ClosedRange<Double>) {
    (self.scale, self.keys, self.p, self.prior, self.bits, self.range) = (scale, keys, p, prior, bits, range)
  }

  var testDescription: String { keys.joined(separator: ", ") }

  func judgement() async throws -> Judgement {
    let claim = (["id: a", "compare: 5-HT1A density", "in: depressed"] + keys).joined(separator: "\n")
    let world = World(
      theories: [World.theory("t", claim)], datasets: [WorldDataset(Self.rows(scale), assume: "cv: 0.25")])
    return try #require(await world.scorecard().theories.first?.claims.first).judgement
  }

  static func rows(_ scale: String) -> [[String: String]] {
    func moments(_ numbers: Double...) -> [String: String] {
      let columns = ["mean", "sd", "n", "mean_versus", "sd_versus", "n_versus"]
      let cells = zip(columns, numbers).map { ($0, $0.hasPrefix("n") ? "\(Int($1))" : "\($1)") }
      return Dictionary(uniqueKeysWithValues: cells).merging(["direction": ""]) { $1 }
    }
    let measured = [
      moments(80, 20, 12, 100, 25, 14), moments(90, 15, 20, 95, 18, 22), moments(70, 22, 10, 91, 21, 11),
    ]
    switch scale {
    case "g":
      return [
        WorldDataset.effect(-0.8, se: 0.3), WorldDataset.effect(-0.3, se: 0.2), WorldDataset.effect(-0.5, se: 0.35),
        ["direction": "no difference", "n": "15", "n_versus": "15"],
      ]
    case "lnRR":
      return measured + [["percent": "-15", "n": "10", "n_versus": "10", "alpha": ""], ["direction": "lower"]]
    default: return measured
    }
  }

  static let all: [MarginCase] = [
MARGINS
  ]
}
