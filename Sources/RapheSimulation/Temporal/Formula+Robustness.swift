extension Formula {
  /// How clearly it holds on dense courses, straight between their points, at the time 0.
  ///
  /// Exact: extremes lie at points, at crossings or at the ends of windows; at a jump both values count, and at the end
  /// of a window the one before it. Nil if a signal is missing, is not a number or does not cover a window.
  public func robustness(on courses: [String: Course]) -> Robustness? {
    margin(on: courses).flatMap { finished($0) }
  }

  /// How clearly it holds at the points of the courses alone, nothing between them.
  ///
  /// Nil if a window has no point. All courses must have the same times.
  public func sampledRobustness(on courses: [String: Course]) -> Robustness? {
    sampledMargin(on: courses, at: 0).flatMap { finished($0) }
  }

  private func finished(_ margin: Double) -> Robustness? {
    margin.isFinite ? Robustness(margin: margin, justHolds: threshold(margin)) : nil
  }

  /// All bounds, each with whether it stands under an odd number of negations.
  private func bounds(_ isNegated: Bool = false) -> [(bound: Bound, isNegated: Bool)] {
    switch self {
    case .bound(_, let bound): [(bound, isNegated)]
    case .not(let inner): inner.bounds(!isNegated)
    case .and(let a, let b), .or(let a, let b): a.bounds(isNegated) + b.bounds(isNegated)
    case .implies(let a, let b): a.bounds(!isNegated) + b.bounds(isNegated)
    case .eventually(_, let inner), .always(_, let inner): inner.bounds(isNegated)
    }
  }

  /// With one bound, moving it moves the margin as much, so where the margin would be 0 is known.
  private func threshold(_ margin: Double) -> Double? {
    let all = bounds()
    guard all.count == 1, let (bound, isNegated) = all.first else { return nil }
    let shift = isNegated ? -margin : margin
    return switch bound {
    case .atLeast(let value): value + shift
    case .atMost(let value): value - shift
    case .within(_, let halfWidth): halfWidth - shift
    }
  }

  /// The margin at the time 0.
  private func margin(on courses: [String: Course]) -> Double? {
    switch self {
    case .bound: return course(on: courses)?.before(0)
    case .not(let inner): return inner.margin(on: courses).map { -$0 }
    case .and(let a, let b): return Self.both(a.margin(on: courses), b.margin(on: courses)) { min($0, $1) }
    case .or(let a, let b): return Self.both(a.margin(on: courses), b.margin(on: courses)) { max($0, $1) }
    case .implies(let a, let b):
      return Self.both(a.margin(on: courses), b.margin(on: courses)) { max(-$0, $1) }
    case .eventually(let window, let inner):
      return inner.course(on: courses)?.largest(from: window.from, to: window.to)
    case .always(let window, let inner):
      return inner.course(on: courses)?.negated().largest(from: window.from, to: window.to).map { -$0 }
    }
  }

  private static func both(_ a: Double?, _ b: Double?, _ join: (Double, Double) -> Double) -> Double? {
    a.flatMap { a in b.map { join(a, $0) } }
  }

  /// The margin at every time.
  private func course(on courses: [String: Course]) -> Course? {
    switch self {
    case .bound(let weighted, let bound): return signal(weighted, courses).map { Self.against(bound, $0) }
    case .not(let inner): return inner.course(on: courses)?.negated()
    case .and(let a, let b):
      guard let a = a.course(on: courses), let b = b.course(on: courses) else { return nil }
      return .smaller(a, b)
    case .or(let a, let b):
      guard let a = a.course(on: courses), let b = b.course(on: courses) else { return nil }
      return Course.smaller(a.negated(), b.negated()).negated()
    case .implies(let a, let b):
      guard let a = a.course(on: courses), let b = b.course(on: courses) else { return nil }
      return Course.smaller(a, b.negated()).negated()
    case .eventually(let window, let inner): return inner.course(on: courses)?.slidingLargest(window)
    case .always(let window, let inner): return inner.course(on: courses)?.negated().slidingLargest(window).negated()
    }
  }

  private func signal(_ weighted: [Weighted], _ courses: [String: Course]) -> Course? {
    var sum: Course?
    for part in weighted {
      guard let course = courses[part.signal] else { return nil }
      let scaled =
        part.weight == 1 ? course : Course(times: course.times, values: course.values.map { part.weight * $0 })
      sum = sum.map { Course.combine($0, scaled, addsCrossings: false) { $0 + $1 } } ?? scaled
    }
    return sum
  }

  static func against(_ bound: Bound, _ course: Course) -> Course {
    func moved(_ change: (Double) -> Double) -> Course {
      Course(times: course.times, values: course.values.map(change))
    }
    return switch bound {
    case .atLeast(let value): moved { $0 - value }
    case .atMost(let value): moved { value - $0 }
    case .within(let middle, let halfWidth):
      .smaller(moved { $0 - (middle - halfWidth) }, moved { (middle + halfWidth) - $0 })
    }
  }

  /// The margin at a time, looking at points alone.
  private func sampledMargin(on courses: [String: Course], at time: Double) -> Double? {
    switch self {
    case .bound(let weighted, let bound):
      var sum = 0.0
      for part in weighted {
        guard let value = courses[part.signal]?.before(time) else { return nil }
        sum += part.weight * value
      }
      return bound.margin(of: sum)
    case .not(let inner): return inner.sampledMargin(on: courses, at: time).map { -$0 }
    case .and(let a, let b):
      return Self.both(a.sampledMargin(on: courses, at: time), b.sampledMargin(on: courses, at: time)) { min($0, $1) }
    case .or(let a, let b):
      return Self.both(a.sampledMargin(on: courses, at: time), b.sampledMargin(on: courses, at: time)) { max($0, $1) }
    case .implies(let a, let b):
      return Self.both(a.sampledMargin(on: courses, at: time), b.sampledMargin(on: courses, at: time)) { max(-$0, $1) }
    case .eventually(let window, let inner): return inner.margins(window, courses, time).max()
    case .always(let window, let inner): return inner.margins(window, courses, time).min()
    }
  }

  /// The margins at the points of a window; its ends are met within rounding.
  private func margins(_ window: Window, _ courses: [String: Course], _ time: Double) -> [Double] {
    guard let name = signals.first, let times = courses[name]?.times else { return [] }
    let slack = 1e-9 * (1 + time.magnitude + window.to.magnitude)
    let (from, to) = (time + window.from - slack, time + window.to + slack)
    // A window that reaches beyond the last point says nothing about the time after it.
    guard let last = times.last, to - 2 * slack <= last else { return [] }
    return times.filter { $0 >= from && $0 <= to }.compactMap { sampledMargin(on: courses, at: $0) }
  }

  /// The names of all signals, in order of their first place.
  public var signals: [String] {
    var seen = Set<String>()
    return all.filter { seen.insert($0).inserted }
  }

  private var all: [String] {
    switch self {
    case .bound(let weighted, _): weighted.map(\.signal)
    case .not(let inner), .eventually(_, let inner), .always(_, let inner): inner.all
    case .and(let a, let b), .or(let a, let b), .implies(let a, let b): a.all + b.all
    }
  }
}
