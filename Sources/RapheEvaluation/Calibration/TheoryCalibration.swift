/// What a theory earns in worlds of the family model (scoring.md 6 and 7).
public struct TheoryCalibration: Sendable {
  /// What came of one kind of evidence.
  public struct Factors: Hashable, Sendable {
    /// The mean of 2^(strict bits) before the caps, which is 1 where the model is exact.
    public var factor: MonteCarloMean
    /// The same with the caps, by which no claims together are more probable than one of them on all its findings: at
    /// most 1.
    public var capped: MonteCarloMean
  }

  /// The theory as written, or with every claim restated.
  public struct Statement: Hashable, Sendable {
    /// With the first finding alone that each sample has on a quantity: here the model is exact.
    public var single: Factors
    /// With all findings, as they are recorded: several of a sample share a tempered weight.
    public var all: Factors
  }

  /// The id of the theory.
  public var theory: String
  /// How many families its tested claims fall into, each with worlds of its own.
  public var families: Int
  /// How many families could not be simulated: those with an order.
  public var leftOut: Int
  /// The theory as it is written.
  public var written: Statement
  /// The theory with every claim stated `restatements` times.
  public var restated: Statement

  /// How often every claim is stated where it is restated.
  public static let restatements = 10
}
