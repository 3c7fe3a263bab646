extension Reported {
  /// What came of running a model.
  package struct Simulation: Codable, Sendable {
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
  }

  /// What made the report of a simulation, and the version of its shape.
  package struct SimulationVersions: Codable, Sendable {
    package var simulation: Int
    package var version: String

    package init(simulation: Int = 1, version: String) {
      self.simulation = simulation
      self.version = version
    }
  }
}
