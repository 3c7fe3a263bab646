import RapheNumerics

extension Ensemble {
  /// What is wrong with the request; empty if it can be run.
  public var mistakes: [ModelMistake] {
    var mistakes = simulation.mistakes
    if draws > Self.mostDraws {
      mistakes.append(ModelMistake(.number, "at most a billion draws can be made", in: .request("draws")))
    }
    if draws < 1 { mistakes.append(ModelMistake(.number, "at least one draw is needed", in: .request("draws"))) }
    if jobs < 1 { mistakes.append(ModelMistake(.number, "at least one job is needed", in: .request("jobs"))) }
    if ![1, 8].contains(lanes) {
      mistakes.append(ModelMistake(.number, "there are 1 or 8 lanes", in: .request("lanes")))
    }
    return mistakes
  }

  /// Runs every draw and hands each trajectory to a pure function; the results are in the order of the draws.
  ///
  /// Empty if the request has mistakes.
  public func map<Value: Sendable>(
    progress: (@Sendable (EnsembleProgress) -> Void)? = nil,
    _ transform: @escaping @Sendable (_ draw: Int, _ trajectory: Trajectory) -> Value
  ) async -> [Value] {
    await map(0..<draws, progress: progress, transform)
  }

  /// The same of some of the draws, which have what they have among all.
  package func map<Value: Sendable>(
    _ some: Range<Int>, progress: (@Sendable (EnsembleProgress) -> Void)? = nil,
    _ transform: @escaping @Sendable (_ draw: Int, _ trajectory: Trajectory) -> Value
  ) async -> [Value] {
    guard mistakes.isEmpty, let plan = simulation.resolve().plan else { return [] }
    let first = some.lowerBound
    var results: [Value] = []
    await Batches(plan: plan, lanes: lanes, jobs: jobs).run(
      count: some.count, parameters: { values(ofDraw: first + $0) }, transform: { transform(first + $0, $1) },
      progress: progress
    ) { results += $1 }
    return results
  }

  /// Runs every draw and keeps the distribution only: memory does not grow with the number of draws.
  ///
  /// A draw that fails counts until then. Without values if the request has mistakes. Recorded steps are left out, since
  /// every draw has its own.
  public func summary(
    probabilities: [Double] = [0.05, 0.25, 0.5, 0.75, 0.95],
    progress: (@Sendable (EnsembleProgress) -> Void)? = nil
  ) async -> EnsembleSummary {
    var request = simulation
    request.recordsSteps = false
    let names = request.observing ?? request.model.states + request.model.definitions
    var sketches = names.map { _ in request.times.map { _ in QuantileSketch() } }
    var counts = request.times.map { _ in 0 }
    var (completed, failedCount) = (0, 0)
    var failed: [FailedDraw] = []
    if mistakes.isEmpty, let plan = request.resolve().plan {
      await Batches(plan: plan, lanes: lanes, jobs: jobs).run(
        count: draws, parameters: { values(ofDraw: $0) }, transform: { $1 }, progress: progress
      ) { first, trajectories in
        for (offset, trajectory) in trajectories.enumerated() {
          if let failure = trajectory.failure {
            failedCount += 1
            if failed.count < 1000 { failed.append(self.failed(draw: first + offset, failure)) }
          } else {
            completed += 1
          }
          for time in 0..<trajectory.knownCount {
            counts[time] += 1
            for name in names.indices { sketches[name][time].add(trajectory.values[name][time]) }
          }
        }
      }
    }
    let quantiles = sketches.map { row -> [[Double]] in
      let columns = row.map { $0.quantiles(probabilities) }
      return probabilities.indices.map { probability in columns.map { $0[probability] } }
    }
    return EnsembleSummary(
      names: names, times: request.times, probabilities: probabilities, quantiles: quantiles,
      means: sketches.map { $0.map(\.mean) }, counts: counts, completed: completed, failed: failed,
      failedCount: failedCount)
  }

  /// Whether draws differ: a parameter that is not set has a spread.
  public var varies: Bool {
    simulation.model.model.parameters.contains { $0.spread != nil && simulation.settings[$0.name] == nil }
  }

  /// The values of all parameters in a draw, in the order of the model, settings included.
  public func parameters(ofDraw draw: Int) -> [NamedValue] {
    zip(simulation.model.model.parameters, values(ofDraw: draw)).map { NamedValue(name: $0.name, value: $1) }
  }

  /// A draw that failed, with the values of its uncertain parameters.
  public func failed(draw: Int, _ failure: RunFailure) -> FailedDraw {
    let model = simulation.model.model
    let drawn = zip(model.parameters, values(ofDraw: draw)).filter { $0.0.spread != nil }
    return FailedDraw(
      draw: draw, parameters: drawn.map { NamedValue(name: $0.0.name, value: $0.1) }, failure: failure)
  }

  /// A parameter that is set keeps its setting; the others are drawn.
  func values(ofDraw draw: Int, stream: UInt32 = 0) -> [Double] {
    simulation.model.model.parameters.map { parameter in
      if let setting = simulation.settings[parameter.name] { return setting }
      guard let spread = parameter.spread else { return parameter.value }
      let share = DrawKey.uniform(seed: seed, draw: UInt64(draw), name: parameter.name, stream: stream)
      return spread.value(at: share, median: parameter.value)
    }
  }
}
