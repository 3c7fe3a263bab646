import RapheEvaluation
import RapheEvidence
import RapheLanguage
public import RapheSyntax

/// Every diagnostic code there is.
public enum CodeRegistry {
  /// All of them, in order.
  public static let all: [Code] = [
    SyntaxCodes.all, LanguageCodes.all, EvidenceCodes.all, EvaluationCodes.all, ofCommands,
  ].flatMap(\.self).sorted()

  private static let ofCommands: [Code] = [
    .fileUnreadable, .outputUnwritable, .nothingSelected, .unknownClaim, .patternWithoutMatch, .runFailed,
    .warningsThatFail, .unknownGate, .noProjectFile, .noLock, .invalidLock, .invalidRegistration, .noState,
    .noDigests, .revisionUnread, .drawsFailed, .sumNotKept, .studyFailed, .simulatedAlone, .storedUnreadable,
    .noBrowser,
    .wouldReplace,
  ]
}
