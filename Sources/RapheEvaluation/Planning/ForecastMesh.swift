import RapheNumerics
import RapheStatistics

/// Nodes in tau and mu that resolve the posterior, before and after studies yet to come, wherever their estimates fall.
///
/// tau = c sinh x with the trapezoid rule in x; at each tau panels of eight Gauss–Legendre nodes in mu, 3.5 times as wide
/// as the sharpest factor of the integrand and split at the ends of regions.
struct ForecastMesh: Sendable {
  /// The nodes of one panel lie between two effects.
  struct Panel: Sendable {
    var node: Int
    var lower: Double
    var upper: Double
    var effects: SIMD8<Double>
    var weights: SIMD8<Double>
  }

  var tau: [Double] = []
  /// The quadrature weight of each tau.
  var weight: [Double] = []
  /// By tau, then mu.
  var panels: [Panel] = []

  /// The studies to come: at most so many, each with at least this variance.
  struct Studies: Hashable, Sendable {
    var variance: Double
    var count: Int
  }

  init(_ terms: [EvidenceTerm], scales: [PriorScale], cuts: [Double], studies: Studies) {
    let smallest = (s: scales.map(\.s).min() ?? 1, a: scales.map(\.a).min() ?? 1)
    let largest = (s: scales.map(\.s).max() ?? 1, a: scales.map(\.a).max() ?? 1)
    let attractors = terms.flatMap(\.attractors).filter { abs($0) < 60 * largest.s }
    // Seven and a half standard deviations of the widest prior beyond everything that attracts the posterior.
    let lower = (attractors.min() ?? 0).capped(above: 0) - 6.5 * largest.s
    let upper = (attractors.max() ?? 0).capped(below: 0) + 6.5 * largest.s
    let count = Double(studies.count)
    func common(_ tau2: Double) -> Double { 1 / (smallest.s * smallest.s) + count / (studies.variance + tau2) }
    func precision(_ tau2: Double) -> Double { terms.reduce(common(tau2)) { $0 + 1 / ($1.variance + tau2) } }
    let scales = EffectScales(terms, isAroundZero: false)
    let information = Double(terms.count) + count
    let step = max(0.06, min(0.2, 1 / (2 * information).squareRoot()))
    let c = min(1 / precision(0).squareRoot(), 0.5 * smallest.a)
    let end = asinh(max(7 * largest.a, upper - lower - 13 * largest.s) / c)
    let steps = Int((end / step).rounded(.up))
    let h = end / Double(steps)
    let edges = cuts.filter { $0 > lower && $0 < upper }
    for index in 0...steps {
      let x = h * Double(index)
      let value = c * sinh(x)
      tau.append(value)
      // The integrand is even in x: half the weight at 0.
      weight.append((index == 0 ? 0.5 : 1) * h * c * cosh(x))
      let width = 3.5 / precision(value * value).squareRoot()
      let isGraded = (upper - lower) / width > Double(EffectScales.most)
      for (from, to) in zip([lower] + edges, edges + [upper]) {
        if isGraded {
          let ends = scales.edges(from: from, to: to, tau: value, precision: common(value * value))
          for (start, end) in zip(ends, ends.dropFirst()) { add(start, end, .infinity, node: index) }
        } else {
          add(from, to, width, node: index)
        }
      }
    }
  }

  private mutating func add(_ lower: Double, _ upper: Double, _ width: Double, node: Int) {
    let count = max(1, Int(((upper - lower) / width).rounded(.up)))
    let half = (upper - lower) / Double(count) / 2
    for index in 0..<count {
      let middle = lower + half * Double(2 * index + 1)
      panels.append(
        Panel(
          node: node, lower: middle - half, upper: middle + half, effects: GaussRule.nodes * half + middle,
          weights: GaussRule.weights * half))
    }
  }
}

/// The Gauss–Legendre rule with eight nodes on [−1, 1].
enum GaussRule {
  static let nodes = SIMD8<Double>(
    -0.960_289_856_497_536_23, -0.796_666_477_413_626_74, -0.525_532_409_916_328_99, -0.183_434_642_495_649_8,
    0.183_434_642_495_649_8, 0.525_532_409_916_328_99, 0.796_666_477_413_626_74, 0.960_289_856_497_536_23)
  static let weights = SIMD8<Double>(
    0.101_228_536_290_376_26, 0.222_381_034_453_374_47, 0.313_706_645_877_887_29, 0.362_683_783_378_361_98,
    0.362_683_783_378_361_98, 0.313_706_645_877_887_29, 0.222_381_034_453_374_47, 0.101_228_536_290_376_26)
}

extension Double {
  fileprivate func capped(above bound: Double) -> Double { Swift.min(self, bound) }
  fileprivate func capped(below bound: Double) -> Double { Swift.max(self, bound) }
}
