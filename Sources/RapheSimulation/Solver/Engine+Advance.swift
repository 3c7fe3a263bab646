import RapheNumerics

// From the beginning of an accepted step to its end, or to the first event within it.
extension Engine {
  /// Follows an accepted step of a treatment, or of the dosing before it.
  func advance(_ run: inout LaneRun, _ lane: Int, _ step: Double) {
    let isEnd = step >= run.end - run.t
    let time = isEnd ? run.end : run.t + step
    guard run.phase == .running else {
      for i in 0..<size { unsafe y[i][lane] = unsafe next[i][lane] }
      run.t = time
      if isEnd { arriveInInterval(&run, lane) }
      return
    }
    var arrival = LaneRun.Arrival(time: time)
    if !model.model.events.isEmpty {
      let (event, triggered) = earliestEvent(&run, lane, until: time, step)
      if let event {
        // Within a step an event is found on the dense output alone, so a step of its own goes there first.
        let share = (event.time - run.t) / step
        if !run.isLanding, share > 0.01, share < 0.99 {
          run.isLanding = true
          run.h = event.time - run.t
          return
        }
        arrival = LaneRun.Arrival(time: event.time, states: event.states, isEvent: true)
      }
      run.triggered = triggered
      run.isLanding = false
    }
    if plan.recordsSteps, !plan.straightened.isEmpty {
      findPointsBetween(&run, lane, step, until: arrival.time)
    }
    let first = run.output
    while run.output < plan.times.count, plan.times[run.output] < arrival.time { run.output += 1 }
    guard first < run.output else { return complete(&run, lane, arrival) }
    run.visits = plan.times[first..<run.output].map { time in
      LaneRun.Visit(time: time, approximation: denseStates(lane, (time - run.t) / step))
    }
    run.visits.reverse()
    if arrival.states == nil { arrival.states = nextStates(lane) }
    run.arrival = arrival
  }

  /// Writes down a time within a step, which a step of its own has led to, and goes to the next.
  ///
  /// The dense output is of order 3 and its error as large as the tolerance; the end of a step is of order 4 and far
  /// better. Such a step is thrown away, so no other number depends on which times are asked for.
  func visit(_ run: inout LaneRun, _ lane: Int) {
    guard let visit = run.visits.popLast() else { return }
    write(&run, lane, at: visit.time, error[lane] <= 1 ? nextStates(lane) : visit.approximation)
    if run.visits.isEmpty, let arrival = run.arrival { complete(&run, lane, arrival) }
  }

  /// Goes to where a step ends.
  private func complete(_ run: inout LaneRun, _ lane: Int, _ arrival: LaneRun.Arrival) {
    run.arrival = nil
    if let states = arrival.states {
      setStates(lane, states)
    } else {
      for i in 0..<size { unsafe y[i][lane] = unsafe next[i][lane] }
    }
    run.t = arrival.time
    let isAskedFor = run.output < plan.times.count && plan.times[run.output] == run.t
    if isAskedFor { run.output += 1 }
    // The record of all steps has both sides of an instant, a row of a table the value at it.
    if isAskedFor, !plan.recordsSteps, isAtInstant(run) {
      run.isTurning = true
      setClock(&run, lane, .at(run.t))
    }
    if isAskedFor || plan.recordsSteps { write(&run, lane, at: run.t) }
    if arrival.isEvent {
      fireEvents(&run, lane)
      if run.phase != .idle { afterEvent(&run, lane) }
      return
    }
    watchSums(&run, lane)
    if run.t >= run.end { arrive(&run, lane) }
  }
}
