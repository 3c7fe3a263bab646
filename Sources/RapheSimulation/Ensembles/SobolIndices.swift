/// How much of the variance of a quantity each uncertain parameter accounts for.
public struct SobolIndices: Hashable, Sendable {
  /// One parameter's share.
  public struct Share: Hashable, Sendable {
    /// The name of the parameter.
    public let parameter: String
    /// What it accounts for alone.
    ///
    /// Saltelli and others (2010), Computer Physics Communications 181:259, table 2 b.
    public let first: Double
    /// What it accounts for with all its interactions.
    ///
    /// Jansen (1999), Computer Physics Communications 117:35.
    public let total: Double
    /// The standard error of `first`.
    public let firstError: Double
    /// The standard error of `total`.
    public let totalError: Double
  }
  /// The name of the quantity.
  public let quantity: String
  /// When.
  public let time: Double
  /// The mean over the draws.
  public let mean: Double
  /// The variance over the draws.
  public let variance: Double
  /// The shares of the parameters with a spread, in the order of the model.
  public let shares: [Share]
  /// How many base samples all of whose runs reached the end.
  public let completed: Int
  /// How many base samples had a run that did not; they are left out.
  public let failed: Int
  /// What the draws were made from.
  public let seed: UInt64
}
