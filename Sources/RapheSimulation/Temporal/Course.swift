/// How something went over time: straight lines between points.
public struct Course: Hashable, Sendable {
  /// The times, not decreasing; a time that stands twice is a jump.
  public let times: [Double]
  /// The value at each time.
  public let values: [Double]

  /// A course through points; both lists have the same length.
  public init(times: [Double], values: [Double]) {
    precondition(times.count == values.count, "each time needs a value")
    self.times = times
    self.values = values
  }

  /// The values divided by a baseline, so that 1 is no change.
  public func relative(to baseline: Double) -> Course {
    Course(times: times, values: values.map { $0 / baseline })
  }

  /// The values at the given times only, the first of two at a jump: troughs, if they are the times of doses.
  ///
  /// Times outside the course are left out.
  public func sampled(at moments: [Double]) -> Course {
    let points = moments.compactMap { moment in before(moment).map { (moment, $0) } }
    return Course(times: points.map(\.0), values: points.map(\.1))
  }

  /// The means over consecutive intervals of this length from 0 on, each at the end of its interval.
  ///
  /// An interval that the course does not cover is left out.
  public func means(every length: Double) -> Course {
    guard let first = times.first, let last = times.last, length > 0 else { return Course(times: [], values: []) }
    var (ends, means): ([Double], [Double]) = ([], [])
    var index = 0
    while Double(index + 1) * length <= last * (1 + 1e-12) {
      let (from, to) = (Double(index) * length, Double(index + 1) * length)
      index += 1
      if from < first { continue }
      ends.append(to)
      means.append(area(from, min(to, last)) / length)
    }
    return Course(times: ends, values: means)
  }

  /// The integral between two times within the course.
  private func area(_ from: Double, _ to: Double) -> Double {
    var sum = 0.0
    for index in max(times.partition { $0 > from }, 1)..<max(times.count, 1) {
      if times[index - 1] >= to { break }
      let (low, high) = (max(times[index - 1], from), min(times[index], to))
      sum += 0.5 * (value(low, in: index) + value(high, in: index)) * (high - low)
    }
    return sum
  }

  /// The value on the line that ends at a point.
  private func value(_ time: Double, in index: Int) -> Double {
    let (t0, t1, v0, v1) = (times[index - 1], times[index], values[index - 1], values[index])
    if time <= t0 { return v0 }
    if time >= t1 { return v1 }
    return v0 + (v1 - v0) * ((time - t0) / (t1 - t0))
  }

  /// The value at a time, the first at a jump; nil outside.
  func before(_ time: Double) -> Double? {
    guard covers(time) else { return nil }
    return before(time, at: times.partition { $0 >= time })
  }

  /// The same, given the index of the first point that is not earlier.
  func before(_ time: Double, at index: Int) -> Double {
    times[index] == time || index == 0 ? values[index] : value(time, in: index)
  }

  /// The value at a time, the last at a jump; nil outside.
  func after(_ time: Double) -> Double? {
    guard covers(time) else { return nil }
    return after(time, at: times.partition { $0 > time })
  }

  /// The same, given the index of the first point that is later.
  func after(_ time: Double, at index: Int) -> Double {
    if index == times.count || times[index - 1] == time { return values[index - 1] }
    return value(time, in: index)
  }

  private func covers(_ time: Double) -> Bool {
    guard let first = times.first, let last = times.last else { return false }
    return time >= first && time <= last
  }
}

extension Array {
  /// The first index at which a condition holds that holds from some index on.
  func partition(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
