/// Finds every mistake of a model in one pass.
struct ModelCheck {
  let model: Model
  var mistakes: [ModelMistake] = []
  var kinds: [String: NameKind] = [:]
  /// All names that mean something, sorted.
  private var names: [String] = []

  /// What a name means.
  enum NameKind: Hashable {
    case time, parameter(Int), state(Int), definition(Int)
    /// Something that is declared, but could not be read.
    case unread
  }

  /// Whether names that nothing declares are those of a part that could not be read.
  private let knowsAllNames: Bool

  /// - Parameter unread: the names of what is declared but could not be read; nil if not even they are known.
  init(_ model: Model, unread: Set<String>? = []) {
    self.model = model
    knowsAllNames = unread != nil
    for name in unread ?? [] { kinds[name] = .unread }
  }

  /// The parts of the model, or nil if there are mistakes.
  mutating func run() -> CheckedModel? {
    collectNames()
    names = kinds.keys.sorted()
    checkNumbers()
    let definitions = model.definitions.enumerated().map { read($1.expression, .definitionExpression($0)) }
    let starts = model.states.enumerated().map { read($1.start, .stateStart($0)) }
    let rates = model.states.enumerated().map { read($1.rate, .stateRate($0)) }
    let triggers = model.events.enumerated().map { read($1.trigger, .eventTrigger($0)) }
    let conserved = model.conserved.enumerated().map { read($1.expression, .conserved($0)) }
    var assignments: [[(state: Int, expression: Expression)?]] = []
    for (index, event) in model.events.enumerated() {
      assignments.append(event.assignments.enumerated().map { assignment($1, event: index, $0) })
    }
    let order = order(of: definitions)
    checkStarts(starts, definitions)
    var others: [PlacedExpression] = []
    func add(_ expression: Expression?, _ item: ModelMistake.Item) {
      if let expression { others.append(PlacedExpression(item: item, expression: expression)) }
    }
    for (index, start) in starts.enumerated() { add(start, .stateStart(index)) }
    for (index, rate) in rates.enumerated() { add(rate, .stateRate(index)) }
    for (index, trigger) in triggers.enumerated() { add(trigger, .eventTrigger(index)) }
    for (index, sum) in conserved.enumerated() { add(sum, .conserved(index)) }
    for (event, list) in assignments.enumerated() {
      for (index, assignment) in list.enumerated() {
        add(assignment?.expression, .eventAssignment(event, assignment: index))
      }
    }
    let isWalkable = checkHeights(definitions, order, others)
    // What could be read is checked for its units too, so that all mistakes come at once.
    var units = UnitCheck(
      model,
      ReadParts(
        starts: starts, rates: rates, definitions: definitions, order: order, triggers: triggers,
        assignments: assignments, conserved: conserved))
    // All readings of a chain of definitions take as long as its square.
    mistakes += units.run(comparesReadings: isWalkable)
    guard mistakes.isEmpty else { return nil }
    return CheckedModel(
      starts: starts.compactMap { $0 }, rates: rates.compactMap { $0 }, definitions: definitions.compactMap { $0 },
      order: order, triggers: triggers.compactMap { $0 }, assignments: assignments.map { $0.compactMap { $0 } },
      conserved: conserved.compactMap { $0 })
  }

  private mutating func collectNames() {
    kinds["time"] = .time
    for (index, parameter) in model.parameters.enumerated() {
      declare(parameter.name, .parameter(index), .parameter(index))
    }
    for (index, state) in model.states.enumerated() { declare(state.name, .state(index), .state(index)) }
    for (index, definition) in model.definitions.enumerated() {
      declare(definition.name, .definition(index), .definition(index))
    }
  }

  private mutating func declare(_ name: String, _ kind: NameKind, _ item: ModelMistake.Item) {
    if !Self.isName(name) {
      mistakes.append(ModelMistake(.name, "`\(name)` is not a name of letters, digits and `_`", in: item))
    } else if name == "time" || Function(rawValue: name) != nil || ["and", "or", "not"].contains(name) {
      mistakes.append(ModelMistake(.name, "`\(name)` means something already", in: item))
    } else if let known = kinds[name], known != .unread {
      mistakes.append(ModelMistake(.duplicateName, "`\(name)` is declared twice", in: item))
    } else {
      kinds[name] = kind
    }
  }

  private static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
    return name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte & 0x40 != 0
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
    }
  }

  private mutating func checkNumbers() {
    for (index, parameter) in model.parameters.enumerated() {
      let item = ModelMistake.Item.parameter(index)
      if !parameter.value.isFinite {
        mistakes.append(ModelMistake(.number, "the value of `\(parameter.name)` is not finite", in: item))
      }
      switch parameter.spread {
      case .logNormal(let sd) where !(sd >= 1 && sd.isFinite):
        mistakes.append(ModelMistake(.number, "a geometric standard deviation is at least 1", in: item))
      case .logNormal where parameter.value <= 0:
        mistakes.append(
          ModelMistake(.number, "a log-normal spread needs a positive value, `\(parameter.name)` is not", in: item))
      case .normal(let sd) where !(sd >= 0 && sd.isFinite):
        mistakes.append(ModelMistake(.number, "a standard deviation is not negative", in: item))
      case .uniform(let from, let to) where !(from <= to && from.isFinite && to.isFinite):
        mistakes.append(ModelMistake(.number, "a uniform spread goes from the lower to the upper end", in: item))
      case .logitNormal(let sd) where !(sd >= 0 && sd.isFinite && parameter.value > 0 && parameter.value < 1):
        mistakes.append(ModelMistake(.number, "a logit-normal spread needs a value between 0 and 1", in: item))
      case .bounded(_, let from, let to) where !(from < to && from <= parameter.value && parameter.value <= to):
        mistakes.append(ModelMistake(.number, "the value of `\(parameter.name)` is outside its bounds", in: item))
      default: break
      }
    }
    for (index, state) in model.states.enumerated() where !(state.scale > 0 && state.scale.isFinite) {
      mistakes.append(ModelMistake(.number, "the scale of `\(state.name)` must be positive", in: .state(index)))
    }
  }

  private mutating func read(_ text: String, _ item: ModelMistake.Item) -> Expression? {
    switch Expression.read(text) {
    case .mistake(let error):
      mistakes.append(
        ModelMistake(
          .expression, error.message, in: item, at: error.range, unknown: error.unknown,
          suggestions: error.suggestions, advice: error.advice))
      return nil
    case .expression(let expression):
      expression.visit { part in
        guard knowsAllNames, case .name(let name) = part.form, kinds[name] == nil else { return }
        let unknown = UnknownName(name, among: names)
        mistakes.append(
          ModelMistake(.unknownName, "nothing is named `\(name)`", in: item, at: part.range, unknown: unknown))
      }
      return expression
    }
  }

  private mutating func assignment(
    _ assignment: Assignment, event: Int, _ index: Int
  ) -> (state: Int, expression: Expression)? {
    let item = ModelMistake.Item.eventAssignment(event, assignment: index)
    let expression = read(assignment.expression, item)
    guard case .state(let state) = kinds[assignment.state] else {
      if kinds[assignment.state] == .unread || (kinds[assignment.state] == nil && !knowsAllNames) { return nil }
      let unknown = UnknownName(assignment.state, among: model.states.map(\.name))
      let kind: ModelMistake.Kind = kinds[assignment.state] == nil ? .unknownName : .misplacedName
      mistakes.append(
        ModelMistake(kind, "an event sets a state, `\(assignment.state)` is none", in: item, unknown: unknown))
      return nil
    }
    return expression.map { (state, $0) }
  }
}

/// The expressions of a model as far as they could be read, at the indices of the model.
struct ReadParts {
  var starts: [Expression?]
  var rates: [Expression?]
  var definitions: [Expression?]
  /// The definitions in an order in which each comes after those it needs, circles apart.
  var order: [Int]
  var triggers: [Expression?]
  var assignments: [[(state: Int, expression: Expression)?]]
  var conserved: [Expression?]
}
