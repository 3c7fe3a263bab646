import RapheNumerics

// Conserved sums are watched, not enforced.
extension Engine {
  /// Takes the sums as they are now for those to keep: at the start, and after doses and events.
  func takeSums(_ run: inout LaneRun, _ lane: Int) {
    guard !model.model.conserved.isEmpty else { return }
    run.machine.load(states: states(lane), time: run.t)
    run.sums = run.machine.results(of: model.programs.conserved)
  }

  /// Keeps the largest drift of each sum.
  func watchSums(_ run: inout LaneRun, _ lane: Int) {
    let count = model.model.conserved.count
    guard count > 0 else { return }
    run.machine.load(states: states(lane), time: run.t)
    let now = run.machine.results(of: model.programs.conserved)
    for index in 0..<count {
      let size = max(now[count + index], run.sums[count + index], .leastNormalMagnitude)
      let distance = (now[index] - run.sums[index]).magnitude / size
      if distance > run.record.drifts[index].largest {
        run.record.drifts[index] = Drift(name: model.model.conserved[index].name, largest: distance, time: run.t)
      }
    }
  }
}
