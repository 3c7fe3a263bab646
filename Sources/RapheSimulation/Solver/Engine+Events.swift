import RapheNumerics

extension Engine {
  /// The first time within the step at which a condition turns true, with the states then, and which conditions hold
  /// just before it, or at the end of the step.
  ///
  /// Each quarter of the step is looked at, then bisected down to the resolution of the time.
  func earliestEvent(
    _ run: inout LaneRun, _ lane: Int, until end: Double, _ step: Double
  ) -> (event: (time: Double, states: [Double])?, triggered: [Bool]) {
    var from = run.t
    var triggered = run.triggered
    for quarter in 1...4 {
      let to = quarter == 4 ? end : run.t + step * 0.25 * Double(quarter)
      let states = quarter == 4 ? nextStates(lane) : denseStates(lane, 0.25 * Double(quarter))
      let holds = conditions(&run, states, to)
      if zip(triggered, holds).contains(where: { !$0 && $1 }) {
        return bisect(&run, lane, triggered, from, to, states, step)
      }
      triggered = holds
      from = to
    }
    return (nil, triggered)
  }

  private func bisect(
    _ run: inout LaneRun, _ lane: Int, _ before: [Bool], _ from: Double, _ to: Double, _ states: [Double],
    _ step: Double
  ) -> (event: (time: Double, states: [Double])?, triggered: [Bool]) {
    var (low, high, found, triggered) = (from, to, states, before)
    for _ in 0..<200 {
      let middle = low + (high - low) * 0.5
      if middle <= low || middle >= high { break }
      let states = denseStates(lane, (middle - run.t) / step)
      let holds = conditions(&run, states, middle)
      if zip(triggered, holds).contains(where: { !$0 && $1 }) {
        (high, found) = (middle, states)
      } else {
        (low, triggered) = (middle, holds)
      }
    }
    return ((high, found), triggered)
  }

  private func conditions(_ run: inout LaneRun, _ states: [Double], _ time: Double) -> [Bool] {
    run.machine.load(states: states, time: time)
    return run.machine.results(of: model.programs.triggers).map { $0 != 0 }
  }

  /// Carries out the events whose conditions have turned true, in the order of the file, and those that they set off.
  func fireEvents(_ run: inout LaneRun, _ lane: Int) {
    guard !model.model.events.isEmpty else { return }
    var holds = conditions(&run, states(lane), run.t)
    var rounds = 0
    while true {
      let due = holds.indices.filter { holds[$0] && !run.triggered[$0] }
      run.triggered = holds
      if due.isEmpty { return }
      rounds += 1
      for event in due {
        run.events += 1
        if rounds > 100 || run.events > plan.limits.events {
          return fail(&run, .endlessEvents(event: model.model.events[event].name, time: run.t))
        }
        run.machine.load(states: states(lane), time: run.t)
        let values = run.machine.results(of: model.programs.assignments[event])
        for (state, value) in zip(model.programs.assigned[event], values) { unsafe y[state][lane] = value }
      }
      holds = conditions(&run, states(lane), run.t)
    }
  }

  /// Goes on after an event: the step restarts, the segment stays.
  func afterEvent(_ run: inout LaneRun, _ lane: Int) {
    takeSums(&run, lane)
    if plan.recordsSteps { write(&run, lane, at: run.t) }
    if run.t >= run.end { return arrive(&run, lane) }
    restart(&run, lane)
  }
}
