import RapheNumerics

// Comparisons of the time turn at instants that are known beforehand: segments end there, as they do at doses.
extension Engine {
  /// Finds the instants of a lane for its parameters as they are now.
  func readClock(_ run: inout LaneRun) {
    if model.switches.isEmpty { return }
    let numbers = run.machine.results(of: model.programs.clock)
    run.clock = model.switches.indices.map { index in
      TimeSwitch.Reading(
        instant: snapped(numbers[3 * index]), slope: numbers[3 * index + 1], offset: numbers[3 * index + 2])
    }
    let order = run.clock.indices.sorted { run.clock[$0].instant < run.clock[$1].instant }
    run.instants = []
    for index in order {
      let instant = run.clock[index].instant
      guard instant >= 0, instant <= plan.until else { continue }
      if let last = run.instants.last, instant - last <= 8 * last.ulp {
        run.clock[index].instant = last
      } else {
        run.instants.append(instant)
      }
    }
  }

  /// An instant, or the dose or the end that it is a few roundings from.
  private func snapped(_ instant: Double) -> Double {
    guard instant.isFinite, instant >= 0 else { return instant }
    let stops = plan.schedule.stops
    var (low, high) = (0, stops.count)
    while low < high {
      let middle = (low + high) / 2
      if stops[middle].time < instant { low = middle + 1 } else { high = middle }
    }
    let near = [low - 1, low].filter(stops.indices.contains).map { stops[$0].time } + [plan.until]
    return near.first { ($0 - instant).magnitude <= 8 * instant.ulp } ?? instant
  }

  /// Sets the truth of every comparison of the time.
  func setClock(_ run: inout LaneRun, _ lane: Int, _ moment: TimeSwitch.Moment) {
    let first = model.model.parameters.count
    // One comparison may stand in another, such as abs(time - 10) in abs(time - 10) < 1.
    for _ in model.switches {
      var hasChanged = false
      for (index, reading) in run.clock.enumerated() {
        let value = model.switches[index].holds(reading, moment) ? 1.0 : 0
        if run.parameters[first + index] == value { continue }
        run.parameters[first + index] = value
        hasChanged = true
      }
      if !hasChanged { return }
      setParameters(&run, lane)
      readClock(&run)
    }
  }

  /// Whether a comparison of the time turns now.
  func isAtInstant(_ run: LaneRun) -> Bool { run.instants.contains(run.t) }

  /// The next instant after now; infinite for none.
  func nextInstant(_ run: LaneRun) -> Double { run.instants.first { $0 > run.t } ?? .infinity }
}
