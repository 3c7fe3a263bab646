import RapheStatistics

/// A count out of a number of trials.
public struct Rate: Hashable, Sendable {
  /// How often it happened.
  public var count: Int
  /// Out of how many.
  public var total: Int

  /// So many of a total.
  public init(count: Int, total: Int) { (self.count, self.total) = (count, total) }

  /// The share; nil without a trial.
  public var share: Double? { total > 0 ? Double(count) / Double(total) : nil }

  /// The 95 % interval of the probability (Wilson 1927).
  public var interval: ClosedRange<Double> {
    guard total > 0 else { return 0...1 }
    let (n, z) = (Double(total), Level.usualDeviations)
    let p = Double(count) / n
    let middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return max(0, middle - half)...min(1, middle + half)
  }
}
