import RapheNumerics

/// A Gauss–Legendre rule of any order on [−1, 1].
struct LegendreRule: Sendable {
  let nodes: [Double]
  let weights: [Double]

  static let twenty = LegendreRule(20)

  /// The rule with `count` nodes, each the root of the Legendre polynomial by Newton's method from Tricomi's estimate.
  init(_ count: Int) {
    var nodes = [Double](repeating: 0, count: count)
    var weights = nodes
    for index in 0..<count {
      var x = -cos(.pi * (Double(index) + 0.75) / (Double(count) + 0.5))
      var slope = 1.0
      for _ in 0..<8 {
        var (previous, value) = (1.0, x)
        for degree in 1..<max(count, 1) {
          let n = Double(degree)
          (previous, value) = (value, ((2 * n + 1) * x * value - n * previous) / (n + 1))
        }
        slope = Double(count) * (x * value - previous) / (x * x - 1)
        let step = value / slope
        x -= step
        if abs(step) < 1e-16 { break }
      }
      nodes[index] = x
      weights[index] = 2 / ((1 - x * x) * slope * slope)
    }
    self.nodes = nodes
    self.weights = weights
  }
}
