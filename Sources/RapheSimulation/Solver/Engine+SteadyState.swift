import RapheNumerics

extension Engine {
  /// One step of the search for the steady state: integrate until little changes, then Newton's method.
  func settle(_ run: inout LaneRun, _ lane: Int, _ step: Double) {
    var change = 0.0
    for i in 0..<size {
      let (from, to) = unsafe (y[i][lane], next[i][lane])
      change = max(change, (to - from).magnitude / (plan.absolute[i] + plan.tolerance.relative * to.magnitude))
      unsafe y[i][lane] = to
    }
    run.t += step
    if change < 1, run.t >= run.nextNewton {
      if let found = newton(&run, lane) {
        setStates(lane, found)
        run.h = 0
        return treat(&run, lane)
      }
      run.nextNewton = 2 * run.t
    }
    guard run.accepted >= plan.limits.settlingSteps || run.t > 1e15 else { return }
    run.machine.load(states: states(lane), time: 0)
    let rates = run.machine.results(of: model.programs.rates)
    let slowest = rates.indices.max { rates[$0].magnitude / model.scales[$0] < rates[$1].magnitude / model.scales[$1] }
    let index = slowest ?? 0
    fail(
      &run,
      .noSteadyState(
        state: model.states[index], residual: rates[index].magnitude / model.scales[index], time: run.t,
        addsUp: isIntegral(index)))
  }

  /// Polishes the states of a lane to a root of the rates near them, nil if there is none.
  ///
  /// Where sums are conserved the matrix is singular; then the states are taken as they are once nothing changes any
  /// more over all the time that went by.
  private func newton(_ run: inout LaneRun, _ lane: Int) -> [Double]? {
    let start = states(lane)
    var values = start
    var last = Double.infinity
    for _ in 0..<30 {
      run.machine.load(states: values, time: 0)
      let results = run.machine.results(of: model.programs.jacobian)
      let rates = Array(results[..<size])
      if rates.contains(where: { !$0.isFinite }) { return nil }
      var matrix = [Double](repeating: 0, count: size * size)
      for (index, place) in model.pattern.derivatives.enumerated() {
        matrix[place.row * size + place.column] = results[size + index]
      }
      for index in model.singular where !results[size + index].isFinite {
        let (row, column) = model.pattern.derivatives[index]
        matrix[row * size + column] = chord(&run.machine, row: row, column: column, values) ?? 0
      }
      // A state that nothing changes, such as one whose rate constant is set to 0, stays where it is.
      for i in 0..<size where rates[i] == 0 && matrix[(i * size)..<((i + 1) * size)].allSatisfy({ $0 == 0 }) {
        matrix[i * size + i] = 1
      }
      let factors = DenseFactors(matrix, size: size)
      if !(factors.smallestPivot > 1e-13) {
        return rested(start, rates, (0..<size).map { matrix[$0 * size + $0].magnitude }, run.t)
      }
      let correction = factors.solve(rates)
      var largest = 0.0
      for i in 0..<size {
        values[i] -= correction[i]
        largest = max(largest, correction[i].magnitude / (model.scales[i] * 1e-3 + values[i].magnitude))
      }
      if !largest.isFinite { return nil }
      // Quadratic until rounding stops it.
      if largest < 1e-10, largest >= 0.5 * last || largest < 1e-15 { return near(start, values) ? values : nil }
      last = largest
    }
    return nil
  }

  private func near(_ start: [Double], _ values: [Double]) -> Bool {
    for i in 0..<size {
      let allowed = plan.absolute[i] + plan.tolerance.relative * start[i].magnitude
      if (values[i] - start[i]).magnitude > 1000 * allowed { return false }
    }
    return true
  }

  /// The states, if none would move in as much time again, nor on the way to where its own decay would hold it.
  ///
  /// The second counts while the time is still short: a state that fills slowly has not moved yet either.
  private func rested(_ values: [Double], _ rates: [Double], _ decays: [Double], _ time: Double) -> [Double]? {
    for i in 0..<size {
      let allowed = plan.absolute[i] + 1e-3 * plan.tolerance.relative * values[i].magnitude
      if rates[i].magnitude * time > allowed { return nil }
      if time < 1e9, rates[i].magnitude > allowed * decays[i] { return nil }
    }
    return values
  }

  /// Begins an interval of the dosing that went on before the start.
  func beginInterval(_ run: inout LaneRun, _ lane: Int) {
    run.t = 0
    run.stop = 0
    run.cycleStart = states(lane)
    actInInterval(&run, lane)
  }

  /// A stop within an interval, or its end: compares and goes on.
  func arriveInInterval(_ run: inout LaneRun, _ lane: Int) {
    guard let cycle = plan.schedule.cycle else { return }
    if run.stop < cycle.stops.count || run.t < cycle.length { return actInInterval(&run, lane) }
    run.intervals += 1
    let values = states(lane)
    var worst = (index: 0, change: 0.0, excess: 0.0)
    for i in 0..<size {
      let change = (values[i] - run.cycleStart[i]).magnitude
      // A tenth of the error of a step: the change shrinks by a factor each interval, what is left is a few of it.
      let excess = change / (0.01 * (plan.absolute[i] + plan.tolerance.relative * values[i].magnitude))
      if excess > worst.excess { worst = (i, change / model.scales[i], excess) }
    }
    if worst.excess <= 1 { return start(&run, lane) }
    if run.intervals >= plan.limits.intervals {
      return fail(
        &run,
        .noPeriodicState(
          state: model.states[worst.index], change: worst.change, intervals: run.intervals,
          addsUp: isIntegral(worst.index) && !isDosed(worst.index)))
    }
    beginInterval(&run, lane)
  }

  /// Whether no rate depends on a state, its own included.
  func isIntegral(_ state: Int) -> Bool { !model.pattern.derivatives.contains { $0.column == state } }

  private func isDosed(_ state: Int) -> Bool {
    let actions = plan.schedule.cycle.map { $0.stops.flatMap(\.actions) + $0.running } ?? []
    return actions.contains { action in
      switch action {
      case .add(let dosed, _), .infuse(let dosed, _): dosed == state
      case .set, .restore: false
      }
    }
  }

  private func actInInterval(_ run: inout LaneRun, _ lane: Int) {
    guard let cycle = plan.schedule.cycle else { return }
    while run.stop < cycle.stops.count, cycle.stops[run.stop].time <= run.t {
      for action in cycle.stops[run.stop].actions { apply(action, &run, lane) }
      run.stop += 1
    }
    run.end = run.stop < cycle.stops.count ? cycle.stops[run.stop].time : cycle.length
    if run.t >= cycle.length { return arriveInInterval(&run, lane) }
    restart(&run, lane)
  }
}
