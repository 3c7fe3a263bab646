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
    /// How many subjects stayed.
    public var n: Int
    /// The mean and the standard deviation of each measurement, in the order of the study.
    public var summaries: [Summary]
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
