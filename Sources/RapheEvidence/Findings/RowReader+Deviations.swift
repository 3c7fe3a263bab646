import RapheLanguage
import RapheNumerics
import RapheSyntax

/// Standard deviations that are none.
extension RowReader {
  /// The deviations, taken for standard errors, agree with all that they contradict as they are.
  ///
  /// - Returns: whether that was reported, in the place of the contradictions.
  mutating func checkErrorsForDeviations(_ row: PrintedRow, _ conflicts: [Implied]) -> Bool {
    let isOfMeans = conflicts.contains { $0.source == .means && $0.number != .percent }
    guard isOfMeans, text(.sd) != nil, text(.sdVersus) != nil else { return false }
    // Of pairs whose correlation is not known, nearly any p would agree.
    if row.finding.design == .paired, text(.changeSD) == nil, text(.prePostCorrelation) == nil { return false }
    let other = printed(row.finding, .deviationsAsErrors)
    let implied = other.implied
    for conflict in conflicts {
      guard let same = implied.first(where: { $0.number == conflict.number && $0.source == conflict.source }),
        conflict.source == .means, other.agrees(with: same)
      else { return false }
    }
    let number = conflicts[0].number
    let role: Role =
      switch number {
      case .effect: .effect
      case .percent: .percent
      case .standardError: row.printedError?.role ?? .standardError
      case .p: .p
      case .t: text(.t) == nil ? .f : .t
      }
    report(
      .errorForDeviation, .sd,
      "\(text(.sd) ?? "") agrees with the \(role.rawValue) \(text(role) ?? "") as a standard error, and not as a standard deviation",
      notes: note("the \(role.rawValue)", role), help: "write both under `se_mean` and `se_mean_versus`")
    return true
  }

  /// No deviation is smaller, or larger, than the other numbers of its group let it be.
  mutating func checkDeviations(_ row: PrintedRow) {
    let sizes = row.sizes
    checkDeviation(.group, sizes?.first)
    checkDeviation(.versus, sizes?.second)
    checkChange(row)
  }

  private mutating func checkDeviation(_ roles: GroupRoles, _ n: Bounds?) {
    guard let sd = bounds(roles.sd), let n, n.low >= 2 else { return }
    func forbid(_ limit: Double, _ isLeast: Bool, _ role: Role, _ words: String) {
      report(
        .errorForDeviation, roles.sd,
        "the standard deviation is \(text(roles.sd) ?? ""), but \(isLeast ? "at least" : "at most") \(rounded(limit)) by \(words)",
        notes: note(words, role),
        help: isLeast ? "see whether it is the standard error" : "compare both with the source")
    }
    if let error = bounds(roles.meanError) {
      let expected = error * n.squareRoot()
      if sd.high < 0.98 * expected.low {
        return forbid(expected.low, true, roles.meanError, "the standard error of the mean")
      }
      if sd.low > 1.02 * expected.high {
        return forbid(expected.high, false, roles.meanError, "the standard error of the mean")
      }
    }
    if let low = bounds(roles.minimum), let high = bounds(roles.maximum) {
      let range = (high - low).magnitude
      // All others in the middle, and half the subjects at each end (Popoviciu 1935).
      let least = range.low / (2 * (n.high - 1)).squareRoot()
      let most = 0.5 * range.high * (n.low / (n.low - 1)).squareRoot()
      if sd.high < least { return forbid(least, true, roles.minimum, "the range") }
      if sd.low > most { return forbid(most, false, roles.minimum, "the range") }
    }
    if let low = bounds(roles.q1), let high = bounds(roles.q3) {
      // A quarter of the subjects lies at or beyond each quartile.
      let quarter = (n.low / 4).rounded(.down)
      let least = (high - low).magnitude.low * (quarter / (2 * (n.high - 1))).squareRoot()
      if sd.high < least { forbid(least, true, roles.q1, "the quartiles") }
    }
  }

  /// The deviation of a change lies between the difference and the sum of those of both measurements.
  private mutating func checkChange(_ row: PrintedRow) {
    guard row.finding.design == .paired, row.scale != .percent, let change = row[.changeSD], let one = row.first?.sd,
      let two = row.second?.sd
    else { return }
    let least = (one - two).magnitude.low
    let most = one.high + two.high
    guard change.high < 0.98 * least || change.low > 1.02 * most else { return }
    report(
      .errorForDeviation, .changeSD,
      "the change has a standard deviation of \(text(.changeSD) ?? ""), but \(change.high < least ? "at least \(rounded(least))" : "at most \(rounded(most))") "
        + "by those of both measurements",
      notes: note("the standard deviation of the group", .sd), help: "see whether one of them is a standard error")
  }

  private func bounds(_ role: Role) -> Bounds? {
    guard let text = text(role), let value = value(role) else { return nil }
    return PrintedNumber.bounds(text, value, dataset.decimal)
  }
}
