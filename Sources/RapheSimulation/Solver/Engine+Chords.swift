import RapheNumerics

// √x and x^0.8 have an infinite derivative at 0, and one that says nothing of the next step near it. There the chord
// over what the tolerance allows stands for the derivative; the method's error control sees the difference.
extension Engine {
  /// Replaces derivatives of this step's matrix that are no numbers, or are far too steep where a state is almost 0.
  func mendDerivatives(_ diagonal: V) {
    if !mended.isEmpty { mended = [] }
    if model.singular.isEmpty { return }
    let outputs = model.programs.jacobian.outputs
    var sum = V(repeating: 0)
    var isSmall = V(repeating: 0)
    for index in model.singular {
      let column = model.pattern.derivatives[index].column
      sum = unsafe V.add(sum, registers[Int(outputs[size + index])])
      let state = unsafe V.magnitude(y[column])
      isSmall = V.larger(isSmall, V.isLess(state, V(repeating: plan.absolute[column])))
    }
    // Zero where all of them are finite.
    let excess = V.subtract(sum, sum)
    for lane in 0..<V.width where busy[lane] != 0 && (isSmall[lane] != 0 || excess[lane] != 0 || excess[lane].isNaN) {
      mendDerivatives(of: lane, diagonal[lane])
    }
  }

  private func mendDerivatives(of lane: Int, _ diagonal: Double) {
    let outputs = model.programs.jacobian.outputs
    let values = states(lane)
    var isLoaded = false
    for index in model.singular {
      let (row, column) = model.pattern.derivatives[index]
      let derivative = unsafe registers[Int(outputs[size + index])][lane]
      let isNear = values[column].magnitude < plan.absolute[column]
      if derivative.isFinite, !isNear || derivative.magnitude * h[lane] <= 1 { continue }
      if !isLoaded { loadProbe(lane) }
      isLoaded = true
      let chord = chord(&probe, row: row, column: column, values)
      guard let chord, !derivative.isFinite || derivative.magnitude > 2 * chord.magnitude else { continue }
      mended.append((lane, index, chord))
      let place = Int(model.pattern.places[index])
      unsafe factors[place][lane] = (row == column ? diagonal : 0) - chord
    }
  }

  private func loadProbe(_ lane: Int) {
    let layout = model.builder.layout
    probe.load(0..<layout.firstPassing) { unsafe registers[$0][lane] }
  }

  /// The change of a rate over the absolute tolerance of a state; nil where there is none.
  ///
  /// - Parameter machine: one whose parameters and time are set.
  func chord(_ machine: inout ScalarMachine, row: Int, column: Int, _ values: [Double]) -> Double? {
    var values = values
    let value = values[column]
    machine.load(states: values)
    let rates = machine.results(of: model.programs.rates)
    guard rates[row].isFinite else { return nil }
    let width = plan.absolute[column]
    for side in rates[column] < 0 ? [-width, width] : [width, -width] {
      values[column] = value + side
      machine.load(states: values)
      let slope = (machine.results(of: model.programs.rates)[row] - rates[row]) / (values[column] - value)
      if slope.isFinite { return slope }
    }
    return nil
  }

  /// Replaces derivatives by the time that are no numbers, as that of √time at 0, by the chord over the step.
  func mendDrift() {
    for lane in 0..<V.width where busy[lane] != 0 {
      let time = t[lane]
      for row in 0..<size {
        if unsafe drift[row][lane].isFinite { continue }
        loadProbe(lane)
        let now = probe.results(of: model.programs.rates)[row]
        probe.load(time: time + h[lane])
        let slope = (probe.results(of: model.programs.rates)[row] - now) / h[lane]
        unsafe drift[row][lane] = slope.isFinite ? slope : 0
      }
    }
  }
}
