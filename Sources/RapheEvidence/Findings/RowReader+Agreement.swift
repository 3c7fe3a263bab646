import RapheLanguage
import RapheNumerics
import RapheStatistics
import RapheSyntax

/// Numbers of one row that do not go together are mistakes of copying, mostly; each is a warning, for the source may
/// have used another test.
///
/// What the cells imply about each other is worked out once, in `PrintedRow.implied`, with what rounding may have taken
/// from every digit; here it is only held against what is printed.
extension RowReader {
  mutating func checkNumbers(_ finding: Finding) {
    let before = diagnostics.count
    let numbers = RowNumbers(finding, dataset.assume)
    let row = printed(finding)
    let implied = row.implied
    let conflicts = implied.filter { row.contradicts($0) }
    checkDeviations(row)
    if !checkErrorsForDeviations(row, conflicts) {
      checkMeans(row)
      report(conflicts, row)
    }
    checkInterval(row)
    // An effect is not too large for its error where that is a variance.
    if !diagnostics[before...].contains(where: { $0.code == .varianceForError }) { checkImplied(numbers) }
    checkWord(row, implied)
    checkUse(numbers)
  }

  /// Means and SDs give no effect that is hardly ever seen.
  private mutating func checkMeans(_ row: PrintedRow) {
    guard let least = Bounds(around: row.standardisedMeans.map(\.magnitude))?.low, least > 3,
      let size = printed(row.finding, .exact).standardisedMeans.first
    else { return }
    report(
      .largeEffect, text(.sd) == nil ? .meanError : .sd,
      "means and SDs give a standardised effect of \(rounded(size.middle)), which is hardly ever seen",
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

  // MARK: What the cells imply about each other

  /// A warning for each cell that others contradict, once for every number.
  private mutating func report(_ conflicts: [Implied], _ row: PrintedRow) {
    let exact = printed(row.finding, .exact).implied
    var seen: Set<Implied.Number> = []
    for conflict in conflicts where seen.insert(conflict.number).inserted {
      guard let best = exact.first(where: { $0.number == conflict.number && $0.source == conflict.source }) else {
        continue
      }
      let value = best.variants[0].middle
      switch conflict.number {
      case .effect, .percent: reportEffect(conflict, value, row)
      case .standardError: reportError(conflict, value, row)
      case .p: reportP(conflict, value, row)
      case .t:
        let role: Role = text(.t) == nil ? .f : .t
        report(
          .pAgainstNumbers, role,
          "\(role.rawValue) is \(text(role) ?? ""), but \(role == .f ? rounded(value * value) : "of size " + rounded(value)) by "
            + conflict.source.words,
          notes: note(conflict.source.words, conflict.source.role), help: "compare both with the source")
      }
    }
  }

  private mutating func reportP(_ conflict: Implied, _ value: Double, _ row: PrintedRow) {
    let finding = row.finding
    let source = conflict.source
    if source == .means, finding.design == .paired, finding.changeSD == nil, finding.prePostCorrelation == nil {
      report(
        .pAgainstNumbers, .p, "no correlation of the two measurements gives p \(text(.p) ?? "") with these SDs",
        notes: note("the mean of the group", .mean))
      return
    }
    let sign = finding.pRelation == .equal ? "" : (finding.pRelation?.rawValue ?? "") + " "
    report(
      .pAgainstNumbers, .p, "p is \(sign)\(text(.p) ?? ""), but \(rounded(value)) by \(source.words)",
      notes: note(source.words, source == .test && text(.t) == nil ? .f : source.role),
      help: "compare both with the source")
  }

  private mutating func reportEffect(_ conflict: Implied, _ value: Double, _ row: PrintedRow) {
    let isPercentage = conflict.number == .percent
    let role: Role = isPercentage ? .percent : .effect
    let scale = row.scale
    let shown = !isPercentage && scale?.isRatio == true ? exp(value) : value
    let unit = isPercentage || scale == .percent ? " %" : ""
    report(
      .effectAgainstMeans, role,
      "the \(isPercentage ? "percentage" : "effect") is \(text(role) ?? ""), but the \(conflict.source == .events ? "events" : "means") "
        + "give \(rounded(shown))\(unit)",
      notes: note(conflict.source == .events ? "the events" : "the mean of the group", conflict.source.role),
      help: "compare both with the source")
  }

  private mutating func reportError(_ conflict: Implied, _ value: Double, _ row: PrintedRow) {
    guard let found = row.printedError else { return }
    let role = found.role
    if let other = row.errorThatIsSquared(conflict) {
      let message =
        role == .variance
        ? "a standard error of so many subjects and not the variance, \(rounded(value * value))"
        : "a variance of so many subjects and not the standard error, \(rounded(value))"
      report(
        .varianceForError, role, "\(text(role) ?? "") is \(message)",
        notes: note("the subjects", .n), help: other)
      return
    }
    guard let exact = printed(row.finding, .exact).printedError?.bounds else { return }
    let scale = row.scale.map(RowReader.errorScale) ?? ""
    let counted =
      row.scale == .r ? "the subjects are counted" : "the printed one is used"
    let base = conflict.source == .subjects ? "with so many subjects" : "by \(conflict.source.words)"
    let least = conflict.bounds.high == .infinity ? "at least " : ""
    report(
      .errorAgainstSize, role,
      "the standard error of \(scale) is \(rounded(exact.high)) here, and \(least)\(rounded(value)) \(base); \(counted)",
      notes: note(conflict.source == .subjects ? "the subjects" : conflict.source.words, conflict.source.role),
      help: "compare both with the source")
  }

  /// The scale on which errors are compared, in words.
  private static func errorScale(_ scale: Finding.EffectScale) -> String {
    switch scale {
    case .r, .z: "z"
    case .oddsRatio, .logOddsRatio: "lnOR"
    case .riskRatio: "lnRR"
    case .percent: "the percentage"
    case .raw: "the difference"
    case .g, .d, .dz, .smcc, .logRatio: scale.rawValue
    }
  }

  // MARK: The interval and the word

  /// An effect stands near the middle of its interval, and its error is that of the interval.
  private mutating func checkInterval(_ row: PrintedRow) {
    if let stated = row.statedError, let error = row.errorOfInterval,
      stated.bounds.gap(to: error.loosened(below: 0.85, above: 1.15)) > 0
    {
      checkWidth(row, stated.bounds, error, stated.role)
    }
    guard row.isLopsided else { return }
    report(
      .lopsidedInterval, .effect,
      "the effect \(text(.effect) ?? "") lies far from the middle of \(text(.low) ?? "") to \(text(.high) ?? "")",
      notes: note("the interval", .low), help: "compare the three with the source")
  }

  private mutating func checkWidth(_ row: PrintedRow, _ stated: Bounds, _ error: Bounds, _ role: Role) {
    let isVariance = role == .standardError && stated.gap(to: error.squared.loosened(below: 0.9, above: 1.1)) == 0
    if isVariance {
      report(
        .varianceForError, role,
        "\(text(role) ?? "") is a variance by the interval and not the standard error, \(rounded(error.middle))",
        notes: note("the interval", .low), help: "write it under `variance`")
      return
    }
    let z = StandardNormal.upperQuantile((1 - row.finding.intervalLevel) / 2)
    report(
      .doubtfulStandardError, role,
      "the interval \(text(.low) ?? "") to \(text(.high) ?? "") is not \(rounded(2 * z)) standard errors wide; the error is used",
      notes: note("the interval", .low))
  }

  /// A word of direction goes with the row's interval, error or means; one with a p was held against that.
  private mutating func checkWord(_ row: PrintedRow, _ implied: [Implied]) {
    let finding = row.finding
    guard finding.p == nil, let direction = finding.direction, let level = finding.alpha ?? dataset.assume.alpha
    else { return }
    let sources: [Implied.Source] = [.effect, .means]
    let implied = implied.filter { $0.number == .p }
    guard let source = sources.first(where: { source in implied.contains { $0.source == source } }),
      let p = implied.first(where: { $0.source == source })?.bounds,
      let exact = printed(finding, .exact).implied.first(where: { $0.number == .p && $0.source == source })
    else { return }
    let isContradicted = direction.signum == 0 ? p.high < level / 5 : p.low > max(2 * level, 0.1)
    // A lopsided interval is a doubt of its own; here only counts whether it covers zero.
    let coversZero = finding.effect.flatMap { _ in finding.interval?.contains(0) }
    guard isContradicted, coversZero != (direction.signum == 0) else { return }
    let isOfMeans = source == .means
    let name = isOfMeans ? "means and SDs" : finding.interval == nil ? "the effect" : "the interval"
    report(
      .directionAgainstNumbers, .direction,
      "`\(direction.rawValue)` at the level \(rounded(level)), but p is \(rounded(exact.variants[0].middle)) by \(name), which \(isOfMeans ? "are" : "is") used",
      notes: note("the numbers", isOfMeans ? .mean : .effect), help: "compare both with the source")
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

extension Implied.Source {
  fileprivate var words: String {
    switch self {
    case .means: "means and SDs"
    case .events: "the events"
    case .effect: "the effect"
    case .subjects: "the subjects"
    case .test: "the test"
    }
  }

  fileprivate var role: Role {
    switch self {
    case .means: .mean
    case .events: .events
    case .effect: .effect
    case .subjects: .n
    case .test: .t
    }
  }
}
