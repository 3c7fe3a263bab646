/// Numbers and amounts as they are written, by a grammar narrower than the standard library's.
package enum Literal {
  /// What `number` takes, as a regular expression.
  static let numberPattern = #"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?"#
  /// What `amount` takes, as a regular expression; `Grammar/expressions.ebnf` says the same.
  static let amountPattern =
    numberPattern + #"([^\u0000-\u0020.,+0-9Ee-]| [^\u0000-\u0020.,+0-9-])"#
    + #"([^\u0000-\u001F]*[^\u0000-\u0020])?"#

  /// The number written by `-? digits (. digits)? (e sign? digits)?`, if the whole text is one and it is finite.
  package static func number(_ text: ArraySlice<UInt8>) -> Double? {
    guard let end = endOfNumber(text), end == text.endIndex else { return nil }
    return value(text)
  }

  /// The number at the start of a text and the unit after it, with or without one space between.
  ///
  /// A unit holds no control characters and neither begins nor ends with a space, nor begins like a number goes on;
  /// without the space an `e` would be read as the start of an exponent.
  package static func amount(_ text: ArraySlice<UInt8>) -> (value: Double, unit: String)? {
    guard let end = endOfNumber(text), let value = value(text[..<end]) else { return nil }
    let rest = text[end...]
    let isApart = rest.first == UInt8(ascii: " ")
    let unit = isApart ? rest.dropFirst() : rest
    guard let first = unit.first, unit.last != UInt8(ascii: " "), unit.allSatisfy({ $0 >= 0x20 }) else { return nil }
    switch first {
    case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "+"), UInt8(ascii: "-"): return nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return nil
    case UInt8(ascii: "e") where !isApart, UInt8(ascii: "E") where !isApart: return nil
    default: return (value, String(decoding: unit, as: UTF8.self))
    }
  }

  /// Whether a text is words of lower-case letters and digits, with a hyphen between each two.
  static func isID(_ text: ArraySlice<UInt8>) -> Bool {
    var previous = UInt8(ascii: "-")
    for byte in text {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where previous != byte: break
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }

  private static func value(_ text: ArraySlice<UInt8>) -> Double? {
    Double(String(decoding: text, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func endOfNumber(_ text: ArraySlice<UInt8>) -> Int? {
    var position = text.startIndex
    func digits() -> Bool {
      let start = position
      while position < text.endIndex, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[position]) { position += 1 }
      return position > start
    }
    if position < text.endIndex, text[position] == UInt8(ascii: "-") { position += 1 }
    guard digits() else { return nil }
    if position < text.endIndex, text[position] == UInt8(ascii: ".") {
      position += 1
      guard digits() else { return nil }
    }
    let mantissa = position
    if position < text.endIndex, text[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < text.endIndex, text[position] == UInt8(ascii: "+") || text[position] == UInt8(ascii: "-") {
        position += 1
      }
      // `5em` has no exponent: the `e` belongs to what follows.
      if !digits() { position = mantissa }
    }
    return position
  }
}
