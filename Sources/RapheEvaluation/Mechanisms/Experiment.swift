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
  /// The times at which values are asked for.
  private var times: Set<Double> = []
  private var courses: [String: ResolvedMechanism.LinkedCourse] = [:]

  init(_ model: ResolvedModel, _ condition: ResolvedMechanism.Condition) {
    self.model = model
    self.condition = condition
  }

  mutating func ask(at time: Double) { times.insert(time) }

  /// `id` tells the course from those of other theories.
  mutating func ask(_ course: ResolvedMechanism.LinkedCourse, id: String) {
    courses[id] = course
    times.formUnion(course.phases.flatMap(\.edges))
    switch course.sampling {
    case nil: break
    case .times(let moments): times.formUnion(moments)
    // A mean is that of lines between points; with eight of them it is right to 1e-3 of what a day changes.
    case .means(let length):
      let points = Int((course.condition.time / length * 8).rounded(.up))
      times.formUnion((0...points).map { Double($0) * length / 8 }.filter { $0 <= course.condition.time })
    }
  }

  /// What one draw gives.
  struct Draw: Sendable {
    /// The values by time and variable.
    var values: [Double: [String: Double]] = [:]
    /// The values before the treatment, by variable.
    var baseline: [String: Double] = [:]
    /// The robustness by course, variable and phase; nil where a window is not covered.
    var robustness: [String: [[Robustness?]]] = [:]
    /// Why it ended early.
    var failure: RunFailure?
  }

  /// All draws; one alone when nothing varies.
  ///
  /// Draw i has the same parameters in every experiment with the model, so that groups are compared draw by draw.
  func run(_ options: DerivationOptions) async -> (draws: [Draw], ensemble: Ensemble) {
    let names = Array(Set(model.quantities.map(\.variable))).sorted()
    let points = times.union([0]).sorted()
    let until = max(points.last ?? 0, courses.values.map(\.condition.time).max() ?? 0)
    var simulation = Simulation(
      of: model.compiled, treatment: condition.treatment.flatMap { model.treatment(named: $0)?.treatment },
      settings: condition.levers, until: until, times: points, observing: names)
    simulation.recordsSteps = !courses.isEmpty
    let varies = model.compiled.model.parameters.contains { $0.spread != nil && condition.levers[$0.name] == nil }
    let ensemble = Ensemble(of: simulation, draws: varies ? options.draws : 1, seed: options.seed)
    let courses = courses
    let draws = await ensemble.map { _, trajectory in
      Draw(trajectory, at: points, courses: courses)
    }
    return (draws, ensemble)
  }
}

extension Experiment.Draw {
  fileprivate init(
    _ trajectory: Trajectory, at times: [Double], courses: [String: ResolvedMechanism.LinkedCourse]
  ) {
    failure = trajectory.failure
    if failure != nil { return }
    baseline = Dictionary(uniqueKeysWithValues: zip(trajectory.names, trajectory.baseline))
    for name in trajectory.names {
      guard let values = trajectory.course(of: name)?.sampled(at: times).values else { continue }
      for (time, value) in zip(times, values) { self.values[time, default: [:]][name] = value }
    }
    for (id, course) in courses {
      robustness[id] = course.variables.map { name in
        guard let whole = trajectory.course(of: name), let start = baseline[name] else {
          return course.phases.map { _ in nil }
        }
        return course.phases.map { $0.robustness(on: whole, from: start, course.sampling) }
      }
    }
  }
}

extension ResolvedMechanism.Phase {
  fileprivate func robustness(
    on course: Course, from baseline: Double, _ sampling: ResolvedMechanism.Sampling?
  ) -> Robustness? {
    let scaled = isRelative ? course.relative(to: baseline / 100) : course
    switch sampling {
    case nil: return formula.robustness(on: ["course": scaled])
    case .times(let times): return formula.sampledRobustness(on: ["course": scaled.sampled(at: times)])
    case .means(let length): return formula.sampledRobustness(on: ["course": scaled.means(every: length)])
    }
  }
}
