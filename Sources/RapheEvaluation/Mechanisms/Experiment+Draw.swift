import RapheLanguage
import RapheSimulation

extension Experiment {
  /// What came of an experiment: its draws, and at which places in them what stands.
  struct Outcome: Sendable {
    /// The times at which a draw has values, increasing.
    let moments: [Double]
    /// The variables that a draw has values of.
    let names: [String]
    /// The claims of courses that a draw has the robustness of.
    let courses: [String]
    let ensemble: Ensemble
    var draws: [Draw] = []

    /// A draw; what does not vary has one that stands for all.
    func draw(_ number: Int) -> Draw { draws.count == 1 ? draws[0] : draws[number] }

    /// At which place a draw has the values of a time, one for each name.
    func row(of time: Double) -> Int? { moments.firstIndex(of: time).map { $0 * names.count } }

    /// At which place a row has the value of a variable.
    func column(of name: String) -> Int? { names.firstIndex(of: name) }
  }

  /// What one draw gives, as far as its run came.
  struct Draw: Sendable {
    /// The values, time by time one of each name, NaN where nothing is known; empty before a baseline is.
    var values: [Double] = []
    /// The values before the treatment, by name.
    var baseline: [Double] = []
    /// The robustness by course, variable and phase; nil where a window is not covered.
    var robustness: [[[Robustness?]]] = []
    /// Why it ended early.
    var failure: RunFailure?
    /// The last time that is known.
    var end = -Double.infinity

    /// Whether the run came as far as a time.
    func reaches(_ time: Double) -> Bool { failure == nil || time <= end }
  }
}

extension Experiment.Draw {
  /// Reads what claims ask for out of a run.
  init(_ trajectory: Trajectory, at moments: [Double], courses: [ResolvedMechanism.LinkedCourse]) {
    failure = trajectory.failure
    if trajectory.baseline.isEmpty { return }
    if trajectory.reached > 0 { end = trajectory.times[trajectory.reached - 1] }
    baseline = trajectory.baseline
    let names = trajectory.names
    let known = names.map { trajectory.course(of: $0) ?? Course(times: [], values: []) }
    values = [Double](repeating: .nan, count: moments.count * names.count)
    for (column, course) in known.enumerated() {
      // Times after the end of a run are left out.
      for (row, value) in course.sampled(at: moments).values.enumerated() {
        values[row * names.count + column] = value
      }
    }
    robustness = courses.map { course in
      course.variables.enumerated().map { index, name in
        guard let place = names.firstIndex(of: name) else { return course.phases.map { _ in nil } }
        let start = baseline[place]
        var last: (divisor: Double, points: Course)?
        return course.phases.map { phase in
          // In % of the baseline, or in the unit of the claim; most phases of a course are in the same.
          let divisor = phase.isRelative ? start / 100 : 1 / phase.factors[index]
          let points: Course
          if let last, last.divisor == divisor {
            points = last.points
          } else {
            points = known[place].relative(to: divisor).points(course.sampling)
            last = (divisor, points)
          }
          return phase.shape.robustness(on: points, isSampled: course.sampling != nil)
        }
      }
    }
  }
}

extension Course {
  /// The points that count.
  fileprivate func points(_ sampling: ResolvedMechanism.Sampling?) -> Course {
    switch sampling {
    case nil: self
    case .times(let times): sampled(at: times)
    case .means(let length): means(every: length)
    }
  }
}

extension ResolvedMechanism.Shape {
  fileprivate func robustness(on points: Course, isSampled: Bool) -> Robustness? {
    switch self {
    case .formula(let formula):
      isSampled ? formula.sampledRobustness(on: ["course": points]) : formula.robustness(on: ["course": points])
    case .sequence(let sequence):
      isSampled ? sequence.sampledRobustness(on: points) : sequence.robustness(on: points)
    }
  }
}
