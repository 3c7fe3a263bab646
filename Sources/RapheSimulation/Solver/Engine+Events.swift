extension Engine {
  /// The first time within the step at which a condition turns true, with the states then.
  ///
  /// Each quarter of the step is looked at, then bisected down to the resolution of the time.
  func earliestEvent(
    _ run: inout LaneRun, _ lane: Int, until end: Double, _ step: Double
  ) -> (time: Double, states: [Double])? {
    guard !model.model.events.isEmpty else { return nil }
    var from = run.t
    for quarter in 1...4 {
      let to = quarter == 4 ? end : run.t + step * 0.25 * Double(quarter)
      let states = quarter == 4 ? nextStates(lane) : denseStates(lane, 0.25 * Double(quarter))
      let holds = conditions(&run, states, to)
      if zip(run.triggered, holds).contains(where: { !$0 && $1 }) {
        return bisect(&run, lane, from, to, states, step)
      }
      run.triggered = holds
      from = to
    }
    return nil
  }

  private func bisect(
    _ run: inout LaneRun, _ lane: Int, _ from: Double, _ to: Double, _ states: [Double], _ step: Double
  ) -> (time: Double, states: [Double]) {
    var (low, high, found) = (from, to, states)
    for _ in 0..<200 {
      let middle = low + (high - low) * 0.5
      if middle <= low || middle >= high { break }
      let states = denseStates(lane, (middle - run.t) / step)
      let holds = conditions(&run, states, middle)
      if zip(run.triggered, holds).contains(where: { !$0 && $1 }) {
        (high, found) = (middle, states)
      } else {
        low = middle
      }
    }
    return (high, found)
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
    run.machine.load(states: states(lane), time: run.t)
    run.sums = run.machine.results(of: model.programs.conserved)
    if plan.recordsSteps { write(&run, lane, at: run.t, states(lane)) }
    if run.t >= run.end { return arrive(&run, lane) }
    restart(&run, lane)
  }
}
