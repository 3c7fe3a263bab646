public import RapheSyntax

/// The codes of this module.
public enum LanguageCodes {
  /// All of them, in order.
  public static let all: [Code] = [
    .unknownKey, .missingKey, .wrongKind, .emptyValue, .unknownWord, .malformedText, .badNumber, .emptyList,
    .missingVerb, .twoVerbs, .notADocument, .unknownKind, .notACondition,
    .unknownTerm, .nameTwice, .cycle, .selfReference, .notAQuantity, .unknownGroup, .claimTwice, .fileTwice,
    .noVocabulary,
    .contradiction, .impliedClaim, .nothingAtRisk, .oppositeWords, .marginUnit, .unusedGroup, .marginOrder, .sameGroups,
    .notATime, .badMargin, .groupTwice, .levelCircle,
    .notAnExpression, .badName, .modelNameTwice, .unknownVariable, .misplacedVariable, .definitionCycle, .notAUnit,
    .unitMismatch, .badModelNumber, .badTreatment, .holdsAtStart, .originWithoutReason,
    .noModel, .notALever, .notATreatment, .badWindow, .badThreshold, .noMechanism, .uncoveredGroup, .notInModel,
    .metByBaseline, .ruledOutByBaseline, .percentOfZero, .spreadBeyondRange,
    .noStudyTheory, .otherModel, .noSuchArm, .badArm, .notMeasurable, .idleComparison,
  ].sorted { $0.id.dropFirst() < $1.id.dropFirst() }
}
