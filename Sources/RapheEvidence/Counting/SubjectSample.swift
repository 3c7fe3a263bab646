import RapheLanguage
import RapheStatistics

/// What a table answered to the questions of one analysis: moments of each group, and rows where they were asked for.
struct SubjectSample {
  /// The groups of all questions, one after the other.
  var groups: [SubjectAnswer.Group]
  /// The subjects of each that have all values; nil where they were not asked for.
  var rows: [[SubjectRecord]]?
}

/// How effects are made of samples.
struct SubjectMethod {
  var scale: Scale
  var variances: DifferenceScale.Variances
  var correlation: SubjectLayout.Correlation
  /// How many covariates stand behind the values.
  var covariates: Int
}

extension SubjectMethod {
  private var differenceScale: DifferenceScale {
    switch scale {
    case .g, .fisherZ: .standardised(variances)
    case .logRatio: .logRatio
    case .raw: .raw
    }
  }

  /// Whether the effect needs rows, not only their moments.
  func needsRows(_ shape: SubjectAnalysis.Shape) -> Bool {
    switch shape {
    case .levels: covariates > 0
    case .changes: false
    case .association: correlation == .spearman
    }
  }

  /// The two groups' subjects that are pairs, or that they are apart.
  enum Pairing: Hashable {
    case apart
    case pairs
    case mixed(Int)
  }

  /// Whether two groups are the same subjects: at least half of the smaller one is in both.
  func pairing(_ shape: SubjectAnalysis.Shape, _ groups: [Moments]) -> Pairing {
    guard case .levels(true, _) = shape, let both = groups.last?.count, both > 0 else { return .apart }
    return 2 * both >= min(groups[0].count, groups[1].count) ? .pairs : .mixed(both)
  }

  /// The effect of two groups, or of the correlation in one.
  ///
  /// - Parameters:
  ///   - groups: the moments of the groups of all questions.
  ///   - rows: the values of their subjects, where the shape needs them.
  func effect(
    _ shape: SubjectAnalysis.Shape, _ groups: [Moments], rows: [[[Double]]]?
  ) throws(NoEffect) -> Estimate {
    switch shape {
    case .levels(_, let isSecondBefore):
      if pairing(shape, groups) == .pairs, let pairs = groups.last {
        return try pairs.change(0, minus: 1, secondIsBefore: isSecondBefore, on: differenceScale)
      }
      guard covariates > 0, let rows else { return try groups[0].difference(from: groups[1], on: differenceScale) }
      let levels = rows[..<2].map { $0.map { $0[0] } }
      let others = (1...covariates).map { place in rows[..<2].map { $0.map { $0[place] } } }
      return try AdjustedLevels(levels, covariates: others).difference(0, minus: 1, on: differenceScale)
    case .changes: return try groups[0].changeDifference(from: groups[1], before: 0, after: 1, on: differenceScale)
    case .association(let isChange):
      guard correlation == .spearman, let rows else {
        return try reduced(groups[0], isChange).association(0, with: 1)
      }
      let columns = groups[0].means.indices.map { place in rows[0].map { $0[place] } }
      let values = isChange ? [zip(columns[1], columns[0]).map { $0 - $1 }] + columns[2...] : columns
      return try Moments(columns: values.map(midranks)).association(0, with: 1, kind: .spearman)
    }
  }

  /// The moments with the value after less the value before in the place of both.
  func reduced(_ moments: Moments, _ isChange: Bool) -> Moments {
    guard isChange else { return moments }
    let unit = { (place: Int) in moments.means.indices.map { $0 == place ? 1.0 : 0 } }
    var change = unit(1)
    change[0] = -1
    return moments.combined([change] + moments.means.indices.dropFirst(2).map(unit))
  }
}
