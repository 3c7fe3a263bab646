import RapheNumerics

// Points within a step, so that what is recorded may be read as straight lines.
extension Engine {
  /// Finds the points of an accepted step without which a straight line would leave its course by more than the tolerance.
  ///
  /// Steps are as long as the states allow, and a course of them alone would cut the tops off and come too late where
  /// it crosses a threshold. The dense output is as exact as the tolerance, which is what lines are held to. The points
  /// go to the run, the last first.
  func findPointsBetween(_ run: inout LaneRun, _ lane: Int, _ step: Double, until end: Double) {
    let begin = run.t
    for i in 0..<size { polynomials[i] = polynomial(lane, i) }
    run.between = []
    run.betweenValues.removeAll(keepingCapacity: true)
    func point(_ time: Double) -> LaneRun.Point {
      let share = (time - begin) / step
      run.machine.load(size, time: time) {
        share <= 0 ? polynomials[$0].from : share >= 1 ? polynomials[$0].to : polynomials[$0].value(share)
      }
      let place = run.betweenValues.count
      run.machine.append(resultsOf: plan.observing, to: &run.betweenValues)
      return LaneRun.Point(time: time, place: place)
    }
    func isOff(_ point: LaneRun.Point, _ from: LaneRun.Point, _ to: LaneRun.Point) -> Bool {
      let share = (point.time - from.time) / (to.time - from.time)
      for name in plan.straightened {
        let (low, high) = (run.betweenValues[from.place + name], run.betweenValues[to.place + name])
        let size = max(max(low.magnitude, high.magnitude), run.record.baseline[name].magnitude)
        let distance = run.betweenValues[point.place + name] - low - share * (high - low)
        if distance.magnitude > plan.tolerance.relative * size { return true }
      }
      return false
    }
    func divide(_ from: LaneRun.Point, _ middle: LaneRun.Point, _ to: LaneRun.Point, _ depth: Int) {
      // A line through the middle of an S, which a whole step may be, is off at its quarters alone.
      let isWhole = depth == Self.mostDivisions
      guard isWhole || isOff(middle, from, to) else { return }
      let first = point(from.time + 0.5 * (middle.time - from.time))
      let second = point(middle.time + 0.5 * (to.time - middle.time))
      guard !isWhole || isOff(middle, from, to) || isOff(first, from, to) || isOff(second, from, to) else { return }
      if depth > 1 { divide(middle, second, to, depth - 1) }
      run.between.append(middle)
      if depth > 1 { divide(from, first, middle, depth - 1) }
    }
    // What is at the beginning of the step was written down last.
    let start: LaneRun.Point
    if run.record.times.last == begin {
      start = LaneRun.Point(time: begin, place: 0)
      for values in run.record.values { run.betweenValues.append(values.last ?? .nan) }
    } else {
      start = point(begin)
    }
    divide(start, point(begin + 0.5 * (end - begin)), point(end), Self.mostDivisions)
  }

  /// How often a step is halved at most: into 64 parts.
  private static var mostDivisions: Int { 6 }

  /// Writes down the points within a step that come before a time, which is written down next.
  func writeBetween(_ run: inout LaneRun, before time: Double) {
    while let point = run.between.last, point.time <= time {
      run.between.removeLast()
      if point.time == time { continue }
      run.record.times.append(point.time)
      for name in plan.names.indices { run.record.values[name].append(run.betweenValues[point.place + name]) }
    }
  }
}
