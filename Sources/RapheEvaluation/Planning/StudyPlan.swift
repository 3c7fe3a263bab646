public import RapheLanguage
public import RapheSyntax

/// What a plan is to look for.
public struct PlanOptions: Hashable, Sendable {
  /// The subjects of the study that is weighed: in each of two groups, or in all for a correlation.
  public var subjects: Int
  /// The bits by which the odds should be expected to move.
  public var targetBits: Double

  /// Makes options; subjects must be 4 to 10,000 and the target positive.
  public init(subjects: Int = 20, targetBits: Double = 1) {
    precondition(PlannedDesign.subjects.contains(subjects) && targetBits > 0, "a study needs subjects and a target")
    self.subjects = subjects
    self.targetBits = targetBits
  }
}

/// Whether a number can be reached, and where.
public enum Reach: Hashable, Sendable {
  /// So many suffice.
  case at(Int)
  /// Not even the most that are looked at suffice; what they give.
  case beyond(Double)
}

/// Where two theories, or one and those that say nothing, part, and what one new study there can be expected to do.
public struct Proposal: Sendable {
  /// What a theory says of the quantity.
  public struct Position: Sendable {
    /// The theory's id.
    public var theory: String
    /// Its claims on the quantity.
    public var claims: [ResolvedClaim]
  }

  /// What is to be measured.
  public var quantity: Quantity
  /// The vocabulary of the quantity's terms.
  public var vocabulary: Vocabulary
  /// The first theory.
  public var first: Position
  /// The second theory; nil stands for every theory of `silent` and for none of the theories.
  public var second: Position?
  /// The theories of the run that say nothing of the quantity, when they are the other side.
  public var silent: [String]
  /// The samples that bear on it already.
  public var samples: Int
  /// The mean of tau, the standard deviation of true effects between samples.
  public var tau: Double
  /// What the quantity with its kin adds now to log2 of the odds of the first side to the second.
  public var bitsNow: Double
  /// The expected size of the change of log2 odds by one study of the size asked for.
  public var expectedBits: Double
  /// Estimates of that study between which the odds move to the other side, in the direction of the first claim.
  public var turningPoints: [Double]
  /// Whether an estimate above the last turning point moves the odds to the first side.
  public var isFirstAbove: Bool
  /// The expected size of the change if the average effect became known exactly; nil when more than that is claimed, or
  /// something of its kin.
  public var exactBits: Double?
  /// The subjects for which the expected size reaches the target; beyond, what 10,000 give.
  public var needed: Reach
}

/// The studies that would separate the theories of a run, the most telling first.
public struct StudyPlan: Sendable {
  /// The proposals, by expected bits.
  public var proposals: [Proposal]
  /// What the theories speak of and no study is weighed for, in the order of the theories.
  public var unplanned: [Unplanned]
  /// The theories asked about.
  public var theories: [String]
  /// What was looked for.
  public var options: PlanOptions
  /// Only evidence published by this year counts.
  public var asOf: Int?
  /// Mistakes, doubts and remarks, in the order shown.
  public var diagnostics: [Diagnostic]
}
