import RapheLanguage
import RapheSimulation

/// A model under one setting of its levers and one treatment, run over its draws for everything that claims ask of it.
struct Experiment: Sendable {
  /// What tells experiments apart; claims of any theory share them.
  struct Key: Hashable, Sendable {
    var model: String
    var levers: [String: Double]
    var treatment: String?
  }

  let model: ResolvedModel
  let condition: ResolvedMechanism.Condition
  /// The times at which claims ask for values.
  private(set) var moments: Set<Double> = []
  /// The times that courses are to have points at.
  private(set) var points: Set<Double> = []
  /// The variables that are asked for.
  private(set) var names: Set<String> = []
  private(set) var courses: [String: ResolvedMechanism.LinkedCourse] = [:]

  init(_ model: ResolvedModel, _ condition: ResolvedMechanism.Condition) {
    self.model = model
    self.condition = condition
  }

  /// Asks for the values of variables at a time, and before the treatment.
  mutating func ask(_ variables: [String], at time: Double) {
    moments.insert(time)
    names.formUnion(variables)
  }

  /// `id` tells the course from those of other theories.
  mutating func ask(_ course: ResolvedMechanism.LinkedCourse, id: String) {
    courses[id] = course
    names.formUnion(course.variables)
    points.formUnion(course.phases.flatMap(\.edges))
    switch course.sampling {
    case nil: break
    case .times(let moments): points.formUnion(moments)
    // A mean is that of lines between points; with eight of them it is right to 1e-3 of what a day changes.
    case .means(let length):
      let count = Int((course.condition.time / length * 8).rounded(.up))
      points.formUnion((0...count).map { Double($0) * length / 8 }.filter { $0 <= course.condition.time })
    }
  }

  /// Asks for the state before any treatment of what another, of the same model and levers but without treatment, asks.
  mutating func askBeforeTreatment(of other: Experiment) {
    moments.formUnion(other.moments)
    names.formUnion(other.names)
  }

  /// Whether nothing is asked for but the steady state that a run begins with.
  var isOfStart: Bool { condition.treatment == nil && courses.isEmpty && moments.allSatisfy { $0 == 0 } }

  /// Whether the steady state of the model under these levers is what a run has at its time 0.
  var beginsUntreated: Bool {
    condition.treatment.flatMap { model.treatment(named: $0)?.treatment }.map { treatment in
      !treatment.doses.contains(where: \.steadyState)
    } ?? true
  }
}
