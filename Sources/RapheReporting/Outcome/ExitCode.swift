/// What the process returns; it never depends on the format of the report.
public enum ExitCode: Int32, Hashable, Sendable, CaseIterable {
  /// Every gate is met.
  case met = 0
  /// A gate is not met.
  case notMet = 1
  /// The usage or the input is wrong: no verdict can be relied on.
  case invalid = 2
  /// A fault in Raphe itself.
  case fault = 3
  /// Nothing matched the selection, or there is nothing to test.
  case nothing = 5
  /// Interrupted by the user.
  case interrupted = 130
  /// Whoever read the output has gone; the number by which shells know it of other programs.
  case closedPipe = 141

  /// The one that is returned when several hold.
  public static func first(of codes: Set<ExitCode>) -> ExitCode {
    [interrupted, closedPipe, fault, invalid, notMet, nothing].first(where: codes.contains) ?? .met
  }
}

/// A verdict that fails a run.
public enum FailCondition: String, Hashable, Sendable, CaseIterable, Comparable {
  /// One that the author did not expect.
  case unexpected
  /// The evidence moved out of the claimed region.
  case contradicted
  /// Samples point both ways.
  case contested
  /// The evidence decides nothing.
  case inconclusive
  /// There is no usable finding.
  case untested
  /// None, whatever else is named.
  case never

  /// Orders as declared.
  public static func < (left: FailCondition, right: FailCondition) -> Bool { left.order < right.order }
  private var order: Int { FailCondition.allCases.firstIndex(of: self) ?? 0 }
}
