import RapheNumerics

/// A weight that is constant between jumps, as a function of the estimate; it may be 0 outside an interval.
struct StepFunction: Hashable, Sendable {
  struct Jump: Hashable, Sendable {
    /// Where.
    var place: Double
    /// The weight above minus the weight below.
    var height: Double
  }

  /// The weight below all jumps.
  var base: Double
  /// The jumps in increasing order of their places.
  var jumps: [Jump]

  /// The function of minus the estimate.
  var mirrored: StepFunction {
    let top = jumps.reduce(base) { $0 + $1.height }
    return StepFunction(
      base: top, jumps: jumps.reversed().map { Jump(place: -$0.place, height: -$0.height) })
  }

  /// The weight just below a place.
  func below(_ place: Double) -> Double { jumps.reduce(base) { $1.place < place ? $0 + $1.height : $0 } }

  /// The weight just above a place.
  func above(_ place: Double) -> Double { jumps.reduce(base) { $1.place <= place ? $0 + $1.height : $0 } }

  /// The function inside an interval, and 0 outside.
  func restricted(from lower: Double, to upper: Double) -> StepFunction {
    var inside = StepFunction(base: lower == -.infinity ? base : 0, jumps: [])
    if lower > -.infinity { inside.jumps.append(Jump(place: lower, height: above(lower))) }
    inside.jumps += jumps.filter { lower < $0.place && $0.place < upper }
    if upper < .infinity { inside.jumps.append(Jump(place: upper, height: -below(upper))) }
    return inside
  }

  /// ∫ w(y) Normal(y; mu, V) dy = base + Σ h_i P(y > place_i) at eight effects mu, within 1.1e-9 of the largest weight.
  func means(at mu: SIMD8<Double>, totalVariance: Double) -> SIMD8<Double> {
    let scale = 1 / totalVariance.squareRoot()
    var sum = SIMD8<Double>(repeating: base)
    for jump in jumps { sum += NearTail.values((jump.place - mu) * scale) * jump.height }
    return sum
  }

  /// ln ∫ w(y) Normal(y; mu, V) dy at eight effects mu, to a relative accuracy however small it is.
  ///
  /// Where the function is 0 around mu, the density at the nearest place with a weight is factored out of all tails, so
  /// that nothing underflows and the sum keeps its digits however far out mu lies.
  func logMeans(at mu: SIMD8<Double>, totalVariance: Double) -> SIMD8<Double> {
    let scale = 1 / totalVariance.squareRoot()
    var near = SIMD8<Double>.zero
    if base == 0, let first = jumps.first {
      let distance = (first.place - mu) * scale
      near.replace(with: distance, where: distance .> 0)
    }
    if let last = jumps.last, endsAtZero {
      let distance = (mu - last.place) * scale
      near.replace(with: distance, where: distance .> 0)
    }
    var tails = SIMD8<Double>.zero
    var whole = SIMD8<Double>(repeating: base)
    for jump in jumps {
      let z = (jump.place - mu) * scale
      let isBelow = z .< 0
      let size = z.replacing(with: -z, where: isBelow)
      whole.replace(with: whole + jump.height, where: isBelow)
      let exponent = (near - size) * (near + size) * 0.5
      if exponent.max() < Self.negligible { continue }
      let tail = VectorMath.exp(exponent) * ScaledErrorFunction.values(size * Self.rootHalf) * (0.5 * jump.height)
      tails += tail.replacing(with: -tail, where: isBelow)
    }
    // Outside, the whole parts add up to 0: not even their rounding may remain.
    let sum = tails + whole.replacing(with: 0, where: near .> 0)
    return VectorMath.log(sum.replacing(with: 1e-300, where: sum .< 1e-300)) - near * near * 0.5
  }

  private static let rootHalf = 0.707_106_781_186_547_5
  /// A tail of e to this is nothing beside the nearest one.
  private static let negligible = -42.0

  /// Whether there is no weight above the last jump, up to rounding.
  private var endsAtZero: Bool { abs(jumps.reduce(base) { $0 + $1.height }) < 1e-12 }
}

/// The likelihood of a range under selection: ∫ over the range of weight times density, over the same over all estimates.
///
/// Both integrals have the jumps inside the range in common, whose tails are most of the work.
struct StepRatio: Hashable, Sendable {
  private let whole: StepFunction
  private let inside: StepFunction
  /// For every jump of `whole`, whether it is one of `inside`.
  private let isShared: [Bool]
  private let ends: [StepFunction.Jump]

  init(_ weight: StepFunction, from lower: Double, to upper: Double) {
    whole = weight
    inside = weight.restricted(from: lower, to: upper)
    isShared = weight.jumps.map { lower < $0.place && $0.place < upper }
    ends = inside.jumps.filter { $0.place == lower || $0.place == upper }
  }

  /// The logarithm at eight average effects.
  ///
  /// Where the range is likely, both sums to an absolute accuracy; where it is not, its own to a relative one.
  func logValues(at mu: SIMD8<Double>, totalVariance: Double) -> SIMD8<Double> {
    let scale = 1 / totalVariance.squareRoot()
    var all = SIMD8<Double>(repeating: whole.base)
    var part = SIMD8<Double>(repeating: inside.base)
    for (jump, isShared) in zip(whole.jumps, isShared) {
      let tail = NearTail.values((jump.place - mu) * scale) * jump.height
      all += tail
      if isShared { part += tail }
    }
    for end in ends { part += NearTail.values((end.place - mu) * scale) * end.height }
    guard part.min() < Self.likely else { return VectorMath.log(part / all) }
    return inside.logMeans(at: mu, totalVariance: totalVariance) - VectorMath.log(all)
  }

  /// Above this an absolute accuracy of 1e-9 does.
  static let likely = 0.03
}
