/// Checks the units of a model by exponent arithmetic, from the leaves up; mistakes stand at the operator that fails.
///
/// The rule: the sides of `+`, `-`, comparisons, `min`, `max` and `if` have the same unit, scale included; exponents
/// and the arguments of `exp` and logarithms are plain numbers; a rate has its state's unit per unit of time. A number
/// that is written beside something with a unit, or as the whole of an expression, is in the unit at hand: `time > 24`,
/// `start: 10`. Elsewhere it is of unit 1, but where it multiplies or divides it may also be the conversion between two
/// scales of one dimension. The number 0 fits every unit. What has no declared unit is not checked.
struct UnitCheck {
  let model: Model
  private let parts: ReadParts
  var mistakes: [ModelMistake] = []
  /// What each name is measured in, and the words it was declared with.
  var measures: [String: Measure] = [:]
  var item = ModelMistake.Item.time
  let naming: UnitWords
  /// What was checked, in order, for a second look at definitions that have no unit of their own.
  private(set) var done: [Checked] = []

  init(_ model: Model, _ parts: ReadParts) {
    self.model = model
    self.parts = parts
    naming = UnitWords(model)
  }

  /// Every mistake.
  mutating func run(comparesReadings: Bool) -> [ModelMistake] {
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
    for index in parts.order { check(definition: index) }
    for (index, state) in model.states.enumerated() {
      let words = state.unit ?? "1"
      check(parts.starts[index], .stateStart(index), states[index], words)
      var perTime: Unit?
      if let unit = states[index], let time { perTime = unit.over(time) }
      check(parts.rates[index], .stateRate(index), perTime, "\(words) per \(model.time ?? "1")")
    }
    for (index, assignments) in parts.assignments.enumerated() {
      check(parts.triggers[index], .eventTrigger(index), nil, "")
      for (place, assignment) in assignments.enumerated() {
        guard let assignment else { continue }
        check(
          assignment.expression, .eventAssignment(index, assignment: place), states[assignment.state],
          model.states[assignment.state].unit ?? "1")
      }
    }
    for (index, sum) in parts.conserved.enumerated() { check(sum, .conserved(index), nil, "") }
    if mistakes.isEmpty, comparesReadings { checkReadings() }
    return mistakes
  }

  private mutating func check(definition index: Int) {
    let definition = model.definitions[index]
    let declared = unit(definition.unit, .definitionUnit(index))
    let words = definition.unit ?? "1"
    let found = check(parts.definitions[index], .definitionExpression(index), declared, words) ?? .unknown
    measures[definition.name] = declared.map { Measure($0) } ?? found
  }

  /// What an expression is measured in, having checked that it is in the unit wanted, if any; nil without expression.
  @discardableResult
  private mutating func check(
    _ expression: Expression?, _ item: ModelMistake.Item, _ wanted: Unit?, _ words: String
  ) -> Measure? {
    guard let expression else { return nil }
    let checked = Checked(expression: expression, item: item, wanted: wanted, words: words)
    done.append(checked)
    return measureAgain(checked)
  }

  /// What an expression is measured in, as names are measured now.
  mutating func measureAgain(_ checked: Checked) -> Measure {
    item = checked.item
    let found = measure(checked.expression)
    if let wanted = checked.wanted { require(found, Measure(wanted), checked.expression, checked.words) }
    return found
  }

  private mutating func unit(_ text: String?, _ item: ModelMistake.Item) -> Unit? {
    guard let text else { return nil }
    switch Unit.read(text) {
    case .unit(let unit): return unit
    case .mistake(let error):
      mistakes.append(
        ModelMistake(
          .unit, error.message, in: item, at: error.range, unknown: error.unknown,
          suggestions: error.suggestions, advice: error.advice))
      return nil
    }
  }

  /// Reports an expression that is not in the unit it has to be in.
  private mutating func require(_ found: Measure, _ wanted: Measure, _ expression: Expression, _ words: String) {
    if found.fitsAll || wanted.fitsAll || found.takesUnit(of: wanted) { return }
    if found.dimension != wanted.dimension {
      report("this is in \(naming.words(found)), but has to be in \(words)", at: expression.place)
    } else if found.common(wanted).isEmpty, let has = found.scales.first, let needs = wanted.scales.first {
      let factor = UnitWords.factor(has / needs)
      // A number times a number is a number still.
      let help = found.isLiteral ? Self.parameterInstead : "multiply by \(factor)"
      report("this is \(factor) times \(words)", at: expression.place, [help])
    }
  }

  /// What to do with a number whose unit cannot be told.
  static let parameterInstead = "declare the number as a parameter with its unit"

  mutating func report(_ message: String, at place: Range<Int>, _ suggestions: [String] = []) {
    mistakes.append(ModelMistake(.unitMismatch, message, in: item, at: place, suggestions: suggestions))
  }
}
