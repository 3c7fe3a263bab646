import RapheEvidence
import RapheLanguage
import RapheStatistics

extension Finding {
  /// What rows of subjects say on the scale that they were asked on.
  func counted(_ subjects: SubjectResult, on scale: Scale) -> Usability {
    let estimate: Estimate
    switch subjects.effect {
    case .failure(let reason): return .unusable(LeftOutReason(reason))
    case .success(let found): estimate = found
    }
    guard case .raw(let wanted) = scale else { return .exact(estimate) }
    guard let unit else { return .unusable(.noUnit) }
    guard let factor = RowUnit.factor(from: unit, to: wanted) else { return .unusable(.otherUnit(unit)) }
    return .usable(Likelihood(estimate).scaled(by: factor), assumedN: false, assumedCV: false)
  }
}

extension LeftOutReason {
  /// Why subjects show no effect.
  init(_ reason: NoSubjectEffect) {
    switch reason {
    case .sharedSubjects(let count): self = .sharedSubjects(count)
    case .numbers(let reason, let groups):
      func name(_ place: Int) -> String { groups.indices.contains(place) ? groups[place] : groups.first ?? "" }
      switch reason {
      case .emptyGroup(let place): self = .emptyGroup(name(place))
      case .tooFewSubjects(let place, let found, let needed):
        self = .smallGroup(name(place), count: found, needed: needed)
      case .noVariance: self = .noVariation
      case .noRatio: self = .ratioOfSigns
      case .perfectCorrelation: self = .perfectCorrelation
      case .collinear: self = .collinear
      }
    }
  }
}
