public import RapheLanguage
public import RapheSimulation

/// A study that was simulated: what an author of it would report.
public struct SimulatedStudy: Sendable {
  /// What was simulated.
  public var study: ResolvedStudy
  /// What all draws were made from.
  public var seed: UInt64
  /// The arms, in the order of the study.
  public var arms: [Arm]

  /// An arm with what was measured in those who stayed.
  public struct Arm: Sendable {
    /// The numbers of those who stayed, from 0, in order.
    public var subjects: [Int]
    /// What was measured in them, a list for each measurement, in the order of the study.
    public var values: [[Double]]
    /// The mean and the standard deviation of each measurement.
    public var summaries: [Summary]

    /// How many subjects stayed.
    public var n: Int { subjects.count }
  }

  /// A mean and a standard deviation between subjects, in the unit of the model's variable.
  public struct Summary: Hashable, Sendable {
    /// The mean.
    public var mean: Double
    /// The standard deviation, with n − 1.
    public var sd: Double
  }

  /// The id of the dataset, which names its files as well: that of the study with the seed.
  public var id: String { "\(study.design.id.text)-seed-\(seed)" }
}

/// Why a study came to nothing; reports put it in words.
public enum StudyFailure: Error, Hashable, Sendable {
  /// Of an arm's subjects so few stayed that they have no SD.
  case tooFewStayed(Int, of: Int, arm: String)
  /// A subject of an arm, by its number from 0, could not be run.
  case notRun(subject: Int, arm: String, RunFailure)
  /// A variable does not differ between an arm's subjects.
  case noSpread(variable: String, arm: String)
}
