import ArgumentParser
import FoundationEssentials
import RapheLanguage
import RapheSimulation
import RapheSyntax

/// What is run, and how.
struct SimulationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The name of one of the model's treatments.", valueName: "name"))
  var treatment: String?

  @Option(
    help: ArgumentHelp("Another value of a parameter, in its unit, throughout; repeatable.", valueName: "name=value"))
  var set: [String] = []

  @Option(help: ArgumentHelp("When the run ends.", valueName: "time"))
  var until: String?

  @Option(help: ArgumentHelp("The time between two rows or points.", valueName: "time"))
  var every: String?

  @Option(
    help: ArgumentHelp("A variable, or what it stands for, to write down; repeatable.", valueName: "quantity"))
  var quantity: [String] = []

  @Option(help: ArgumentHelp("Run so many draws of the uncertain parameters.", valueName: "n"))
  var draws: Int?

  @Option(help: ArgumentHelp("What the draws are made from.", valueName: "n"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("The relative error of a step.", valueName: "size"))
  var rtol = 1e-4

  @Option(help: ArgumentHelp("How many threads work at once; by default one a processor.", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Print which parameters this quantity depends on at the end (Sobol indices).", valueName: "quantity"))
  var sensitivity: String?

  func validate() throws {
    if let draws, draws < 1 { throw ValidationError("--draws must be 1 or more; it is \(draws).") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more; it is \(jobs).") }
    if !(rtol >= 1e-13 && rtol <= 0.1) {
      throw ValidationError("--rtol takes a number from 1e-13 to 0.1; it is \(rtol).")
    }
  }
}

/// A run as asked for, every name looked up.
struct SimulationRequest {
  let model: ResolvedModel
  let simulation: Simulation
  let ensemble: Ensemble
  /// 0 for a single run with the declared values.
  let draws: Int
  /// The unit of time in plots, and how many of the model's units it is.
  let shownTime: (unit: String, length: Double)

  init(_ options: SimulationOptions, _ model: ResolvedModel, isPlot: Bool) throws {
    self.model = model
    let treatment = try options.treatment.map { try SimulationRequest.treatment($0, model) }
    let until = try options.until.map { try SimulationRequest.time($0, "--until", model) } ?? treatment?.end ?? 0
    guard until > 0 else {
      let because = options.until == nil ? "nothing says how long the run lasts" : "the run must last some time"
      throw ValidationError("\(because); give --until a time such as '28d'.")
    }
    let every = try options.every.map { try SimulationRequest.time($0, "--every", model) } ?? until / 200
    guard every > 0, until / every <= 1_000_000 else {
      throw ValidationError("--every must be above 0, and fit into the run at most a million times.")
    }
    let count = Int((until / every * (1 + 1e-12)).rounded(.down))
    var times = (0...count).map { min(until, Double($0) * every) }
    if let last = times.last, until - last > 1e-9 * until { times.append(until) }
    let chosen = try options.quantity.flatMap { try SimulationRequest.variables($0, model) }
    let observed = chosen.isEmpty ? SimulationRequest.usual(model, isPlot) : chosen
    simulation = Simulation(
      of: model.compiled, treatment: treatment?.treatment,
      settings: try SimulationRequest.settings(options.set, model), until: until, times: times,
      observing: observed.reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
      tolerance: Tolerance(relative: options.rtol))
    draws = options.draws ?? (options.sensitivity == nil ? 0 : 1000)
    ensemble = Ensemble(
      of: simulation, draws: draws, seed: options.seed,
      jobs: options.jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    shownTime = SimulationRequest.shownTime(options.until, until, model)
  }

  /// The one variable of a name or a quantity.
  func oneVariable(_ text: String) throws -> String {
    let variables = try SimulationRequest.variables(text, model)
    guard let first = variables.first, variables.count == 1 else {
      throw ValidationError("several variables stand for '\(text)': \(variables.joined(separator: ", ")); name one.")
    }
    return first
  }

  private static func treatment(_ name: String, _ model: ResolvedModel) throws -> ResolvedModel.NamedTreatment {
    if let treatment = model.treatment(named: name) { return treatment }
    throw unknown(name, "treatment", model.treatments.map(\.name), model)
  }

  private static func settings(_ texts: [String], _ model: ResolvedModel) throws -> [String: Double] {
    var settings: [String: Double] = [:]
    for text in texts {
      guard let equals = text.firstIndex(of: "=") else {
        throw ValidationError("--set takes NAME=VALUE, such as 'KA=20'; it is '\(text)'.")
      }
      let name = String(text[..<equals])
      let names = model.file.parameters.map(\.name.text)
      guard names.contains(name) else { throw unknown(name, "parameter", names, model) }
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
  private static func variables(_ text: String, _ model: ResolvedModel) throws -> [String] {
    let names = model.compiled.states + model.compiled.definitions + model.file.parameters.map(\.name.text)
    if names.contains(text) { return [text] }
    let meant = model.quantities.filter { $0.text == text }.map(\.variable)
    if !meant.isEmpty { return meant }
    throw unknown(text, "variable or quantity", names + model.quantities.map(\.text), model)
  }

  /// What is written down when nothing is named: plots show what stands for a quantity.
  private static func usual(_ model: ResolvedModel, _ isPlot: Bool) -> [String] {
    let meant = model.quantities.map(\.variable)
    return isPlot && !meant.isEmpty ? meant : model.compiled.states + model.compiled.definitions
  }

  private static func time(_ text: String, _ option: String, _ model: ResolvedModel) throws -> Double {
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

  private static func unknown(
    _ name: String, _ kind: String, _ names: [String], _ model: ResolvedModel
  ) -> ValidationError {
    let help =
      nearest(to: name, among: names).map { " Did you mean '\($0)'?" }
      ?? (names.count <= 12 && !names.isEmpty ? " It has \(names.joined(separator: ", "))." : "")
    return ValidationError("'\(model.file.id.text)' has no \(kind) '\(name)'.\(help)")
  }
}
