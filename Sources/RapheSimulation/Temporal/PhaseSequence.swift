/// Things to be seen one after the other: each is sought from the time at which the one before it was met.
///
/// Windows count from the time 0 all of them, so that this is no formula of nested windows, which count from each other.
/// A step that must last is met when it has lasted, one that stays at the end of its window.
public struct PhaseSequence: Hashable, Sendable {
  /// One thing to be seen of the signal.
  public struct Step: Hashable, Sendable {
    /// How a bound is to be kept.
    public enum Kind: Hashable, Sendable {
      /// At some time of the window, and from then on so long.
      case reaches(lasting: Double)
      /// Throughout the window, as far as it lies after what came before.
      case stays
    }

    /// How.
    public var kind: Kind
    /// What is to be kept.
    public var bound: Formula.Bound
    /// When.
    public var window: Formula.Window

    /// A step.
    public init(_ kind: Kind, _ bound: Formula.Bound, _ window: Formula.Window) {
      (self.kind, self.bound, self.window) = (kind, bound, window)
    }
  }

  /// In order.
  public var steps: [Step]

  /// So many steps.
  public init(_ steps: [Step]) { self.steps = steps }

  /// How clearly all of it holds, as the robustness of a formula: on dense courses, straight between their points.
  ///
  /// Nil if a window is not covered or leaves the step before it no time.
  public func robustness(on course: Course) -> Robustness? {
    // From the last to the first: what is still to come, by the time from which it is sought.
    var rest: Course?
    for step in steps.reversed() {
      guard let whole = step.margins(on: course, rest) else { return nil }
      rest = whole
    }
    return finished(rest?.before(0))
  }

  /// How clearly it holds at the points of the course alone, nothing between them.
  public func sampledRobustness(on course: Course) -> Robustness? {
    // By the first point that counts; one more than there are points, as after the last nothing is left.
    var rest = [Double?](repeating: .infinity, count: course.times.count + 1)
    for step in steps.reversed() { rest = step.sampledMargins(on: course, rest) }
    return finished(rest.first ?? nil)
  }

  private func finished(_ margin: Double?) -> Robustness? {
    guard let margin, margin.isFinite else { return nil }
    return Robustness(margin: margin, justHolds: nil)
  }
}

extension PhaseSequence.Step {
  /// How clearly this step and the rest hold, by the time from which they are sought; nil if nothing covers it.
  fileprivate func margins(on course: Course, _ rest: Course?) -> Course? {
    let own = Formula.against(bound, course)
    switch kind {
    case .stays:
      guard let kept = own.negated().part(from: window.from, to: window.to) else { return nil }
      var result = kept.largestFromHereOn().negated()
      if let rest {
        guard let next = rest.before(window.to) else { return nil }
        result = Course(times: result.times, values: result.values.map { min($0, next) })
      }
      return result.extended(to: course.times.first ?? 0)
    case .reaches(let lasting):
      let lasted =
        lasting > 0 ? own.negated().slidingLargest(Formula.Window(from: 0, to: lasting)).negated() : own
      guard let last = lasted.times.last, last >= window.to * (1 - 1e-12) else { return nil }
      var (met, end) = (lasted, min(window.to, last))
      if let rest {
        let later = Course(times: rest.times.map { $0 - lasting }, values: rest.values)
        met = .smaller(lasted, later)
        end = min(end, later.times.last ?? -.infinity)
      }
      return met.part(from: window.from, to: end)?.largestFromHereOn().extended(to: course.times.first ?? 0)
    }
  }

  /// The same of the points alone, by the index of the first that counts; nil where a window has none.
  fileprivate func sampledMargins(on course: Course, _ rest: [Double?]) -> [Double?] {
    let times = course.times
    let slack = 1e-9 * (1 + window.to.magnitude)
    let margins = course.values.map { bound.margin(of: $0) }
    func index(from time: Double) -> Int { times.partition { $0 >= time - slack } }
    let within = index(from: window.from)..<max(index(from: window.from), times.partition { $0 > window.to + slack })
    // A window that reaches beyond the last point says nothing about the time after it.
    guard let last = times.last, window.to <= last + slack else { return rest.map { _ in nil } }
    var found = [Double?](repeating: nil, count: times.count + 1)
    switch kind {
    case .stays:
      guard !within.isEmpty, let next = rest[index(from: window.to)] else { return found }
      for start in 0..<within.upperBound {
        found[start] = min(margins[max(start, within.lowerBound)..<within.upperBound].min() ?? .nan, next)
      }
    case .reaches(let lasting):
      var best: Double?
      for start in (0..<within.upperBound).reversed() {
        if start >= within.lowerBound, times[start] + lasting <= last + slack {
          let end = times.partition { $0 > times[start] + lasting + slack }
          if let next = rest[index(from: times[start] + lasting)], let least = margins[start..<end].min() {
            best = max(best ?? -.infinity, min(least, next))
          }
        }
        found[start] = best
      }
    }
    return found
  }
}

extension Course {
  /// What lies between two times, at the end without a jump at that instant; nil if that is not covered.
  func part(from: Double, to: Double) -> Course? {
    guard from <= to, let low = before(from), let lowAfter = after(from), let high = before(to) else { return nil }
    var (times, values) = ([from], [low])
    if lowAfter != low, from < to {
      times.append(from)
      values.append(lowAfter)
    }
    for index in self.times.partition({ $0 > from })..<self.times.count {
      if self.times[index] >= to { break }
      times.append(self.times[index])
      values.append(self.values[index])
    }
    if from < to {
      times.append(to)
      values.append(high)
    }
    return Course(times: times, values: values)
  }

  /// The largest value from each time on.
  func largestFromHereOn() -> Course {
    guard let last = times.indices.last else { return self }
    var (times, values) = ([self.times[last]], [self.values[last]])
    var top = self.values[last]
    for index in self.times.indices.dropLast().reversed() {
      let (time, next) = (self.times[index], self.times[index + 1])
      let (value, after) = (self.values[index], self.values[index + 1])
      if value > top, after < top, time < next {
        times.append(time + (value - top) / (value - after) * (next - time))
        values.append(top)
      }
      top = max(top, value)
      times.append(time)
      values.append(top)
    }
    return Course(times: times.reversed(), values: values.reversed())
  }

  /// The same with its first value from an earlier time on.
  fileprivate func extended(to time: Double) -> Course {
    guard let first = times.first, let value = values.first, time < first else { return self }
    return Course(times: [time] + times, values: [value] + values)
  }
}
