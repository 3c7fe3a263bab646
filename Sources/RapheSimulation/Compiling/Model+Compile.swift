extension Model {
  /// Checks the model and prepares it to be run: the model, or every mistake in it.
  ///
  /// The list is empty exactly when there is a model.
  public func compile() -> (model: CompiledModel?, mistakes: [ModelMistake]) {
    var check = ModelCheck(self)
    guard let parts = check.run() else { return (nil, check.mistakes) }
    return (ModelAssembly(self, parts).assemble(), [])
  }
}

extension Model {
  /// Every mistake in a model of which some parts could not be read.
  ///
  /// - Parameter unread: the names of those parts; nil if they could not be read either.
  public func mistakes(unread: Set<String>?) -> [ModelMistake] {
    var check = ModelCheck(self, unread: unread)
    _ = check.run()
    return check.mistakes
  }
}

/// Builds the graph of a checked model and its programs.
struct ModelAssembly {
  private let model: Model
  private let parts: CheckedModel

  init(_ model: Model, _ parts: CheckedModel) {
    self.model = model
    self.parts = parts
  }

  func assemble() -> CompiledModel {
    var graph = Graph()
    var names: [String: Graph.ID] = [:]
    let time = graph.time()
    names["time"] = time
    for (index, parameter) in model.parameters.enumerated() { names[parameter.name] = graph.parameter(index) }
    let states = model.states.indices.map { graph.state($0) }
    for (index, state) in model.states.enumerated() { names[state.name] = states[index] }
    for index in parts.order {
      names[model.definitions[index].name] = graph.lower(parts.definitions[index]) { names[$0] }
    }
    let known = names
    var clockwork = Clockwork(firstParameter: model.parameters.count)
    func lowered(_ expression: Expression) -> Graph.ID {
      clockwork.replaced(graph.lower(expression) { known[$0] }, &graph)
    }
    let rates = parts.rates.map(lowered)
    let starts = parts.starts.map { graph.lower($0) { known[$0] } }
    let triggers = parts.triggers.map(lowered)
    let assigned = parts.assignments.map { list in list.map { lowered($0.expression) } }
    let sums = parts.conserved.map(lowered)
    let sizes = sums.map { graph.size(of: $0, states) }
    let observables =
      (model.states.map(\.name) + model.definitions.map(\.name) + model.parameters.map(\.name) + ["time"])
      .compactMap { known[$0] }.map { clockwork.replaced($0, &graph) }
    var entries: [(row: Int, column: Int)] = []
    var derivatives: [Graph.ID] = []
    for row in states.indices {
      for column in graph.states(of: rates[row]) {
        let derivative = graph.derivative(of: rates[row], by: states[column])
        if graph.value(derivative) == 0 { continue }
        entries.append((row, column))
        derivatives.append(derivative)
      }
    }
    let drifts = rates.map { graph.derivative(of: $0, by: time) }
    let hasDrift = drifts.contains { graph.value($0) != 0 }
    let roots =
      rates + derivatives + (hasDrift ? drifts : []) + starts + triggers + assigned.flatMap { $0 } + sums + sizes
      + observables + clockwork.readings
    var builder = ProgramBuilder(
      graph, parameters: model.parameters.count + clockwork.switches.count, states: states.count, roots: roots)
    let programs = Programs(
      hoisting: builder.hoisting, rates: builder.program(rates), jacobian: builder.program(rates + derivatives),
      drift: hasDrift ? builder.program(drifts) : nil, starts: builder.program(starts),
      triggers: builder.program(triggers), assignments: assigned.map { builder.program($0) },
      assigned: parts.assignments.map { $0.map(\.state) }, conserved: builder.program(sums + sizes),
      clock: builder.program(clockwork.readings))
    _ = builder.program(observables)
    let pattern = EliminationPattern(size: states.count, entries: entries)
    let counts = CompiledModel.OperationCounts(
      rates: programs.rates.instructions.count, jacobian: programs.jacobian.instructions.count,
      hoisted: programs.hoisting.instructions.count, nonZeros: entries.count, factorEntries: pattern.entryCount)
    return CompiledModel(
      model: model, states: model.states.map(\.name), definitions: model.definitions.map(\.name), counts: counts,
      builder: builder, observables: observables, programs: programs, pattern: pattern,
      scales: model.states.map(\.scale), switches: clockwork.switches, singular: graph.singular(among: derivatives),
      statelessTriggers: triggers.indices.filter { graph.states(of: triggers[$0]).isEmpty })
  }
}
