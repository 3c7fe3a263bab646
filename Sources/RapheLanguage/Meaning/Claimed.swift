public import RapheStatistics

/// Where a claim says that the truth lies: in a region of one effect, or in one order of the levels of several groups.
public enum Claimed: Hashable, Sendable {
  /// The effect lies in this region.
  case effect(Region)
  /// The levels rise over the quantity's groups in this order, by their places; without any places, in no order.
  case order([Int])

  /// The region of the effect; nil for an order.
  public var region: Region? {
    if case .effect(let region) = self { return region }
    return nil
  }

  /// The places of the groups from the lowest level to the highest; nil for an effect.
  public var order: [Int]? {
    if case .order(let order) = self { return order }
    return nil
  }

  /// The same with the sign of every effect changed.
  public var mirrored: Claimed {
    switch self {
    case .effect(let region): .effect(region.mirrored)
    case .order(let order): .order(order.reversed())
    }
  }

  /// Whether nothing satisfies it.
  public var isEmpty: Bool {
    switch self {
    case .effect(let region): region.isEmpty
    case .order(let order): order.isEmpty
    }
  }

  /// What satisfies both, which must be of one quantity.
  public func intersection(_ other: Claimed) -> Claimed {
    switch (self, other) {
    case (.effect(let one), .effect(let other)): .effect(one.intersection(other))
    case (.order(let one), .order(let other)): .order(one == other ? one : [])
    default: preconditionFailure("an effect and an order are of different quantities")
    }
  }

  /// Whether all that satisfies it satisfies `other`, which must be of the same quantity.
  public func isSubset(of other: Claimed) -> Bool { intersection(other) == self }
}

extension Claimed: Directed {}
