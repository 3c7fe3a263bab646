import RapheLanguage
public import RapheSyntax

/// The codes of this module.
public enum EvaluationCodes {
  /// All of them, in order.
  public static let all: [Code] =
    [
      .noFinding, .tableUnreadable, .outsideTable, .deniedByMechanism, .mixedEvidence, .restatedTooOften,
      .undatedTheory, .unsourcedYear, .oneBet, .hardlyTogether,
    ].sorted()
}
