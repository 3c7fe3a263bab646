import RapheNumerics

/// How sharply the heterogeneity may be determined, and how finely its integral must therefore be stepped.
///
/// k findings at squared distances that add up to S from the average, against the half-normal prior of scale a, have
/// the integrand tau^−k exp(−S/2tau² − tau²/2a²). In ln tau its curvature at the mode is 2√(k² + 4S/a²). The trapezoid
/// rule of step h makes the relative error 2 exp(−2π²/(h² curvature)): 5e-9 at h² = 1/curvature, 1e-3 at 2.56/curvature.
struct HeterogeneitySpacing: Sendable {
  /// Reached with two hundred samples, or effects that differ by some hundred times a.
  private static let smallestStep = 0.05
  /// The same for weights that are known; effects that differ by a million times a.
  private static let smallestFittedStep = 1e-6

  private let terms: [EvidenceTerm]
  /// The largest weight to reckon with, term by term.
  private let weights: [Double]
  private let leastStep: Double
  /// The number of findings by their weights, a censored one counting half.
  let information: Double
  /// The scale of the narrowest prior variant; infinite for a half-Cauchy, whose tail does not narrow anything.
  private let scale: Double
  private let distances: Double
  /// The precision of the narrowest prior variant of mu.
  private let priorPrecision: Double
  /// The extreme effects, 0 included, but at most `farthest` prior standard deviations from 0.
  let hull: (lower: Double, upper: Double)
  /// Effects farther out are mistakes of transcription; on a grid nobody should wait for them.
  private static let farthest = 60.0
  /// The sum of all precisions, with that of the prior of mu.
  let precision: Double

  /// The spacing for weights up to 1, or up to those given.
  ///
  /// For given ones steps may be as small as need be: so much evidence leaves only a short range of tau.
  init(terms: [EvidenceTerm], weights: [Double]? = nil, prior: RandomEffectsPrior) {
    self.terms = terms
    leastStep = weights == nil ? Self.smallestStep : Self.smallestFittedStep
    let weights = weights ?? [Double](repeating: 1, count: terms.count)
    self.weights = weights
    if case .halfNormal(let a) = prior.heterogeneity { scale = 0.5 * a } else { scale = .infinity }
    priorPrecision = 4 * prior.precision
    information = max(1, Self.information(terms, weights))
    precision = zip(terms, weights).reduce(prior.precision) { $0 + $1.1 / $1.0.variance }
    let attractors = terms.flatMap(\.attractors)
    let limit = prior.precision > 0 ? Self.farthest / prior.precision.squareRoot() : .infinity
    hull = (lower: max(-limit, attractors.reduce(0, min)), upper: min(limit, attractors.reduce(0, max)))
    let centers = terms.compactMap(\.center)
    let mean = centers.isEmpty ? 0 : centers.reduce(0, +) / Double(centers.count)
    // What sampling error alone would scatter is no sign of heterogeneity.
    let scatter = zip(terms, weights).reduce(0) { $0 + $1.1 * $1.0.variance }
    distances = max(0, Self.squaredDistances(terms, weights, from: mean) - scatter)
  }

  /// The distance between the extreme effects.
  var spread: Double { hull.upper - hull.lower }

  /// The number of findings by their weights, a censored one counting half.
  static func information(_ terms: [EvidenceTerm], _ weights: [Double]) -> Double {
    zip(terms, weights).reduce(0) { $0 + $1.1 * ($1.0.isExact ? 1 : 0.5) }
  }

  private static func squaredDistances(_ terms: [EvidenceTerm], _ weights: [Double], from effect: Double) -> Double {
    zip(terms, weights).reduce(0) { sum, term in
      let distance = term.0.distance(from: effect)
      return sum + term.1 * distance * distance
    }
  }

  private func curvature(_ squares: Double) -> Double {
    2 * (information * information + 4 * squares / (scale * scale)).squareRoot()
  }

  /// The smallest scale in mu of any factor of the integrand, the inverse root of all precisions, at a value of tau.
  func sharpness(tau: Double) -> Double { sharpness(tau: tau, weights: weights) }

  /// The same with other weights.
  func sharpness(tau: Double, weights: [Double]) -> Double {
    var precision = priorPrecision
    for index in terms.indices { precision += weights[index] / (terms[index].variance + tau * tau) }
    return 1 / precision.squareRoot()
  }

  /// The edges of panels in mu at a value of tau, fine around precise findings alone.
  func edges(from lower: Double, to upper: Double, tau: Double) -> [Double] {
    EffectScales(terms, weights: weights).edges(from: lower, to: upper, tau: tau, precision: priorPrecision)
  }

  /// The step for the bulk of the posterior, and for its tails beyond `cuts` down to about 1e-9.
  ///
  /// On a grid in mu a node costs more than in closed form.
  func step(isGrid: Bool, cuts: [Double]) -> Double {
    var step = min(isGrid ? 0.28 : 0.12, 1 / curvature(distances).squareRoot())
    for cut in cuts {
      // A deeper tail is integrated on its own: tau²/2a² = 21 at a tail of e^−21 bounds the curvature.
      let tail = min(curvature(Self.squaredDistances(terms, weights, from: cut)), 2 * information + 168)
      step = min(step, 1.6 / tail.squareRoot())
    }
    return max(step, leastStep)
  }

  /// The step for a tail beyond `cuts` however deep it is.
  func stepOfTail(cuts: [Double]) -> Double {
    let step = cuts.reduce(0.12) {
      min($0, 1.2 / curvature(Self.squaredDistances(terms, weights, from: $1)).squareRoot())
    }
    return max(step, Self.smallestStep)
  }
}

extension Likelihood {
  /// The effects around which this likelihood varies: the estimate, with both signs if folded, and finite bounds.
  var attractors: [Double] {
    switch self {
    case .normal(let estimate, _): [estimate]
    case .folded(let estimate, _): [estimate, -estimate]
    case .interval(let lower, let upper, _): [lower, upper].filter(\.isFinite)
    }
  }

  /// The middle of the attractors; nil if there are none.
  var center: Double? {
    attractors.isEmpty ? nil : attractors.reduce(0, +) / Double(attractors.count)
  }

  /// How far an effect is from those that agree best with the finding.
  func distance(from effect: Double) -> Double {
    switch self {
    case .normal(let estimate, _): abs(effect - estimate)
    case .folded(let estimate, _): abs(abs(effect) - abs(estimate))
    case .interval(let lower, let upper, _): max(0, max(lower - effect, effect - upper))
    }
  }
}
