public import RapheLanguage

/// What theories speak of and no study is weighed for, by the reason.
public enum Unplanned: Sendable {
  /// No variance of the quantity's measure is recorded.
  case noVariance(Quantity, Vocabulary)
  /// The claim stakes more than about 30 bits, which no mesh of possible results resolves; with its theory's id.
  case beyond(ResolvedClaim, Vocabulary, theory: String)
  /// The quantity is an order of several groups, of which no single study is looked at.
  case order(Quantity, Vocabulary)
}
