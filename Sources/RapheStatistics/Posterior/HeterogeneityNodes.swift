import RapheNumerics

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

  /// Whether smaller and larger values were left out because nothing is expected of them.
  let isTrimmed: (below: Bool, above: Bool)

  /// Nodes under `prior` and its variants (half to double scale), at most `step` apart in x.
  ///
  /// Those well outside `range` of x are left out.
  init(
    prior: RandomEffectsPrior.Heterogeneity, spacing: HeterogeneitySpacing, step: Double,
    range: ClosedRange<Double> = 0...(.infinity)
  ) {
    let scale = HeterogeneityScale(prior: prior, spacing: spacing)
    let count = Int((scale.end / step).rounded(.up))
    let h = scale.end / Double(count)
    // So near to 0 the corrections at the end need all nodes.
    let start = Int(range.lowerBound / h)
    let first = start <= Self.endCorrection.count ? 0 : start
    let last = range.upperBound < scale.end ? min(count, Int((range.upperBound / h).rounded(.up))) : count
    tau = (first...last).map { scale.tau(h * Double($0)) }
    // Half the weight at 0: the other half belongs to the mirror image.
    logWeight = (first...last).map { index in
      log((index == 0 ? 0.5 : 1) * h * scale.slope(h * Double(index)))
    }
    isTrimmed = (first > 0, last < count)
    meanTau = tau.enumerated().map { offset, tau in
      let index = first + offset
      let isNearEnd = first == 0 && index > 0 && index <= Self.endCorrection.count
      return isNearEnd ? tau * (1 + Self.endCorrection[index - 1]) : tau
    }
  }
}

/// The scale c and the range of x in tau = c sinh x.
struct HeterogeneityScale: Sendable {
  private let c: Double
  /// The largest x that matters.
  let end: Double

  init(prior: RandomEffectsPrior.Heterogeneity, spacing: HeterogeneitySpacing) {
    let a = prior.scale
    c = min(1 / spacing.precision.squareRoot(), 0.5 * a)
    let top =
      switch prior {
      // Seven standard deviations of the variant with doubled scale: what is cut off is below 3e-12 of it.
      case .halfNormal: max(14 * a, 2 * spacing.spread)
      case .halfCauchy: 1e10 * max(a, spacing.spread)
      }
    end = asinh(top / c)
  }

  func tau(_ x: Double) -> Double { c * sinh(x) }

  /// dtau/dx.
  func slope(_ x: Double) -> Double { c * cosh(x) }
}
