import RapheLanguage
import RapheNumerics
import RapheStatistics
import RapheSyntax

/// Numbers of one row that do not go together are mistakes of copying, mostly; each is a warning, for the source may
/// have used another test.
extension RowReader {
  mutating func checkNumbers(_ finding: Finding) {
    let numbers = RowNumbers(finding, dataset.assume)
    checkMeans(numbers)
    checkImplied(numbers)
    checkP(numbers)
    checkEffect(numbers)
    checkInterval(finding)
    checkError(numbers)
    checkWord(numbers)
    checkUse(numbers)
  }

  /// Means and SDs give no effect that is hardly ever seen.
  private mutating func checkMeans(_ numbers: RowNumbers) {
    guard let size = numbers.standardisedMeans, abs(size) > 3 else { return }
    report(
      .largeEffect, .sd, "means and SDs give a standardised effect of \(rounded(size)), which is hardly ever seen",
      notes: note("the mean of the group", .mean),
      help: "see whether a standard error was taken for a standard deviation")
  }

  /// No p, and no error of an effect, shows more than so many subjects can.
  private mutating func checkImplied(_ numbers: RowNumbers) {
    guard let size = numbers.impliedSize, let limit = numbers.design?.largestSize, size > limit else { return }
    let scale = if case .association = numbers.design { "z" } else { "g" }
    let source = numbers.finding.p == nil ? "by its error the effect" : "p \(text(.p) ?? "")"
    report(
      .impliedSize, numbers.finding.p == nil ? (text(.standardError) == nil ? .low : .standardError) : .p,
      "\(source) would be \(scale) \(rounded(size)) with so many subjects; \(rounded(limit)) is counted",
      notes: note("the subjects", .n), help: "compare both with the source")
  }

  /// The p is about the one that means or effect give.
  private mutating func checkP(_ numbers: RowNumbers) {
    guard let p = numbers.finding.p, let relation = numbers.finding.pRelation else { return }
    if numbers.pairsContradictP {
      report(
        .pAgainstNumbers, .p, "no correlation of the two measurements gives p \(text(.p) ?? "") with these SDs",
        notes: note("the mean of the group", .mean))
      return
    }
    let sources = [("means and SDs", Role.mean, numbers.pOfMeans), ("the effect", .effect, numbers.pOfEffect)]
    for (name, role, other) in sources {
      guard let other, differs(p, relation, other) else { continue }
      let sign = relation == .equal ? "" : relation.rawValue + " "
      report(
        .pAgainstNumbers, .p, "p is \(sign)\(text(.p) ?? ""), but \(rounded(other)) by \(name)",
        notes: note(name, role), help: "compare both with the source")
      return
    }
  }

  /// Whether two p-values lie far apart: by more than one standard deviation, and a third of the larger.
  private func differs(_ p: Double, _ relation: Finding.PRelation, _ other: Double) -> Bool {
    let (one, two) = (score(p), score(other))
    let isApart = abs(one - two) > max(1, 0.35 * max(one, two))
    switch relation {
    case .equal: return isApart
    case .below: return isApart && two < one
    case .above: return isApart && two > one
    }
  }

  private func score(_ p: Double) -> Double { p >= 1 ? 0 : StandardNormal.upperQuantile(max(p, 1e-300) / 2) }

  /// Effect and percentage are about those of the means.
  private mutating func checkEffect(_ numbers: RowNumbers) {
    let finding = numbers.finding
    let ratio = finding.means.flatMap { $0.group * $0.versus > 0 ? $0.group / $0.versus : nil }
    var pairs: [(role: Role, value: Double, other: Double, least: Double)] = []
    if let effect = finding.effect, let means = finding.means {
      switch finding.effectScale {
      case .g: numbers.standardisedMeans.map { pairs.append((.effect, effect, $0, 0.3)) }
      case .raw:
        pairs.append((.effect, effect, means.difference, 0.05 * max(abs(means.group), abs(means.versus))))
      case .percent: ratio.map { pairs.append((.effect, effect, 100 * ($0 - 1), 10)) }
      case .logRatio: ratio.map { pairs.append((.effect, 100 * (exp(effect) - 1), 100 * ($0 - 1), 10)) }
      case .d: numbers.standardisedMeans.map { pairs.append((.effect, effect, $0, 0.3)) }
      case .dz, .smcc, .r, .z, .oddsRatio, .logOddsRatio, .riskRatio, nil: break
      }
    }
    if let percent = finding.percent, let ratio { pairs.append((.percent, percent, 100 * (ratio - 1), 10)) }
    for pair in pairs where abs(pair.value - pair.other) > max(pair.least, 0.3 * max(abs(pair.value), abs(pair.other)))
    {
      let percents = pair.role == .percent || finding.effectScale == .percent || finding.effectScale == .logRatio
      report(
        .effectAgainstMeans, pair.role,
        "the \(pair.role == .percent ? "percentage" : "effect") is \(text(pair.role) ?? ""), but the means give "
          + rounded(pair.other) + (percents ? " %" : ""),
        notes: note("the mean of the group", .mean), help: "compare both with the source")
    }
  }

  /// An effect stands near the middle of its interval.
  private mutating func checkInterval(_ finding: Finding) {
    guard let effect = finding.effect, let interval = finding.interval else { return }
    func offset(_ scale: (Double) -> Double) -> Double {
      let (low, high) = (scale(interval.lowerBound), scale(interval.upperBound))
      let offset = abs(2 * scale(effect) - low - high) / (high - low)
      return offset.isNaN ? 0 : offset
    }
    var least = offset { $0 }
    if finding.effectScale == .percent, interval.lowerBound > -100 { least = min(least, offset { log1p($0 / 100) }) }
    if finding.effectScale == .r { least = min(least, offset { atanh($0) }) }
    guard least > 0.4 else { return }
    report(
      .lopsidedInterval, .effect,
      "the effect \(text(.effect) ?? "") lies far from the middle of \(text(.low) ?? "") to \(text(.high) ?? "")",
      notes: note("the interval", .low), help: "compare the three with the source")
  }

  /// The error of g or r is about the one of so many subjects.
  private mutating func checkError(_ numbers: RowNumbers) {
    let finding = numbers.finding
    guard let effect = finding.effect, let error = finding.standardError, let design = numbers.design,
      let base = design.nullVariance
    else { return }
    let (found, expected): (Double, Double)
    switch (finding.effectScale, finding.design) {
    // An error that does not fit the interval was reported as that.
    case (.g, .independent) where finding.interval == nil || text(.standardError) == nil:
      (found, expected) = (error, (base + design.varianceGrowth * effect * effect).squareRoot())
    case (.r, _):
      let estimate =
        finding.interval.flatMap {
          Estimate.fisherZ(
            correlation: effect, lower: $0.lowerBound, upper: $0.upperBound, level: finding.intervalLevel)
        } ?? Estimate.fisherZ(correlation: effect, standardError: error)
      guard let estimate else { return }
      (found, expected) = (estimate.standardError, base.squareRoot())
    default: return
    }
    let ratio = found / expected
    guard ratio < 0.55 || ratio > 1.8 else { return }
    let scale = finding.effectScale == .r ? "z" : "g"
    report(
      .errorAgainstSize, text(.standardError) == nil ? .low : .standardError,
      "the standard error of \(scale) is \(rounded(found)) here, and \(rounded(expected)) with so many subjects; "
        + (finding.effectScale == .r ? "the subjects are counted" : "the printed one is used"),
      notes: note("the subjects", .n), help: "compare both with the source")
  }

  /// A word of direction goes with the row's interval, error or means; one with a p was held against that.
  private mutating func checkWord(_ numbers: RowNumbers) {
    let finding = numbers.finding
    guard finding.p == nil, let direction = finding.direction, let level = finding.alpha ?? dataset.assume.alpha,
      let p = numbers.pOfEffect ?? numbers.pOfMeans
    else { return }
    let isContradicted = direction.signum == 0 ? p < level / 5 : p > max(2 * level, 0.1)
    // A lopsided interval is a doubt of its own; here only counts whether it covers zero.
    let coversZero = finding.effect.flatMap { _ in finding.interval?.contains(0) }
    guard isContradicted, coversZero != (direction.signum == 0) else { return }
    let name = numbers.pOfEffect == nil ? "means and SDs" : finding.interval == nil ? "the effect" : "the interval"
    let verb = numbers.pOfEffect == nil ? "are" : "is"
    report(
      .directionAgainstNumbers, .direction,
      "`\(direction.rawValue)` at the level \(rounded(level)), but p is \(rounded(p)) by \(name), which \(verb) used",
      notes: note("the numbers", numbers.pOfEffect == nil ? .mean : .effect), help: "compare both with the source")
  }

  /// A number as messages print it: three digits.
  func rounded(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return "\(value)" }
    let magnitude = pow10(2 - Int(log10(abs(value)).rounded(.down)))
    let text = "\((value * magnitude).rounded() / magnitude)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func pow10(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<min(abs(exponent), 300) { result *= 10 }
    return exponent < 0 ? 1 / result : result
  }
}
