/// A condition lower ≤ Σ coefficients · x ≤ upper; either bound may be infinite.
public struct LinearConstraint: Hashable, Sendable {
  /// One coefficient for each variable.
  public var coefficients: [Double]
  /// The lower bound, possibly −∞.
  public var lower: Double
  /// The upper bound, possibly +∞.
  public var upper: Double

  /// A condition between two bounds.
  public init(_ coefficients: [Double], lower: Double = -.infinity, upper: Double = .infinity) {
    self.coefficients = coefficients
    self.lower = lower
    self.upper = upper
  }

  /// The conditions of a rising order of some of `count` variables, the lowest named first.
  public static func rising(_ order: [Int], of count: Int) -> [LinearConstraint] {
    zip(order, order.dropFirst()).map { low, high in
      var coefficients = [Double](repeating: 0, count: count)
      coefficients[low] -= 1
      coefficients[high] += 1
      return LinearConstraint(coefficients, lower: 0)
    }
  }
}
