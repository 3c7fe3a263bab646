import RapheNumerics

// Points within a step, so that what is recorded may be read as straight lines.
extension Engine {
  /// The points of an accepted step without which a straight line would leave its course by more than the tolerance.
  ///
  /// Steps are as long as the states allow, and a course of them alone would cut the tops off and come too late where
  /// it crosses a threshold. The dense output is as exact as the tolerance, which is what lines are held to.
  func pointsBetween(_ run: inout LaneRun, _ lane: Int, _ step: Double, until end: Double) -> [LaneRun.Point] {
    let begin = run.t
    for i in 0..<size { polynomials[i] = polynomial(lane, i) }
    func point(_ time: Double) -> LaneRun.Point {
      let share = (time - begin) / step
      run.machine.load(size, time: time) {
        share <= 0 ? polynomials[$0].from : share >= 1 ? polynomials[$0].to : polynomials[$0].value(share)
      }
      return LaneRun.Point(time: time, values: run.machine.results(of: plan.observing))
    }
    let sizes = run.record.baseline.map(\.magnitude)
    var found: [LaneRun.Point] = []
    func isOff(_ point: LaneRun.Point, _ from: LaneRun.Point, _ to: LaneRun.Point) -> Bool {
      let share = (point.time - from.time) / (to.time - from.time)
      return plan.straightened.contains { name in
        let (low, high) = (from.values[name], to.values[name])
        let size = max(max(low.magnitude, high.magnitude), sizes[name])
        return (point.values[name] - low - share * (high - low)).magnitude > plan.tolerance.relative * size
      }
    }
    func divide(_ from: LaneRun.Point, _ middle: LaneRun.Point, _ to: LaneRun.Point, _ depth: Int) {
      // A line through the middle of an S, which a whole step may be, is off at its quarters alone.
      let isWhole = depth == Self.mostDivisions
      guard isWhole || isOff(middle, from, to) else { return }
      let first = point(from.time + 0.5 * (middle.time - from.time))
      let second = point(middle.time + 0.5 * (to.time - middle.time))
      guard !isWhole || isOff(middle, from, to) || isOff(first, from, to) || isOff(second, from, to) else { return }
      if depth > 1 { divide(from, first, middle, depth - 1) }
      found.append(middle)
      if depth > 1 { divide(middle, second, to, depth - 1) }
    }
    // What is at the beginning of the step was written down last.
    let last = run.record.times.last == begin ? run.record.values.map { $0.last ?? .nan } : nil
    let start = last.map { LaneRun.Point(time: begin, values: $0) } ?? point(begin)
    divide(start, point(begin + 0.5 * (end - begin)), point(end), Self.mostDivisions)
    return found
  }

  /// How often a step is halved at most: into 64 parts.
  private static var mostDivisions: Int { 6 }

  /// Writes down the points within a step that come before a time, which is written down next.
  func writeBetween(_ run: inout LaneRun, before time: Double) {
    while let point = run.between.last, point.time <= time {
      run.between.removeLast()
      if point.time == time { continue }
      run.record.times.append(point.time)
      for (name, value) in point.values.enumerated() { run.record.values[name].append(value) }
    }
  }
}
