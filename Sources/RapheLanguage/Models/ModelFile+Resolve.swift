import RapheSimulation
public import RapheSyntax

extension ModelFile {
  /// Whether the model uses words of a vocabulary.
  public var needsVocabulary: Bool { !quantities.isEmpty || treatments.contains { !$0.drug.isEmpty } }

  /// Checks the equations and units, and looks up every word.
  ///
  /// - Parameter vocabulary: nil when the model needs none.
  /// - Returns: the model, nil when a mistake leaves nothing to run, and every mistake.
  public func resolve(in vocabulary: Vocabulary?) -> (model: ResolvedModel?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    diagnostics += parameters.compactMap(\.spreadRemark)
    // Also of a model with parts that could not be read, all mistakes come at once.
    let (compiled, mistakes) = isComplete ? model.compile() : (nil, model.mistakes(unread: unreadNames))
    diagnostics += mistakes.map { diagnostic($0) }
    for event in compiled?.eventsHoldingAtStart ?? [] {
      diagnostics.append(
        Diagnostic(
          .holdsAtStart, "this holds at the start already, so the event waits until it has been false",
          at: events[event].when.place,
          help: "change the state's `start` if the event was to happen then"))
    }
    let names = unreadNames.map { states.map(\.name.text) + definitions.map(\.name.text) + $0 }
    let variables = vocabulary.map { lookUpVariables($0, names: names, &diagnostics) } ?? []
    let groups = groups.compactMap { resolve($0, &diagnostics) }
    let named = treatments.compactMap { resolve($0, compiled, vocabulary, &diagnostics) }
    guard isComplete, let compiled, !diagnostics.hasErrors else { return (nil, diagnostics) }
    let resolved = ResolvedModel(
      file: self, compiled: compiled, groups: groups, treatments: named, quantities: variables, vocabulary: vocabulary)
    return (resolved, diagnostics)
  }

  private func resolve(_ group: Group, _ diagnostics: inout [Diagnostic]) -> ResolvedModel.NamedGroup? {
    var levers: [String: Double] = [:]
    for (name, value) in group.levers {
      if let mistake = mistake(inLever: name) { diagnostics.append(mistake) } else { levers[name.text] = value }
    }
    guard levers.count == group.levers.count else { return nil }
    return ResolvedModel.NamedGroup(name: group.name.text, levers: levers)
  }

  /// What is wrong with a name that is to be a lever's; nil if nothing is.
  package func mistake(inLever name: Word) -> Diagnostic? {
    let levers = parameters.filter(\.isLever).map(\.name.text)
    if levers.contains(name.text) || mayBeUnread(name.text) { return nil }
    let near = nearest(to: name.text, among: levers).map { Advice.write($0) }
    guard parameters.contains(where: { $0.name.text == name.text }) else {
      return Diagnostic(.unknownVariable, "nothing is named `\(name.text)`", at: name.place, help: near)
    }
    return Diagnostic(
      .misplacedVariable, "`\(name.text)` is no lever", at: name.place, help: "add `lever: theory` to the parameter")
  }

  /// Whether a name may be that of a part with a mistake, about which nothing more is said.
  func mayBeUnread(_ name: String) -> Bool { unreadNames?.contains(name) ?? true }

  private func lookUpVariables(
    _ vocabulary: Vocabulary, names: [String]?, _ diagnostics: inout [Diagnostic]
  ) -> [ResolvedModel.NamedVariable] {
    quantities.compactMap { written in
      let regions = lookUp(written.region, .region, vocabulary, &diagnostics)
      if let names, !names.contains(written.variable.text) {
        let near = nearest(to: written.variable.text, among: names)
        diagnostics.append(
          Diagnostic(
            .unknownVariable, "`\(written.variable.text)` is no state or definition of the model",
            at: written.variable.place,
            help: near.map { .write($0) } ?? (names.isEmpty ? nil : "it has \(wordList(names, and: "and"))")))
      }
      guard let quantity = QuantityText.parse(written.quantity, in: vocabulary, &diagnostics) else { return nil }
      if quantity.subject.aspect != .level {
        diagnostics.append(
          Diagnostic(
            .notAQuantity, "a variable stands for a level, not for a change or a baseline", at: written.quantity.place,
            help: "take the words before the target away"))
        return nil
      }
      return ResolvedModel.NamedVariable(
        variable: written.variable.text, text: written.quantity.text, subject: quantity.subject, regions: regions)
    }
  }
}

extension ModelFile {
  /// A mistake of the simulator at its place in the file.
  func diagnostic(_ mistake: ModelMistake) -> Diagnostic {
    var word = word(of: mistake.item)
    // What an event sets is named before the expression.
    if case .eventAssignment(let event, let index) = mistake.item, mistake.range == nil {
      word = events[event].set[index].state
    }
    let place = mistake.range.map { word.place(of: $0) } ?? word.place
    return Diagnostic(mistake.kind.code, mistake.message, at: place, help: mistake.help)
  }

  /// The text that an item of the simulator's model was made from.
  private func word(of item: ModelMistake.Item) -> Word {
    switch item {
    case .time: time
    case .parameter(let index): parameters[index].name
    case .parameterUnit(let index): parameters[index].unit
    case .state(let index): states[index].name
    case .stateUnit(let index): states[index].unit
    case .stateStart(let index): states[index].start
    case .stateRate(let index): states[index].rate
    case .definition(let index): definitions[index].name
    case .definitionUnit(let index): definitions[index].unit ?? definitions[index].name
    case .definitionExpression(let index): definitions[index].expression
    case .eventTrigger(let index): events[index].when
    case .eventAssignment(let index, let assignment): events[index].set[assignment].expression
    case .conserved(let index): conserved[index]
    case .dose, .setting, .request: id
    }
  }
}

extension ModelMistake {
  /// What to write instead, when something is near.
  var help: Advice? {
    if let unknown, let near = nearest(to: unknown.name, among: unknown.known) { return .write(near) }
    guard let first = suggestions.first else { return advice.map { Advice($0) } }
    // What to do about a unit is said whole.
    return kind == .unitMismatch ? Advice(first) : .write(first)
  }
}
