/// A study file: a study to be simulated, as its arms, what is measured in them and which of them are compared.
public struct StudyDesign: Sendable {
  /// The kebab-case id, unique among studies.
  public var id: Word
  /// What the study is called.
  public var title: String
  /// The id of the model; nil leaves it to the theory.
  public var model: Word?
  /// The id of the theory whose mechanism says what the arms are; nil when every arm says it itself.
  public var theory: Word?
  /// The vocabulary's term for the subjects.
  public var species: Word?
  /// The groups of subjects, in the order written.
  public var arms: [Arm]
  /// What is measured in every subject.
  public var measurements: [Measurement]
  /// Which arms are compared.
  public var comparisons: [Comparison]
  /// The coefficient of variation between subjects, beside that of the model's own draws.
  public var between: Double
  /// The coefficient of variation of a measurement.
  public var assay: Double
  /// The probability that a subject is lost.
  public var dropOut: Double
  /// The names of arms that could not be read, as against unknown ones.
  public var unreadArms: Set<String>

  /// A group of subjects as it is written.
  public struct Arm: Sendable {
    /// The name, which comparisons use.
    public var name: Word
    /// How many subjects begin.
    public var n: Int
    /// What it is in the model: levers, treatment and time.
    public var group: Mechanism.Group
    /// The vocabulary's term for the diagnosis.
    public var diagnosis: Word?
    /// The vocabulary's term for what is given.
    public var drug: Word?

    /// Whether the arm itself says what it is in the model.
    public var speaksForItself: Bool { !group.levers.isEmpty || group.treatment != nil }
  }

  /// Something that is measured.
  public struct Measurement: Sendable {
    /// The quantity in the vocabulary's words.
    public var quantity: Word
    /// Where.
    public var region: Word?
  }

  /// Two arms that are compared: the first minus the second.
  public struct Comparison: Sendable {
    /// The first arm.
    public var group: Word
    /// The other arm.
    public var versus: Word
  }
}
