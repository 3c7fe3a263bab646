public import RapheLanguage
import RapheSimulation

extension ResolvedStudy {
  /// Simulates the study: every subject is one draw of the model's uncertain parameters, and may be lost.
  ///
  /// What is measured of a subject is the value of the variable at the time of its arm, times a log-normal factor between
  /// subjects, times one of the assay, both with mean 1. The factors of a subject's measurements are drawn apart. Nothing
  /// depends on `jobs`, and what happens to a subject depends on the seed, its arm and its number alone.
  ///
  /// - Parameter tolerance: the relative error of a step of the solver.
  public func simulate(seed: UInt64, jobs: Int, tolerance: Double = 1e-4) async -> Result<SimulatedStudy, StudyFailure>
  {
    var study = SimulatedStudy(study: self, seed: seed, arms: [])
    for arm in arms {
      switch await simulate(arm, SubjectDraws(seed: seed, arm: arm.name), jobs, tolerance) {
      case .success(let arm): study.arms.append(arm)
      case .failure(let failure): return .failure(failure)
      }
    }
    return .success(study)
  }

  private func simulate(
    _ arm: Arm, _ chance: SubjectDraws, _ jobs: Int, _ tolerance: Double
  ) async -> Result<SimulatedStudy.Arm, StudyFailure> {
    let staying = (0..<arm.n).filter { chance.share($0, "drop out") >= design.dropOut }
    guard staying.count > 1 else { return .failure(.tooFewStayed(staying.count, of: arm.n, arm: arm.name)) }
    let outcomes = await outcomes(arm, chance.seed, jobs, tolerance)
    var values = measurements.map { _ in [Double]() }
    for subject in staying {
      let outcome = outcomes.count == 1 ? outcomes[0] : outcomes[subject]
      if let failure = outcome.failure {
        return .failure(.notRun(subject: subject, arm: arm.name, failure))
      }
      for (index, measurement) in measurements.enumerated() {
        let factor =
          chance.factor(cv: design.between, subject, "between \(measurement.variable)")
          * chance.factor(cv: design.assay, subject, "assay \(measurement.variable)")
        values[index].append(outcome.values[index] * factor)
      }
    }
    var summaries: [SimulatedStudy.Summary] = []
    for (measurement, values) in zip(measurements, values) {
      let summary = SimulatedStudy.Summary(values)
      guard summary.mean.isFinite, summary.sd.isFinite, summary.sd > 1e-12 * summary.mean.magnitude else {
        return .failure(.noSpread(variable: measurement.variable, arm: arm.name))
      }
      summaries.append(summary)
    }
    return .success(SimulatedStudy.Arm(subjects: staying, values: values, summaries: summaries))
  }

  /// What a run gives a subject.
  private struct Outcome: Sendable {
    var values: [Double]
    var failure: RunFailure?
  }

  /// The subjects of an arm before they vary by anything but the model; one that stands for all when that does not vary.
  private func outcomes(_ arm: Arm, _ seed: UInt64, _ jobs: Int, _ tolerance: Double) async -> [Outcome] {
    let condition = arm.condition
    let names = measurements.map(\.variable)
    let simulation = Simulation(
      of: model.compiled, treatment: condition.treatment.flatMap { model.treatment(named: $0)?.treatment },
      settings: condition.levers, until: condition.time, times: [condition.time], observing: names,
      tolerance: Tolerance(relative: tolerance))
    let varies = model.compiled.model.parameters.contains { $0.spread != nil && condition.levers[$0.name] == nil }
    let ensemble = Ensemble(of: simulation, draws: varies ? arm.n : 1, seed: seed, jobs: jobs)
    return await ensemble.map { _, trajectory in
      Outcome(values: trajectory.values.map { $0.last ?? .nan }, failure: trajectory.failure)
    }
  }
}

extension SimulatedStudy.Summary {
  /// The summary of two or more values, in two passes.
  init(_ values: [Double]) {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.init(mean: mean, sd: (squares / Double(values.count - 1)).squareRoot())
  }
}
