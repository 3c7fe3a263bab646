import RapheNumerics

/// Effects from the moments of subjects.
///
/// They are the formulas of published summaries, whose numbers are measured here: group 1 minus group 2.
extension Moments {
  /// The mean, standard deviation and size of a variable.
  ///
  /// - Parameter group: the place of the group, told where it has too few subjects.
  package func summary(of variable: Int, group: Int = 0) throws(NoEffect) -> GroupSummary {
    guard count > 0 else { throw .emptyGroup(group) }
    guard let variance = variance(variable) else { throw .tooFewSubjects(group: group, found: count, needed: 2) }
    return GroupSummary(
      mean: means[variable], sd: hasVariance(variable) ? variance.squareRoot() : 0, n: Double(count))
  }

  /// The difference of a variable between these subjects and others.
  ///
  /// Formulas: `Estimate.standardizedMeanDifference` (metafor `SMD`, or `SMDH` with separate variances),
  /// `Estimate.logRatioOfMeans` (`ROM`) and `Estimate.meanDifference` (`MD`, by Welch's variance).
  package func difference(
    from other: Moments, of variable: Int = 0, on scale: DifferenceScale
  ) throws(NoEffect) -> Estimate {
    let (first, second) = (try summary(of: variable), try other.summary(of: variable, group: 1))
    guard first.sd > 0 || second.sd > 0 else { throw .noVariance }
    let estimate: Estimate?
    switch scale {
    case .standardised(.pooled): estimate = .standardizedMeanDifference(first, second)
    case .standardised(.separate): estimate = .standardizedMeanDifference(unequal: first, second)
    case .logRatio:
      guard first.mean * second.mean > 0 else { throw .noRatio }
      estimate = .logRatioOfMeans(first, second)
    case .raw: estimate = .meanDifference(first, second, variance: .largeSample)
    }
    guard let estimate else { throw .noVariance }
    return estimate
  }

  /// The pairs of two variables that were measured in the same subjects, with their correlation as measured.
  package func pairs(_ first: Int, _ second: Int, group: Int = 0) throws(NoEffect) -> PairedSummary {
    let (one, two) = (try summary(of: first, group: group), try summary(of: second, group: group))
    guard count >= 3 else { throw .tooFewSubjects(group: group, found: count, needed: 3) }
    return PairedSummary(
      mean1: one.mean, mean2: two.mean, sd1: one.sd, sd2: two.sd, n: one.n, correlation: correlation(first, second) ?? 0
    )
  }

  /// The change from one variable to another in the same subjects, first minus second.
  ///
  /// Formulas: `Estimate.rawScoreChange` (metafor `SMCR`), `Estimate.logRatioOfPairedMeans` (`ROMC`) and
  /// `Estimate.meanChange` (`MC`).
  package func change(
    _ first: Int, minus second: Int, secondIsBefore: Bool = true, on scale: DifferenceScale, group: Int = 0
  ) throws(NoEffect) -> Estimate {
    let pairs = try pairs(first, second, group: group)
    guard pairs.changeVariance > 1e-12 * (pairs.sd1 * pairs.sd1 + pairs.sd2 * pairs.sd2) else { throw .noVariance }
    let estimate: Estimate?
    switch scale {
    case .standardised: estimate = .rawScoreChange(pairs, secondIsBefore: secondIsBefore)
    case .logRatio:
      guard pairs.mean1 * pairs.mean2 > 0 else { throw .noRatio }
      estimate = .logRatioOfPairedMeans(pairs)
    case .raw: estimate = .meanChange(pairs)
    }
    guard let estimate else { throw .noVariance }
    return estimate
  }

  /// The change in these subjects minus the change in others, each from variable `before` to variable `after`.
  ///
  /// The difference of two independent changes, whose variances add (Morris 2008, with the variances of Becker 1988).
  package func changeDifference(
    from other: Moments, before: Int, after: Int, on scale: DifferenceScale
  ) throws(NoEffect) -> Estimate {
    let mine = try change(after, minus: before, on: scale)
    let theirs = try other.change(after, minus: before, on: scale, group: 1)
    return Estimate(value: mine.value - theirs.value, variance: mine.variance + theirs.variance)
  }
}

extension Estimate {
  /// Hedges' g for groups of unequal variances as metafor's `SMDH` has it.
  ///
  /// Bonett (2008, eq. 8), metafor 5.1.12: with s² = (s1² + s2²)/2 it is g = J(n1 + n2 − 2)(m1 − m2)/s, variance
  /// g²(s1⁴/(n1 − 1) + s2⁴/(n2 − 1))/(8 s⁴) + (s1²/(n1 − 1) + s2²/(n2 − 1))/s². Nil without variation or with a group
  /// of one.
  package static func standardizedMeanDifference(unequal first: GroupSummary, _ second: GroupSummary) -> Estimate? {
    guard first.n > 1, second.n > 1, first.sd > 0 || second.sd > 0 else { return nil }
    let (v1, v2) = (first.sd * first.sd, second.sd * second.sd)
    let (m1, m2) = (first.n - 1, second.n - 1)
    let average = 0.5 * (v1 + v2)
    let g = hedgesCorrection(m1 + m2) * (first.mean - second.mean) / average.squareRoot()
    let (a1, a2) = (v1 / average, v2 / average)
    return checked(value: g, variance: g * g * (a1 * a1 / m1 + a2 * a2 / m2) / 8 + a1 / m1 + a2 / m2)
  }
}
