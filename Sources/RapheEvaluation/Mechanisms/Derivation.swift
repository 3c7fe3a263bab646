public import RapheLanguage
public import RapheSimulation

/// What a theory's own mechanism makes of a claim: over how many draws of the model's uncertain parameters it holds.
///
/// It says what follows from the theory, not what is true, and is never pooled with recorded evidence.
public struct Derivation: Sendable {
  /// In how many of the draws the claim holds, for every variable that it is about.
  public var holds: DrawRate
  /// Whether draws differ; otherwise one stands for all.
  public var varies: Bool
  /// The draws whose runs failed before they could tell, by number; unknown, they may count either way.
  public var failed: [FailedDraw]
  /// The variables of the model that it is about.
  public var variables: [Variable]

  /// What came of all draws.
  public init(holds: DrawRate, varies: Bool = true, failed: [FailedDraw], variables: [Variable]) {
    (self.holds, self.varies, self.failed, self.variables) = (holds, varies, failed, variables)
  }

  /// What became of the claim for one variable of the model.
  public struct Variable: Sendable {
    /// The variable.
    public var name: String
    /// In how many draws the claim is known to hold for it.
    public var holds: Int
    /// How clearly, phase by phase; none unless the claim is of a course.
    public var phases: [Phase]
  }

  /// How clearly a phase of a course holds, over the draws.
  public struct Phase: Sendable {
    /// The unit of the numbers: `%` of the baseline, or the variable's.
    public var unit: String
    /// The 5th, 50th and 95th percentile of the robustness over the draws that are known: by how much it holds, or fails
    /// where negative.
    public var margins: [Double]
    /// The threshold (for `within` and `between` the half width) that half of the draws would just meet.
    public var justHolds: Double
  }

  /// So many draws are enough for the rate to be taken as it is.
  public static let enoughDraws = 20

  /// Implied at a rate at which a claim would be supported, denied at one at which it would be contradicted.
  ///
  /// Whatever the unknown draws are; nil when nothing is known.
  /// Of few draws the interval of the rate decides: one that failed does not say that nearly all do.
  public var derivability: Derivability? {
    guard let shares = holds.shares else { return nil }
    let range = varies && holds.total < Derivation.enoughDraws ? holds.interval : shares
    if range.lowerBound >= VerdictLevel.support { return .implied }
    return range.upperBound <= VerdictLevel.contradiction ? .denied : .undetermined
  }
}

/// What came of deriving a claim.
public enum Derived: Sendable {
  /// It could be run.
  case run(Derivation)
  /// It could not, for this reason.
  case notDerivable(Underivable)

  /// What the mechanism makes of it; nil when nothing.
  public var derivability: Derivability? {
    if case .run(let derivation) = self { return derivation.derivability }
    return nil
  }
}

/// How mechanisms are run.
public struct DerivationOptions: Hashable, Sendable {
  /// How many draws of the uncertain parameters.
  public var draws: Int
  /// What the draws are made from.
  public var seed: UInt64

  /// So many draws.
  public init(draws: Int = 100, seed: UInt64 = 1994) {
    self.draws = draws
    self.seed = seed
  }
}
