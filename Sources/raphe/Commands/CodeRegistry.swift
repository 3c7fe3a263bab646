import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheSyntax

/// Every diagnostic code there is.
enum CodeRegistry {
  static let all: [Code] =
    (SyntaxCodes.all + LanguageCodes.all + EvidenceCodes.all + EvaluationCodes.all
    + [.fileUnreadable, .outputUnwritable, .nothingSelected, .unknownClaim]).sorted()
}
