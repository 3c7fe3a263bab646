import RapheLanguage

/// What the text of a cell is as a number.
enum NumberCell: Equatable {
  /// A number, finite and not so large that its square is not.
  case number(Double)
  /// NaN, an infinity or a number beyond all measure, in words.
  case notFinite(String)
  /// Something else, with what to do about it.
  case notANumber(help: String?)

  init(_ text: String) {
    if let value = Literal.number(Array(text.utf8)[...]) {
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
      if isLiteral, Double(text)?.isInfinite == true {
        self = .notFinite("too large to be meant")
      } else {
        self = .notANumber(help: NumberCell.help(text))
      }
    }
  }

  private static func help(_ text: String) -> String? {
    func isNumber(_ candidate: some StringProtocol) -> Bool { Literal.number(Array(candidate.utf8)[...]) != nil }
    let trimmed = text.filter { !$0.isWhitespace }
    if trimmed != text, isNumber(trimmed) { return "write `\(trimmed)`, without spaces" }
    let minus = text.replacing("\u{2212}", with: "-").replacing("\u{2013}", with: "-")
    if minus != text, isNumber(minus) { return "write `\(minus)`, with a hyphen for the minus" }
    if let first = text.first, "<>=≤≥".contains(first) {
      return "write the number alone; the sign belongs in p_relation"
    }
    if text.hasPrefix("+"), isNumber(text.dropFirst()) { return "write `\(text.dropFirst())`" }
    if text.hasPrefix("."), isNumber("0" + text) { return "write `0\(text)`" }
    if text.hasPrefix("-."), isNumber("-0" + text.dropFirst()) { return "write `-0\(text.dropFirst())`" }
    if text.hasSuffix("%") { return "write the number alone" }
    if text.contains(",") { return "write a point for the decimals, and nothing between thousands" }
    return nil
  }
}
