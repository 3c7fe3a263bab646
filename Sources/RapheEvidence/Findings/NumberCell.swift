import RapheLanguage

/// What the text of a cell is as a number.
enum NumberCell: Equatable {
  /// A number, finite and not so large that its square is not.
  case number(Double)
  /// NaN, an infinity or a number beyond all measure, in words.
  case notFinite(String)
  /// Something else.
  case notANumber

  init(_ text: String, decimal: Dataset.DecimalSign = .point) {
    if let value = NumberCell.value(text, decimal) {
      self = abs(value) < 1e100 ? .number(value) : .notFinite("too large to be meant")
      return
    }
    let word = text.lowercased().drop { $0 == "+" || $0 == "-" }
    switch word {
    case "nan": self = .notFinite("not a number by name")
    case "inf", "infinity", "∞": self = .notFinite("infinite")
    default:
      // A literal that is refused although it has the right shape is too large for a `Double`.
      let isLiteral = text.allSatisfy { $0.isASCII && ($0.isNumber || ".eE+-".contains($0)) }
      self = isLiteral && Double(text)?.isInfinite == true ? .notFinite("too large to be meant") : .notANumber
    }
  }

  /// The number that a text is, with this sign before its decimals; nil when it is none.
  static func value(_ text: String, _ decimal: Dataset.DecimalSign) -> Double? {
    switch decimal {
    case .point: return Literal.number(Array(text.utf8)[...])
    case .comma:
      // A point would be the mark of thousands there.
      if text.contains(".") { return nil }
      return Literal.number(Array(text.replacing(",", with: ".").utf8)[...])
    }
  }
}
