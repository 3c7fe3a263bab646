extension Formula {
  /// How clearly it holds on dense courses, straight between their points, at the time 0.
  ///
  /// Exact: extremes lie at points, at crossings or at the ends of windows. Nil if a signal is missing or does not
  /// cover a window.
  public func robustness(on courses: [String: Course]) -> Robustness? { nil }

  /// How clearly it holds at the points of the courses alone, nothing between them.
  ///
  /// Nil if a window has no point. All courses must have the same times.
  public func sampledRobustness(on courses: [String: Course]) -> Robustness? { nil }
}
extension Course {
  /// The values divided by a baseline, so that 1 is no change.
  public func relative(to baseline: Double) -> Course {
    Course(times: times, values: values.map { $0 / baseline })
  }
  /// The values at the given times only, the first of two at a jump: troughs, if they are the times of doses.
  public func sampled(at moments: [Double]) -> Course { self }
  /// The means over consecutive intervals of this length from 0 on, each at the end of its interval.
  public func means(every length: Double) -> Course { self }
}
