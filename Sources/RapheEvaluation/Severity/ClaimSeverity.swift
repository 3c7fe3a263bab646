/// How often the word of a verdict comes out in worlds where it is not true: how severely the claim was tested.
///
/// A word that comes out easily whatever the truth has passed no test (Mayo 2018, "Statistical Inference as Severe Testing").
/// The worlds have the claim's own findings with new results: the same designs, samples and forms of report, and a
/// heterogeneity tau from the claim's own posterior.
public struct ClaimSeverity: Hashable, Sendable {
  /// What is true in the worlds.
  public enum Truth: String, Hashable, Sendable, CaseIterable {
    /// The average effect is 0.
    case noEffect = "no effect"
    /// The average effect lies at an end of what is claimed: at the one where the word comes out more often.
    case edge
    /// Two neighbours of an order are equal and the others apart by the prior scale s: the two where the word comes out most
    /// often.
    case equalNeighbours = "equal neighbours"
  }

  /// What is true in the worlds.
  public var truth: Truth
  /// In how many worlds, and from which seed.
  public var options: SeverityOptions
  /// How often the word comes out where all results are published.
  public var none: Rate
  /// How often where results that speak for the word are published more readily, by the moderate weights of Vevea & Woods.
  public var moderate: Rate
  /// How often by their severe weights.
  public var severe: Rate

  package init(truth: Truth, options: SeverityOptions, none: Rate, moderate: Rate, severe: Rate) {
    (self.truth, self.options) = (truth, options)
    (self.none, self.moderate, self.severe) = (none, moderate, severe)
  }

  /// Whether the word comes out too often under moderate selection: surely in more than 5 % of worlds.
  ///
  /// Without selection the rules of words keep it below.
  public var isFragile: Bool { moderate.interval.lowerBound > ClaimSeverity.limit }

  /// The share of worlds above which a word is fragile.
  public static let limit = VerdictLevel.contradiction
}
