/// Checks the units of a model by exponent arithmetic, from the leaves up; mistakes stand at the operator that fails.
///
/// The rule: the sides of `+`, `-`, comparisons, `min`, `max` and `if` have the same unit, scale included; exponents
/// and the arguments of `exp` and logarithms are plain numbers; a rate has its state's unit per unit of time. A plain
/// number in an expression is of unit 1, but where it multiplies or divides it may also be the conversion between two
/// scales of one dimension. The number 0 fits every unit. What has no declared unit is not checked.
struct UnitCheck {
  let model: Model
  private let parts: CheckedModel
  var mistakes: [ModelMistake] = []
  /// What each name is measured in, and the words it was declared with.
  var measures: [String: Measure] = [:]
  var item = ModelMistake.Item.time
  let naming: UnitWords

  init(_ model: Model, _ parts: CheckedModel) {
    self.model = model
    self.parts = parts
    naming = UnitWords(model)
  }

  /// Every mistake.
  mutating func run() -> [ModelMistake] {
    let time = unit(model.time, .time)
    if let time, time.dimension != Dimension(.time), time.dimension != Dimension() {
      mistakes.append(ModelMistake(.unitMismatch, "the unit of time is not one of time", in: .time))
    }
    measures["time"] = time.map { Measure($0) } ?? .unknown
    for (index, parameter) in model.parameters.enumerated() {
      measures[parameter.name] = unit(parameter.unit, .parameterUnit(index)).map { Measure($0) } ?? .unknown
    }
    let states = model.states.enumerated().map { index, state in unit(state.unit, .stateUnit(index)) }
    for (index, state) in model.states.enumerated() {
      measures[state.name] = states[index].map { Measure($0) } ?? .unknown
    }
    for index in parts.order {
      let definition = model.definitions[index]
      let declared = unit(definition.unit, .definitionUnit(index))
      item = .definitionExpression(index)
      let found = measure(parts.definitions[index])
      if let declared { require(found, Measure(declared), parts.definitions[index], definition.unit ?? "1") }
      measures[definition.name] = declared.map { Measure($0) } ?? found
    }
    for (index, state) in model.states.enumerated() {
      item = .stateStart(index)
      let start = measure(parts.starts[index])
      if let unit = states[index] { require(start, Measure(unit), parts.starts[index], state.unit ?? "1") }
      item = .stateRate(index)
      let rate = measure(parts.rates[index])
      if let unit = states[index], let time {
        require(rate, Measure(unit.over(time)), parts.rates[index], "\(state.unit ?? "1") per \(model.time ?? "1")")
      }
    }
    for (index, assignments) in parts.assignments.enumerated() {
      item = .eventTrigger(index)
      _ = measure(parts.triggers[index])
      for (place, assignment) in assignments.enumerated() {
        item = .eventAssignment(index, assignment: place)
        let found = measure(assignment.expression)
        let state = model.states[assignment.state]
        if let unit = states[assignment.state] {
          require(found, Measure(unit), assignment.expression, state.unit ?? "1")
        }
      }
    }
    for (index, sum) in parts.conserved.enumerated() {
      item = .conserved(index)
      _ = measure(sum)
    }
    return mistakes
  }

  private mutating func unit(_ text: String?, _ item: ModelMistake.Item) -> Unit? {
    guard let text else { return nil }
    switch Unit.read(text) {
    case .unit(let unit): return unit
    case .mistake(let error):
      mistakes.append(
        ModelMistake(.unit, error.message, in: item, at: error.range, suggestions: error.suggestions))
      return nil
    }
  }

  /// Reports an expression that is not in the unit it has to be in.
  private mutating func require(_ found: Measure, _ wanted: Measure, _ expression: Expression, _ words: String) {
    if found.fitsAll || wanted.fitsAll { return }
    if found.dimension != wanted.dimension {
      report("this is in \(naming.words(found)), but has to be in \(words)", at: expression.place)
    } else if found.common(wanted).isEmpty, let has = found.scales.first, let needs = wanted.scales.first {
      let factor = UnitWords.factor(has / needs)
      report("this is \(factor) times \(words)", at: expression.place, ["multiply by \(factor)"])
    }
  }

  mutating func report(_ message: String, at place: Range<Int>, _ suggestions: [String] = []) {
    mistakes.append(ModelMistake(.unitMismatch, message, in: item, at: place, suggestions: suggestions))
  }
}
