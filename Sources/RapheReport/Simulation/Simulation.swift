extension Reported {
  /// What came of running a model.
  package struct Simulation: CommandLineReport {
    package var raphe: SimulationVersions
    package var model: String
    package var title: String
    package var group: String?
    package var treatment: String?
    package var settings: [NamedValue]
    package var timeUnit: String
    package var times: [Double]
    package var series: [Series]
    package var probabilities: [Double]?
    package var draws: Int?
    package var seed: UInt64?
    package var relativeTolerance: Double
    package var failedDraws: Int?
    package var drawsAt: [Int]?
    package var failures: [FailedRun]?

    package init(
      raphe: SimulationVersions, model: String, title: String, group: String? = nil, treatment: String? = nil,
      settings: [NamedValue], timeUnit: String, times: [Double], series: [Series], probabilities: [Double]? = nil,
      draws: Int? = nil, seed: UInt64? = nil, relativeTolerance: Double, failedDraws: Int? = nil,
      drawsAt: [Int]? = nil, failures: [FailedRun]? = nil
    ) {
      self.raphe = raphe
      self.model = model
      self.title = title
      self.group = group
      self.treatment = treatment
      self.settings = settings
      self.timeUnit = timeUnit
      self.times = times
      self.series = series
      self.probabilities = probabilities
      self.draws = draws
      self.seed = seed
      self.relativeTolerance = relativeTolerance
      self.failedDraws = failedDraws
      self.drawsAt = drawsAt
      self.failures = failures
    }

    package static let description = Description<Self>(
      "simulation", "What came of running a model.",
      [
        Key(CodingKeys.raphe, \.raphe),
        Key(CodingKeys.model, \.model, says: "Its id."),
        Key(CodingKeys.title, \.title),
        Key(CodingKeys.group, \.group, says: "Absent for none."),
        Key(CodingKeys.treatment, \.treatment, says: "Absent for none."),
        Key(CodingKeys.settings, \.settings, says: "Parameters with other values than the model gives them."),
        Key(CodingKeys.timeUnit, \.timeUnit),
        Key(CodingKeys.times, \.times),
        Key(CodingKeys.series, \.series),
        Key(
          CodingKeys.probabilities, \.probabilities,
          says: "Of the quantiles. This and what follows to the failures: of an ensemble alone."),
        Key(CodingKeys.draws, \.draws, .count),
        Key(CodingKeys.seed, \.seed, says: "A whole number of up to 64 bits."),
        Key(CodingKeys.relativeTolerance, \.relativeTolerance),
        Key(CodingKeys.failedDraws, \.failedDraws, .count, says: "How many did not reach the end."),
        Key(CodingKeys.drawsAt, \.drawsAt, .count, says: "How many had not failed by each time."),
        Key(CodingKeys.failures, \.failures, says: "Those that were kept."),
      ])
  }

  /// What made the report of a simulation, and the version of its shape.
  package struct SimulationVersions: Described {
    package var simulation: Int
    package var version: String
    package var command: [String]?

    package init(simulation: Int = 1, version: String, command: [String]? = nil) {
      self.simulation = simulation
      self.version = version
      self.command = command
    }

    package static let description = Description<Self>(
      "simulationVersions", "What made the report of a simulation, and the version of its shape.",
      [
        Key(CodingKeys.simulation, \.simulation, .constant(1)),
        Key(CodingKeys.version, \.version),
        Key(CodingKeys.command, \.command, says: CommandLineWords.purpose),
      ])
  }
}

extension Reported.Simulation {
  package var command: [String]? {
    get { raphe.command }
    set { raphe.command = newValue }
  }
}
