/// In how many draws of a model something holds, when of some of them nobody knows.
///
/// A draw whose run failed before it could tell is unknown, not absent: it may have failed because of what is claimed.
public struct DrawRate: Hashable, Sendable {
  /// In how many it holds.
  public var count: Int
  /// Of how many it is unknown.
  public var unknown: Int
  /// Out of how many, the unknown among them.
  public var total: Int

  /// So many of a total.
  public init(count: Int, unknown: Int = 0, total: Int) {
    (self.count, self.unknown, self.total) = (count, unknown, total)
  }

  /// The share if it fails in all of the unknown, and if it holds in all of them; nil when nothing is known.
  public var shares: ClosedRange<Double>? {
    guard total > unknown else { return nil }
    return Double(count) / Double(total)...Double(count + unknown) / Double(total)
  }

  /// The 95 % interval of the probability (Wilson 1927): from the lower end of the least share to the upper of the most.
  public var interval: ClosedRange<Double> {
    let (least, most) = (Rate(count: count, total: total), Rate(count: count + unknown, total: total))
    return least.interval.lowerBound...most.interval.upperBound
  }
}
