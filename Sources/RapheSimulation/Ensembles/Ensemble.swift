import RapheNumerics

/// The same run over many draws of the uncertain parameters.
///
/// Draw i depends on `seed`, i and the names of the parameters alone: neither on the number of draws, nor on jobs,
/// nor on lanes, nor on which other parameters there are.
public struct Ensemble: Sendable {
  /// What to run.
  public var simulation: Simulation
  /// How many draws, numbered from 0.
  public var draws: Int
  /// What all draws are made from.
  public var seed: UInt64
  /// How many threads work at once.
  public var jobs: Int
  /// How many draws one thread advances at once, 1 or 8; no result depends on it.
  public var lanes: Int

  /// Eight, and one in debug builds, where vectors are slow.
  public static var defaultLanes: Int {
    #if DEBUG
      1
    #else
      8
    #endif
  }

  /// How many draws an ensemble may have.
  public static let mostDraws = 1_000_000_000

  /// An ensemble.
  public init(
    of simulation: Simulation, draws: Int, seed: UInt64 = 1, jobs: Int = 1, lanes: Int = Ensemble.defaultLanes
  ) {
    self.simulation = simulation
    self.draws = draws
    self.seed = seed
    self.jobs = jobs
    self.lanes = lanes
  }
}

/// One draw that did not reach its end.
public struct FailedDraw: Hashable, Sendable {
  /// Its number.
  public let draw: Int
  /// The values of all parameters that have a spread, by name, in the order of the model.
  public let parameters: [NamedValue]
  /// Why it failed.
  public let failure: RunFailure
}

/// A name and a number.
public struct NamedValue: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// The number.
  public let value: Double

  /// A name with its number.
  public init(name: String, value: Double) {
    self.name = name
    self.value = value
  }
}

/// The distribution over the draws of what was observed, at each time.
public struct EnsembleSummary: Hashable, Sendable {
  /// The names of what was observed.
  public let names: [String]
  /// The times.
  public let times: [Double]
  /// The probabilities of the quantiles.
  public let probabilities: [Double]
  /// The quantiles, by name, probability and time.
  ///
  /// Exact (Hyndman & Fan 1996, type 7) up to `exactDraws`; beyond it the error of the rank is about 0.2 %.
  public let quantiles: [[[Double]]]
  /// The means, by name and time.
  public let means: [[Double]]
  /// How many draws the quantiles and means of each time are over: all that had not failed by then.
  public let counts: [Int]
  /// How many draws reached the end.
  public let completed: Int
  /// The draws that did not, in order; the first 1,000 of them.
  public let failed: [FailedDraw]
  /// How many draws did not.
  public let failedCount: Int

  /// Up to this number of draws quantiles are exact.
  public static let exactDraws = 2048
}

/// What an ensemble has done so far.
public struct EnsembleProgress: Hashable, Sendable {
  /// How many draws are done.
  public let done: Int
  /// How many there are.
  public let of: Int
}
