import RapheStatistics

/// For each of some regions, the first of the others that it contains.
///
/// Of equal regions each contains those before it, so that the first contains none of them. Sorted by their ends, n
/// regions of one interval, or of all but one gap, take n log n comparisons; of others each is held against all.
struct NarrowerRegions {
  /// By region, the place of the first region that it contains; nil for none.
  let first: [Int?]
  /// How many pairs of regions were compared, for tests.
  private(set) var comparisons = 0

  private struct Interval {
    var lower: Double
    var upper: Double
    var place: Int
  }

  init(_ regions: [Region]) {
    var known: [Region: Int] = [:]
    var unique: [(region: Region, place: Int)] = []
    for (place, region) in regions.enumerated() where known[region] == nil {
      known[region] = place
      unique.append((region, place))
    }
    var single: [Interval] = []
    var gapped: [Interval] = []
    var rest: [(region: Region, place: Int)] = []
    for (region, place) in unique {
      let intervals = region.intervals
      if intervals.count == 1, !region.isEverything {
        single.append(Interval(lower: intervals[0].lower, upper: intervals[0].upper, place: place))
      } else if intervals.count == 2, intervals[0].lower == -.infinity, intervals[1].upper == .infinity {
        gapped.append(Interval(lower: intervals[0].upper, upper: intervals[1].lower, place: place))
      } else {
        rest.append((region, place))
      }
    }
    var found: [Int: Int] = [:]
    func note(_ place: Int, contains other: Int?) {
      if let other { found[place] = min(found[place] ?? other, other) }
    }
    for (interval, other) in zip(single, Self.within(single)) { note(interval.place, contains: other) }
    // A wider gap leaves less.
    let turned = gapped.map { Interval(lower: -$0.lower, upper: -$0.upper, place: $0.place) }
    for (interval, other) in zip(gapped, Self.within(turned)) { note(interval.place, contains: other) }
    let below = Self.firsts(single.map { ($0.upper, $0.place) })
    let above = Self.firsts(single.map { (-$0.lower, $0.place) })
    for gap in gapped {
      note(gap.place, contains: below(gap.lower))
      note(gap.place, contains: above(-gap.upper))
    }
    for one in rest {
      for other in unique where other.place != one.place {
        comparisons += 1
        if other.region.isSubset(of: one.region) { note(one.place, contains: other.place) }
        if one.region.isSubset(of: other.region) { note(other.place, contains: one.place) }
      }
    }
    first = regions.enumerated().map { place, region in
      let equal = known[region] ?? place
      let narrower = found[equal]
      return equal < place ? min(equal, narrower ?? equal) : narrower
    }
    comparisons += single.count + gapped.count
  }

  /// For each of some different intervals, the least place of another inside it.
  private static func within(_ intervals: [Interval]) -> [Int?] {
    let uppers = Set(intervals.map(\.upper)).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: uppers.enumerated().map { ($1, $0 + 1) })
    // The least place among ranks up to one (Fenwick 1994).
    var least = [Int](repeating: .max, count: uppers.count + 1)
    var found = [Int?](repeating: nil, count: intervals.count)
    let order = intervals.indices.sorted {
      intervals[$0].lower == intervals[$1].lower
        ? intervals[$0].upper < intervals[$1].upper : intervals[$0].lower > intervals[$1].lower
    }
    for index in order {
      let rank = ranks[intervals[index].upper] ?? 0
      var best = Int.max
      var node = rank
      while node > 0 {
        best = min(best, least[node])
        node -= node & -node
      }
      found[index] = best == .max ? nil : best
      node = rank
      while node < least.count {
        least[node] = min(least[node], intervals[index].place)
        node += node & -node
      }
    }
    return found
  }

  /// The least place among values up to a bound.
  private static func firsts(_ values: [(value: Double, place: Int)]) -> (Double) -> Int? {
    let sorted = values.sorted { $0.value < $1.value }
    var least: [Int] = []
    for value in sorted { least.append(min(least.last ?? .max, value.place)) }
    return { bound in
      var (low, high) = (0, sorted.count)
      while low < high {
        let middle = (low + high) / 2
        if sorted[middle].value <= bound { low = middle + 1 } else { high = middle }
      }
      return low > 0 ? least[low - 1] : nil
    }
  }
}
