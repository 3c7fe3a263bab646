import RapheEvaluation
import RapheLanguage

/// The belief about an order: the step from each group to the next one up.
struct LevelList {
  private let levels: Judgement.Levels
  private let report: ClaimReport
  private let width: Int
  private let style: Style

  init(_ levels: Judgement.Levels, _ report: ClaimReport, width: Int, style: Style) {
    self.levels = levels
    self.report = report
    self.width = width
    self.style = style
  }

  var lines: [String] {
    let isAverage = report.claim.written.appliesTo == .average
    let subject = isAverage ? "Average steps" : "Average steps (the claim is of one more sample)"
    let heading = "\(subject), \(report.scale), each group minus the one claimed to have less"
    let names = levels.steps.map { "\(report.group($0.upper)) minus \(report.group($0.lower))" }
    let longest = names.map(\.displayWidth).max() ?? 0
    let digits = report.digits
    let means = levels.steps.map { digits($0.mean) }
    let widest = means.map(\.count).max() ?? 0
    let steps = levels.steps.indices.map { index in
      "  \(names[index].padded(to: longest))  \(means[index].aligned(to: widest)) ± \(digits(levels.steps[index].sd))"
    }
    let more =
      "Between samples differences vary with SD \(digits(levels.tau)). "
      + "P is integrated numerically, right to within \(Numerals.errorBound(levels.error))."
    return heading.wrapped(to: width).map { style(.strong, $0) } + steps.flatMap { $0.wrapped(to: width) }
      + more.wrapped(to: width)
  }
}

extension ClaimReport {
  /// The name of a group of an order, by its place.
  func group(_ place: Int) -> String {
    claim.groupNames.indices.contains(place) ? claim.groupNames[place].visible : "?"
  }

  /// The groups that a finding on an order compares, in the claim's names; nil for another claim.
  func groups(of used: UsedFinding) -> (first: String, second: String)? {
    used.pair.map { (group($0.first), group($0.second)) }
  }
}
