package import RapheEvidence
package import RapheLanguage
package import RapheStatistics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What a finding says about the true effect of its sample, or why it says nothing.
package enum Usability: Equatable, Sendable {
  /// It is used: the likelihood, group minus versus, and what had to be assumed for it.
  case usable(Likelihood, assumedN: Bool, assumedCV: Bool)
  /// It cannot be used, for this reason.
  case unusable(String)
}

extension Finding {
  /// The likelihood of the true effect on a scale: the rows of the table of likelihoods, from the most to the least
  /// that a row gives.
  package func likelihood(on scale: Scale, assuming assumptions: Assumptions) -> Usability {
    switch scale {
    case .g: standardised(assumptions)
    case .logRatio: logRatio(assumptions)
    case .raw: raw(assumptions)
    case .fisherZ: association(assumptions)
    }
  }

  // MARK: Hedges' g

  private func standardised(_ assumptions: Assumptions) -> Usability {
    if effectScale == .g, let effect {
      if let standardError { return exact(Estimate(value: effect, standardError: standardError)) }
      let (design, isAssumed) = groupDesign(assumptions)
      if let design, let base = design.nullVariance {
        let variance = base + effect * effect / (2 * design.subjects)
        return .usable(.normal(estimate: effect, variance: variance), assumedN: isAssumed, assumedCV: false)
      }
    }
    let (design, isAssumed) = groupDesign(assumptions)
    if effectScale == .dz, let effect, let design, case .paired(let n, let correlation) = design,
      let estimate = Estimate.standardizedMeanDifference(dz: effect, n: n, correlation: correlation)
    {
      return .usable(Likelihood(estimate), assumedN: isAssumed, assumedCV: false)
    }
    if let estimate = fromMoments(
      assumptions, { Estimate.standardizedMeanDifference($0, $1) }, { Estimate.rawScoreChange($0) })
    {
      return exact(estimate)
    }
    return reported(design, isAssumed, assumptions)
  }

  // MARK: Log ratio of means

  private func logRatio(_ assumptions: Assumptions) -> Usability {
    if effectScale == .logRatio, let effect, let standardError {
      return exact(Estimate(value: effect, standardError: standardError))
    }
    if effectScale == .percent, let effect, let standardError, effect > -100 {
      // The delta method: the standard error of ln(1 + x) is that of x over 1 + x.
      let ratio = 1 + effect / 100
      return exact(Estimate(value: log(ratio), standardError: standardError / 100 / ratio))
    }
    if let estimate = fromMoments(
      assumptions, { Estimate.logRatioOfMeans($0, $1) }, { Estimate.logRatioOfPairedMeans($0) })
    {
      return exact(estimate)
    }
    guard let cv = assumptions.cv else { return .unusable("no ratio of means, and no cv to assume") }
    let (design, isAssumed) = groupDesign(assumptions)
    if let percent = percent ?? (effectScale == .percent ? effect : nil), let design,
      let estimate = Estimate.logRatio(percentChange: percent, cv: cv, design: design)
    {
      return .usable(Likelihood(estimate), assumedN: isAssumed, assumedCV: true)
    }
    guard case .usable(let likelihood, let assumedN, _) = reported(design, isAssumed, assumptions) else {
      return reported(design, isAssumed, assumptions)
    }
    return .usable(likelihood.scaled(by: cv), assumedN: assumedN, assumedCV: true)
  }

  // MARK: Raw difference

  private func raw(_ assumptions: Assumptions) -> Usability {
    if effectScale == .raw, let effect, let standardError {
      return exact(Estimate(value: effect, standardError: standardError))
    }
    if let estimate = fromMoments(
      assumptions, { Estimate.meanDifference($0, $1) }, { Estimate.meanChange($0) })
    {
      return exact(estimate)
    }
    return .unusable("no means with SDs in the unit of the measure")
  }

  // MARK: Correlation

  private func association(_ assumptions: Assumptions) -> Usability {
    let isAssumed = n == nil
    let size = n ?? assumptions.n
    if effectScale == .r, let effect, abs(effect) < 1, let size,
      let estimate = Estimate.fisherZ(correlation: effect, n: size)
    {
      return .usable(Likelihood(estimate), assumedN: isAssumed, assumedCV: false)
    }
    return reported(size.map { .association(n: $0) }, isAssumed, assumptions)
  }

  // MARK: What every scale has in common

  private func exact(_ estimate: Estimate) -> Usability {
    .usable(Likelihood(estimate), assumedN: false, assumedCV: false)
  }

  /// An effect from printed means and SDs, by the formula for two groups or for two measurements of one.
  private func fromMoments(
    _ assumptions: Assumptions, _ groups: (GroupSummary, GroupSummary) -> Estimate?,
    _ pairs: (PairedSummary) -> Estimate?
  ) -> Estimate? {
    guard let moments, let momentsVersus, let n else { return nil }
    if design == .paired {
      return pairs(
        PairedSummary(
          mean1: moments.mean, mean2: momentsVersus.mean, sd1: moments.sd, sd2: momentsVersus.sd, n: n,
          correlation: assumptions.prePostCorrelation))
    }
    guard let nVersus else { return nil }
    return groups(
      GroupSummary(mean: moments.mean, sd: moments.sd, n: n),
      GroupSummary(mean: momentsVersus.mean, sd: momentsVersus.sd, n: nVersus))
  }

  /// An exact p, a bound on p, or the words alone.
  private func reported(_ design: RapheStatistics.Design?, _ isAssumed: Bool, _ assumptions: Assumptions) -> Usability {
    guard direction != nil || sizeSign != nil else { return .unusable("no direction and no effect") }
    guard let design else { return .unusable("no number of subjects, and none to assume") }
    let sign = direction.map(\.sign) ?? sizeSign
    let level = alpha ?? assumptions.alpha
    let likelihood: Likelihood?
    // A size worked out from a number of subjects that nobody reported would be made up; there only the words count.
    switch isAssumed ? (nil, nil) : (p, pRelation) {
    case (let p?, .equal): likelihood = .exact(p: p, direction: sign, design: design)
    case (let p?, .below):
      likelihood =
        sign.flatMap { .significant($0, p: p, design: design) }
        ?? level.flatMap { .notSignificant(p: $0, design: design) }
    case (let p?, .above):
      likelihood =
        sign == nil
        ? .notSignificant(p: p, design: design)
        : sign.flatMap { .trend($0, p: p, design: design) }
    default:
      if let sign {
        likelihood = .significant(sign, p: level ?? 1, design: design)
      } else if let level {
        likelihood = .notSignificant(p: level, design: design)
      } else {
        return .unusable("no difference, but no level to hold it against")
      }
    }
    guard let likelihood else { return .unusable("too few subjects for a test") }
    return .usable(likelihood, assumedN: isAssumed, assumedCV: false)
  }

  /// The direction of an effect or percentage on whatever scale, where the row does not say it in words.
  private var sizeSign: RapheStatistics.Direction? {
    let difference = moments.flatMap { first in momentsVersus.map { first.mean - $0.mean } }
    guard let size = effect ?? percent ?? difference, size != 0 else { return nil }
    return size < 0 ? .lower : .higher
  }

  /// The design of a comparison, with one missing group taken as large as the other.
  private func groupDesign(_ assumptions: Assumptions) -> (design: RapheStatistics.Design?, isAssumed: Bool) {
    if design == .paired {
      let isAssumed = n == nil
      return (
        (n ?? assumptions.n).map { .paired(n: $0, correlation: assumptions.prePostCorrelation) }, isAssumed
      )
    }
    guard let first = n ?? nVersus, let second = nVersus ?? n else {
      return (assumptions.n.map { .independent(n1: $0, n2: $0) }, true)
    }
    return (.independent(n1: first, n2: second), false)
  }
}

extension Finding.Direction {
  /// The sign of the effect; nil when there is no difference.
  var sign: RapheStatistics.Direction? {
    switch self {
    case .lower, .negative: .lower
    case .higher, .positive: .higher
    case .noDifference, .noCorrelation: nil
    }
  }
}

extension RapheStatistics.Design {
  /// All subjects, each counted once.
  fileprivate var subjects: Double {
    switch self {
    case .independent(let n1, let n2): n1 + n2
    case .paired(let n, _), .association(let n): n
    }
  }
}

extension Likelihood {
  /// A direction that was not significant at `p`: the estimate lay between zero and the value just significant there.
  fileprivate static func trend(
    _ direction: RapheStatistics.Direction, p: Double, design: RapheStatistics.Design
  ) -> Likelihood? {
    guard let bound = design.justSignificant(p: p), let variance = design.nullVariance, bound > 0 else { return nil }
    let likelihood = Likelihood.interval(lower: 0, upper: bound, variance: variance)
    return direction == .higher ? likelihood : likelihood.mirrored
  }
}
