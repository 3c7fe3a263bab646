import RapheNumerics

// Step control of one lane: Hairer & Wanner (1996), section IV.7, with Gustafsson's predictor.
extension Engine {
  /// Sets the step of a lane: to a time that is to be written down, or on, ending at the segment's end if near it.
  func prepare(_ run: inout LaneRun, _ lane: Int) {
    var step = run.h
    if let visit = run.visits.last {
      step = visit.time - run.t
    } else {
      let left = run.end - run.t
      if step >= left * 0.999_999 { step = left } else if step > left * 0.5 { step = left * 0.5 }
    }
    t[lane] = run.modelTime
    h[lane] = step
    frozen[lane] = run.phase == .running ? 0 : 1
  }

  /// Takes or rejects the step of a lane.
  func conclude(_ run: inout LaneRun, _ lane: Int) {
    if !run.visits.isEmpty { return visit(&run, lane) }
    let step = h[lane]
    let error = self.error[lane]
    if !(error <= 1) { return reject(&run, lane, step, error) }
    run.accepted += 1
    if run.accepted + run.rejected > plan.limits.steps {
      return fail(&run, .tooManySteps(count: plan.limits.steps, time: run.t))
    }
    if extent[lane] > plan.limits.extent { return runAway(&run, lane) }
    // A safety factor of 0.9, growth by at most 6.
    let factor = error > 0 ? min(6, 0.9 / error.squareRoot().squareRoot()) : 6
    var proposal = step * factor
    if run.isFirst {
      run.restart = proposal
      run.isFirst = false
    }
    if run.wasRejected { proposal = min(proposal, step) }
    run.wasRejected = false
    // A step cut short by the segment's end says nothing against the longer one before.
    run.h = step < run.h ? max(proposal, run.h * 0.999) : proposal
    switch run.phase {
    case .settling: settle(&run, lane, step)
    case .cycling, .running: advance(&run, lane, step)
    case .idle: break
    }
  }

  private func reject(_ run: inout LaneRun, _ lane: Int, _ step: Double, _ error: Double) {
    run.rejected += 1
    run.isLanding = false
    run.wasRejected = true
    let factor = error.isFinite ? max(0.2, 0.9 / error.squareRoot().squareRoot()) : 0.2
    run.h = step * factor
    if run.accepted + run.rejected > plan.limits.steps {
      return fail(&run, .tooManySteps(count: plan.limits.steps, time: run.t))
    }
    let span = run.end.isFinite ? run.end : 1
    guard run.h < max(16 * run.t.ulp, 1e-18 * span) else { return }
    run.machine.load(states: states(lane), time: run.modelTime)
    let rates = run.machine.results(of: model.programs.rates)
    if let bad = rates.firstIndex(where: { !$0.isFinite }) {
      return fail(&run, .notFinite(state: model.states[bad], time: run.t))
    }
    let stage = unsafe k + 5 * size
    var worst = (index: 0, size: -1.0)
    for i in 0..<size {
      let part = unsafe (stage[i][lane] / plan.absolute[i]).magnitude
      if !part.isFinite { return fail(&run, .notFinite(state: model.states[i], time: run.t)) }
      if part > worst.size { worst = (i, part) }
    }
    fail(&run, .stepTooShort(state: model.states[worst.index], time: run.t))
  }

  private func runAway(_ run: inout LaneRun, _ lane: Int) {
    let values = nextStates(lane)
    let worst = values.indices.max {
      (values[$0] / model.scales[$0]).magnitude < (values[$1] / model.scales[$1]).magnitude
    }
    let index = worst ?? 0
    if run.phase == .settling, isIntegral(index) {
      // An integral has no steady state, and grows until here when its rate is large for its scale.
      run.machine.load(states: states(lane), time: run.modelTime)
      let rate = run.machine.results(of: model.programs.rates)[index].magnitude / model.scales[index]
      return fail(
        &run, .noSteadyState(state: model.states[index], residual: rate, time: run.t + h[lane], addsUp: true))
    }
    fail(&run, .runaway(state: model.states[index], value: values[index], time: run.t + h[lane]))
  }

  /// Begins anew after a jump, with the step that went well after the last one or one from the rates.
  func restart(_ run: inout LaneRun, _ lane: Int) {
    run.isFirst = true
    run.wasRejected = false
    run.h = run.restart ?? firstStep(&run, lane)
  }

  /// A first step from the sizes of the states and of their rates (Hairer, Nørsett & Wanner 1993, II.4).
  func firstStep(_ run: inout LaneRun, _ lane: Int) -> Double {
    let values = states(lane)
    run.machine.load(states: values, time: run.modelTime)
    let rates = run.machine.results(of: model.programs.rates)
    var (size, speed) = (0.0, 0.0)
    for i in 0..<values.count {
      let allowed = plan.absolute[i] + plan.tolerance.relative * values[i].magnitude
      size = max(size, values[i].magnitude / allowed)
      let rate = unsafe rates[i] + infusion[i][lane]
      speed = max(speed, rate.magnitude / allowed)
    }
    // From states of 0 as far as a hundredth of the tolerance: a long implicit step would damp what has to grow.
    let step = !(speed > 1e-10) || !speed.isFinite ? 1e-6 : 0.01 * max(size, 1) / speed
    return min(step, run.end.isFinite ? run.end - run.t : step)
  }
}
