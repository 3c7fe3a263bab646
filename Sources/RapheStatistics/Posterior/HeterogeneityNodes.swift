#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The nodes and weights of the integral over the heterogeneity tau.
///
/// tau = c sinh x, and the trapezoid rule in x. The integrand depends on tau² only (prior and likelihood are even), so it
/// is an even function of x on the whole line: the rule has no end error at tau = 0 and converges exponentially, with
/// rate given by the distance π/2 of the singularities tau² = −c² and by the prior. Compared with the trapezoid in ln tau,
/// it needs no nodes below the smallest scale c of the posterior: the standard error of all findings pooled.
struct HeterogeneityNodes: Sendable {
  /// The nodes, from 0 upwards.
  let tau: [Double]
  /// The logarithms of the quadrature weights dtau.
  let logWeight: [Double]
  /// The nodes times 1 + κ_j, for the mean of tau.
  ///
  /// The integrand of that mean is odd in x, hence has the end error −h²/12 f′ + h⁴/720 f‴ − …; κ removes it to order
  /// h^16 (Euler–Maclaurin with the odd derivatives taken from the first seven nodes: Σ κ_j j^(2i+1) = −ζ(−1 − 2i)).
  let meanTau: [Double]

  private static let endCorrection = [
    0.153_980_349_214_985_16, -0.055_475_982_332_119_346, 0.018_859_998_643_886_395, -0.005_183_231_930_310_854,
    0.001_040_515_691_256_811, -0.000_133_676_809_974_759_7, 8.194_710_819_373_243e-06,
  ]

  /// Nodes under `prior` and its variants (half to double scale), at most `step` apart in x.
  init(prior: RandomEffectsPrior.Heterogeneity, spacing: HeterogeneitySpacing, step: Double) {
    let a = prior.scale
    let c = min(1 / spacing.precision.squareRoot(), 0.5 * a)
    let top =
      switch prior {
      // Seven standard deviations of the variant with doubled scale: what is cut off is below 3e-12 of it.
      case .halfNormal: max(14 * a, 2 * spacing.spread)
      case .halfCauchy: 1e10 * max(a, spacing.spread)
      }
    let end = asinh(top / c)
    let count = Int((end / step).rounded(.up))
    let h = end / Double(count)
    var tau: [Double] = []
    var logWeight: [Double] = []
    tau.reserveCapacity(count + 1)
    logWeight.reserveCapacity(count + 1)
    for index in 0...count {
      let x = h * Double(index)
      tau.append(c * sinh(x))
      // Half the weight at 0: the other half belongs to the mirror image.
      logWeight.append(log((index == 0 ? 0.5 : 1) * h * c * cosh(x)))
    }
    self.tau = tau
    self.logWeight = logWeight
    meanTau = tau.enumerated().map { index, tau in
      let isNearEnd = index > 0 && index <= Self.endCorrection.count
      return isNearEnd ? tau * (1 + Self.endCorrection[index - 1]) : tau
    }
  }
}
