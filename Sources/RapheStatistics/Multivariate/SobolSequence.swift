/// The Sobol sequence: points that fill the unit cube evenly.
///
/// Primitive polynomials and initial direction numbers of Joe & Kuo (2008, "Constructing Sobol sequences with better
/// two-dimensional projections", SIAM J. Sci. Comput. 30:2635), file new-joe-kuo-6.21201; Gray-code order of Antonov &
/// Saleev (1979). The first point is the origin.
struct SobolSequence: Sendable {
  /// The most coordinates there are direction numbers for.
  static let dimensions = 21
  private static let bits = 32

  /// Degree, inner coefficients and initial numbers of each polynomial, from the second coordinate on.
  private static let polynomials: [(coefficients: Int, initial: [UInt64])] = [
    (0, [1]), (1, [1, 3]), (1, [1, 3, 1]), (2, [1, 1, 1]), (1, [1, 1, 3, 3]), (4, [1, 3, 5, 13]),
    (2, [1, 1, 5, 5, 17]), (4, [1, 1, 5, 5, 5]), (7, [1, 1, 7, 11, 19]), (11, [1, 1, 5, 1, 1]),
    (13, [1, 1, 1, 3, 11]), (14, [1, 3, 5, 5, 31]), (1, [1, 3, 3, 9, 7, 49]), (13, [1, 1, 1, 15, 21, 21]),
    (16, [1, 3, 1, 13, 27, 49]), (19, [1, 1, 1, 15, 7, 5]), (22, [1, 3, 1, 15, 13, 25]),
    (25, [1, 1, 5, 5, 19, 61]), (1, [1, 3, 7, 11, 23, 15, 103]), (4, [1, 3, 7, 13, 13, 15, 69]),
  ]

  private let directions: [[UInt64]]
  private var state: [UInt64]
  private var count: UInt64 = 0

  /// The sequence in so many coordinates, at most `dimensions`.
  init(dimensions: Int) {
    precondition(dimensions <= Self.dimensions, "there are direction numbers for \(Self.dimensions) coordinates")
    directions = (0..<dimensions).map(Self.directions)
    state = [UInt64](repeating: 0, count: dimensions)
  }

  /// The point at which the sequence stands, each coordinate in [0, 1).
  var point: [Double] { state.map { Double($0) / 4_294_967_296 } }

  /// Goes to the next point.
  mutating func advance() {
    let changed = min((~count).trailingZeroBitCount, Self.bits - 1)
    count += 1
    for index in state.indices { state[index] ^= directions[index][changed] }
  }

  /// The direction numbers of a coordinate, scaled to 32 bits.
  private static func directions(coordinate: Int) -> [UInt64] {
    guard coordinate > 0 else { return (1...bits).map { 1 << UInt64(bits - $0) } }
    let (coefficients, initial) = polynomials[coordinate - 1]
    let degree = initial.count
    var numbers = initial.enumerated().map { $1 << UInt64(bits - 1 - $0) }
    for index in degree..<bits {
      var next = numbers[index - degree] ^ (numbers[index - degree] >> UInt64(degree))
      for term in 1..<max(degree, 1) where (coefficients >> (degree - 1 - term)) & 1 == 1 {
        next ^= numbers[index - term]
      }
      numbers.append(next)
    }
    return numbers
  }
}

/// The eight fixed shifts under which Sobol points are used, so that their scatter tells the error.
///
/// The points of a shift are turned modulo 1 and folded by the baker's transformation 1 − |2u − 1|, which makes the
/// integrand periodic (Hickernell 2002): on the integrands here the error falls ten- to a thousandfold.
struct ShiftedPoints: Sendable {
  static let shiftCount = 8

  private let shifts: [[Double]]
  let dimensions: Int

  init(dimensions: Int) {
    self.dimensions = dimensions
    // SplitMix64 (Steele, Lea & Flood 2014) from a fixed start: the same shifts in every run.
    var state: UInt64 = 0x5241_5048_4531_3934
    func next() -> Double {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Double((z ^ (z >> 31)) >> 11) / 9_007_199_254_740_992
    }
    shifts = (0..<Self.shiftCount).map { _ in (0..<SobolSequence.dimensions).map { _ in next() } }
  }

  /// Calls `body` with each shift and each of the first `count` points under it.
  func forEach(count: Int, _ body: (_ shift: Int, _ point: [Double]) -> Void) {
    var point = [Double](repeating: 0, count: dimensions)
    for (number, shift) in shifts.enumerated() {
      var sequence = SobolSequence(dimensions: dimensions)
      for _ in 0..<count {
        let raw = sequence.point
        for index in 0..<dimensions {
          var u = raw[index] + shift[index]
          if u >= 1 { u -= 1 }
          // Kept off the ends, where a quantile is infinite.
          point[index] = min(max(1 - abs(2 * u - 1), 1e-15), 1 - 1e-15)
        }
        body(number, point)
        sequence.advance()
      }
    }
  }
}
