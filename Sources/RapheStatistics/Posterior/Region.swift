/// A set of effects: sorted, disjoint intervals, with infinite ends allowed.
///
/// The sets are understood up to single points (a boundary has no probability): intervals that touch are joined, and
/// empty ones disappear, so that two equal sets are equal values.
public struct Region: Hashable, Sendable {
  /// One interval from `lower` to `upper`, `lower` < `upper`.
  public struct Interval: Hashable, Sendable {
    /// The lower end, possibly −∞.
    public var lower: Double
    /// The upper end, possibly +∞.
    public var upper: Double

    /// An interval from `lower` to `upper`.
    public init(lower: Double, upper: Double) {
      self.lower = lower
      self.upper = upper
    }
  }

  /// The intervals, sorted, disjoint and not touching.
  public let intervals: [Interval]

  /// The union of the intervals given; those without inside are dropped.
  public init(_ intervals: [Interval]) {
    var joined: [Interval] = []
    for next in intervals.filter({ $0.lower < $0.upper }).sorted(by: { $0.lower < $1.lower }) {
      if let last = joined.last, next.lower <= last.upper {
        joined[joined.count - 1].upper = max(last.upper, next.upper)
      } else {
        joined.append(next)
      }
    }
    self.intervals = joined
  }

  /// The region between two bounds; empty when `upper` ≤ `lower`.
  public init(lower: Double, upper: Double) {
    self.init([Interval(lower: lower, upper: upper)])
  }

  /// All effects.
  public static let everything = Region(lower: -.infinity, upper: .infinity)
  /// No effect at all.
  public static let empty = Region([])

  /// All effects below `bound`.
  public static func below(_ bound: Double) -> Region { Region(lower: -.infinity, upper: bound) }

  /// All effects above `bound`.
  public static func above(_ bound: Double) -> Region { Region(lower: bound, upper: .infinity) }

  /// Whether no effect is in the region.
  public var isEmpty: Bool { intervals.isEmpty }

  /// Whether every effect is in the region.
  public var isEverything: Bool { self == .everything }

  /// The finite ends of the intervals in increasing order.
  public var cuts: [Double] { intervals.flatMap { [$0.lower, $0.upper] }.filter(\.isFinite) }

  /// The region with the sign of every effect changed.
  public var mirrored: Region {
    Region(intervals.map { Interval(lower: -$0.upper, upper: -$0.lower) })
  }

  /// The region with every effect multiplied by a factor above 0.
  public func scaled(by factor: Double) -> Region {
    precondition(factor > 0, "a factor must be positive")
    return Region(intervals.map { Interval(lower: $0.lower * factor, upper: $0.upper * factor) })
  }

  /// All effects that are not in the region.
  public var complement: Region {
    var gaps: [Interval] = []
    var start = -Double.infinity
    for interval in intervals {
      gaps.append(Interval(lower: start, upper: interval.lower))
      start = interval.upper
    }
    return Region(gaps + [Interval(lower: start, upper: .infinity)])
  }

  /// The effects in both regions.
  public func intersection(_ other: Region) -> Region {
    Region(
      intervals.flatMap { a in
        other.intervals.map { b in Interval(lower: max(a.lower, b.lower), upper: min(a.upper, b.upper)) }
      })
  }

  /// The effects in either region.
  public func union(_ other: Region) -> Region { Region(intervals + other.intervals) }

  /// Whether the effect lies in the region; the ends of an interval belong to it.
  public func contains(_ effect: Double) -> Bool {
    intervals.contains { $0.lower <= effect && effect <= $0.upper }
  }

  /// Whether every effect of this region is in `other`.
  public func isSubset(of other: Region) -> Bool { intersection(other) == self }
}

extension Region: Directed {}
