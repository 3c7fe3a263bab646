import Foundation
import RapheStatistics
import Testing

/// Posteriors with censored and unsigned terms against brute-force quadrature (`Tests/Peers/posterior_reference.py`).
@Suite struct PosteriorTests {
  struct Term: Decodable {
    var kind: String
    var estimate: Double?
    var lower: Double?
    var upper: Double?
    var variance: Double

    /// Absent bounds are infinite.
    var likelihood: Likelihood {
      switch kind {
      case "normal": .normal(estimate: estimate ?? .nan, variance: variance)
      case "folded": .folded(estimate: estimate ?? .nan, variance: variance)
      default: .interval(lower: lower ?? -.infinity, upper: upper ?? .infinity, variance: variance)
      }
    }
  }

  struct Case: Decodable, CustomTestStringConvertible {
    var name: String
    var terms: [Term]
    var weights: [Double]
    var s: Double
    var a: Double
    /// The scales for which the grid is laid out, where they differ from those asked for.
    var baseS: Double
    var baseA: Double
    var regions: [[Double?]]
    var logml: Double
    var mean: Double
    var sd: Double
    var tau: Double
    var lower: Double
    var upper: Double
    var logP: [Double]
    var next: [Double]

    var testDescription: String { name }

    func posterior(cuts: [Double]) -> Posterior {
      let base = RandomEffectsPrior(PriorScale(s: baseS, a: baseA))
      let grid = EvidenceGrid(terms.map(\.likelihood), prior: base, cuts: cuts)
      return grid.posterior(weights: weights, prior: RandomEffectsPrior(PriorScale(s: s, a: a)))
    }

    var regionValues: [Region] {
      regions.map { Region(lower: $0[0] ?? -.infinity, upper: $0[1] ?? .infinity) }
    }
  }

  static let cases: [Case] = {
    do {
      return try JSONDecoder().decode([Case].self, from: Data(posteriorVectors.utf8))
    } catch {
      preconditionFailure("reference table: \(error)")
    }
  }()

  @Test(arguments: cases) func regionProbabilities(_ reference: Case) {
    let regions = reference.regionValues
    let posterior = reference.posterior(cuts: regions.flatMap(\.cuts))
    for (region, want) in zip(regions, reference.logP) {
      let got = posterior.probability(of: region)
      #expect(abs(got - exp(want)) < 1e-7, "\(region.intervals): got \(got), expected \(exp(want))")
      // Tails: relative 1e-3 is the contract, 1e-6 is reached, at any depth.
      let log = posterior.logProbability(of: region)
      #expect(abs(log - want) < 1e-5, "\(region.intervals): got log \(log), expected \(want)")
    }
  }

  @Test(arguments: cases) func regionsThatAreNotCuts(_ reference: Case) {
    let posterior = reference.posterior(cuts: [])
    for (region, want) in zip(reference.regionValues, reference.logP) {
      let got = posterior.probability(of: region)
      #expect(abs(got - exp(want)) < 1e-7, "\(region.intervals): got \(got), expected \(exp(want))")
    }
  }

  @Test(arguments: cases) func momentsAndMarginalLikelihood(_ reference: Case) {
    let posterior = reference.posterior(cuts: [0])
    #expect(abs(posterior.logMarginalLikelihood - reference.logml) < 1e-6)
    let unit = reference.sd
    #expect(abs(posterior.mean - reference.mean) < 1e-6 * unit)
    #expect(abs(posterior.standardDeviation - reference.sd) < 1e-6 * unit)
    let error = abs(posterior.meanTau - reference.tau)
    #expect(error < 1e-5 * reference.tau, "tau \(posterior.meanTau), expected \(reference.tau)")
  }

  @Test(arguments: cases) func quantiles(_ reference: Case) {
    let interval = reference.posterior(cuts: [0]).interval()
    let scale = max(1, reference.sd)
    #expect(abs(interval.lower - reference.lower) < 1e-6 * scale)
    #expect(abs(interval.upper - reference.upper) < 1e-6 * scale)
  }

  @Test(arguments: cases) func nextSetting(_ reference: Case) {
    let regions = reference.regionValues
    let posterior = reference.posterior(cuts: regions.flatMap(\.cuts))
    for (region, want) in zip(regions, reference.next) {
      let got = posterior.probability(of: region, for: .nextSetting)
      #expect(abs(got - want) < 1e-6, "\(region.intervals): got \(got), expected \(want)")
    }
  }
}
