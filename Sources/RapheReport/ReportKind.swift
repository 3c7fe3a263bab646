/// The kinds of run of which there is a report.
public enum ReportKind: String, Hashable, Sendable, CaseIterable {
  /// Verdicts and scores.
  case test
  /// The mistakes in the files.
  case check
  /// Theories against each other.
  case compare
  /// The studies to make next.
  case plan
  /// One verdict, or one diagnostic code.
  case explain
  /// The courses of a model.
  case simulate
  /// Verdicts in worlds whose truth is known.
  case calibrate
  /// What changed between two states of a project.
  case diff
}
