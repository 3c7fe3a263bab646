import RapheSimulation
import RapheSyntax

extension MechanismLinker {
  /// Ties a course to the model: what to run, and what of it is asked.
  mutating func add(_ course: ResolvedCourse, unread: Set<String>) {
    let claim = course.written
    let before = diagnostics.count
    let given = treatment(claim.treatment)
    if groups[claim.group.text] == nil, !faulty.contains(claim.group.text), !unread.contains(claim.group.text) {
      diagnostics.append(
        Diagnostic(
          .uncoveredGroup, "the mechanism does not say what `\(claim.group.text)` is", at: claim.group.place,
          help: "add it to the mechanism's `groups`"))
    }
    let variables = model.variables(for: course.subject, in: course.scope, vocabulary).map(\.variable)
    if let missing = model.missing(course.subject, in: course.scope, vocabulary) { report(missing, claim.quantity) }
    var end = 0.0
    let phases = claim.phases.compactMap { phase -> ResolvedMechanism.Phase? in
      guard let found = self.phase(phase, variables, given) else { return nil }
      end = max(end, found.edges.max() ?? 0)
      return found
    }
    guard diagnostics.count == before, let given, let group = groups[claim.group.text] else { return }
    check(claim, at: baseline(of: variables, group.levers))
    guard !Array(diagnostics[before...]).hasErrors else { return }
    let condition = ResolvedMechanism.Condition(levers: group.levers, treatment: given.name, time: end)
    courses[claim.id.text] = ResolvedMechanism.LinkedCourse(
      condition: condition, variables: variables, phases: phases, sampling: sampling(claim, given, end))
  }

  private mutating func report(_ missing: MissingVariable, _ quantity: Word) {
    let name = model.file.id.text
    if case .place(let variable, let region) = missing {
      let region = vocabulary.name(region)
      diagnostics.append(
        Diagnostic(
          .notInModel,
          "`\(variable.variable)` of the model `\(name)` is `\(quantity.text)` of no region, and the claim is about "
            + "`\(region)`", at: quantity.place,
          help: "add `region: \(region)` to it in the model's `quantities`, or the region that it is"))
      return
    }
    let names = model.quantities.map { quantity in
      ([quantity.text] + quantity.regions.map { "in \(vocabulary.name($0))" }).joined(separator: " ")
    }
    diagnostics.append(
      Diagnostic(
        .notInModel, "no variable of the model `\(name)` is `\(quantity.text)` within this scope", at: quantity.place,
        help: "it has \(wordList(names, and: "and"))"))
  }

  /// A phase with all that follows it, in one unit.
  private mutating func phase(
    _ first: CourseClaim.Phase, _ variables: [String], _ given: ResolvedModel.NamedTreatment?
  ) -> ResolvedMechanism.Phase? {
    let all = [first] + first.then
    guard let unit = first.threshold.amounts.first?.unit else { return nil }
    var (steps, edges): ([PhaseSequence.Step], [Double]) = ([], [])
    for phase in all {
      guard let window = window(phase, given), let bound = bound(phase.threshold, in: unit) else { return nil }
      let lasting = phase.lasting.flatMap { time($0) } ?? 0
      if let last = steps.last, let earliest = last.earliestEnd, earliest >= window.to {
        diagnostics.append(
          Diagnostic(
            .badWindow, "the window ends at `\(phase.to.text)`, before what comes first can be met", at: phase.to.place,
            help: "times count from the start of treatment, those of `then` too"))
        return nil
      }
      steps.append(PhaseSequence.Step(phase.kind == .stays ? .stays : .reaches(lasting: lasting), bound, window))
      edges += [window.from, window.to, window.from + lasting, window.to + lasting]
    }
    let isRelative = unit == "%"
    var factors: [Double] = []
    for variable in variables where !isRelative {
      guard let factor = model.factor(of: variable, to: unit) else {
        let own = model.unit(of: variable).map { "in `\($0)`" } ?? "a definition, which takes plain numbers"
        report(first.threshold, "`\(unit)` does not fit: `\(variable)` of the model is \(own)")
        return nil
      }
      factors.append(factor)
    }
    let shape: ResolvedMechanism.Shape
    if let only = steps.first, steps.count == 1 {
      shape = .formula(only.formula)
    } else {
      shape = .sequence(PhaseSequence(steps))
    }
    return ResolvedMechanism.Phase(shape: shape, isRelative: isRelative, unit: unit, factors: factors, edges: edges)
  }

  /// When a phase is to be seen, in the model's unit of time and within the treatment.
  private mutating func window(
    _ phase: CourseClaim.Phase, _ given: ResolvedModel.NamedTreatment?
  ) -> Formula.Window? {
    let from = phase.from.flatMap { time($0) } ?? 0
    guard let to = time(phase.to) else { return nil }
    let lasting = phase.lasting.flatMap { time($0) } ?? 0
    if let given, given.end > 0, to + lasting > given.end * (1 + 1e-12) {
      reportLate(phase.lasting ?? phase.to, given)
    }
    return Formula.Window(from: from, to: to)
  }

  /// A threshold in the unit of the phase; nil, with a report, when it has none in it.
  private mutating func bound(_ threshold: Threshold, in unit: String) -> Formula.Bound? {
    var values: [Double] = []
    for amount in threshold.amounts {
      let isOfOneKind = (amount.unit == "%") == (unit == "%")
      guard isOfOneKind, let factor = amount.unit == unit ? 1 : Unit.factor(from: amount.unit, to: unit) else {
        report(threshold, "`\(amount.text)` is not in `\(unit)`, in which the phase begins")
        return nil
      }
      values.append(amount.value * factor)
    }
    switch threshold {
    case .above: return .atLeast(values[0])
    case .below: return .atMost(values[0])
    case .within where unit == "%": return .within(middle: 100, halfWidth: values[0])
    case .within:
      report(threshold, "`within` is of the baseline, in `%`")
      return nil
    case .between: return .within(middle: (values[0] + values[1]) / 2, halfWidth: (values[1] - values[0]) / 2)
    }
  }

  private mutating func report(_ threshold: Threshold, _ message: String) {
    diagnostics.append(
      Diagnostic(.badThreshold, message, at: threshold.amounts[0].place, help: "write it in `%` of the baseline"))
  }

  private func sampling(
    _ claim: CourseClaim, _ given: ResolvedModel.NamedTreatment, _ end: Double
  ) -> ResolvedMechanism.Sampling? {
    switch claim.sampling {
    case .continuous: return nil
    case .dailyMean:
      let day = Amount(value: 1, unit: "d", text: "1 d", place: claim.place)
      return model.file.timeValue(day).map { .means(every: $0) }
    case .trough:
      var times: Set<Double> = []
      for dose in given.treatment.doses {
        for number in 0...dose.additional + (dose.every == nil ? 0 : 1) {
          times.insert(dose.at + Double(number) * (dose.every ?? 0))
        }
      }
      return .times(times.filter { $0 > 0 && $0 <= end }.sorted())
    }
  }
}

extension PhaseSequence.Step {
  /// The formula of a step that stands alone.
  fileprivate var formula: Formula {
    switch kind {
    case .stays: .stays("course", bound, window)
    case .reaches(let lasting) where lasting > 0: .reaches("course", bound, window, staysFor: lasting)
    case .reaches: .reaches("course", bound, window)
    }
  }

  /// The first time at which it can have been met.
  fileprivate var earliestEnd: Double? {
    switch kind {
    case .stays: window.to
    case .reaches(let lasting): window.from + lasting
    }
  }
}
