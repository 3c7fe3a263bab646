// Piecewise-linear functions under what formulas need; every result is piecewise linear again, and exact.
extension Course {
  /// The opposite of every value.
  func negated() -> Course { Course(times: times, values: values.map { -$0 }) }

  /// A function of two courses on the span that both cover; crossings become points.
  static func combine(
    _ a: Course, _ b: Course, addsCrossings: Bool, _ join: (Double, Double) -> Double
  ) -> Course {
    guard let a0 = a.times.first, let a1 = a.times.last, let b0 = b.times.first, let b1 = b.times.last else {
      return Course(times: [], values: [])
    }
    let (from, to) = (max(a0, b0), min(a1, b1))
    if from > to { return Course(times: [], values: []) }
    let moments = merged(a.times, b.times, from, to)
    var (times, values): ([Double], [Double]) = ([], [])
    var last: (time: Double, a: Double, b: Double)?
    var (ofA, ofB) = (Places(), Places())
    for moment in moments {
      // Each is between the ends of both.
      ofA.move(to: moment, in: a.times)
      ofB.move(to: moment, in: b.times)
      let (aBefore, aAfter) = (a.before(moment, at: ofA.present), a.after(moment, at: ofA.later))
      let (bBefore, bAfter) = (b.before(moment, at: ofB.present), b.after(moment, at: ofB.later))
      if addsCrossings, let last, (last.a - last.b) * (aBefore - bBefore) < 0 {
        let share = (last.a - last.b) / ((last.a - last.b) - (aBefore - bBefore))
        times.append(last.time + share * (moment - last.time))
        let value = last.a + share * (aBefore - last.a)
        values.append(join(value, value))
      }
      times.append(moment)
      values.append(join(aBefore, bBefore))
      if aAfter != aBefore || bAfter != bBefore {
        times.append(moment)
        values.append(join(aAfter, bAfter))
      }
      last = (moment, aAfter, bAfter)
    }
    return Course(times: times, values: values)
  }

  /// Where in increasing times something is that goes on and never back.
  private struct Places {
    /// The first that is not earlier, and the first that is later.
    var (present, later) = (0, 0)

    mutating func move(to time: Double, in times: [Double]) {
      while present < times.count, times[present] < time { present += 1 }
      later = max(later, present)
      while later < times.count, times[later] <= time { later += 1 }
    }
  }

  private static func merged(_ a: [Double], _ b: [Double], _ from: Double, _ to: Double) -> [Double] {
    var result = [from]
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      let next: Double
      if j == b.count || i < a.count && a[i] <= b[j] {
        next = a[i]
        i += 1
      } else {
        next = b[j]
        j += 1
      }
      if let last = result.last, next > last, next < to { result.append(next) }
    }
    if let last = result.last, to > last { result.append(to) }
    return result
  }

  /// The smaller of two at each time.
  static func smaller(_ a: Course, _ b: Course) -> Course { combine(a, b, addsCrossings: true) { min($0, $1) } }

  /// The largest value in a window; nil if the window is not covered.
  ///
  /// At its beginning both values of a jump count, at its end the one before it: a dose at that instant is not within.
  func largest(from: Double, to: Double) -> Double? {
    guard let low = before(from), let lowAfter = after(from), let high = before(to) else { return nil }
    var result = from < to ? max(max(low, lowAfter), high) : low
    for index in times.partition({ $0 > from })..<times.count {
      if times[index] >= to { break }
      result = max(result, values[index])
    }
    return result
  }

  /// The largest value in [t + a, t + b] for every t for which the course covers it (Lemire 2006 on lines).
  ///
  /// Between two instants at which a point enters or leaves the window, it is the maximum of two lines and of the
  /// largest point inside.
  func slidingLargest(_ window: Formula.Window) -> Course {
    guard let first = times.first, let last = times.last else { return self }
    let (from, to) = (first - window.from, last - window.to)
    if from > to { return Course(times: [], values: []) }
    if window.from == window.to {
      return Course(times: times.map { $0 - window.from }, values: values)
    }
    let instants = Self.merged(times.map { $0 - window.to }, times.map { $0 - window.from }, from, to)
    let table = RangeMaximum(values)
    var result = Points()
    // At the first instant no span ends that would leave its value before a jump at the window's end.
    if let value = largest(from: from + window.from, to: from + window.to) { result.add(from, value) }
    for (u, v) in zip(instants, instants.dropFirst()) {
      let middle = u + (v - u) * 0.5
      let inside = times.partition { $0 > middle + window.from }..<times.partition { $0 >= middle + window.to }
      let top = inside.isEmpty ? -Double.infinity : table.largest(inside)
      let left = line(u + window.from, v + window.from)
      let right = line(u + window.to, v + window.to)
      result.addMaximum(u, v, left, right, top)
    }
    return Course(times: result.times, values: result.values)
  }

  /// The values just after one time and just before another, both within the course up to rounding.
  private func line(_ from: Double, _ to: Double) -> (Double, Double) {
    let low = times.first ?? 0
    let high = times.last ?? 0
    return (after(min(max(from, low), high)) ?? .nan, before(min(max(to, low), high)) ?? .nan)
  }

  /// Points of a course that is being built.
  private struct Points {
    var times: [Double] = []
    var values: [Double] = []

    mutating func add(_ time: Double, _ value: Double) {
      if times.last == time, values.last == value { return }
      times.append(time)
      values.append(value)
    }

    /// The maximum of two lines and a constant between two times.
    mutating func addMaximum(_ u: Double, _ v: Double, _ a: (Double, Double), _ b: (Double, Double), _ top: Double) {
      let constant = (top, top)
      var shares: [Double] = []
      for (x, y) in [(a, b), (a, constant), (b, constant)] where (x.0 - y.0) * (x.1 - y.1) < 0 {
        shares.append((x.0 - y.0) / ((x.0 - y.0) - (x.1 - y.1)))
      }
      func value(_ share: Double) -> Double {
        max(max(a.0 + share * (a.1 - a.0), b.0 + share * (b.1 - b.0)), top)
      }
      add(u, value(0))
      for share in shares.sorted() where share.isFinite && share > 0 && share < 1 {
        add(u + share * (v - u), value(share))
      }
      add(v, max(max(a.1, b.1), top))
    }
  }
}

/// The largest of a range of values in constant time (sparse table).
struct RangeMaximum {
  private var rows: [[Double]]

  init(_ values: [Double]) {
    rows = [values]
    var width = 1
    while 2 * width <= values.count {
      let last = rows[rows.count - 1]
      rows.append((0...(values.count - 2 * width)).map { max(last[$0], last[$0 + width]) })
      width *= 2
    }
  }

  func largest(_ range: Range<Int>) -> Double {
    let level = Int.bitWidth - 1 - range.count.leadingZeroBitCount
    return max(rows[level][range.lowerBound], rows[level][range.upperBound - (1 << level)])
  }
}
