import RapheSimulation
import RapheSyntax

extension ModelFile {
  /// A treatment in the model's unit of time; nil when it has a mistake, which is reported.
  ///
  /// - Parameter compiled: nil when the model has mistakes; then names and times alone are checked.
  func resolve(
    _ regimen: Regimen, _ compiled: CompiledModel?, _ vocabulary: Vocabulary?, _ diagnostics: inout [Diagnostic]
  ) -> ResolvedModel.NamedTreatment? {
    var mistakes: [Diagnostic] = []
    let drugs = vocabulary.map { lookUp(regimen.drug, .treatment, $0, &diagnostics) } ?? []
    checkNames(of: regimen, &mistakes)
    var doses: [Dose] = []
    var end = 0.0
    for given in regimen.doses {
      let at = timeOfRun(given.at, &mistakes) ?? 0
      let every = timeOfRun(given.every, &mistakes)
      let duration = timeOfRun(given.duration, &mistakes) ?? 0
      let lag = timeOfRun(given.lag, &mistakes) ?? 0
      doses.append(
        Dose(
          amount: given.amount.value, unit: given.amount.unit.isEmpty ? nil : given.amount.unit,
          into: given.into.text,
          at: at, every: every, additional: given.additional, duration: duration, lag: lag,
          bioavailability: given.bioavailability, steadyState: given.isAtSteadyState))
      end = max(end, at + lag + Double(given.additional) * (every ?? 0) + (every ?? duration))
    }
    var settings: [TimedSetting] = []
    for given in regimen.settings {
      let until = timeOfRun(given.until, &mistakes)
      settings.append(
        TimedSetting(
          parameter: given.parameter.text, value: given.value, from: timeOfRun(given.from, &mistakes) ?? 0,
          until: until))
      end = max(end, until ?? 0)
    }
    let treatment = Treatment(doses: doses, settings: settings)
    if mistakes.isEmpty, regimen.isComplete, let compiled {
      let trial = Simulation(of: compiled, treatment: treatment, until: 0, times: [0])
      mistakes += trial.mistakes.map { diagnostic($0, in: regimen) }
    }
    diagnostics += mistakes
    guard mistakes.isEmpty, regimen.isComplete else { return nil }
    return ResolvedModel.NamedTreatment(
      name: regimen.name.text, title: regimen.title, drugs: drugs, treatment: treatment, end: end)
  }

  private func checkNames(of regimen: Regimen, _ diagnostics: inout [Diagnostic]) {
    func check(_ word: Word, _ names: [String], _ kind: String) {
      if names.contains(word.text) || mayBeUnread(word.text) { return }
      let near = nearest(to: word.text, among: names)
      diagnostics.append(
        Diagnostic(
          .unknownVariable, "the model has no \(kind) `\(word.text)`", at: word.place,
          help: near.map { .write($0) }))
    }
    for dose in regimen.doses { check(dose.into, states.map(\.name.text), "state") }
    for setting in regimen.settings { check(setting.parameter, parameters.map(\.name.text), "parameter") }
  }

  /// A time in the model's unit; nil, with a report, when it is none.
  private func timeOfRun(_ amount: Amount?, _ diagnostics: inout [Diagnostic]) -> Double? {
    guard let amount else { return nil }
    if let value = timeValue(amount) { return value }
    diagnostics.append(
      Diagnostic(
        .badTreatment, "`\(amount.text)` is not a time", at: amount.place,
        help: "write it in a unit of time, such as `24 \(time.text)`"))
    return nil
  }

  /// An amount of time in the model's unit; nil when its unit is none of time.
  package func timeValue(_ amount: Amount) -> Double? {
    if amount.unit == time.text { return amount.value }
    if let length = TimeUnit.days(amount.unit), let own = TimeUnit.days(time.text) {
      return amount.value * (length / own)
    }
    guard case .unit(let unit) = Unit.read(amount.unit), case .unit(let own) = Unit.read(time.text),
      let factor = unit.factor(to: own)
    else { return nil }
    return amount.value * factor
  }

  private func diagnostic(_ mistake: ModelMistake, in regimen: Regimen) -> Diagnostic {
    let place =
      switch mistake.item {
      case .dose(let index): regimen.doses[index].amount.place
      case .setting(let index): regimen.settings[index].parameter.place
      default: regimen.name.place
      }
    return Diagnostic(mistake.kind.code, mistake.message, at: place, help: mistake.help)
  }
}
