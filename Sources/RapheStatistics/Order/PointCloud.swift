import RapheNumerics

/// Points z with log weights for ∫ g(z) dz, in blocks of eight, repeated so that the error can be told.
struct PointCloud: Sendable {
  /// How an integral is repeated: by two product rules, fine and coarse, or by Sobol points under eight shifts.
  enum Kind: Sendable {
    case product
    case shifted
  }

  let kind: Kind
  let dimensions: Int
  /// Coordinates by block, then dimension.
  private(set) var coordinates: [SIMD8<Double>] = []
  private(set) var logWeights: [SIMD8<Double>] = []
  /// The blocks of each repetition.
  private(set) var repetitions: [Range<Int>] = []
  private var filled = 8

  init(_ kind: Kind, dimensions: Int) {
    self.kind = kind
    self.dimensions = dimensions
  }

  mutating func add(_ z: [Double], logWeight: Double) {
    if filled == 8 {
      coordinates.append(contentsOf: repeatElement(.zero, count: dimensions))
      logWeights.append(SIMD8(repeating: -.infinity))
      filled = 0
    }
    let block = logWeights.count - 1
    for index in 0..<dimensions { coordinates[block * dimensions + index][filled] = z[index] }
    logWeights[block][filled] = logWeight
    filled += 1
  }

  mutating func endRepetition() {
    repetitions.append((repetitions.last?.upperBound ?? 0)..<logWeights.count)
    filled = 8
  }

  /// Points over the whole space around a standard normal.
  ///
  /// Up to three dimensions trapezoid rules of steps `step` and 4/3 of it within 7.5 standard deviations, beyond them
  /// quantiles at Sobol points.
  static func everywhere(dimensions: Int, step: Double, points: Int) -> PointCloud {
    guard dimensions > 3 else {
      var cloud = PointCloud(.product, dimensions: dimensions)
      for step in [step, step * 4 / 3] { cloud.addGrid(step: step) }
      return cloud
    }
    var cloud = PointCloud(.shifted, dimensions: dimensions)
    cloud.addShifted(dimensions: dimensions, points: points) { point, z in
      for index in z.indices { z[index] = -StandardNormal.quickUpperQuantile(point[index]) }
      return logDensityComplement(z)
    }
    return cloud
  }

  /// A coarse product grid, or a few points in many dimensions: enough for means and covariances.
  static func sketch(dimensions: Int) -> PointCloud {
    guard dimensions <= 3 else { return everywhere(dimensions: dimensions, step: 1, points: 256) }
    var cloud = PointCloud(.product, dimensions: dimensions)
    cloud.addGrid(step: 1, reach: 6)
    return cloud
  }

  private mutating func addGrid(step: Double, reach: Double = 7.5) {
    let most = Int(reach / step)
    var z = [Double](repeating: 0, count: dimensions)
    let logWeight = Double(dimensions) * log(step)
    func go(_ column: Int, _ square: Double) {
      guard column < dimensions else { return add(z, logWeight: logWeight) }
      for index in -most...most {
        z[column] = Double(index) * step
        let sum = square + z[column] * z[column]
        if sum <= reach * reach { go(column + 1, sum) }
      }
    }
    go(0, 0)
    endRepetition()
  }

  /// Adds `points` points under each of eight shifts; `place` sets z and returns its log weight.
  mutating func addShifted(
    dimensions cube: Int, points: Int, _ place: (_ point: [Double], _ z: inout [Double]) -> Double
  ) {
    var z = [Double](repeating: 0, count: dimensions)
    var current = 0
    ShiftedPoints(dimensions: cube).forEach(count: points) { shift, point in
      if shift > current {
        endRepetition()
        current = shift
      }
      let logWeight = place(point, &z) - log(Double(points))
      add(z, logWeight: logWeight)
    }
    endRepetition()
  }

  /// −ln φ(z): from a weight under the standard normal to one under dz.
  static func logDensityComplement(_ z: [Double]) -> Double {
    z.reduce(Double(z.count) * StandardNormal.logRootTwoPi) { $0 + 0.5 * $1 * $1 }
  }
}
