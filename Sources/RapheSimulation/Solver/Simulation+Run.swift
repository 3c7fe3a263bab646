extension Simulation {
  /// What is wrong with the request; empty if it can be run.
  public var mistakes: [ModelMistake] { resolve().mistakes }

  /// Runs it once, with the declared values of all parameters.
  ///
  /// A request with mistakes gives a trajectory without values and with the mistakes as its failure.
  public func run() -> Trajectory {
    let (plan, mistakes) = resolve()
    guard let plan else {
      return Trajectory(
        names: observing ?? [], times: [], values: (observing ?? []).map { _ in [] }, baseline: [],
        failure: .mistakes(mistakes), drifts: [], steps: (0, 0), reached: 0)
    }
    var result: Trajectory?
    Engine<Double>(plan).run([parameters]) { result = $1 }
    guard let result else { preconditionFailure("every run ends") }
    return result
  }

  /// The values of all parameters, settings included.
  var parameters: [Double] { model.model.parameters.map { settings[$0.name] ?? $0.value } }

  /// The plan that all draws share, or what is wrong.
  func resolve() -> (plan: RunPlan?, mistakes: [ModelMistake]) {
    var mistakes: [ModelMistake] = []
    func fail(_ message: String, _ item: String, _ kind: ModelMistake.Kind = .number, _ unknown: UnknownName? = nil) {
      mistakes.append(ModelMistake(kind, message, in: .request(item), unknown: unknown))
    }
    if !(until >= 0 && until.isFinite) { fail("the end of a run is not before its start", "until") }
    if zip(times, times.dropFirst()).contains(where: { !($0 < $1) }) { fail("times must increase", "times") }
    if let last = times.last, !(last <= until) { fail("time \(last) is after the end of the run", "times") }
    if let first = times.first, !(first >= 0) { fail("time \(first) is before the start of the run", "times") }
    if !(tolerance.relative > 0 && tolerance.relative < 1 && tolerance.absolute > 0 && tolerance.absolute < 1) {
      fail("a tolerance is between 0 and 1", "tolerance")
    }
    for (name, value) in settings.sorted(by: { $0.key < $1.key }) {
      if !model.model.parameters.contains(where: { $0.name == name }) {
        let unknown = UnknownName(name, among: model.model.parameters.map(\.name))
        fail("there is no parameter `\(name)`", name, .unknownName, unknown)
      } else if !value.isFinite {
        fail("the value of `\(name)` is not finite", name)
      }
    }
    let names = observing ?? model.states + model.definitions
    var nodes: [Graph.ID] = []
    for name in names {
      if let index = model.observable(name) {
        nodes.append(model.observables[index])
      } else {
        fail("nothing is named `\(name)`", name, .unknownName, UnknownName(name, among: model.observableNames))
      }
    }
    var scheduler = Scheduler(model)
    let schedule = treatment.map { scheduler.schedule($0, until: until) } ?? Schedule()
    mistakes += scheduler.mistakes
    guard mistakes.isEmpty else { return (nil, mistakes) }
    var builder = model.builder
    let program = builder.program(nodes)
    return (
      RunPlan(
        model: model, schedule: schedule, tolerance: tolerance, times: times, until: until,
        recordsSteps: recordsSteps,
        straightened: names.indices.filter { straightened?.contains(names[$0]) ?? true }, names: names,
        observing: program, registerCount: builder.layout.count,
        absolute: model.scales.map { $0 * tolerance.absolute }), []
    )
  }
}
