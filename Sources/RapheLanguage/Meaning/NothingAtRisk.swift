import RapheStatistics
import RapheSyntax

extension ResolvedTheory {
  /// A claim whose region had almost all of the prior probability.
  func riskMistakes(_ claim: ResolvedClaim) -> [Diagnostic] { [] }
}
