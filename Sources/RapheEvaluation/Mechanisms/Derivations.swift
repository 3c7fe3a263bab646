import RapheLanguage
import RapheNumerics
import RapheSimulation
import RapheStatistics

/// The claims of theories held against the theories' own mechanisms.
struct Derivations {
  /// Two values of a model that differ by less, relative to the larger one, are equal: five times the largest error of
  /// the default tolerance.
  static let resolution = 1e-4

  private var experiments: [Experiment.Key: Experiment] = [:]
  private var order: [Experiment.Key] = []
  private var results: [Experiment.Key: Experiment.Outcome] = [:]

  // MARK: What is to be run

  mutating func ask(_ claim: ResolvedClaim, of theory: ResolvedTheory) {
    guard let mechanism = theory.mechanism, Derivations.obstacle(to: claim, of: theory) == nil else { return }
    let variables = Derivations.variables(of: claim, mechanism, theory).map(\.variable)
    for group in claim.groupsCompared {
      guard let condition = mechanism.groups[group] else { continue }
      experiments[add(mechanism.model, condition)]?.ask(variables, at: condition.time)
    }
  }

  mutating func ask(_ course: ResolvedCourse, of theory: ResolvedTheory) {
    guard let mechanism = theory.mechanism, let linked = mechanism.courses[course.id] else { return }
    experiments[add(mechanism.model, linked.condition)]?.ask(linked, id: Derivations.id(course, theory))
  }

  private static func id(_ course: ResolvedCourse, _ theory: ResolvedTheory) -> String {
    "\(theory.id)/\(course.id)"
  }

  private mutating func add(_ model: ResolvedModel, _ condition: ResolvedMechanism.Condition) -> Experiment.Key {
    let key = Derivations.key(model, condition)
    if experiments[key] == nil {
      experiments[key] = Experiment(model, condition)
      order.append(key)
    }
    return key
  }

  private static func key(_ model: ResolvedModel, _ condition: ResolvedMechanism.Condition) -> Experiment.Key {
    Experiment.Key(model: model.file.id.text, levers: condition.levers, treatment: condition.treatment)
  }

  mutating func run(_ options: DerivationOptions, jobs: Int) async {
    let begins = shareBeginnings()
    let keys = order.filter { begins[$0] == nil }
    let found = await Experiment.run(keys.compactMap { experiments[$0] }, options, jobs: jobs)
    for (key, outcome) in zip(keys, found) { results[key] = outcome }
    for (key, other) in begins { results[key] = results[other] }
  }

  /// Which experiments need no run of their own, with those that begin as they are.
  ///
  /// Without treatment a model stays in the steady state that a treatment finds, and how that is reached does not depend
  /// on what is done after it.
  private mutating func shareBeginnings() -> [Experiment.Key: Experiment.Key] {
    var begins: [Experiment.Key: Experiment.Key] = [:]
    for key in order where key.treatment == nil {
      guard let experiment = experiments[key], experiment.isOfStart else { continue }
      let other = order.first {
        $0.treatment != nil && $0.model == key.model && $0.levers == key.levers
          && experiments[$0]?.beginsUntreated ?? false
      }
      guard let other else { continue }
      experiments[other]?.askBeforeTreatment(of: experiment)
      begins[key] = other
    }
    return begins
  }

  // MARK: What came of it

  /// What the theory's mechanism makes of a claim; nil for a theory without one.
  func derived(_ claim: ResolvedClaim, of theory: ResolvedTheory) -> Derived? {
    guard let mechanism = theory.mechanism else { return nil }
    if let obstacle = Derivations.obstacle(to: claim, of: theory) { return .notDerivable(obstacle) }
    let names = claim.groupsCompared
    let conditions = names.compactMap { mechanism.groups[$0] }
    let outcomes = conditions.compactMap { results[Derivations.key(mechanism.model, $0)] }
    let variables = Derivations.variables(of: claim, mechanism, theory).map(\.variable)
    let factors = variables.map { mechanism.model.factor(of: $0, to: claim.quantity.scale) ?? 1 }
    let count = outcomes.map(\.draws.count).max() ?? 0
    let rows = zip(outcomes, conditions).map { $0.row(of: $1.time) }
    let columns = variables.map { name in outcomes.map { $0.column(of: name) } }
    let isChange = claim.quantity.subject.aspect == .change
    var failed: [FailedDraw] = []
    var holds = variables.map { _ in 0 }
    var all = 0
    for number in 0..<count {
      let draws = outcomes.map { $0.draw(number) }
      let ended = zip(draws, conditions).enumerated().first { !$0.element.0.reaches($0.element.1.time) }
      if let (index, (draw, _)) = ended, let failure = draw.failure {
        failed.append(outcomes[index].ensemble.failed(draw: number, failure))
        continue
      }
      let verdicts = zip(columns, factors).map { columns, factor -> Bool? in
        claim.holds(
          for: draws.indices.map { group in
            guard let row = rows[group], let column = columns[group], !draws[group].values.isEmpty else {
              return factor * .nan
            }
            let value = draws[group].values[row + column]
            return isChange ? factor * (value - draws[group].baseline[column]) : factor * value
          })
      }
      if verdicts.contains(nil) { return .notDerivable(.marginInSD) }
      for (index, verdict) in verdicts.enumerated() where verdict == true { holds[index] += 1 }
      if verdicts.allSatisfy({ $0 == true }) { all += 1 }
    }
    return .run(
      Derivation(
        holds: DrawRate(count: all, unknown: failed.count, total: count),
        varies: outcomes.contains { $0.ensemble.varies }, failed: failed,
        variables: zip(variables, holds).map { Derivation.Variable(name: $0, holds: $1, phases: []) }))
  }

  /// What the theory's mechanism makes of the claim of a course; nil where it has none that could be read.
  func derived(_ course: ResolvedCourse, of theory: ResolvedTheory) -> Derived? {
    guard let mechanism = theory.mechanism, let linked = mechanism.courses[course.id] else { return nil }
    let outcome = results[Derivations.key(mechanism.model, linked.condition)]
    let draws = outcome?.draws ?? []
    let place = outcome?.courses.firstIndex(of: Derivations.id(course, theory))
    let columns = linked.variables.map { ($0, outcome?.column(of: $0)) }
    func isZero(_ column: Int?, in draw: Experiment.Draw) -> Bool {
      guard let column, column < draw.baseline.count else { return false }
      return draw.baseline[column] == 0
    }
    var failed: [FailedDraw] = []
    var found: [[[Robustness?]]] = []
    for (number, draw) in draws.enumerated() {
      if let failure = draw.failure, !draw.reaches(linked.condition.time) {
        if let ensemble = outcome?.ensemble { failed.append(ensemble.failed(draw: number, failure)) }
      } else {
        found.append(place.flatMap { draw.robustness.isEmpty ? nil : draw.robustness[$0] } ?? [])
        if linked.phases.contains(where: \.isRelative),
          let zero = columns.first(where: { isZero($0.1, in: draw) })
        {
          return .notDerivable(.percentOfZero(variable: zero.0))
        }
      }
    }
    if found.contains(where: { $0.contains { $0.contains { $0 == nil } } }) { return .notDerivable(.emptyWindow) }
    let margins = found.map { $0.map { $0.map { $0?.margin ?? .nan } } }
    let variables = linked.variables.enumerated().map { index, name in
      Derivation.Variable(
        name: name, holds: margins.count { $0[index].allSatisfy { $0 > 0 } },
        phases: linked.phases.enumerated().map { position, phase in
          Derivation.Phase(
            unit: phase.unit, margins: [0.05, 0.5, 0.95].map { p in margins.map { $0[index][position] }.quantile(p) },
            justHolds: found.map { $0[index][position]?.justHolds ?? .nan }.quantile(0.5))
        })
    }
    let all = margins.count { $0.allSatisfy { $0.allSatisfy { $0 > 0 } } }
    return .run(
      Derivation(
        holds: DrawRate(count: all, unknown: failed.count, total: draws.count),
        varies: outcome?.ensemble.varies ?? false, failed: failed, variables: variables))
  }

  /// The variables of the model that a claim is about.
  private static func variables(
    of claim: ResolvedClaim, _ mechanism: ResolvedMechanism, _ theory: ResolvedTheory
  ) -> [ResolvedModel.NamedVariable] {
    mechanism.model.variables(for: claim.quantity.subject, in: claim.quantity.scope, theory.vocabulary)
  }

  /// Why a claim cannot be derived; nil when it can.
  static func obstacle(to claim: ResolvedClaim, of theory: ResolvedTheory) -> Underivable? {
    guard let mechanism = theory.mechanism else { return .noMechanism }
    if case .relate = claim.written.statement { return .correlation }
    if claim.quantity.subject.aspect == .baseline { return .baseline }
    if let group = claim.groupsCompared.first(where: { mechanism.groups[$0] == nil }) { return .unsaidGroup(group) }
    let variables = Derivations.variables(of: claim, mechanism, theory)
    switch mechanism.model.missing(claim.quantity.subject, in: claim.quantity.scope, theory.vocabulary) {
    case .quantity: return .noQuantity
    case .place(let variable, let region):
      return .noRegion(variable: variable.variable, region: theory.vocabulary.name(region))
    case .elsewhere(_, let region): return .elsewhere(region: theory.vocabulary.name(region))
    case nil: break
    }
    if case .raw(let unit) = claim.quantity.scale,
      let misfit = variables.first(where: { mechanism.model.factor(of: $0.variable, to: claim.quantity.scale) == nil })
    {
      return .unitOfMargin(unit, variable: misfit.variable)
    }
    return nil
  }
}

extension ResolvedModel {
  /// What a variable's values are multiplied by for a claim on this scale; nil when its unit cannot be in the claim's.
  fileprivate func factor(of variable: String, to scale: Scale) -> Double? {
    if case .raw(let unit) = scale { return factor(of: variable, to: unit) }
    return 1
  }
}

extension [Double] {
  /// A quantile of type 7 (Hyndman & Fan 1996); NaN without values.
  fileprivate func quantile(_ p: Double) -> Double {
    guard !isEmpty else { return .nan }
    let sorted = sorted()
    let place = p * Double(count - 1)
    let low = Int(place)
    let high = Swift.min(low + 1, count - 1)
    return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
  }
}
