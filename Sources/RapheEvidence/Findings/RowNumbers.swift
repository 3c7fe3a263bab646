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
