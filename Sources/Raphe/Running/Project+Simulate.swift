import FoundationEssentials
import RapheEvaluation
import RapheReporting
import RapheLanguage
import RapheSimulation

extension Project {
  /// Runs a model, once or over draws of what is uncertain in it.
  ///
  /// - Throws: what is missing or went wrong.
  func simulate(_ run: ModelRun) async throws(ModelRun.Failure) -> Report<SimulatedCourses> {
    guard let model = models.first(where: { $0.file.id.text == run.model }) else {
      throw .noModel(run.model, among: models.map(\.file.id.text))
    }
    let simulation = try model.simulation(of: run)
    if let first = simulation.mistakes.first {
      throw .mistakes([first.message] + simulation.mistakes.dropFirst().map(\.message))
    }
    let single = simulation.run()
    let doubts = model.moved(single.drifts, tolerance: run.tolerance.relative)
    if run.draws == 0 {
      if let failure = single.failure { throw .failed([model.failed(failure)]) }
      let courses = SimulatedCourses(single, of: model, simulation, group: run.group, treatment: run.treatment)
      return Report(courses, diagnostics: doubts, exitCode: 0, .simulate(courses))
    }
    let ensemble = Ensemble(
      of: simulation, draws: run.draws, seed: run.seed, jobs: ProcessInfo.processInfo.activeProcessorCount)
    let summary = await ensemble.summary()
    let failures = model.failed(summary, isWhole: false)
    if summary.completed == 0 { throw .failed(failures) }
    let courses = SimulatedCourses(summary, of: model, ensemble, group: run.group, treatment: run.treatment)
    return Report(courses, diagnostics: doubts + failures, exitCode: 0, .simulate(courses))
  }
}

extension ResolvedModel {
  /// The run with its names looked up.
  fileprivate func simulation(of run: ModelRun) throws(ModelRun.Failure) -> Simulation {
    let chosen = run.treatment.flatMap { treatment(named: $0) }
    if let name = run.treatment, chosen == nil { throw .noTreatment(name, among: treatments.map(\.name)) }
    let those = run.group.flatMap { group(named: $0) }
    if let name = run.group, those == nil { throw .noGroup(name, among: groups.map(\.name)) }
    guard let until = run.until ?? chosen?.end, until > 0 else { throw .noEnd }
    let sampling = Sampling(until: until, doses: chosen?.treatment.doses ?? [], shownUnit: 1)
    var observed: [String] = []
    for name in run.observing ?? (compiled.states + quantities.map(\.variable)) where !observed.contains(name) {
      observed.append(name)
    }
    return Simulation(
      of: compiled, treatment: chosen?.treatment,
      settings: (those?.levers ?? [:]).merging(run.settings) { $1 }, until: until,
      times: Sampling.times(every: sampling.step(isFine: false), until: until), observing: observed,
      tolerance: run.tolerance)
  }
}
