import RapheReport

/// Numbers as a page shows them: as in every format, with a minus sign of full width.
enum Figure {
  /// A number with so many decimals.
  static func fixed(_ number: Reported.Number, _ places: Int = 2) -> String { fixed(number.value, places) }
  /// A number with so many decimals.
  static func fixed(_ value: Double, _ places: Int = 2) -> String { minus(Numerals.fixed(value, places)) }
  /// What is earned or lost.
  static func signed(_ number: Reported.Number) -> String { minus(Numerals.signed(number.value)) }
  /// What is earned or lost.
  static func signed(_ value: Double) -> String { minus(Numerals.signed(value)) }
  /// A probability.
  static func probability(_ number: Reported.Number) -> String { Numerals.probability(number.value) }
  /// A share in per cent.
  static func percent(_ number: Reported.Number) -> String { Numerals.percent(number.value) }
  /// Two ends.
  static func range(_ ends: [Reported.Number], _ text: (Reported.Number) -> String) -> String {
    ends.count == 2 ? "\(text(ends[0])) to \(text(ends[1]))" : "?"
  }

  static func minus(_ text: String) -> String { text.replacing("-", with: "\u{2212}") }
}

/// How the effects of one claim are shown.
struct EffectFigure {
  private let digits: EffectDigits

  /// Two decimals on standard scales, as many as the interval deserves in units of the measure.
  init(_ claim: Reported.Claim) {
    let ends = claim.posterior.value?.interval.map(\.value) ?? []
    let width = ends.count == 2 ? ends[1] - ends[0] : 0
    digits = EffectDigits(width: width, isStandard: ["g", "z", "lnRR"].contains(claim.scale))
  }

  func callAsFunction(_ value: Double) -> String { Figure.minus(digits(value)) }
  func callAsFunction(_ number: Reported.Number) -> String { self(number.value) }
  /// An interval in brackets.
  func interval(_ ends: [Reported.Number]) -> String {
    ends.count == 2 ? "[\(self(ends[0])), \(self(ends[1]))]" : "[?]"
  }
}
