import RapheLanguage
import RapheStatistics

/// What the numbers of a row say of its effect, each by itself, to be held against each other.
struct RowNumbers {
  let finding: Finding
  /// The design, when its size is reported.
  let design: RapheStatistics.Design?

  init(_ finding: Finding, _ assumptions: Assumptions) {
    self.finding = finding
    if finding.relatedTo != nil, finding.versus == nil {
      design = finding.n.map { .association(n: $0 - finding.covariates) }
    } else {
      let (design, isAssumed) = finding.groupDesign(assumptions)
      self.design = isAssumed ? nil : design
    }
  }

  private var isPaired: Bool { finding.design == .paired }

  /// The difference of the means in standard deviations: those of both groups, or of the measurement before.
  ///
  /// Nil without a number of subjects, as such means count nowhere.
  var standardisedMeans: Double? {
    guard let first = finding.moments, let second = finding.momentsVersus, let (n, nVersus) = finding.sizes else {
      return nil
    }
    if isPaired { return (first.mean - second.mean) / (finding.isGroupBefore ? first.sd : second.sd) }
    return Estimate.standardizedMeanDifference(
      GroupSummary(mean: first.mean, sd: first.sd, n: n), GroupSummary(mean: second.mean, sd: second.sd, n: nVersus))?
      .value
  }

  /// The two-sided p that the means and SDs of two groups give.
  var pOfMeans: Double? {
    guard !isPaired, case .independent(let n, let nVersus) = design, n + nVersus > 3,
      let g = standardisedMeans, finding.moments != nil
    else { return nil }
    return pValue(t: g / hedgesCorrection(n + nVersus - 2) / (1 / n + 1 / nVersus).squareRoot())
  }

  /// Whether no correlation of the two measurements gives the printed p with the means and SDs of a paired row.
  var pairsContradictP: Bool {
    guard isPaired, let first = finding.moments, let second = finding.momentsVersus, let (n, _) = finding.sizes,
      let p = finding.p, finding.pRelation == .equal, p < 1, n >= 2, first.mean != second.mean
    else { return false }
    let summary = PairedSummary(
      mean1: first.mean, mean2: second.mean, sd1: first.sd, sd2: second.sd, n: n, correlation: 0)
    return summary.correlation(p: p) == nil
  }

  /// The two-sided p that the effect gives with its error, or with the numbers of subjects.
  var pOfEffect: Double? {
    guard let effect = finding.effect else { return nil }
    if let error = finding.standardError { return 2 * StandardNormal.upper(abs(effect / error)) }
    switch (finding.effectScale, design) {
    case (.g, .independent(let n, let nVersus)?) where n + nVersus > 3:
      return pValue(t: effect / hedgesCorrection(n + nVersus - 2) / (1 / n + 1 / nVersus).squareRoot())
    case (.dz, .paired(let n, _)?) where n >= 3: return pValue(t: effect * n.squareRoot())
    case (.r, .association(let n)?) where n > 3 && abs(effect) < 1:
      return pValue(t: effect * ((n - 2) / (1 - effect * effect)).squareRoot())
    default: return nil
    }
  }

  private func pValue(t: Double) -> Double? {
    guard let design, t.isFinite, design.df > 0 else { return nil }
    return StudentT(df: design.df).twoSided(t)
  }

  /// The size on the scale of the design that follows from a p or from an effect's error, where no size is printed.
  var impliedSize: Double? {
    guard let design, finding.moments == nil || finding.momentsVersus == nil,
      let root = design.nullVariance?.squareRoot()
    else { return nil }
    switch finding.effectScale {
    case .g, .d, .dz, .smcc, .r, .z, .oddsRatio, .logOddsRatio: return nil
    case .raw, .percent, .logRatio, .riskRatio, nil: break
    }
    if let p = finding.p, finding.pRelation != .above, p < 1 { return design.justSignificant(p: p) }
    guard let effect = finding.effect, let error = finding.standardError else { return nil }
    let t = abs(effect / error)
    if case .association = design { return t * root }
    return hedgesCorrection(design.df) * t * root
  }
}
