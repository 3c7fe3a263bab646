/// One thing to run: a compiled model under a treatment, from when to when, and what to write down.
///
/// `init` checks nothing; `mistakes` does, and a run with mistakes fails with them in words.
public struct Simulation: Sendable {
  /// The model.
  public var model: CompiledModel
  /// What is done to it; nil for nothing.
  public var treatment: Treatment?
  /// Parameters with other values than declared, throughout: a theory's levers, a user's trials.
  public var settings: [String: Double]
  /// When the run ends, in the model's unit of time; it starts at 0.
  public var until: Double
  /// The times to write down, increasing, from 0 to `until`; none of them changes a step of the solver.
  ///
  /// At the time of a dose or an event the value before it is written. A time within a step costs one step more.
  public var times: [Double]
  /// The names of states, definitions and parameters to write down; nil for all states and definitions.
  public var observing: [String]?
  /// Whether the ends of the solver's steps are written down too, both sides of every jump, and what it takes between
  /// them for straight lines to be as exact as the tolerance.
  public var recordsSteps: Bool
  /// Of what is observed, what those straight lines must be of; nil for all.
  public var straightened: Set<String>?
  /// How exactly to follow the equations.
  public var tolerance: Tolerance

  /// A run.
  public init(
    of model: CompiledModel, treatment: Treatment? = nil, settings: [String: Double] = [:], until: Double,
    times: [Double], observing: [String]? = nil, recordsSteps: Bool = false, tolerance: Tolerance = Tolerance()
  ) {
    self.model = model
    self.treatment = treatment
    self.settings = settings
    self.until = until
    self.times = times
    self.observing = observing
    self.recordsSteps = recordsSteps
    self.tolerance = tolerance
  }
}

/// What a run wrote down.
public struct Trajectory: Hashable, Sendable {
  /// The names of what was observed.
  public let names: [String]
  /// The times, not decreasing; a jump has its time twice when the steps are recorded.
  public let times: [Double]
  /// The values, one list of the length of `times` for each name; NaN from the time of a failure on.
  public let values: [[Double]]
  /// The value of each name before the treatment and its settings: the baseline of relative claims.
  public let baseline: [Double]
  /// Why the run ended early; nil if it did not.
  public let failure: RunFailure?
  /// The largest change of each conserved sum, by name.
  public let drifts: [Drift]
  /// How many steps were accepted and rejected.
  public let steps: (accepted: Int, rejected: Int)
  /// How many of the times were written down before the run ended, whether or not anything had a number then.
  package let reached: Int

  /// The course of what has this name, of a failed run as far as it came; nil if it was not observed.
  public func course(of name: String) -> Course? {
    let known = 0..<knownCount
    if known.count == times.count { return names.firstIndex(of: name).map { Course(times: times, values: values[$0]) } }
    return names.firstIndex(of: name).map { Course(times: Array(times[known]), values: Array(values[$0][known])) }
  }

  /// How many of the times the run came to: all of them, unless it failed.
  var knownCount: Int {
    if failure == nil { return times.count }
    // What failed has no number from there on; a quantity may have none before.
    return (times.indices.last { time in values.contains { !$0[time].isNaN } } ?? -1) + 1
  }

  /// Compares everything bit for bit, except that NaN equals itself.
  public static func == (left: Trajectory, right: Trajectory) -> Bool {
    left.names == right.names && left.failure == right.failure && left.drifts == right.drifts
      && left.steps == right.steps && left.baseline.map(\.bitPattern) == right.baseline.map(\.bitPattern)
      && left.times.map(\.bitPattern) == right.times.map(\.bitPattern)
      && left.values.map { $0.map(\.bitPattern) } == right.values.map { $0.map(\.bitPattern) }
  }

  /// Feeds what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(names)
    hasher.combine(times)
    hasher.combine(values.map { $0.map(\.bitPattern) })
  }
}

/// How far a conserved sum moved.
public struct Drift: Hashable, Sendable {
  /// The name of the sum.
  public let name: String
  /// The largest distance from its value after the last dose or event, relative to the size of its terms together.
  public let largest: Double
  /// When.
  public let time: Double
}
