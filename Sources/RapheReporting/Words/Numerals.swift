import RapheEvaluation

/// Numbers as a reader sees them: plain ASCII, the same bytes on every machine.
enum Numerals {
  /// A number with so many decimals, rounded half away from zero; `0` never carries a minus sign.
  static func fixed(_ value: Double, _ places: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "?" : value < 0 ? "-inf" : "inf" }
    let scaled = scaled(value, places)
    // Beyond this size the decimals of a double mean nothing.
    guard scaled < 1e15 else { return "\(value)" }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard places > 0 else { return sign + padded }
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }

  /// A number with so many significant digits, in powers of ten where it is very large or small: `0.0213`, `2.8e-13`.
  static func significant(_ value: Double, _ digits: Int) -> String {
    guard value.isFinite, value != 0 else { return fixed(value, 0) }
    var (size, exponent) = (abs(value), 0)
    while size >= 10 { (size, exponent) = (size / 10, exponent + 1) }
    while size < 1 { (size, exponent) = (size * 10, exponent - 1) }
    // Rounding may carry: 9.9996 has the digits of 10.
    if fixed(size, digits - 1).hasPrefix("10") { exponent += 1 }
    if (-4..<7).contains(exponent) { return plain(fixed(value, max(0, digits - 1 - exponent))) }
    var mantissa = value
    for _ in 0..<abs(exponent) { mantissa = exponent > 0 ? mantissa / 10 : mantissa * 10 }
    return "\(plain(fixed(mantissa, digits - 1)))e\(exponent)"
  }

  /// A decimal without the zeros at its end.
  private static func plain(_ text: String) -> String {
    guard text.contains(".") else { return text }
    let digits = text.reversed().drop { $0 == "0" }
    return String((digits.first == "." ? digits.dropFirst() : digits).reversed())
  }

  /// A number that is earned or lost: always with its sign, except zero.
  static func signed(_ value: Double, _ places: Int = 2) -> String {
    let text = fixed(value, places)
    return value > 0 && value.isFinite && !isNothing(value, places) ? "+" + text : text
  }

  /// Whether a number is 0 when rounded to so many decimals.
  static func isNothing(_ value: Double, _ places: Int) -> Bool { scaled(value, places) == 0 }

  private static func scaled(_ value: Double, _ places: Int) -> Double {
    var factor = 1.0
    for _ in 0..<places { factor *= 10 }
    return (abs(value) * factor).rounded(.toNearestOrAwayFromZero)
  }

  /// A probability, with as many digits as it takes not to round it onto the other side of a verdict's limit.
  static func probability(_ value: Double) -> String {
    guard value.isFinite else { return "?" }
    if value > 0.9995 { return ">\u{A0}0.999" }
    if value < 0.0005 { return "<\u{A0}0.001" }
    if value > 0.995 || value < 0.005 { return fixed(value, 3) }
    for (places, steps) in [(2, 1e2), (3, 1e3), (4, 1e4)] {
      let rounded = (value * steps).rounded() / steps
      if VerdictLevel.isSameSide(value, rounded) { return fixed(value, places) }
    }
    return fixed(value, 5)
  }

  /// The least and the most of some probabilities, or the one that both round to.
  static func probabilities(_ range: ClosedRange<Double>) -> String {
    let (least, most) = (probability(range.lowerBound), probability(range.upperBound))
    return least == most ? least : "\(least) to \(most)"
  }

  /// A bound on a numerical error: the power of ten above it.
  static func errorBound(_ error: Double) -> String {
    guard error.isFinite else { return "?" }
    var (bound, exponent) = (1.0, 0)
    while error <= bound / 10, exponent < 12 {
      bound /= 10
      exponent += 1
    }
    return exponent == 0 ? "1" : "1e-\(exponent)"
  }

  /// A share in per cent, the number and the sign held together.
  static func percent(_ share: Double) -> String { fixed(share * 100, 0) + "\u{A0}%" }

  /// A count with its noun, in the plural where it needs one.
  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number)\u{A0}" + (number == 1 ? noun : plural ?? noun + "s")
  }
}

/// How many decimals the effects of one claim are shown with.
struct EffectDigits {
  let places: Int

  /// Two on the standard scales; in raw units as many as the width of the interval deserves.
  init(width: Double, isStandard: Bool) {
    guard !isStandard, width > 0, width.isFinite else {
      places = 2
      return
    }
    var width = width
    var places = 1
    while width < 1, places < 9 {
      width *= 10
      places += 1
    }
    while width >= 10, places > 0 {
      width /= 10
      places -= 1
    }
    self.places = places
  }

  func callAsFunction(_ effect: Double) -> String { Numerals.fixed(effect, places) }
}
