public import RapheEvaluation
public import RapheSyntax

extension StudyFailure {
  /// What happened, in a sentence without its stop.
  public var words: String {
    switch self {
    case .tooFewStayed(let count, let n, let arm): "of the \(n) subjects of `\(arm)` \(count) stayed, too few for an SD"
    case .notRun(let subject, let arm, let failure):
      "subject \(subject) of `\(arm)` could not be run: \(failure.words)"
    case .noSpread(let variable, let arm): "`\(variable)` does not differ between the subjects of `\(arm)`"
    }
  }

  /// What to do about it; nil where only the model can tell.
  public var help: Advice? {
    switch self {
    case .tooFewStayed: "raise `n`, or lower `drop_out`"
    case .notRun: nil
    case .noSpread: "add `between` or `assay`, or give parameters of the model a `spread`"
    }
  }
}
