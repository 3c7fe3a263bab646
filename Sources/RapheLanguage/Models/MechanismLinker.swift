import RapheSimulation
import RapheSyntax

/// Ties groups and courses of a theory to a model.
struct MechanismLinker {
  let model: ResolvedModel
  let vocabulary: Vocabulary
  var groups: [String: ResolvedMechanism.Condition] = [:]
  var courses: [String: ResolvedMechanism.LinkedCourse] = [:]
  var diagnostics: [Diagnostic] = []
  /// Groups with a mistake, about which nothing more is said.
  private var faulty: Set<String> = []

  init(model: ResolvedModel, vocabulary: Vocabulary) {
    self.model = model
    self.vocabulary = vocabulary
  }

  // MARK: Groups

  mutating func add(_ group: Mechanism.Group) {
    let before = diagnostics.count
    var condition = ResolvedMechanism.Condition(levers: [:], treatment: nil, time: 0)
    for lever in group.levers {
      check(lever.name)
      condition.levers[lever.name.text] = lever.value
    }
    if let word = group.treatment, let at = group.at, let treatment = treatment(word) {
      condition.treatment = treatment.name
      condition.time = time(at) ?? 0
      if condition.time > treatment.end, treatment.end > 0 { reportLate(at, treatment) }
    }
    if diagnostics.count > before {
      faulty.insert(group.name.text)
    } else {
      groups[group.name.text] = condition
    }
  }

  private mutating func check(_ lever: Word) {
    let parameters = model.file.parameters
    let levers = parameters.filter(\.isLever).map(\.name.text)
    if levers.contains(lever.text) { return }
    let isParameter = parameters.contains { $0.name.text == lever.text }
    diagnostics.append(
      Diagnostic(
        .notALever,
        isParameter
          ? "`\(lever.text)` of the model is no lever"
          : "the model `\(model.file.id.text)` has no lever `\(lever.text)`",
        at: lever.place,
        help: nearest(to: lever.text, among: levers).map { "write `\($0)`" }
          ?? "its levers are \(wordList(levers, and: "and"))"))
  }

  private mutating func treatment(_ word: Word) -> ResolvedModel.NamedTreatment? {
    if let found = model.treatment(named: word.text) { return found }
    let names = model.treatments.map(\.name)
    diagnostics.append(
      Diagnostic(
        .notATreatment, "the model `\(model.file.id.text)` has no treatment `\(word.text)`", at: word.place,
        help: nearest(to: word.text, among: names).map { "write `\($0)`" }
          ?? (names.isEmpty ? nil : "its treatments are \(wordList(names, and: "and"))")))
    return nil
  }

  /// A time in the model's unit; nil, with a report, when it is none from the start of treatment on.
  private mutating func time(_ amount: Amount) -> Double? {
    if let value = model.file.timeValue(amount), value >= 0 { return value }
    diagnostics.append(
      Diagnostic(
        .notATime, "`\(amount.text)` is not a time from the start of treatment", at: amount.place,
        help: "write it like `14 d`"))
    return nil
  }

  private mutating func reportLate(_ amount: Amount, _ treatment: ResolvedModel.NamedTreatment) {
    let end = Amount(value: treatment.end, unit: model.file.time.text, text: "", place: amount.place)
    let days = TimeUnit.days(end).map { "\($0.shortText) d" } ?? "\(treatment.end.shortText) \(model.file.time.text)"
    diagnostics.append(
      Diagnostic(
        .badWindow, "`\(amount.text)` is after the end of the treatment `\(treatment.name)`", at: amount.place,
        help: "it ends at \(days)"))
  }

  // MARK: Courses

  mutating func add(_ course: ResolvedCourse, unread: Set<String>) {
    let claim = course.claim
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
      let from = phase.from.flatMap { time($0) } ?? 0
      guard let to = time(phase.to) else { return nil }
      let lasting = phase.lasting.flatMap { time($0) } ?? 0
      end = max(end, to + lasting)
      if let given, given.end > 0, to + lasting > given.end * (1 + 1e-12) {
        reportLate(phase.lasting ?? phase.to, given)
      }
      return self.phase(phase, variables, RapheSimulation.Formula.Window(from: from, to: to), lasting)
    }
    guard diagnostics.count == before, let given, let group = groups[claim.group.text] else { return }
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

  private mutating func phase(
    _ phase: CourseClaim.Phase, _ variables: [String], _ window: Formula.Window, _ lasting: Double
  ) -> ResolvedMechanism.Phase? {
    let units = Set(phase.threshold.amounts.map(\.unit))
    guard let unit = units.first, units.count == 1 else {
      report(phase.threshold, "the two ends of a threshold are in one unit")
      return nil
    }
    let isRelative = unit == "%"
    for variable in variables where !isRelative && model.unit(of: variable) ?? "1" != unit {
      let own = model.unit(of: variable).map { "in `\($0)`" } ?? "a definition, which takes plain numbers"
      report(phase.threshold, "`\(unit)` does not fit: `\(variable)` of the model is \(own)")
      return nil
    }
    let bound: Formula.Bound
    switch phase.threshold {
    case .above(let amount): bound = .atLeast(amount.value)
    case .below(let amount): bound = .atMost(amount.value)
    case .within(let amount) where isRelative: bound = .within(middle: 100, halfWidth: amount.value)
    case .within:
      report(phase.threshold, "`within` is of the baseline, in `%`")
      return nil
    case .between(let low, let high):
      bound = .within(middle: (low.value + high.value) / 2, halfWidth: (high.value - low.value) / 2)
    }
    let formula: Formula =
      switch phase.kind {
      case .stays: .stays("course", bound, window)
      case .reaches where lasting > 0: .reaches("course", bound, window, staysFor: lasting)
      case .reaches: .reaches("course", bound, window)
      }
    return ResolvedMechanism.Phase(
      formula: formula, isRelative: isRelative, unit: unit,
      edges: [window.from, window.to, window.from + lasting, window.to + lasting])
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
