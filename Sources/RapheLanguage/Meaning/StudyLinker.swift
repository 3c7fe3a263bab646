public import RapheSyntax

extension StudyDesign {
  /// Looks up every word of the design in the model and, if it has one, in the theory.
  ///
  /// - Parameter theory: the theory that the design names, linked to its model and without mistakes.
  /// - Returns: the study, nil when it has a mistake, and every mistake.
  public func resolve(
    in model: ResolvedModel, theory: ResolvedTheory?
  ) -> (study: ResolvedStudy?, diagnostics: [Diagnostic]) {
    guard let vocabulary = model.vocabulary else {
      let message = "the model `\(model.file.id.text)` does not say what its variables stand for"
      return (nil, [Diagnostic(.notMeasurable, message, at: id.place, help: "add `quantities` to the model")])
    }
    if let theory, let word = self.theory, let problem = obstacle(theory, model, vocabulary) {
      return (nil, [Diagnostic(problem.code, problem.message, at: word.place, help: problem.help)])
    }
    var linker = StudyLinker(design: self, model: model, theory: theory, vocabulary: vocabulary)
    let study = linker.study()
    return (linker.diagnostics.isEmpty ? study : nil, linker.diagnostics)
  }

  /// Why the theory does not say what the arms are.
  private func obstacle(
    _ theory: ResolvedTheory, _ model: ResolvedModel, _ vocabulary: Vocabulary
  ) -> (code: Code, message: String, help: Advice)? {
    let id = theory.id
    guard let mechanism = theory.mechanism else {
      return (.noStudyTheory, "the theory `\(id)` has no mechanism", "name one that has, or say what the arms are")
    }
    let own = mechanism.model.file.id.text
    if own != model.file.id.text {
      return (.otherModel, "the mechanism of `\(id)` is of the model `\(own)`", .write("model: \(own)"))
    }
    if theory.vocabulary.id != vocabulary.id {
      let message = "the theory `\(id)` is written in the vocabulary `\(theory.vocabulary.id)`"
      return (.noStudyTheory, message, "name a theory in `\(vocabulary.id)`, as the model")
    }
    return nil
  }
}

/// Ties the words of a design to a model, a theory and a vocabulary.
private struct StudyLinker {
  let design: StudyDesign
  let model: ResolvedModel
  let theory: ResolvedTheory?
  let vocabulary: Vocabulary
  var diagnostics: [Diagnostic] = []

  init(design: StudyDesign, model: ResolvedModel, theory: ResolvedTheory?, vocabulary: Vocabulary) {
    self.design = design
    self.model = model
    self.theory = theory
    self.vocabulary = vocabulary
  }

  mutating func study() -> ResolvedStudy {
    let inherited = theory?.written.scope.species ?? []
    let species = design.species.map { [$0] } ?? (inherited.count == 1 ? inherited : [])
    let term = lookUp(species, .species, vocabulary, &diagnostics).first
    let arms = design.arms.compactMap { arm($0) }
    let measurements = design.measurements.compactMap { measurement($0) }
    var seen: Set<String> = []
    for (written, found) in zip(design.measurements, measurements)
    where measurements.count == design.measurements.count && !seen.insert(found.variable).inserted {
      report(.idleComparison, "`\(written.quantity.text)` is measured twice there", at: written.quantity)
    }
    return ResolvedStudy(
      design: design, model: model, vocabulary: vocabulary, species: term, arms: arms, measurements: measurements,
      comparisons: comparisons(among: arms.map(\.name)))
  }

  private mutating func report(_ code: Code, _ message: String, at word: Word, help: Advice? = nil) {
    diagnostics.append(Diagnostic(code, message, at: word.place, help: help))
  }

  // MARK: Arms

  private mutating func arm(_ arm: StudyDesign.Arm) -> ResolvedStudy.Arm? {
    let group = theory?.written.groups.first { $0.name.text == arm.name.text }
    guard let condition = condition(arm, isGroup: group != nil) else { return nil }
    let scope = theory?.written.scope
    let drugs = condition.treatment.flatMap { model.treatment(named: $0)?.drugs } ?? []
    let given = drugs.isEmpty || arm.drug != nil ? nil : drugs
    var terms: [TermKind: Term] = [:]
    func inherited(_ own: [Word]?, _ scope: [Word]?) -> [Word] {
      guard let own else { return [] }
      return own.isEmpty ? scope ?? [] : own
    }
    terms[.diagnosis] = one(
      .diagnosis, "diagnosis", arm.diagnosis, arm, or: inherited(group?.diagnosis, scope?.diagnosis))
    if let given {
      if given.count > 1 { reportSeveral("drug", given.map(vocabulary.name), arm) }
      terms[.treatment] = given[0]
    } else {
      terms[.treatment] = one(.treatment, "drug", arm.drug, arm, or: inherited(group?.treatment, scope?.treatment))
    }
    if let outcome = group?.outcome, outcome.count == 1 {
      terms[.outcome] = lookUp(outcome, .outcome, vocabulary, &diagnostics).first
    }
    let time = Amount(value: condition.time, unit: model.file.time.text, text: "", place: arm.name.place)
    return ResolvedStudy.Arm(
      name: arm.name.text, n: arm.n, condition: condition, terms: terms,
      days: condition.treatment == nil ? nil : TimeUnit.days(time))
  }

  /// What is run for an arm, which it says itself or takes from the theory's group of its name.
  private mutating func condition(_ arm: StudyDesign.Arm, isGroup: Bool) -> ResolvedMechanism.Condition? {
    let name = arm.name.text
    if let theory, !arm.speaksForItself {
      if let condition = theory.mechanism?.groups[name] { return condition }
      let names = (theory.mechanism?.groups.keys.sorted() ?? [])
      report(
        .uncoveredGroup, "the mechanism of `\(theory.id)` does not say what `\(name)` is", at: arm.name,
        help: nearest(to: name, among: names).map { .write($0) } ?? "it has \(wordList(names, and: "and"))")
      return nil
    }
    if isGroup, let theory {
      report(
        .badArm, "`\(name)` is a group of `\(theory.id)`, and the arm says itself what it is", at: arm.name,
        help: "give the arm another name, or leave it to the theory")
      return nil
    }
    var linker = MechanismLinker(model: model, vocabulary: vocabulary)
    linker.add(arm.group)
    diagnostics += linker.diagnostics
    return linker.groups[name]
  }

  /// The one term of an attribute: the arm's own word, or the only one that it inherits.
  private mutating func one(
    _ kind: TermKind, _ key: String, _ own: Word?, _ arm: StudyDesign.Arm, or inherited: [Word]
  ) -> Term? {
    if own == nil, inherited.count > 1 {
      reportSeveral(key, inherited.map(\.text), arm)
      return nil
    }
    return lookUp(own.map { [$0] } ?? inherited, kind, vocabulary, &diagnostics).first
  }

  private mutating func reportSeveral(_ key: String, _ words: [String], _ arm: StudyDesign.Arm) {
    report(
      .badArm, "the \(key) of `\(arm.name.text)` may be \(wordList(words))", at: arm.name,
      help: "say which: add `\(key)` to the arm")
  }

  // MARK: Measurements

  private mutating func measurement(_ written: StudyDesign.Measurement) -> ResolvedStudy.Measurement? {
    let before = diagnostics.count
    let regions = lookUp(written.region.map { [$0] } ?? [], .region, vocabulary, &diagnostics)
    let quantity = QuantityText.parse(written.quantity, in: vocabulary, &diagnostics)
    guard let subject = quantity?.subject, diagnostics.count == before else { return nil }
    guard subject.aspect == .level, subject.outcome == nil else {
      report(
        .notMeasurable, "`\(written.quantity.text)` is not the level of a measure, as rows of findings are",
        at: written.quantity, help: "write a target and a measure")
      return nil
    }
    let scope: [TermKind: [Term]] = regions.isEmpty ? [:] : [.region: regions]
    let found = model.variables(for: subject, in: scope, vocabulary)
    guard let variable = found.first, found.count == 1, let target = variable.subject.target,
      let measure = variable.subject.measure
    else {
      let isNone = found.isEmpty
      let names = (isNone ? model.quantities : found).map(name)
      report(
        .notMeasurable,
        isNone
          ? "no variable of the model `\(model.file.id.text)` is `\(written.quantity.text)`\(place(regions))"
          : "`\(written.quantity.text)`\(place(regions)) may be \(wordList(names))", at: written.quantity,
        help: isNone ? "it has \(wordList(names, and: "and"))" : "add the `region`, or write the quantity of one")
      return nil
    }
    return ResolvedStudy.Measurement(
      variable: variable.variable, target: target, measure: measure,
      region: variable.regions.count == 1 ? variable.regions[0] : regions.first)
  }

  private func name(_ variable: ResolvedModel.NamedVariable) -> String { variable.text + place(variable.regions) }

  private func place(_ regions: [Term]) -> String {
    regions.isEmpty ? "" : " in " + regions.map(vocabulary.name).joined(separator: " or ")
  }

  // MARK: Comparisons

  private mutating func comparisons(among names: [String]) -> [(group: Int, versus: Int)] {
    let known = design.arms.map(\.name.text) + design.unreadArms.sorted()
    var pairs: Set<Set<String>> = []
    var found: [(group: Int, versus: Int)] = []
    for comparison in design.comparisons {
      let words = [comparison.group, comparison.versus]
      let unknown = words.filter { !known.contains($0.text) }
      for word in unknown {
        report(
          .noSuchArm, "the study has no arm `\(word.text)`", at: word,
          help: nearest(to: word.text, among: known).map { .write($0) }
            ?? "its arms are \(wordList(known, and: "and"))")
      }
      if !unknown.isEmpty { continue }
      if comparison.group.text == comparison.versus.text {
        report(.idleComparison, "`\(comparison.group.text)` is compared with itself", at: comparison.versus)
      } else if !pairs.insert(Set(words.map(\.text))).inserted {
        report(.idleComparison, "these two arms are compared twice", at: comparison.group, help: "take one away")
      } else if let group = names.firstIndex(of: comparison.group.text),
        let versus = names.firstIndex(of: comparison.versus.text)
      {
        found.append((group, versus))
      }
    }
    return found
  }
}
