import ArgumentParser
import FoundationEssentials
import RapheLanguage
import Raphe
import RapheSimulation
import RapheSyntax

/// A run as asked for, every name looked up.
struct SimulationRequest {
  let model: ResolvedModel
  let simulation: Simulation
  let ensemble: Ensemble
  /// 0 for a single run with the declared values.
  let draws: Int
  /// The unit of time in plots, and how many of the model's units it is.
  let shownTime: (unit: String, length: Double)

  /// Looks up what was asked for.
  ///
  /// - Parameter isPlot: whether courses are drawn, which takes more points than a table that is read.
  init(_ options: SimulationOptions, _ model: ResolvedModel, isPlot: Bool) throws {
    self.model = model
    let names = Names(model: model)
    let treatment = try options.treatment.map { try names.treatment($0) }
    let until = try options.until.map { try names.time($0, "--until") } ?? treatment?.end ?? 0
    guard until > 0 else {
      let because = options.until == nil ? "nothing says how long the run lasts" : "the run must last some time"
      throw ValidationError("\(because); give --until a time such as '28d'.")
    }
    guard SimulationRequest.lengths.contains(until) else {
      let whose = options.until == nil ? "the treatment's end" : "--until"
      throw ValidationError("\(whose) must be from 1e-15 to 1e15 \(model.file.time.text); it is \(until).")
    }
    shownTime = SimulationRequest.shownTime(options.until, until, model)
    draws = options.draws ?? (options.sensitivity == nil ? 0 : 1000)
    let sampling = Sampling(until: until, doses: treatment?.treatment.doses ?? [], shownUnit: shownTime.length)
    let every = try options.every.map { try names.time($0, "--every") } ?? sampling.step(isFine: isPlot && draws == 0)
    guard every > 0, until / every <= 1_000_000 else {
      throw ValidationError("--every must be above 0, and fit into the run at most a million times.")
    }
    var settings = try options.group.map { try names.group($0).levers } ?? [:]
    for (name, value) in try names.settings(options.set) { settings[name] = value }
    let chosen = try options.quantity.flatMap { try names.variables($0) }
    let observed = chosen.isEmpty ? SimulationRequest.usual(model, isPlot) : chosen
    simulation = Simulation(
      of: model.compiled, treatment: treatment?.treatment, settings: settings, until: until,
      times: Sampling.times(every: every, until: until),
      observing: observed.reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
      tolerance: Tolerance(relative: options.rtol))
    ensemble = Ensemble(
      of: simulation, draws: draws, seed: options.seed,
      jobs: options.jobs ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// How long runs may last, in the model's unit: longer or shorter ones leave the numbers in which times are told apart.
  private static let lengths = 1e-15...1e15

  /// The one variable of a name or a quantity.
  func oneVariable(_ text: String) throws -> String {
    let variables = try Names(model: model).variables(text)
    guard let first = variables.first, variables.count == 1 else {
      throw ValidationError("several variables stand for '\(text)': \(variables.joined(separator: ", ")); name one.")
    }
    return first
  }

  /// What is written down when nothing is named: what stands for a quantity, and in tables every state too.
  private static func usual(_ model: ResolvedModel, _ isPlot: Bool) -> [String] {
    let meant = model.quantities.map(\.variable)
    if meant.isEmpty { return model.compiled.states + model.compiled.definitions }
    return isPlot ? meant : model.compiled.states + meant
  }

  /// Days where a run lasts some, unless the end was asked for in another unit.
  private static func shownTime(
    _ text: String?, _ until: Double, _ model: ResolvedModel
  ) -> (unit: String, length: Double) {
    func length(_ unit: String) -> Double? {
      model.file.timeValue(Amount(value: 1, unit: unit, text: unit, place: model.file.id.place))
    }
    if let text, let amount = Literal.amount(Array(text.utf8)[...]), let length = length(amount.unit) {
      return (amount.unit, length)
    }
    if text == nil, let day = length("d"), until >= 3 * day { return ("d", day) }
    return (model.file.time.text, 1)
  }
}

/// The names of a model as they are given on the command line.
private struct Names {
  let model: ResolvedModel

  func treatment(_ name: String) throws -> ResolvedModel.NamedTreatment {
    if let treatment = model.treatment(named: name) { return treatment }
    throw unknown(name, "treatment", model.treatments.map(\.name))
  }

  func group(_ name: String) throws -> ResolvedModel.NamedGroup {
    if let group = model.group(named: name) { return group }
    throw unknown(name, "group", model.groups.map(\.name))
  }

  func settings(_ texts: [String]) throws -> [String: Double] {
    var settings: [String: Double] = [:]
    for text in texts {
      guard let equals = text.firstIndex(of: "=") else {
        throw ValidationError("--set takes NAME=VALUE, such as 'KA=20'; it is '\(text)'.")
      }
      let name = String(text[..<equals])
      let names = model.file.parameters.map(\.name.text)
      guard names.contains(name) else { throw unknown(name, "parameter", names) }
      guard let value = Literal.number(Array(text[text.index(after: equals)...].utf8)[...]) else {
        throw ValidationError("the value in --set '\(text)' is not a number.")
      }
      guard settings.updateValue(value, forKey: name) == nil else {
        throw ValidationError("--set gives '\(name)' two values.")
      }
    }
    return settings
  }

  /// The variables that a name or the words of a quantity mean.
  func variables(_ text: String) throws -> [String] {
    let names = model.compiled.states + model.compiled.definitions + model.file.parameters.map(\.name.text)
    if names.contains(text) { return [text] }
    let meant = model.variables(meaning: text)
    if !meant.isEmpty { return meant.map(\.variable) }
    throw unknown(text, "variable or quantity", names + model.quantities.map(\.text))
  }

  func time(_ text: String, _ option: String) throws -> Double {
    if let number = Literal.number(Array(text.utf8)[...]) { return number }
    if let amount = Literal.amount(Array(text.utf8)[...]),
      let value = model.file.timeValue(
        Amount(value: amount.value, unit: amount.unit, text: text, place: model.file.id.place))
    {
      return value
    }
    let unit = model.file.time.text
    throw ValidationError("\(option) takes a time such as '28d', or a number of \(unit); it is '\(text)'.")
  }

  private func unknown(_ name: String, _ kind: String, _ names: [String]) -> ValidationError {
    let help =
      nearest(to: name, among: names).map { " Did you mean '\($0)'?" }
      ?? (names.count <= 12 && !names.isEmpty ? " It has \(names.joined(separator: ", "))." : "")
    return ValidationError("'\(model.file.id.text)' has no \(kind) '\(name)'.\(help)")
  }
}
