import RapheStatistics
import Testing

/// The posterior that the benchmark times, against bayesmeta 3.4 (github cran/bayesmeta) on R 4.2.2.
///
/// `bayesmeta(y, sigma, mu.prior = c(0, sqrt(2)/2), tau.prior = half-normal(sqrt(2)/4), delta = 5e-4, epsilon = 1e-6)`,
/// its `pposterior(mu = 0)`, mean of mu and central 95 % interval. Its default grid differs from this one by 8e-5.
@Test func posteriorOfTwentyExactFindingsAgreesWithBayesmeta() {
  let findings = (0..<20).map { index -> Likelihood in
    let x = Double(index)
    return .normal(estimate: -0.3 + 0.05 * (x - 9.5) * (index % 2 == 0 ? 1 : -1), variance: 0.04 + 0.004 * x)
  }
  let posterior = EvidenceGrid(findings, prior: RandomEffectsPrior(.g)).posterior()
  let interval = posterior.interval()
  let tolerance = 1e-5
  #expect(abs(posterior.probability(of: .below(0)) - 0.999941702557) < tolerance)
  #expect(abs(posterior.mean - -0.324562385730) < tolerance)
  #expect(abs(interval.lower - -0.466652696065) < tolerance)
  #expect(abs(interval.upper - -0.180636175866) < tolerance)
}
