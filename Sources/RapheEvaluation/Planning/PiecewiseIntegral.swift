/// Integrals and sets of one variable for functions that are smooth between known points.
enum PiecewiseIntegral {
  /// The points between `points` at which a function changes its sign, to within a share of their distance.
  static func roots(
    _ points: [Double], _ values: [Double], tolerance: Double = 1e-9, _ function: (Double) -> Double
  ) -> [Double] {
    var roots: [Double] = []
    for index in points.indices.dropLast() where (values[index] < 0) != (values[index + 1] < 0) {
      let bracket = (points[index], values[index], points[index + 1], values[index + 1])
      roots.append(root(bracket, tolerance, function))
    }
    return roots
  }

  /// A root by the method of false position with halved weights (Illinois), in a bracket that always shrinks.
  private static func root(
    _ bracket: (Double, Double, Double, Double), _ tolerance: Double, _ function: (Double) -> Double
  ) -> Double {
    var (low, atLow, high, atHigh) = bracket
    let least = tolerance * (high - low)
    for step in 0..<60 {
      if high - low <= least { break }
      let secant = (low * atHigh - high * atLow) / (atHigh - atLow)
      let isUsable = secant > low && secant < high && step % 4 != 3
      let x = isUsable ? secant : 0.5 * (low + high)
      let value = function(x)
      if value == 0 { return x }
      if (value < 0) == (atLow < 0) {
        (low, atLow) = (x, value)
        atHigh *= 0.5
      } else {
        (high, atHigh) = (x, value)
        atLow *= 0.5
      }
    }
    return 0.5 * (low + high)
  }

  /// The integral over [a, b] by Gauss–Legendre panels, halved until two halves agree with the whole.
  static func integral(
    from a: Double, to b: Double, tolerance: Double, depth: Int = 12, _ function: (Double) -> Double
  ) -> Double {
    halves(a, b, panel(a, b, function), tolerance, depth, function)
  }

  private static func halves(
    _ a: Double, _ b: Double, _ whole: Double, _ tolerance: Double, _ depth: Int, _ function: (Double) -> Double
  ) -> Double {
    let middle = 0.5 * (a + b)
    let left = panel(a, middle, function)
    let right = panel(middle, b, function)
    if depth == 0 || abs(left + right - whole) <= tolerance { return left + right }
    return halves(a, middle, left, 0.5 * tolerance, depth - 1, function)
      + halves(middle, b, right, 0.5 * tolerance, depth - 1, function)
  }

  private static func panel(_ a: Double, _ b: Double, _ function: (Double) -> Double) -> Double {
    let half = 0.5 * (b - a)
    let nodes = GaussRule.nodes * half + 0.5 * (a + b)
    var sum = 0.0
    for lane in nodes.indices { sum += GaussRule.weights[lane] * function(nodes[lane]) }
    return sum * half
  }

  /// So many points from one end of a range to the other.
  static func points(_ range: ClosedRange<Double>, _ count: Int) -> [Double] {
    (0..<count).map { index in
      range.lowerBound + (range.upperBound - range.lowerBound) * Double(index) / Double(count - 1)
    }
  }
}
