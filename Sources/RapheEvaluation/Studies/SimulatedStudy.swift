public import RapheLanguage

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

/// Why a study came to nothing.
public struct StudyFailure: Error, Hashable, Sendable {
  /// What happened, in a sentence without its stop.
  public var message: String
  /// What to do about it.
  public var help: String?
}
