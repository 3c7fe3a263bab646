#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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

  /// The weight at an estimate.
  func callAsFunction(_ estimate: Double) -> Double {
    jumps.reduce(base) { $1.place < estimate ? $0 + $1.height : $0 }
  }

  /// The function inside an interval, and 0 outside.
  func restricted(from lower: Double, to upper: Double) -> StepFunction {
    var inside = StepFunction(base: lower == -.infinity ? base : 0, jumps: [])
    if lower > -.infinity { inside.jumps.append(Jump(place: lower, height: self(lower.nextUp))) }
    inside.jumps += jumps.filter { lower < $0.place && $0.place < upper }
    if upper < .infinity { inside.jumps.append(Jump(place: upper, height: -self(upper))) }
    return inside
  }

  /// ln ∫ w(y) Normal(y; mu, V) dy at eight effects mu.
  ///
  /// = base + Σ h_i P(y > place_i). Where the function is 0 around mu, the density at the nearest place with a weight is
  /// factored out of all tails, so that nothing underflows and the sum keeps its digits however far out mu lies.
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
      let tail =
        VectorMath.exp((near - size) * (near + size) * 0.5) * ScaledErrorFunction.values(size * Self.rootHalf)
        * (0.5 * jump.height)
      tails += tail.replacing(with: -tail, where: isBelow)
      whole.replace(with: whole + jump.height, where: isBelow)
    }
    // Outside, the whole parts add up to 0: not even their rounding may remain.
    let sum = tails + whole.replacing(with: 0, where: near .> 0)
    return VectorMath.log(sum.replacing(with: 1e-300, where: sum .< 1e-300)) - near * near * 0.5
  }

  private static let rootHalf = 0.707_106_781_186_547_5

  /// Whether there is no weight above the last jump, up to rounding.
  private var endsAtZero: Bool { abs(jumps.reduce(base) { $0 + $1.height }) < 1e-12 }
}

extension Double {
  var exponential: Double { exp(self) }
  var naturalLogarithm: Double { log(self) }
}
