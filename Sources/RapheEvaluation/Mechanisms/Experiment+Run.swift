import RapheLanguage
import RapheNumerics
import RapheSimulation

extension Experiment {
  /// Everything that is asked of an experiment as one simulation, whose draws can be run apart.
  struct Prepared: Sendable {
    let ensemble: Ensemble
    let moments: [Double]
    let names: [String]
    /// The courses that are asked for, with the ids by which they are told apart.
    let ids: [String]
    let courses: [ResolvedMechanism.LinkedCourse]

    /// So many draws take about as long as the runs are and as there is to write down.
    var cost: Double { ensemble.simulation.until * (ensemble.simulation.recordsSteps ? 2 : 1) }

    /// Some of the draws.
    func draws(_ some: Range<Int>) async -> [Draw] {
      let (moments, courses) = (moments, courses)
      return await ensemble.map(some) { _, trajectory in Draw(trajectory, at: moments, courses: courses) }
    }
  }

  /// What is to be run: one draw alone when nothing varies.
  ///
  /// Draw i has the same parameters in every experiment with the model, so that groups are compared draw by draw.
  func prepared(_ options: DerivationOptions) -> Prepared {
    let names = names.sorted()
    let times = moments.union(points).union([0]).sorted()
    let until = max(times.last ?? 0, courses.values.map(\.condition.time).max() ?? 0)
    var simulation = Simulation(
      of: model.compiled, treatment: condition.treatment.flatMap { model.treatment(named: $0)?.treatment },
      settings: condition.levers, until: until, times: times, observing: names)
    simulation.recordsSteps = !courses.isEmpty
    simulation.straightened = Set(courses.values.filter { $0.sampling == nil }.flatMap(\.variables))
    var ensemble = Ensemble(of: simulation, draws: options.draws, seed: options.seed)
    if !ensemble.varies { ensemble.draws = 1 }
    let ids = courses.keys.sorted()
    return Prepared(
      ensemble: ensemble, moments: moments.sorted(), names: names, ids: ids, courses: ids.compactMap { courses[$0] })
  }

  /// Runs experiments side by side, each in parts that fill the lanes, the longest first so that none is waited for.
  static func run(_ experiments: [Experiment], _ options: DerivationOptions, jobs: Int) async -> [Outcome] {
    let prepared = experiments.map { $0.prepared(options) }
    let parts = prepared.enumerated().flatMap { index, one in
      stride(from: 0, to: one.ensemble.draws, by: drawsOfPart).map { first in
        (index: index, draws: first..<min(first + drawsOfPart, one.ensemble.draws))
      }
    }
    let order = parts.indices.sorted { left, right in
      let (one, other) = (prepared[parts[left].index].cost, prepared[parts[right].index].cost)
      return one == other ? left < right : one > other
    }
    let found = await order.map { parts[$0] }.mapConcurrently(jobs: jobs) { part in
      await prepared[part.index].draws(part.draws)
    }
    var draws = [[Draw]](repeating: [], count: parts.count)
    for (place, values) in zip(order, found) { draws[place] = values }
    var outcomes = prepared.map {
      Outcome(moments: $0.moments, names: $0.names, courses: $0.ids, ensemble: $0.ensemble)
    }
    for (part, values) in zip(parts, draws) { outcomes[part.index].draws += values }
    return outcomes
  }

  /// A whole number of times as many as there are lanes.
  private static var drawsOfPart: Int { 56 }
}
