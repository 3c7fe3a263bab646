import RapheLanguage
import RapheNumerics
import RapheStatistics
import RapheSyntax

extension RowReader {
  /// An effect that a row prints.
  struct Effect {
    var value: Double
    var scale: Finding.EffectScale
    var standardError: Double?
    var interval: ClosedRange<Double>?
    var level: Double
  }

  /// Half the width of an interval in standard errors: of 95 %, or of another level.
  private static func halfWidth(_ level: Double?) -> Double {
    StandardNormal.upperQuantile((1 - (level ?? 0.95)) / 2)
  }

  /// The standard error of an estimate with a 95 % interval.
  static func standardError(of interval: ClosedRange<Double>) -> Double {
    (interval.upperBound - interval.lowerBound) / (2 * halfWidth(nil))
  }

  /// Whether the row itself fills a role in.
  private func isOfThisRow(_ role: Role) -> Bool {
    text(role) != nil && layout.columns[role].map { everyRow[$0] == nil } == true
  }

  /// The effect with its scale and standard error; nil when none is printed or, with a report, something is wrong.
  mutating func effect() -> Effect? {
    let scale = word(.effectScale, Finding.EffectScale.allCases, by: .spelling)
    let value = number(.effect)
    let variance = positive(.variance, .badStandardError, "variance")
    var standardError = positive(.standardError, .badStandardError, "standard error") ?? variance?.squareRoot()
    let level = intervalLevel()
    let interval = interval()
    guard text(.effect) != nil else {
      // What is said of every row may have nothing to belong to in one.
      for role in [Role.effectScale, .standardError, .variance, .low, .high] where isOfThisRow(role) {
        report(
          .incompleteEffect, role, "there is no effect that this belongs to", help: "fill in effect, or empty this cell"
        )
      }
      return nil
    }
    guard text(.effectScale) != nil else {
      let scales = Finding.EffectScale.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      report(.incompleteEffect, .effect, "the effect has no scale", help: "fill in effect_scale: one of \(scales)")
      return nil
    }
    guard var value, let scale else { return nil }
    check(value, interval)
    check(value, scale, interval)
    var ends = interval
    if scale.isRatio {
      guard value > 0, interval.map({ $0.low > 0 }) != false else {
        report(.outOfRange, value > 0 ? .low : .effect, "a ratio is above 0, and so is its interval")
        return nil
      }
      // The delta method: the error of the logarithm is that of the ratio over the ratio.
      standardError = standardError.map { $0 / value }
      value = log(value)
      ends = interval.map { (log($0.low), log($0.high)) }
    }
    let halfWidth = RowReader.halfWidth(level)
    let fromInterval = ends.map { ($0.high - $0.low) / (2 * halfWidth) }
    return Effect(
      value: value, scale: scale, standardError: standardError ?? fromInterval, interval: ends.map { $0.low...$0.high },
      level: level ?? 0.95)
  }

  private mutating func interval() -> (low: Double, high: Double)? {
    let low = number(.low)
    let high = number(.high)
    if text(.low) == nil, text(.high) != nil { report(.badInterval, .high, "the interval has no lower end") }
    if text(.low) != nil, text(.high) == nil { report(.badInterval, .low, "the interval has no upper end") }
    guard let low, let high else { return nil }
    guard high - low >= 1e-100 else {
      report(
        .badInterval, .low, "the lower end \(text(.low) ?? "") is not below the upper end \(text(.high) ?? "")",
        notes: note("the upper end", .high))
      return nil
    }
    return (low, high)
  }

  private mutating func check(_ value: Double, _ interval: (low: Double, high: Double)?) {
    guard let (low, high) = interval, value < low || value > high else { return }
    report(
      .estimateOutside, .effect,
      "the effect \(text(.effect) ?? "") lies outside its interval, \(text(.low) ?? "") to \(text(.high) ?? "")",
      notes: note("the interval", .low))
  }

  private mutating func check(_ value: Double, _ scale: Finding.EffectScale, _ interval: (low: Double, high: Double)?) {
    switch scale {
    case .r:
      if abs(value) >= 1 {
        report(.badCorrelation, .effect, "the correlation is \(text(.effect) ?? ""); it must lie between -1 and 1")
      }
      for (role, end) in [(Role.low, interval?.low), (.high, interval?.high)] {
        guard let end, abs(end) > 1 else { continue }
        report(.badCorrelation, role, "the interval of a correlation reaches to \(text(role) ?? "")")
      }
    case .g, .d, .dz, .smcc:
      if abs(value) > 3 {
        report(
          .largeEffect, .effect, "a standardised effect of \(text(.effect) ?? "") is hardly ever seen",
          help: "see whether a standard error was taken for a standard deviation")
      }
    case .percent:
      if value <= -100 {
        report(.impossiblePercent, .effect, "a fall by \(text(.effect)?.dropFirst() ?? "") % leaves nothing or less")
      }
    case .logRatio, .raw, .z, .oddsRatio, .logOddsRatio, .riskRatio: break
    }
  }
}
