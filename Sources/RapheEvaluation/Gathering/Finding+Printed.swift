import RapheEvidence
import RapheLanguage
import RapheStatistics

/// Effects that are not printed as Hedges' g with its error.
extension Finding {
  /// Hedges' g from d or from an odds ratio, with its error or with the numbers of subjects.
  func printedDifference(_ design: RapheStatistics.Design?) -> Estimate? {
    guard let effect else { return nil }
    switch effectScale {
    case .d:
      if let standardError {
        return .hedges(d: Estimate(value: effect, standardError: standardError), df: design?.df)
      }
      guard case .independent(let n1, let n2) = design else { return nil }
      return .standardizedMeanDifference(d: effect, n1: n1, n2: n2)
    case .oddsRatio, .logOddsRatio:
      guard let standardError else { return nil }
      return Estimate.standardizedMeanDifference(
        logOddsRatio: Estimate(value: effect, standardError: standardError)
      ).flatMap { .hedges(d: $0, df: design?.df) }
    case .g, .dz, .smcc, .percent, .r, .z, .riskRatio, .logRatio, .raw, nil: return nil
    }
  }

  /// The effect with the error that its p implies, on the scale where it is normal.
  var estimateByP: Estimate? { effectByP.map { Estimate(value: $0.value, standardError: $0.error) } }

  /// Hedges' g from a difference with the error that its p implies.
  var differenceByP: Estimate? {
    guard let estimateByP else { return nil }
    switch effectScale {
    case .g: return estimateByP
    case .d: return .hedges(d: estimateByP)
    case .oddsRatio, .logOddsRatio:
      return Estimate.standardizedMeanDifference(logOddsRatio: estimateByP).flatMap { .hedges(d: $0) }
    case .dz, .smcc, .percent, .r, .z, .riskRatio, .logRatio, .raw, nil: return nil
    }
  }

  /// Hedges' g from the events of two groups, through their odds ratio.
  func fromEvents(_ design: RapheStatistics.Design?) -> Estimate? {
    guard let events, case .independent(let n, let nVersus) = design else { return nil }
    let table = TwoByTwo(
      a: events.group, b: n - events.group, c: events.versus, d: nVersus - events.versus)
    return Estimate.logOddsRatio(table).flatMap { Estimate.standardizedMeanDifference(logOddsRatio: $0) }
      .flatMap { .hedges(d: $0, df: n + nVersus - 2) }
  }

  /// The change in the unit of the measure, where its standard deviation is printed.
  var changeInUnit: Estimate? {
    guard design == .paired, let changeSD, let (n, _) = sizes, let change = printedChange else { return nil }
    return Estimate(value: change, variance: changeSD * changeSD / n)
  }

  /// The same in standard deviations of one measurement.
  func fromChangeSD(_ design: RapheStatistics.Design?) -> Estimate? {
    guard let changeSD, case .paired(let n, let correlation) = design, let change = printedChange else { return nil }
    return .standardizedMeanDifference(dz: change / changeSD, n: n, correlation: correlation)
  }

  private var printedChange: Double? { effectScale == .raw ? effect ?? means?.difference : means?.difference }

  /// Whether its likelihood would be another without means and SDs that were worked out from medians.
  func assumesNormal(on scale: Scale, assuming assumptions: Assumptions) -> Bool {
    guard areMomentsAssumedNormal else { return false }
    var bare = self
    (bare.moments, bare.momentsVersus, bare.means) = (nil, nil, nil)
    return bare.likelihood(on: scale, assuming: assumptions) != likelihood(on: scale, assuming: assumptions)
  }
}
