import RapheLanguage
import RapheNumerics

/// A number as it is printed: its value, and the values that round to it.
enum PrintedNumber {
  /// The values that a printed number may stand for: half a unit of its last digit about it.
  ///
  /// `2.30` stands for 2.295 to 2.305, `1.2e-3` for 0.00115 to 0.00125.
  static func bounds(_ text: String, _ value: Double, _ decimal: Dataset.DecimalSign) -> Bounds {
    let half = 0.5 * unit(text, decimal)
    return Bounds(value - half, value + half)
  }

  /// A unit of the last digit.
  private static func unit(_ text: String, _ decimal: Dataset.DecimalSign) -> Double {
    let point = UInt8(ascii: decimal == .comma ? "," : ".")
    var (decimals, isAfterPoint) = (0, false)
    var exponent: Int?
    for (index, byte) in text.utf8.enumerated() {
      if byte == point {
        isAfterPoint = true
      } else if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
        exponent = Int(text.utf8.dropFirst(index + 1).reduce(into: "") { $0.append(Character(UnicodeScalar($1))) })
        break
      } else if isAfterPoint {
        decimals += 1
      }
    }
    return powerOfTen((exponent ?? 0) - decimals)
  }

  private static func powerOfTen(_ exponent: Int) -> Double { Double("1e\(max(-320, min(300, exponent)))") ?? 0 }
}
