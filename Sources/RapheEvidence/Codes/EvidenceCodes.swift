public import RapheSyntax

/// The codes of this module.
public enum EvidenceCodes {
  /// All of them, in order.
  public static let all: [Code] = [
    .notUTF8, .controlCharacter, .noHeader, .namelessColumn, .columnTwice, .raggedRow, .unclosedQuote, .textAfterQuote,
    .strayQuote, .emptyRow, .noRows, .unknownTableKind,
    .unknownRole, .unknownColumn, .missingColumn, .idleExclusion, .unreadColumn, .noteThatIsRead, .separatorLine,
    .filledTwice,
    .unknownCellTerm, .unknownArm, .emptyCell, .findingTwice, .unknownCellWord, .wrongSides, .wrongDirectionWord,
    .nothingReported, .scaleMisfit,
    .notANumber, .notFinite, .badCount, .badDeviation, .badStandardError, .badP, .badAlpha, .relationAlone,
    .incompleteEffect, .badInterval, .estimateOutside, .contradictedDirection, .badCorrelation, .badYear, .badDays,
    .outOfRange,
    .doubtfulP, .largeEffect, .doubtfulStandardError, .impossiblePercent, .errorForDeviation, .varianceForError,
    .impliedSize, .pAgainstNumbers, .effectAgainstMeans, .lopsidedInterval, .errorAgainstSize,
    .directionAgainstNumbers, .unusableRow, .resultTwice, .publicationTwice, .metaAnalysisBesideStudies,
    .rowTwice, .studyWithoutYear,
    .unknownSubjectText, .repeatedSubject, .timeWithoutSubject, .unknownTimeUnit, .derivedTwice, .derivedCircle,
    .noBaselineColumn, .rowWithoutSubject, .categoryCovariate,
    .longQuote, .longRow, .tooManyColumns, .unreadableSource, .damagedArchive, .missingLibrary,
    .unreachableDatabase, .missingCredentials, .failedStatement, .databaseTimeout, .writingQuery, .rowsWithoutOrder,
  ].sorted { $0.id.dropFirst() < $1.id.dropFirst() }

  /// Those of files that are too large to be held, and of databases.
  package static let ofSources: [Code] = all.filter { (580..<600).contains($0.number) }
}
