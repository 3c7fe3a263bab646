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
  private(set) var faulty: Set<String> = []
  /// The values before any treatment of what courses follow, by the levers that are set.
  var baselines: [[String: Double]: [String: Double]] = [:]

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
        help: nearest(to: lever.text, among: levers).map { .write($0) }
          ?? "its levers are \(wordList(levers, and: "and"))"))
  }

  mutating func treatment(_ word: Word) -> ResolvedModel.NamedTreatment? {
    if let found = model.treatment(named: word.text) { return found }
    let names = model.treatments.map(\.name)
    diagnostics.append(
      Diagnostic(
        .notATreatment, "the model `\(model.file.id.text)` has no treatment `\(word.text)`", at: word.place,
        help: nearest(to: word.text, among: names).map { .write($0) }
          ?? (names.isEmpty ? nil : "its treatments are \(wordList(names, and: "and"))")))
    return nil
  }

  /// A time in the model's unit; nil, with a report, when it is none from the start of treatment on.
  mutating func time(_ amount: Amount) -> Double? {
    if let value = model.file.timeValue(amount), value >= 0 { return value }
    diagnostics.append(
      Diagnostic(
        .notATime, "`\(amount.text)` is not a time from the start of treatment", at: amount.place,
        help: "write it like `14 d`"))
    return nil
  }

  mutating func reportLate(_ amount: Amount, _ treatment: ResolvedModel.NamedTreatment) {
    let end = Amount(value: treatment.end, unit: model.file.time.text, text: "", place: amount.place)
    let days = TimeUnit.days(end).map { "\($0.shortText) d" } ?? "\(treatment.end.shortText) \(model.file.time.text)"
    diagnostics.append(
      Diagnostic(
        .badWindow, "`\(amount.text)` is after the end of the treatment `\(treatment.name)`", at: amount.place,
        help: "it ends at \(days)"))
  }
}
