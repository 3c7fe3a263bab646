import RapheEvidence
import RapheLanguage
import RapheStatistics

extension Finding {
  /// An effect from printed means and SDs, by the formula for two groups or for two measurements of one.
  ///
  /// An exact p of pairs tells how the two measurements correlate, so that nothing is assumed of it.
  func fromMoments(
    _ assumptions: Assumptions, _ groups: (GroupSummary, GroupSummary) -> Estimate?,
    _ pairs: (PairedSummary) -> Estimate?
  ) -> Estimate? {
    guard let moments, let momentsVersus, let (n, nVersus) = sizes else { return nil }
    guard design == .paired else {
      return groups(
        GroupSummary(mean: moments.mean, sd: moments.sd, n: n),
        GroupSummary(mean: momentsVersus.mean, sd: momentsVersus.sd, n: nVersus))
    }
    var summary = PairedSummary(
      mean1: moments.mean, mean2: momentsVersus.mean, sd1: moments.sd, sd2: momentsVersus.sd, n: n,
      correlation: correlation(assumptions))
    if let changeSD, let correlation = summary.correlation(changeSD: changeSD) {
      summary.correlation = correlation
    } else if prePostCorrelation == nil, pRelation == .equal,
      let correlation = p.flatMap({ summary.correlation(p: $0) })
    {
      summary.correlation = correlation
    }
    return pairs(summary)
  }
}
