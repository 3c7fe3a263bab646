/// Why subjects show no effect of the kind that is asked for.
package enum NoEffect: Error, Hashable, Sendable {
  /// A group has no subjects: the place of the group, from 0.
  case emptyGroup(Int)
  /// There are too few subjects: the place of the group, from 0, how many it has and how many are needed.
  case tooFewSubjects(group: Int, found: Int, needed: Int)
  /// What should be a scale of the effect does not vary.
  case noVariance
  /// Two means of different signs, or one of 0, have no log ratio.
  case noRatio
  /// A correlation of -1 or 1, which a sample of no size bears out.
  case perfectCorrelation
  /// The variables that are adjusted for determine each other or the group.
  case collinear
}

/// What a difference between groups is measured in.
package enum DifferenceScale: Hashable, Sendable {
  /// Hedges' g.
  case standardised(Variances)
  /// The natural logarithm of the ratio of means.
  case logRatio
  /// The unit of the measure.
  case raw

  /// Whether groups are taken to have one variance.
  package enum Variances: Hashable, Sendable {
    /// One, pooled over both groups.
    case pooled
    /// Each its own (Welch 1938), an effect standardised by the root of their average (Bonett 2008).
    case separate
  }
}
