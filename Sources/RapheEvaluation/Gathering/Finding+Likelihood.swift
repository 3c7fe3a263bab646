package import RapheEvidence
package import RapheLanguage
import RapheNumerics
package import RapheStatistics

/// What a finding says about the true effect of its sample, or why it says nothing.
package enum Usability: Equatable, Sendable {
  /// It is used: the likelihood, group minus versus, and what had to be assumed for it.
  case usable(Likelihood, assumedN: Bool, assumedCV: Bool)
  /// It cannot be used, for this reason.
  case unusable(LeftOutReason)

  /// A printed or converted estimate, for which nothing was assumed.
  static func exact(_ estimate: Estimate) -> Usability {
    .usable(Likelihood(estimate), assumedN: false, assumedCV: false)
  }
}

extension Finding {
  /// The likelihood of the true effect on a scale: the rows of the table of likelihoods, from the most to the least
  /// that a row gives.
  package func likelihood(on scale: Scale, assuming assumptions: Assumptions) -> Usability {
    if let subjects { return counted(subjects, on: scale) }
    return switch scale {
    case .g: standardised(assumptions)
    case .logRatio: logRatio(assumptions)
    case .raw(let unit): raw(assumptions, unit: unit)
    case .fisherZ: association(assumptions)
    }
  }

  /// Hedges' g: printed with an error or with n, from dz, from means and SDs, or from what the row states.
  func standardised(_ assumptions: Assumptions) -> Usability {
    let (design, isAssumed) = groupDesign(assumptions)
    // A number of subjects that nobody reported gives no size an error; there only the words count.
    let reported = isAssumed ? nil : design
    if effectScale == .g, let effect {
      if let standardError { return .exact(Estimate(value: effect, standardError: standardError)) }
      if let reported, let base = reported.nullVariance {
        return .exact(Estimate(value: effect, variance: base + reported.varianceGrowth * effect * effect))
      }
    }
    if let estimate = printedDifference(reported) ?? differenceByP { return .exact(estimate) }
    if let estimate = fromChangeScore(reported, assumptions) { return .exact(estimate) }
    if let estimate = fromMoments(
      assumptions, { Estimate.standardizedMeanDifference($0, $1) },
      { Estimate.rawScoreChange($0, secondIsBefore: !isGroupBefore) })
    {
      return .exact(estimate)
    }
    if let estimate = fromEvents(reported) ?? fromChangeSD(reported) { return .exact(estimate) }
    return stated(design, isAssumed, assumptions)
  }

  /// Hedges' g from a change standardised by the SD of the change, with a printed error or with the number of pairs.
  ///
  /// An error without a number implies one: 1/n + dz²/(2n) is its square.
  private func fromChangeScore(_ design: RapheStatistics.Design?, _ assumptions: Assumptions) -> Estimate? {
    guard effectScale == .dz || effectScale == .smcc, let effect else { return nil }
    let correlation = self.correlation(assumptions)
    var pairs: Double?
    if case .paired(let n, _) = design { pairs = n }
    let isCorrected = effectScale == .smcc
    guard let error = standardError else {
      return pairs.flatMap { n in
        isCorrected
          ? Estimate.standardizedMeanDifference(smcc: effect, n: n, correlation: correlation)
          : Estimate.standardizedMeanDifference(dz: effect, n: n, correlation: correlation)
      }
    }
    let n = pairs ?? (1 + effect * effect / 2) / (error * error)
    guard n >= 3 else { return nil }
    let factor = (isCorrected ? 1 : hedgesCorrection(n - 1)) * (2 * (1 - correlation)).squareRoot()
    return Estimate(value: factor * effect, standardError: factor * error)
  }

  /// The log ratio of means; where the row gives none, g times an assumed coefficient of variation.
  private func logRatio(_ assumptions: Assumptions) -> Usability {
    if let standardError, let effect {
      if effectScale == .logRatio { return .exact(Estimate(value: effect, standardError: standardError)) }
      if effectScale == .percent, effect > -100 {
        // The delta method: the standard error of ln(1 + x) is that of x over 1 + x.
        let ratio = 1 + effect / 100
        return .exact(Estimate(value: log1p(effect / 100), standardError: standardError / 100 / ratio))
      }
    }
    if let estimate = fromMoments(
      assumptions, { Estimate.logRatioOfMeans($0, $1) }, { Estimate.logRatioOfPairedMeans($0) })
    {
      return .exact(estimate)
    }
    guard let cv = assumptions.cv else { return .unusable(.noRatio) }
    let (design, isAssumed) = groupDesign(assumptions)
    if let ratio = printedLogRatio, !isAssumed, let base = design?.nullVariance {
      return .usable(.normal(estimate: ratio, variance: cv * cv * base), assumedN: false, assumedCV: true)
    }
    guard case .usable(let likelihood, let assumedN, _) = standardised(assumptions) else {
      return standardised(assumptions)
    }
    return .usable(likelihood.scaled(by: cv), assumedN: assumedN, assumedCV: true)
  }

  /// A ratio of means that is printed without its error.
  private var printedLogRatio: Double? {
    if effectScale == .logRatio { return effect }
    if let percent = effectScale == .percent ? effect : percent { return percent > -100 ? log1p(percent / 100) : nil }
    guard let means, means.group * means.versus > 0 else { return nil }
    return log(means.group / means.versus)
  }

  /// The difference in the claim's unit.
  private func raw(_ assumptions: Assumptions, unit wanted: String) -> Usability {
    let estimate: Estimate
    if effectScale == .raw, let effect, let standardError {
      estimate = Estimate(value: effect, standardError: standardError)
    } else if let found = changeInUnit {
      estimate = found
    } else if let found = fromMoments(
      assumptions, { Estimate.meanDifference($0, $1) }, { Estimate.meanChange($0) })
    {
      estimate = found
    } else {
      let lacksN = moments != nil && momentsVersus != nil && n == nil && nVersus == nil
      return .unusable(lacksN ? .noSubjects : .noRawDifference)
    }
    guard let unit else { return .unusable(.noUnit) }
    guard let factor = RowUnit.factor(from: unit, to: wanted) else { return .unusable(.otherUnit(unit)) }
    return .usable(Likelihood(estimate).scaled(by: factor), assumedN: false, assumedCV: false)
  }

  /// Fisher's z: a correlation with n, or with its interval or error, or what the row states.
  private func association(_ assumptions: Assumptions) -> Usability {
    if effectScale == .r, let effect {
      if let estimate = n.flatMap({ Estimate.fisherZ(correlation: effect, n: $0, covariates: covariates) })
        ?? interval.flatMap({
          Estimate.fisherZ(correlation: effect, lower: $0.lowerBound, upper: $0.upperBound, level: intervalLevel)
        }) ?? standardError.flatMap({ Estimate.fisherZ(correlation: effect, standardError: $0) }) ?? estimateByP
      {
        return .exact(estimate)
      }
    }
    if effectScale == .z, let effect {
      if let standardError { return .exact(Estimate(value: effect, standardError: standardError)) }
      if let n, n - covariates > 3 { return .exact(Estimate(value: effect, variance: 1 / (n - covariates - 3))) }
      if let estimateByP { return .exact(estimateByP) }
    }
    let size = n.map { $0 - covariates } ?? assumptions.n
    return stated(size.map { .association(n: $0) }, n == nil, assumptions)
  }
}
