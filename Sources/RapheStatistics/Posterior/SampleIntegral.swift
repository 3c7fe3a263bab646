import RapheNumerics

/// The likelihood of a sample with several findings at averages mu: ∫ Normal(delta; mu, tau²) ∏ L_i(delta)^w_i ddelta.
///
/// With the curve Normal(y; delta, V) of the exact findings taken out in closed form the rest is the mean of the others'
/// product C over delta ~ Normal(m, s²), where 1/s² = 1/V + 1/tau² and m lies between mu and y. C varies on the scale c
/// of its findings' errors. Where s is small beside c, Gauss and Hermite's rule of five points; else the trapezoid rule
/// over a table of C with steps of 0.8 of the narrower of both curves. Probabilities come out right to 1e-6, measured.
struct SampleIntegral: Hashable, Sendable {
  /// A finding as a function of the true effect.
  struct Row: Hashable, Sendable {
    /// Its likelihood, perhaps under selection, to be asked without heterogeneity.
    var factor: Factor
    var weight: Double
  }

  private let rows: [Row]
  private let center: Estimate?
  /// The scale of C.
  private let scale: Double
  /// The ends of where C may be largest, infinite for a bound that is open.
  private let top: (lower: Double, upper: Double)
  /// Whether the product may have several tops, so that mass may lie anywhere in the span.
  let isFolded: Bool
  /// The extreme estimates, with both signs, and bounds.
  private let span: (lower: Double, upper: Double)

  static func == (a: Self, b: Self) -> Bool { a.rows == b.rows && a.center == b.center }

  func hash(into hasher: inout Hasher) {
    hasher.combine(rows)
    hasher.combine(center)
  }

  /// The findings of a sample as they are, or each with the weights that a selection gives its possible results.
  ///
  /// Under selection what normalises them is not part of this: it depends on the average and not on the sample's effect.
  init(_ sample: SampleLikelihood, selection: Selection? = nil) {
    let open = sample.open
    rows = open.map { row in
      Row(
        factor: selection.map { Factor(publishable: row.likelihood, selection: $0) } ?? Factor(row.likelihood),
        weight: row.weight)
    }
    center = sample.center
    scale = 1 / open.reduce(0) { $0 + $1.weight * $1.likelihood.sharpness }.squareRoot()
    var top = (lower: Double.infinity, upper: -Double.infinity)
    for row in open {
      switch row.likelihood {
      case .interval(let lower, let upper, _): top = (min(top.lower, lower), max(top.upper, upper))
      case .normal(let y, _), .folded(let y, _): top = (min(top.lower, -abs(y)), max(top.upper, abs(y)))
      }
    }
    self.top = top
    let attractors = open.flatMap(\.likelihood.attractors)
    span = (attractors.min() ?? 0, attractors.max() ?? 0)
    isFolded = rows.contains(where: \.factor.isFolded)
  }

  /// The normal curve of delta around eight averages.
  private struct Kernel {
    /// s.
    var sd: Double
    /// m = slope mu + offset.
    var slope: Double
    var offset: Double
    /// The variance of y around mu.
    var total: Double

    init(_ center: Estimate?, tau2: Double) {
      guard let center else {
        (sd, slope, offset, total) = (tau2.squareRoot(), 1, 0, 0)
        return
      }
      total = center.variance + tau2
      slope = center.variance / total
      offset = center.value * tau2 / total
      sd = (slope * tau2).squareRoot()
    }
  }

  /// The logarithms at averages, eight by eight, for one between-sample variance.
  func logValues(at effects: some Collection<SIMD8<Double>>, tau2: Double) -> [SIMD8<Double>] {
    let kernel = Kernel(center, tau2: tau2)
    let means = effects.map { $0 * kernel.slope + kernel.offset }
    var values =
      kernel.sd < Self.narrow * scale
      ? means.map { hermite(around: $0, sd: kernel.sd) } : trapezoid(around: means, sd: kernel.sd)
    if let center {
      let height = -0.5 * log(kernel.total) - StandardNormal.logRootTwoPi
      for (index, mu) in effects.enumerated() {
        let distance = mu - center.value
        values[index] += distance * distance * (-0.5 / kernel.total) + height
      }
    }
    return values
  }

  /// The logarithm of C.
  private func logProduct(_ delta: SIMD8<Double>) -> SIMD8<Double> {
    rows.reduce(.zero) { $0 + $1.factor.logValues(at: delta, tau2: 0) * $1.weight }
  }

  // MARK: A narrow curve

  /// Up to this share of the scale five points do.
  private static let narrow = 0.2
  /// Gauss and Hermite's rule for a standard normal: points and weights.
  private static let points = [
    -2.856_970_013_872_806, -1.355_626_179_974_266, 0, 1.355_626_179_974_266, 2.856_970_013_872_806,
  ]
  private static let shares = [
    0.011_257_411_327_720_688, 0.222_075_922_005_612_64, 0.533_333_333_333_333_3, 0.222_075_922_005_612_64,
    0.011_257_411_327_720_688,
  ]

  private func hermite(around mean: SIMD8<Double>, sd: Double) -> SIMD8<Double> {
    if sd == 0 { return logProduct(mean) }
    let logs = Self.points.map { logProduct(mean + $0 * sd) }
    var top = logs[0]
    for value in logs { top.replace(with: value, where: value .> top) }
    var sum = SIMD8<Double>.zero
    for (value, share) in zip(logs, Self.shares) { sum += VectorMath.exp(value - top) * share }
    return VectorMath.log(sum) + top
  }

  // MARK: A wide curve

  /// A step in units of the narrower of both curves.
  private static let step = 0.8
  /// A curve is nothing beyond so many standard deviations.
  private static let reach = 6.5

  private func trapezoid(around means: [SIMD8<Double>], sd: Double) -> [SIMD8<Double>] {
    var ends = (lower: Double.infinity, upper: -Double.infinity)
    for mean in means {
      let window = window(mean, sd: sd)
      ends = (min(ends.lower, window.lower.min()), max(ends.upper, window.upper.max()))
    }
    let step = Self.step / (1 / (sd * sd) + 1 / (scale * scale)).squareRoot()
    let lanes = SIMD8<Double>(0, 1, 2, 3, 4, 5, 6, 7) * step
    let count = Int(((ends.upper - ends.lower) / (8 * step)).rounded(.up)) + 1
    let nodes = (0..<count).map { lanes + (ends.lower + Double($0) * 8 * step) }
    let logs = nodes.map(logProduct)
    let precision = -0.5 / (sd * sd)
    let height = log(step / sd) - StandardNormal.logRootTwoPi
    return means.map { mean in
      let window = window(mean, sd: sd)
      var (tops, sums) = (SIMD8<Double>.zero, SIMD8<Double>.zero)
      for lane in mean.indices {
        let first = max(0, Int((window.lower[lane] - ends.lower) / (8 * step)))
        let last = min(count - 1, Int((window.upper[lane] - ends.lower) / (8 * step)))
        let center = mean[lane]
        var top = SIMD8<Double>(repeating: -.infinity)
        for chunk in first...last {
          let distance = nodes[chunk] - center
          let value = distance * distance * precision + logs[chunk]
          top.replace(with: value, where: value .> top)
        }
        let highest = top.max()
        var sum = SIMD8<Double>.zero
        for chunk in first...last {
          let distance = nodes[chunk] - center
          sum += VectorMath.exp(distance * distance * precision + (logs[chunk] - highest))
        }
        (tops[lane], sums[lane]) = (highest, sum.sum())
      }
      return VectorMath.log(sums) + tops + height
    }
  }

  /// Between which effects the product of both curves lies: it is drawn from the mean towards the top of C, and no
  /// farther.
  private func window(_ mean: SIMD8<Double>, sd: Double) -> (lower: SIMD8<Double>, upper: SIMD8<Double>) {
    let (lower, upper) = (SIMD8<Double>(repeating: top.lower), SIMD8<Double>(repeating: top.upper))
    let reach = Self.reach * sd
    if isFolded {
      return (
        pointwiseMin(mean, SIMD8(repeating: span.lower)) - reach,
        pointwiseMax(mean, SIMD8(repeating: span.upper)) + reach
      )
    }
    let nearest = pointwiseMax(pointwiseMin(mean, upper), lower)
    return (pointwiseMin(mean, nearest) - reach, pointwiseMax(mean, nearest) + reach)
  }
}

extension Likelihood {
  /// The most that the logarithm bends in delta: 1/v, and between both signs of an estimate y another y²/v².
  fileprivate var sharpness: Double {
    guard case .folded(let estimate, let variance) = self else { return 1 / variance }
    return (1 + estimate * estimate / variance) / variance
  }
}
