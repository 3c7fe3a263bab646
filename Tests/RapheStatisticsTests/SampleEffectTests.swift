import Foundation
import References
import Testing

@testable import RapheStatistics

/// Findings of one sample as reports of one true effect, against brute-force integrals (`Tests/Peers/sample_effects.py`).
@Suite struct SampleEffectTests {
  struct Case: Sendable, CustomStringConvertible {
    var description: String
    var rows: [SampleGrid.Row]
    var prior: RandomEffectsPrior
    var severity: Double
    var regions: [Region]
    var mean: Double
    var sd: Double
    var tau: Double
    var p: [Double]

    init(_ vector: ReferenceVector) {
      func number(_ key: String) -> Double { vector[key]?.number ?? .nan }
      description = vector.name
      let samples = vector["samples"]?.numbers ?? []
      rows = zip(vector["terms"]?.records.map(\.likelihood) ?? [], samples).map {
        SampleGrid.Row($0, sample: Int($1), rho: number("rho"))
      }
      prior = RandomEffectsPrior(PriorScale(s: number("s"), a: number("a")))
      severity = number("severity")
      regions = vector["regions"]?.regions ?? []
      (mean, sd, tau, p) = (number("mean"), number("sd"), number("tau"), vector["p"]?.numbers ?? [])
      precondition(!rows.isEmpty && rows.count == samples.count && p.count == regions.count)
    }

    var weights: [Double] {
      rows.map { row in row.weight(among: rows.count { $0.sample == row.sample }) }
    }
  }

  static let cases = Vectors.cases("samples").map(Case.init)

  @Test(arguments: cases) func posteriors(_ reference: Case) {
    let grid = SampleGrid(reference.rows, prior: reference.prior, cuts: reference.regions.flatMap(\.cuts))
    let weighed = grid.weighed(reference.weights)
    let posterior =
      reference.severity > 0
      ? weighed.selected(by: Selection(severity: reference.severity, favoured: .lower)).posterior()
      : weighed.posterior()
    for (region, want) in zip(reference.regions, reference.p) {
      let got = posterior.probability(of: region)
      #expect(abs(got - want) < 1e-6, "\(region.intervals): got \(got), expected \(want)")
    }
    #expect(abs(posterior.mean - reference.mean) < 3e-6)
    #expect(abs(posterior.standardDeviation - reference.sd) < 3e-6)
    #expect(abs(posterior.meanTau - reference.tau) < 3e-6)
  }
}

/// Intervals of findings whose errors really correlate within their samples.
@Suite struct SampleCoverageTests {
  /// Normal deviates by Box and Muller from a linear congruential generator (Knuth's MMIX constants).
  private struct Deviates {
    var state: UInt64

    private mutating func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (Double(state >> 11) + 0.5) / 9_007_199_254_740_992
    }

    mutating func next() -> Double { (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform()) }
  }

  static let worlds = 1000

  /// How many of the worlds have their average in the central 95 % interval, with six samples of m findings.
  private func covered(m: Int, report: (Double, Double) -> Likelihood) -> Int {
    var deviates = Deviates(state: UInt64(m))
    let prior = PriorScale.g
    return (0..<Self.worlds).count { _ in
      let mu = prior.s * deviates.next()
      let tau = prior.a * abs(deviates.next())
      let rows = (0..<6).flatMap { sample in
        let (effect, shared) = (mu + tau * deviates.next(), deviates.next())
        return (0..<m).map { row in
          let variance = 0.04 + 0.02 * Double((sample + row) % 4)
          let error = 0.6.squareRoot() * shared + 0.4.squareRoot() * deviates.next()
          return SampleGrid.Row(report(effect + variance.squareRoot() * error, variance), sample: sample, rho: 0.6)
        }
      }
      let posterior = SampleGrid(rows, prior: RandomEffectsPrior(prior), cuts: [mu])
        .posterior(weights: rows.map { $0.weight(among: m) })
      return (0.025...0.975).contains(posterior.cumulative(mu))
    }
  }

  /// 950 of 1000 but for Monte Carlo error: 4 standard deviations are 28.
  @Test("Intervals hold what they say however many findings a sample has", arguments: [1, 4, 8])
  func exact(m: Int) {
    let covered = covered(m: m) { .normal(estimate: $0, variance: $1) }
    #expect(abs(covered - 950) <= 28, "\(covered) of \(Self.worlds)")
  }

  /// Words about correlated errors are not a product of tempered ones, so that intervals may only be too wide.
  @Test("Intervals of words hold no less", arguments: [1, 4, 8])
  func words(m: Int) {
    let covered = covered(m: m) { estimate, variance in
      let bound = 1.96 * variance.squareRoot()
      if abs(estimate) < bound { return .interval(lower: -bound, upper: bound, variance: variance) }
      return estimate < 0
        ? .interval(lower: -.infinity, upper: -bound, variance: variance)
        : .interval(lower: bound, upper: .infinity, variance: variance)
    }
    #expect(covered >= 950 - 28, "\(covered) of \(Self.worlds)")
  }
}
