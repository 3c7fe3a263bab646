import RapheNumerics

extension Engine {
  /// Runs every set of parameters and hands out each result, with its place in the list, as soon as it is there.
  ///
  /// They come in no order. Recorded steps are many: whoever needs little of them need not keep those of all runs.
  func run(_ jobs: [[Double]], _ take: (_ job: Int, _ trajectory: Trajectory) -> Void) {
    var lanes = (0..<V.width).map { _ in
      LaneRun(machine: ScalarMachine(model, registerCount: plan.registerCount))
    }
    var nextJob = 0
    while true {
      var isBusy = false
      for lane in 0..<V.width {
        while lanes[lane].phase == .idle, nextJob < jobs.count {
          begin(&lanes[lane], lane, job: nextJob, jobs[nextJob])
          nextJob += 1
          if lanes[lane].phase == .idle { collect(&lanes[lane], take) }
        }
        busy[lane] = lanes[lane].phase == .idle ? 0 : 1
        if lanes[lane].phase == .idle { continue }
        isBusy = true
        prepare(&lanes[lane], lane)
      }
      if !isBusy { break }
      attempt()
      for lane in 0..<V.width where lanes[lane].phase != .idle {
        conclude(&lanes[lane], lane)
        if lanes[lane].phase == .idle { collect(&lanes[lane], take) }
      }
    }
  }

  /// Takes the result of a run that ended.
  private func collect(_ run: inout LaneRun, _ take: (Int, Trajectory) -> Void) {
    let reached = run.record.times.count
    if !plan.recordsSteps, run.record.times.count < plan.times.count {
      for time in plan.times[run.record.times.count...] {
        run.record.times.append(time)
        for name in plan.names.indices { run.record.values[name].append(.nan) }
      }
    }
    let record = run.record
    run.record = LaneRun.Record()
    take(
      run.job,
      Trajectory(
        names: plan.names, times: record.times, values: record.values, baseline: record.baseline,
        failure: record.failure, drifts: record.drifts, steps: (run.accepted, run.rejected), reached: reached))
  }

  /// The states of a lane at the beginning of its step.
  func states(_ lane: Int) -> [Double] { (0..<size).map { unsafe y[$0][lane] } }

  /// The states of a lane at the end of its step.
  func nextStates(_ lane: Int) -> [Double] { (0..<size).map { unsafe next[$0][lane] } }

  func setStates(_ lane: Int, _ values: [Double]) {
    for (index, value) in values.enumerated() { unsafe y[index][lane] = value }
  }

  /// Writes the parameters of a lane into its registers.
  func setParameters(_ run: inout LaneRun, _ lane: Int) {
    run.machine.load(parameters: run.parameters, model.programs.hoisting)
    let first = model.builder.layout.firstParameter
    for (index, value) in run.parameters.enumerated() { unsafe registers[first + index][lane] = value }
    unsafe model.programs.hoisting.run(registers)
  }

  private func begin(_ run: inout LaneRun, _ lane: Int, job: Int, _ parameters: [Double]) {
    run = LaneRun(machine: run.machine)
    run.job = job
    run.parameters = parameters + [Double](repeating: 0, count: model.switches.count)
    run.record.values = [[Double]](repeating: [], count: plan.names.count)
    for i in 0..<size { unsafe infusion[i][lane] = 0 }
    setParameters(&run, lane)
    readClock(&run)
    setClock(&run, lane, .at(0))
    run.machine.load(states: [Double](repeating: 0, count: size), time: 0)
    setStates(lane, run.machine.results(of: model.programs.starts))
    run.end = .infinity
    run.isFirst = true
    run.phase = .settling
    if model.model.start == .given || size == 0 {
      treat(&run, lane)
    } else {
      run.h = firstStep(&run, lane)
    }
  }

  /// The baseline is known: begins the treatment, or the dosing that went before it.
  func treat(_ run: inout LaneRun, _ lane: Int) {
    run.t = 0
    run.machine.load(states: states(lane), time: 0)
    run.record.baseline = run.machine.results(of: plan.observing)
    guard let cycle = plan.schedule.cycle else { return start(&run, lane) }
    run.phase = .cycling
    for action in cycle.settings + cycle.running { apply(action, &run, lane) }
    setClock(&run, lane, .at(0))
    beginInterval(&run, lane)
  }

  /// Begins at time 0, doses of that instant included.
  func start(_ run: inout LaneRun, _ lane: Int) {
    run.phase = .running
    run.t = 0
    run.stop = 0
    takeSums(&run, lane)
    run.machine.load(states: states(lane), time: 0)
    run.triggered = run.machine.results(of: model.programs.triggers).map { $0 != 0 }
    run.record.drifts = model.model.conserved.map { Drift(name: $0.name, largest: 0, time: 0) }
    if plan.recordsSteps || plan.times.first == 0 {
      if plan.times.first == 0 { run.output = 1 }
      write(&run, lane, at: 0)
    }
    arrive(&run, lane)
  }

  /// The segment's end, or the run's, is reached: does what happens there and goes on.
  func arrive(_ run: inout LaneRun, _ lane: Int) {
    let turns = run.isTurning || isAtInstant(run)
    run.isTurning = false
    if turns {
      setClock(&run, lane, .at(run.t))
      fireEvents(&run, lane)
      if run.phase == .idle { return }
    }
    var acted = false
    while run.stop < plan.schedule.stops.count, plan.schedule.stops[run.stop].time <= run.t {
      for action in plan.schedule.stops[run.stop].actions { apply(action, &run, lane) }
      run.stop += 1
      acted = true
    }
    if acted || turns {
      jump(&run, lane, always: acted)
      if run.phase == .idle { return }
    }
    if run.t >= plan.until {
      run.phase = .idle
      return
    }
    let next = run.stop < plan.schedule.stops.count ? plan.schedule.stops[run.stop].time : plan.until
    run.end = min(next, plan.until, nextInstant(run))
    if acted || turns || run.accepted == 0 || run.h == 0 { restart(&run, lane) }
  }

  /// After the states or the parameters jumped: events that this sets off, at the instant and just after it, sums, and
  /// the point after the jump.
  ///
  /// - Parameter always: whether that point is recorded even if nothing that is observed has jumped.
  private func jump(_ run: inout LaneRun, _ lane: Int, always: Bool) {
    // A setting may have moved the instants.
    setClock(&run, lane, .at(run.t))
    fireEvents(&run, lane)
    if run.phase == .idle { return }
    if !model.switches.isEmpty {
      setClock(&run, lane, .after(run.t))
      fireEvents(&run, lane)
      if run.phase == .idle { return }
    }
    takeSums(&run, lane)
    if plan.recordsSteps { writeJump(&run, lane, always: always) }
  }

  /// Writes down the other side of a jump.
  private func writeJump(_ run: inout LaneRun, _ lane: Int, always: Bool) {
    let before = run.record.values.map { $0.last ?? .nan }
    write(&run, lane, at: run.t)
    guard !always, run.record.values.map({ $0.last ?? .nan }) == before else { return }
    run.record.times.removeLast()
    for name in plan.names.indices { run.record.values[name].removeLast() }
  }

  func apply(_ action: Schedule.Action, _ run: inout LaneRun, _ lane: Int) {
    switch action {
    case .add(let state, let amount): unsafe y[state][lane] += amount
    case .infuse(let state, let rate): unsafe infusion[state][lane] += rate
    case .set(let parameter, let value):
      var parameters = run.parameters
      parameters[parameter] = value
      change(&run, lane, to: parameters)
    case .restore(let parameter):
      var parameters = run.parameters
      parameters[parameter] = run.original[parameter]
      change(&run, lane, to: parameters)
    }
  }

  private func change(_ run: inout LaneRun, _ lane: Int, to parameters: [Double]) {
    if run.original.isEmpty { run.original = run.parameters }
    run.parameters = parameters
    setParameters(&run, lane)
    readClock(&run)
  }

  /// Writes down what is observed.
  func write(_ run: inout LaneRun, _ lane: Int, at time: Double, _ states: [Double]) {
    writeBetween(&run, before: time)
    run.machine.load(states: states, time: time)
    run.record.times.append(time)
    run.machine.append(resultsOf: plan.observing, to: &run.record.values)
  }

  /// Writes down what is observed at the beginning of the step.
  func write(_ run: inout LaneRun, _ lane: Int, at time: Double) {
    writeBetween(&run, before: time)
    run.machine.load(size, time: time) { unsafe y[$0][lane] }
    run.record.times.append(time)
    run.machine.append(resultsOf: plan.observing, to: &run.record.values)
  }

  func fail(_ run: inout LaneRun, _ failure: RunFailure) {
    run.record.failure = failure
    run.phase = .idle
  }
}
