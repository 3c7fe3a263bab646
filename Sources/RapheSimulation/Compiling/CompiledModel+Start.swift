extension CompiledModel {
  /// The indices of the events whose conditions hold at the start already, with the declared values of all parameters, so that they
  /// happen only once they have been false; before a steady state is found, those whose conditions depend on no state.
  public var eventsHoldingAtStart: [Int] {
    var machine = ScalarMachine(self, registerCount: builder.layout.count)
    let declared = model.parameters.map(\.value)
    var truths = switches.map { _ in 0.0 }
    for _ in 0...switches.count {
      machine.load(parameters: declared + truths, programs.hoisting)
      let numbers = machine.results(of: programs.clock)
      truths = switches.enumerated().map { index, comparison in
        let reading = TimeSwitch.Reading(
          instant: numbers[3 * index], slope: numbers[3 * index + 1], offset: numbers[3 * index + 2])
        return comparison.holds(reading, .at(0)) ? 1 : 0
      }
    }
    machine.load(states: states.map { _ in 0 }, time: 0)
    machine.load(states: machine.results(of: programs.starts))
    let holds = machine.results(of: programs.triggers)
    return model.events.indices.filter { holds[$0] != 0 && (model.start == .given || statelessTriggers.contains($0)) }
  }
}
