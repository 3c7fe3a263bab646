import RapheEvaluation
import RapheLanguage
import Testing

/// Claims with margins on three scales, of the average and of the next setting.
///
/// Figures: Tests/Peers/margins.py, brute-force quadrature with scipy 1.17.1.
@Suite("Margins, scales and settings")
struct MarginVerdictTests {
  @Test(
    "Probability, prior probability and bits are those of the region on the claim's scale", arguments: MarginCase.all)
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
    default: return measured.map { $0.merging(["unit": "fmol/mg"]) { $1 } }
    }
  }

  static let all: [MarginCase] = [
    MarginCase(
      "g", ["is: lower", "than: healthy", "by_at_least: 0.2 SD"], p: 0.87755712645, prior: 0.38864870539,
      bits: 1.1750263332, 0.753435393...0.923778515),
    MarginCase(
      "g", ["is: lower", "than: healthy", "by_at_most: 0.8 SD"], p: 0.9567178164, prior: 0.37105048235,
      bits: 1.3664779825, 0.910405326...0.985500748),
    MarginCase(
      "g", ["is: lower", "than: healthy", "by_at_least: 0.2 SD", "by_at_most: 0.8 SD"], p: 0.8560950778,
      prior: 0.25969918775, bits: 1.7209295293, 0.748685695...0.906174183),
    MarginCase(
      "g", ["is: different", "than: healthy", "by_at_least: 0.5 SD"], p: 0.32000888934, prior: 0.47950012219,
      bits: -0.58341920144, 0.169665777...0.376741593),
    MarginCase(
      "g", ["is: the same", "as: healthy", "within: 0.4 SD"], p: 0.46123616268, prior: 0.42839235505,
      bits: 0.10657289581, 0.405256444...0.645641945),
    MarginCase(
      "g", ["is: lower", "than: healthy", "applies_to: next setting"], p: 0.92289215834, prior: 0.5,
      bits: 0.88423398124, 0.845397183...0.969702361),
    MarginCase(
      "g", ["is: lower", "than: healthy", "by_at_least: 0.2 SD", "applies_to: next setting"], p: 0.8065187007,
      prior: 0.39813015681, bits: 1.0184678314, 0.696518524...0.874532584),
    MarginCase(
      "g", ["is: lower", "than: healthy", "by_at_least: 0.2 SD", "by_at_most: 0.8 SD", "applies_to: next setting"],
      p: 0.72320891479, prior: 0.24598561002, bits: 1.5558385401, 0.617903242...0.821238828),
    MarginCase(
      "g", ["is: different", "than: healthy", "by_at_least: 0.5 SD", "applies_to: next setting"], p: 0.37575463652,
      prior: 0.51937767251, bits: -0.46699308945, 0.24193178...0.436246608),
    MarginCase(
      "g", ["is: the same", "as: healthy", "within: 0.4 SD", "applies_to: next setting"], p: 0.45193194953,
      prior: 0.39403952303, bits: 0.19776521018, 0.411605049...0.565703663),
    MarginCase(
      "lnRR", ["is: lower", "than: healthy", "by_at_least: 5 %"], p: 0.97015819142, prior: 0.44174271503,
      bits: 1.1350136656, 0.93730222...0.984304809),
    MarginCase(
      "lnRR", ["is: lower", "than: healthy", "by_at_least: 5 %", "by_at_most: 20 %"], p: 0.75999422082,
      prior: 0.17986036682, bits: 2.0791111319, 0.682557023...0.881596494),
    MarginCase(
      "lnRR", ["is: different", "than: healthy", "by_at_least: 10 %"], p: 0.85929275265, prior: 0.77438578094,
      bits: 0.15009726474, 0.789986015...0.876945775),
    MarginCase(
      "lnRR", ["is: the same", "as: healthy", "within: 10 %"], p: 0.14070724735, prior: 0.22561421906,
      bits: -0.68116135592, 0.123054225...0.210013985),
    MarginCase(
      "lnRR", ["is: lower", "than: healthy", "by_at_least: 5 %", "applies_to: next setting"], p: 0.86863000027,
      prior: 0.44677563493, bits: 0.9591912706, 0.818337432...0.912976861),
    MarginCase(
      "raw", ["is: lower", "than: healthy", "by_at_least: 5 fmol/mg"], p: 0.88005410323, prior: 0.3954068239,
      bits: 1.1542544501, 0.737653909...0.921883717),
    MarginCase(
      "raw", ["is: lower", "than: healthy", "by_at_most: 30 fmol/mg"], p: 0.9698043188, prior: 0.44425428244,
      bits: 1.1263079951, 0.913689296...0.990291582),
    MarginCase(
      "raw", ["is: different", "than: healthy", "by_at_least: 10 fmol/mg"], p: 0.60596476803, prior: 0.59575949306,
      bits: 0.024503879975, 0.401766161...0.658190596),
    MarginCase(
      "raw", ["is: the same", "as: healthy", "within: 12 fmol/mg"], p: 0.54280932869, prior: 0.47562113493,
      bits: 0.19063269027, 0.463444813...0.738587837),
    MarginCase(
      "raw", ["is: lower", "than: healthy", "by_at_least: 5 fmol/mg", "applies_to: next setting"], p: 0.79691708576,
      prior: 0.4043341407, bits: 0.97888160326, 0.672082302...0.867167164),
  ]
}
