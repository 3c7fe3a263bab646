import RapheEvaluation
import RapheLanguage

/// What a theory earned, below its claims.
struct ScoreLines {
  let width: Int
  let style: Style

  func lines(_ report: TheoryReport) -> [String] {
    guard report.isWhole else {
      let text = "Not scored: the file has errors, so that claims may be missing or not what was meant."
      return [""] + text.wrapped(to: width - 2).map { style(.alarm, $0).indented(2) }
    }
    var lines = lead(report)
    let late = report.claims.filter { $0.accommodation != nil }
    if !late.isEmpty {
      let names = late.map { "\($0.id) (\($0.accommodation?.words ?? ""))" }.joined(separator: ", ")
      lines += "Accommodated whatever the year: \(names)".visible.wrapped(to: width - 4).enumerated().map {
        index, line in
        style(.faint, index == 0 ? line : line.indented(2))
      }
    }
    for family in report.score.families where family.claims.count > 1 {
      let earned = "\(Numerals.signed(family.bits)) of \(Numerals.fixed(family.bitsAtStake, 2))".unbroken
      let others = family.otherShares.map { less, more in
        " (\(Numerals.signed(less)) or \(Numerals.signed(more)) if kin have 0.5 or 0.9 in common, not 0.8)"
      }
      let text = "Scored as one bet, \(earned)\(others ?? ""): \(family.claims.joined(separator: ", "))"
      lines += text.visible.wrapped(to: width - 4).enumerated().map { index, line in
        style(.faint, index == 0 ? line : line.indented(2))
      }
    }
    return [""] + lines.map { $0.indented(2) }
  }

  private func lead(_ report: TheoryReport) -> [String] {
    let score = report.score
    let bits = "\(Numerals.signed(score.bits)) bits"
    let band = "[\(Numerals.signed(score.band.lowerBound)), \(Numerals.signed(score.band.upperBound))]"
    var parts: [String] = []
    if report.tested > 0, !score.isBeyondPrior { parts.append("not beyond the prior") }
    parts.append("strict \(Numerals.signed(score.strictBits))")
    if report.tested > 0 {
      let (after, before) = (Numerals.probability(score.holds.after), Numerals.probability(score.holds.before))
      parts.append("all hold \(after), \(before) before the data")
    }
    if let consistency = score.consistency { parts.append("consistency \(Numerals.percent(consistency))") }
    parts.append("coverage \(Numerals.percent(score.coverage)) (\(report.tested) of \(report.claims.count) claims)")
    parts += dated(report) + rivals(report)
    let text =
      "Score \(bits) \(band) of \(Numerals.fixed(score.bitsAtStake, 2)) at stake; "
      + parts.map(\.unbroken).joined(separator: "; ")
    var lines = text.visible.wrapped(to: width - 2)
    if let first = lines.first, first.hasPrefix("Score \(bits)") {
      lines[0] = "Score " + style(.strong, bits) + first.dropFirst("Score \(bits)".count)
    }
    return lines
  }

  /// What was known when the theory was stated, and what came later.
  private func dated(_ report: TheoryReport) -> [String] {
    let (score, theory) = (report.score, report.theory.written)
    guard report.tested > 0 else { return [] }
    guard let since = theory.knownSince, let accommodated = score.accommodatedBits,
      let predicted = score.predictedBits
    else { return ["not dated"] }
    let (before, later) = (Numerals.signed(accommodated), Numerals.signed(predicted))
    let undated =
      score.undatedFindings == 0
      ? ""
      : ", \(Numerals.signed(score.undatedBits ?? 0)) from \(Numerals.count(score.undatedFindings, "finding")) "
        + "without a year"
    return ["\(before) accommodated by \(since), \(later) predicted since\(undated)"]
  }

  private func rivals(_ report: TheoryReport) -> [String] {
    var parts: [String] = []
    if !report.rivals.isEmpty {
      parts.append("ahead of \(report.standing) \(report.rivals.count == 1 ? "rival" : "rivals")")
    }
    let isOpposed = report.score.families.contains(where: \.isOpposed)
    let isUnopposed = report.score.families.contains { !$0.isOpposed }
    if isUnopposed {
      parts.append(isOpposed ? "\(Numerals.signed(report.score.unopposedBits)) unopposed" : "unopposed")
    }
    return parts
  }
}
