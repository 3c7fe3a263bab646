/// How much a judgement works out beside the verdict.
public enum JudgementDetail: Hashable, Sendable {
  /// Verdicts and scores.
  case verdicts
  /// Also each verdict under moderate and severe selection, and the severity that changes it.
  case selection
  /// Also the narrowest prior under which the word stands: of one claim, since it is judged anew under many.
  case explanation
}
