import Foundation
import RapheStatistics
import References
import Testing

/// Posteriors with censored and unsigned terms against brute-force quadrature (`Tests/Peers/posterior_reference.py`).
@Suite struct PosteriorTests {
  /// A posterior by brute force; selection tests have such cases too.
  struct Case: Sendable, CustomStringConvertible {
    var description: String
    var terms: [Likelihood]
    var weights: [Double]
    var scale: PriorScale
    /// The scales for which the grid is laid out, where they differ from those asked for.
    var base: PriorScale
    var regions: [Region]
    var logml: Double
    var mean: Double
    var sd: Double
    var tau: Double
    var lower: Double
    var upper: Double
    var logP: [Double]
    var next: [Double]

    init(_ vector: ReferenceVector) {
      func number(_ key: String) -> Double { vector[key]?.number ?? .nan }
      description = vector.name
      terms = vector["terms"]?.records.map(\.likelihood) ?? []
      weights = vector["weights"]?.numbers ?? []
      scale = PriorScale(s: number("s"), a: number("a"))
      base = PriorScale(s: number("baseS"), a: number("baseA"))
      regions = vector["regions"]?.regions ?? []
      (logml, mean, sd, tau) = (number("logml"), number("mean"), number("sd"), number("tau"))
      (lower, upper) = (number("lower"), number("upper"))
      (logP, next) = (vector["logP"]?.numbers ?? [], vector["next"]?.numbers ?? [])
      precondition(
        !terms.isEmpty && weights.count == terms.count && logP.count == regions.count && next.count == regions.count)
    }

    func posterior(cuts: [Double]) -> Posterior {
      let grid = EvidenceGrid(terms, prior: RandomEffectsPrior(base), cuts: cuts)
      return grid.posterior(weights: weights, prior: RandomEffectsPrior(scale))
    }
  }

  static let cases = Vectors.cases("posteriors").map(Case.init)

  @Test(arguments: cases) func regionProbabilities(_ reference: Case) {
    let regions = reference.regions
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
    for (region, want) in zip(reference.regions, reference.logP) {
      let got = posterior.probability(of: region)
      #expect(abs(got - exp(want)) < 5e-7, "\(region.intervals): got \(got), expected \(exp(want))")
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
    let regions = reference.regions
    let posterior = reference.posterior(cuts: regions.flatMap(\.cuts))
    for (region, want) in zip(regions, reference.next) {
      let got = posterior.probability(of: region, for: .nextSetting)
      #expect(abs(got - want) < 1e-6, "\(region.intervals): got \(got), expected \(want)")
    }
  }
}
