import Foundation
import RapheStatistics
import References
import Testing

/// Random-effects posteriors of exact findings against quadrature and bayesmeta.
@Suite struct RandomEffectsTests {
  struct Case: Sendable, CustomStringConvertible {
    var description: String
    var y: [Double]
    var sigma: [Double]
    var tauPrior: String
    var tauScale: Double
    var muSD: Double?
    var quadrature: [String: Double]
    var bayesmeta: [String: Double]

    init(_ vector: ReferenceVector) {
      func results(_ record: ReferenceVector?) -> [String: Double] {
        Dictionary(uniqueKeysWithValues: (record?.keys ?? []).map { ($0, record?[$0]?.number ?? .nan) })
      }
      description = vector.name
      (y, sigma) = (vector["y"]?.numbers ?? [], vector["sigma"]?.numbers ?? [])
      (tauPrior, tauScale) = (vector["tauPrior"]?.word ?? "", vector["tauScale"]?.number ?? .nan)
      muSD = vector["muSD"]?.number
      (quadrature, bayesmeta) = (results(vector["quadrature"]), results(vector["bayesmeta"]))
      precondition(!y.isEmpty && sigma.count == y.count)
    }

    var prior: RandomEffectsPrior {
      RandomEffectsPrior(
        effect: muSD.map { .normal(sd: $0) } ?? .flat,
        heterogeneity: tauPrior == "halfnormal" ? .halfNormal(scale: tauScale) : .halfCauchy(scale: tauScale))
    }

    var posterior: Posterior {
      EvidenceGrid(zip(y, sigma).map { .normal(estimate: $0, variance: $1 * $1) }, prior: prior).posterior()
    }
  }

  static let cases = Vectors.cases("random-effects").map(Case.init)

  static func results(_ posterior: Posterior) -> [String: Double] {
    let average = posterior.interval()
    let next = posterior.interval(for: .nextSetting)
    return [
      "logml": posterior.logMarginalLikelihood, "mu_mean": posterior.mean, "mu_sd": posterior.standardDeviation,
      "tau_mean": posterior.meanTau, "P_mu_lt_0": posterior.cumulative(0),
      "P_new_theta_lt_0": posterior.cumulative(0, for: .nextSetting), "mu_q025": average.lower,
      "mu_q975": average.upper, "new_q025": next.lower, "new_q975": next.upper,
    ]
  }

  @Test(arguments: cases) func matchesQuadrature(_ reference: Case) throws {
    let results = Self.results(reference.posterior)
    #expect(reference.quadrature.count >= 8)
    for (key, want) in reference.quadrature {
      expectClose(try #require(results[key], "no result \(key)"), want, tolerance: 1e-8, key)
    }
  }

  @Test(arguments: cases) func matchesBayesmeta(_ reference: Case) throws {
    let results = Self.results(reference.posterior)
    let names = [
      "mu_mean": "mu_mean", "mu_sd": "mu_sd", "tau_mean": "tau_mean", "mu_lb": "mu_q025", "mu_ub": "mu_q975",
      "theta_lb": "new_q025", "theta_ub": "new_q975", "P_mu_lt_0": "P_mu_lt_0", "P_new_theta_lt_0": "P_new_theta_lt_0",
      "log_marginal": "logml",
    ]
    for (theirs, ours) in names {
      guard let want = reference.bayesmeta[theirs], reference.quadrature[ours] != nil else { continue }
      // bayesmeta's own discretisation moves small probabilities and wide tails by about this much. With a half-Cauchy
      // prior and few samples the standard deviation comes from a tail that its grid cuts off.
      let tolerance = theirs == "mu_sd" && reference.tauPrior == "halfcauchy" ? 1e-2 : 1e-3
      expectClose(try #require(results[ours]), want, tolerance: tolerance, theirs)
    }
  }

  @Test func noTermsIsThePrior() throws {
    let prior = RandomEffectsPrior(.g)
    let posterior = EvidenceGrid([], prior: prior).posterior()
    #expect(abs(posterior.logMarginalLikelihood) < 1e-10)
    expectClose(posterior.probability(of: .below(0)), 0.5, tolerance: 1e-12)
    let region = Region(lower: -0.2, upper: 0.2)
    // 2 Φ(0.2/s) − 1, and the mixture over tau of 2 Φ(0.2/√(s² + tau²)) − 1 (mpmath 1.3.0).
    expectClose(try #require(prior.probability(of: region)), 0.22270258921047845, tolerance: 1e-13)
    expectClose(posterior.probability(of: region), 0.22270258921047845, tolerance: 1e-10)
    expectClose(
      try #require(prior.probability(of: region, for: .nextSetting)), 0.20373967431026128, tolerance: 1e-10)
    #expect(RandomEffectsPrior(effect: .flat, heterogeneity: .halfNormal(scale: 1)).probability(of: region) == nil)
  }

  @Test func farTailsStayFinite() {
    let prior = RandomEffectsPrior(effect: .normal(sd: 1), heterogeneity: .halfNormal(scale: 0.05))
    let terms = [Likelihood](repeating: .normal(estimate: -2, variance: 0.001), count: 40)
    let grid = EvidenceGrid(terms, prior: prior)
    let log = grid.posterior().logProbability(of: .above(0))
    #expect(log < -100 && log.isFinite)
  }

  @Test func scaleOfRawUnits() throws {
    let scale = try #require(PriorScale.raw(sizes: [20, 30], variances: [4, 2]))
    // √(50 / 0.75) / 2 and / 4.
    expectRelative(scale.s, 4.082_482_904_638_63, tolerance: 1e-14)
    expectRelative(scale.a, 2.041_241_452_319_315, tolerance: 1e-14)
    #expect(PriorScale.raw(sizes: [], variances: []) == nil)
    #expect(PriorScale.raw(sizes: [10], variances: [0]) == nil)
  }
}
