/// A study whose words are looked up and that is ready to be simulated.
public struct ResolvedStudy: Sendable {
  /// What it was made from.
  public var design: StudyDesign
  /// The model that is run.
  public var model: ResolvedModel
  /// The vocabulary of its terms.
  public var vocabulary: Vocabulary
  /// Whom the subjects stand for.
  public var species: Term?
  /// The groups of subjects, in the order written.
  public var arms: [Arm]
  /// What is measured, in the order written.
  public var measurements: [Measurement]
  /// Which arms are compared, by their positions: the first minus the second.
  public var comparisons: [(group: Int, versus: Int)]

  /// A group of subjects.
  public struct Arm: Sendable {
    /// Its name.
    public var name: String
    /// How many subjects begin.
    public var n: Int
    /// What is run.
    public var condition: ResolvedMechanism.Condition
    /// Its diagnosis, treatment and outcome, as far as known.
    public var terms: [TermKind: Term]
    /// Days of treatment; nil without one.
    public var days: Double?
  }

  /// Something that is measured in every subject.
  public struct Measurement: Sendable {
    /// The variable of the model.
    public var variable: String
    /// What it is of.
    public var target: Term
    /// What is measured of it.
    public var measure: Term
    /// Where, if known.
    public var region: Term?
  }
}
