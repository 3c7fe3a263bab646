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

  /// What one draw gives, as far as its run came.
  struct Draw: Sendable {
    /// The values by time and variable.
    var values: [Double: [String: Double]] = [:]
    /// The values before the treatment, by variable.
    var baseline: [String: Double] = [:]
    /// The robustness by course, variable and phase; nil where a window is not covered.
    var robustness: [String: [[Robustness?]]] = [:]
    /// Why it ended early.
    var failure: RunFailure?
    /// The last time that is known.
    var end = -Double.infinity

    /// Whether the run came as far as a time.
    func reaches(_ time: Double) -> Bool { failure == nil || time <= end }
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
    simulation.straightened = Set(courses.values.filter { $0.sampling == nil }.flatMap(\.variables))
    var ensemble = Ensemble(of: simulation, draws: options.draws, seed: options.seed)
    if !ensemble.varies { ensemble.draws = 1 }
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
    if trajectory.baseline.isEmpty { return }
    end = trajectory.names.first.flatMap { trajectory.course(of: $0)?.times.last } ?? end
    baseline = Dictionary(uniqueKeysWithValues: zip(trajectory.names, trajectory.baseline))
    for name in trajectory.names {
      guard let values = trajectory.course(of: name)?.sampled(at: times).values else { continue }
      for (time, value) in zip(times, values) { self.values[time, default: [:]][name] = value }
    }
    for (id, course) in courses {
      robustness[id] = course.variables.enumerated().map { index, name in
        guard let whole = trajectory.course(of: name), let start = baseline[name] else {
          return course.phases.map { _ in nil }
        }
        return course.phases.map { phase in
          // In % of the baseline, or in the unit of the claim.
          let own = phase.isRelative ? whole.relative(to: start / 100) : whole.relative(to: 1 / phase.factors[index])
          return phase.shape.robustness(on: own, course.sampling)
        }
      }
    }
  }
}

extension ResolvedMechanism.Shape {
  fileprivate func robustness(on course: Course, _ sampling: ResolvedMechanism.Sampling?) -> Robustness? {
    let points =
      switch sampling {
      case nil: course
      case .times(let times): course.sampled(at: times)
      case .means(let length): course.means(every: length)
      }
    switch self {
    case .formula(let formula):
      return sampling == nil
        ? formula.robustness(on: ["course": points]) : formula.sampledRobustness(on: ["course": points])
    case .sequence(let sequence):
      return sampling == nil ? sequence.robustness(on: points) : sequence.sampledRobustness(on: points)
    }
  }
}
