import RapheStatistics

/// The limits of the probability between which a claim is neither supported nor contradicted.
public enum VerdictLevel {
  /// From here on it is supported.
  public static let support = Level.usual
  /// Down from here it is contradicted.
  public static let contradiction = 1 - support

  /// Whether two probabilities lie on the same sides of both limits.
  package static func isSameSide(_ one: Double, _ other: Double) -> Bool {
    (one >= support) == (other >= support) && (one <= contradiction) == (other <= contradiction)
  }
}
