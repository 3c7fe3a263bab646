/// A treatment as instants in their order.
struct Schedule: Sendable {
  /// What happens at an instant.
  enum Action: Sendable {
    case add(state: Int, amount: Double)
    case infuse(state: Int, rate: Double)
    case set(parameter: Int, value: Double)
    case restore(parameter: Int)

    var endsSetting: Bool { if case .restore = self { true } else { false } }
  }
  /// An instant and what happens then, in the order of the file.
  struct Stop: Sendable {
    var time: Double
    var actions: [Action]
  }
  /// Dosing that went on for ever before the start.
  struct Cycle: Sendable {
    /// The time between two doses.
    var length: Double
    /// What happens during it, from 0 to its length.
    var stops: [Stop]
    /// Infusions that run over from the one before.
    var running: [Action]
    /// Settings that hold from the start.
    var settings: [Action]
  }

  var stops: [Stop] = []
  var cycle: Cycle?
  /// Whether any dose takes time.
  var infuses = false
}

/// Resolves a treatment against a model.
struct Scheduler {
  private let model: CompiledModel
  private(set) var mistakes: [ModelMistake] = []
  private var timed: [(time: Double, action: Schedule.Action)] = []
  private var cycled: [(time: Double, action: Schedule.Action)] = []
  private var running: [Schedule.Action] = []
  private var interval: Double?
  /// How many doses one line of a treatment may give.
  private static let mostDoses = 1e6

  init(_ model: CompiledModel) { self.model = model }

  /// The instants up to an end; what is wrong is in `mistakes`.
  mutating func schedule(_ treatment: Treatment, until: Double) -> Schedule {
    var result = Schedule()
    for (index, dose) in treatment.doses.enumerated() { add(dose, index, until: until) }
    var settings: [Schedule.Action] = []
    for (index, setting) in treatment.settings.enumerated() {
      guard let parameter = model.model.parameters.firstIndex(where: { $0.name == setting.parameter }) else {
        fail(
          "there is no parameter `\(setting.parameter)`", .setting(index), .unknownName,
          UnknownName(setting.parameter, among: model.model.parameters.map(\.name)))
        continue
      }
      if !(setting.value.isFinite && setting.from >= 0 && (setting.until ?? .infinity) > setting.from) {
        fail("a setting has a finite value and ends after it begins, from 0 on", .setting(index))
        continue
      }
      let overlaps = treatment.settings[..<index].contains {
        $0.parameter == setting.parameter && $0.from < setting.until ?? .infinity
          && setting.from < $0.until ?? .infinity
      }
      if overlaps { fail("two settings of `\(setting.parameter)` overlap", .setting(index)) }
      let action = Schedule.Action.set(parameter: parameter, value: setting.value)
      timed.append((setting.from, action))
      if setting.from == 0 { settings.append(action) }
      if let end = setting.until { timed.append((end, .restore(parameter: parameter))) }
    }
    result.stops = Self.gather(timed.filter { $0.time <= until })
    if let interval {
      result.cycle = Schedule.Cycle(
        length: interval, stops: Self.gather(cycled), running: running, settings: settings)
    }
    result.infuses = treatment.doses.contains { $0.duration > 0 }
    return result
  }

  private mutating func add(_ dose: Dose, _ index: Int, until: Double) {
    let item = ModelMistake.Item.dose(index)
    guard let state = model.states.firstIndex(of: dose.into) else {
      fail(
        "there is no state `\(dose.into)` to dose into", item, .unknownName,
        UnknownName(dose.into, among: model.states))
      return
    }
    if !(dose.amount >= 0 && dose.amount.isFinite) {
      return fail("the amount of a dose is finite and not negative", item, .number)
    }
    if !(dose.at >= 0 && dose.lag >= 0 && dose.duration >= 0 && (dose.at + dose.lag + dose.duration).isFinite) {
      return fail("`at`, `lag` and `duration` are finite and not negative", item, .number)
    }
    if !(dose.bioavailability >= 0 && dose.bioavailability <= 1) {
      return fail("bioavailability is between 0 and 1", item, .number)
    }
    if dose.additional < 0 { return fail("the number of additional doses is not negative", item, .number) }
    if let every = dose.every, !(every > 0 && every.isFinite) { return fail("`every` must be positive", item, .number) }
    guard let every = dose.every ?? (dose.additional == 0 && !dose.steadyState ? 1 : nil) else {
      return fail("additional doses and steady state need `every`", item)
    }
    guard let factor = factor(dose, state, item) else { return }
    let amount = dose.amount * factor * dose.bioavailability
    if !amount.isFinite { return fail("the amount of a dose is finite and not negative", item, .number) }
    let first = dose.at + dose.lag
    if min(Double(dose.additional), (until - first) / every) > Self.mostDoses {
      return fail("more than a million doses of one line are given in the run", item, .treatment)
    }
    for repetition in 0...dose.additional {
      let time = first + Double(repetition) * every
      if time > until { break }
      give(amount, state, dose.duration, at: time)
    }
    if dose.steadyState { cycle(amount, state, dose, every, until, item) }
  }

  private mutating func give(_ amount: Double, _ state: Int, _ duration: Double, at time: Double) {
    if duration == 0 {
      timed.append((time, .add(state: state, amount: amount)))
    } else {
      timed.append((time, .infuse(state: state, rate: amount / duration)))
      timed.append((time + duration, .infuse(state: state, rate: -amount / duration)))
    }
  }

  private mutating func cycle(
    _ amount: Double, _ state: Int, _ dose: Dose, _ every: Double, _ until: Double, _ item: ModelMistake.Item
  ) {
    if let interval, interval != every { return fail("doses at steady state need the same `every`", item) }
    if dose.duration > every { return fail("at steady state an infusion ends before the next begins", item) }
    interval = every
    // The first dose to arrive from the start on is of this dosing or, where `at` and `lag` are longer than an interval,
    // one given before it, as all are that arrive before the first of this dosing.
    let first = dose.at + dose.lag
    var before = (first / every).rounded(.down)
    if (before + 1) * every - first <= 8 * first.ulp { before += 1 }
    if before > Self.mostDoses {
      return fail("more than a million doses are on their way at the start", item, .treatment)
    }
    let phase = first - before * every <= 8 * first.ulp ? 0 : first - before * every
    for repetition in 0..<Int(before) {
      let time = phase + Double(repetition) * every
      if time > until { break }
      give(amount, state, dose.duration, at: time)
    }
    guard dose.duration > 0 else { return cycled.append((phase, .add(state: state, amount: amount))) }
    let rate = amount / dose.duration
    cycled.append((phase, .infuse(state: state, rate: rate)))
    let end = phase + dose.duration
    if end <= every {
      cycled.append((end, .infuse(state: state, rate: -rate)))
    } else {
      cycled.append((end - every, .infuse(state: state, rate: -rate)))
      running.append(.infuse(state: state, rate: rate))
      timed.append((end - every, .infuse(state: state, rate: -rate)))
    }
  }

  /// What an amount is multiplied by to be in the state's unit.
  private mutating func factor(_ dose: Dose, _ state: Int, _ item: ModelMistake.Item) -> Double? {
    guard let text = dose.unit else { return 1 }
    guard case .unit(let unit) = Unit.read(text) else {
      fail("`\(text)` is not a unit", item, .unit)
      return nil
    }
    guard let own = model.model.states[state].unit, case .unit(let wanted) = Unit.read(own) else { return 1 }
    guard let factor = unit.factor(to: wanted) else {
      fail("\(text) cannot be added to `\(dose.into)`, which is in \(own)", item, .unitMismatch)
      return nil
    }
    return factor
  }

  private mutating func fail(
    _ message: String, _ item: ModelMistake.Item, _ kind: ModelMistake.Kind = .treatment,
    _ unknown: UnknownName? = nil
  ) {
    mistakes.append(ModelMistake(kind, message, in: item, unknown: unknown))
  }

  /// Actions of the same instant together, times in order; instants a few roundings apart are the same.
  ///
  /// Settings that end come first, so that the next one of the same parameter may begin at that instant.
  private static func gather(_ timed: [(time: Double, action: Schedule.Action)]) -> [Schedule.Stop] {
    let sorted = timed.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
    var stops: [Schedule.Stop] = []
    for (_, entry) in sorted {
      if let last = stops.last, entry.time - last.time <= 8 * last.time.ulp {
        stops[stops.count - 1].actions.append(entry.action)
      } else {
        stops.append(Schedule.Stop(time: entry.time, actions: [entry.action]))
      }
    }
    for index in stops.indices {
      let actions = stops[index].actions
      stops[index].actions = actions.filter(\.endsSetting) + actions.filter { !$0.endsSetting }
    }
    return stops
  }
}
