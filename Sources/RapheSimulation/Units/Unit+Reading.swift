extension Unit {
  /// The grammar of units in EBNF (ISO 14977).
  public static let grammar = """
    unit     = [ "/" ], factor, { ( "*" | "·" | "/" | " " ), factor } ;
    factor   = number, [ [ " " ], power ] | power ;
    power    = ( symbol, { " ", matter } | "(", unit, ")" ), [ exponent ] ;
    exponent = [ "^" ], [ "-" ], digits | "^", [ "-" ], digits, ".", digits | [ "⁻" ], superscript, { superscript } ;
    number   = digits, [ ".", digits ], [ "^", [ "-" ], digits ] ;
    symbol   = "%" | [ "°" ], letter, { letter | "_" } ;
    """

  /// Reads a text such as `nM`, `1/h`, `/h`, `ng/mL`, `mg/(kg*d)`, `M^-1 s^-1`, `min-1`, `s⁻¹`, `fmol/mg protein` or
  /// `1`.
  ///
  /// `a/b/c` is (a/b)/c, and a space multiplies, but not after a `/`, where readers differ. A power of ten may stand
  /// before a unit (`10^6 cells`), any number below one (`mL/min/1.73m^2`). `UnitSymbols` has the symbols.
  public static func read(_ text: String) -> UnitReading {
    var reader = UnitReader(text)
    return reader.whole()
  }
}

/// Reads a unit from its text.
struct UnitReader {
  private let characters: [Character]
  private var position = 0
  private var mistake: ExpressionError?

  init(_ text: String) { characters = Array(text) }

  mutating func whole() -> UnitReading {
    skipSpaces()
    let unit = product(depth: 0, isBelow: false)
    if mistake == nil, position < characters.count { fail("expected `*`, `/` or the end of the unit") }
    if let mistake { return .mistake(mistake) }
    return .unit(unit)
  }

  private var next: Character? { position < characters.count ? characters[position] : nil }

  private mutating func product(depth: Int, isBelow: Bool) -> Unit {
    var result = Unit.one
    var divides = next == "/"
    var hasDivided = divides
    if divides {
      position += 1
      skipSpaces()
    }
    while mistake == nil {
      let part = factor(depth: depth, isBelow: isBelow || divides)
      result = bounded(divides ? result.over(part) : result.times(part))
      skipSpaces()
      guard mistake == nil, let sign = next else { break }
      if "*·⋅/".contains(sign) {
        divides = sign == "/"
        hasDivided = hasDivided || divides
        position += 1
        skipSpaces()
      } else {
        guard position > 0, characters[position - 1] == " ", sign == "(" || isStart(sign) else { break }
        if hasDivided {
          fail(
            "what follows a `/` and a space can be read in two ways",
            advice: "write `*` or `/` in place of the space, or put all that is divided by in parentheses")
        }
        divides = false
      }
    }
    return result
  }

  private func isStart(_ sign: Character) -> Bool { sign.isLetter || sign == "%" || sign == "°" || isDigit(sign) }
  private func isDigit(_ sign: Character) -> Bool { sign.isASCII && sign.isNumber }

  private mutating func factor(depth: Int, isBelow: Bool) -> Unit {
    guard let first = next else {
      fail("a unit is missing")
      return .one
    }
    guard isDigit(first) else { return power(depth: depth, isBelow: isBelow) }
    let number = number(isBelow: isBelow)
    let start = position
    skipSpaces()
    if mistake == nil, let sign = next, sign == "(" || isStart(sign), !isDigit(sign) {
      return number.times(power(depth: depth, isBelow: isBelow))
    }
    position = start
    return number
  }

  /// A number of a unit: a power of ten, or below the line what is measured per so much.
  private mutating func number(isBelow: Bool) -> Unit {
    let start = position
    while let sign = next, isDigit(sign) || sign == "." { position += 1 }
    let text = String(characters[start..<position])
    let power = next == "^" ? exponent() : 1
    guard mistake == nil, let value = Double(text), value > 0, text.count <= 12 else {
      if mistake == nil { fail("`\(text)` cannot stand in a unit", from: start) }
      return .one
    }
    let isPowerOfTen = text.first == "1" && text.dropFirst().allSatisfy { $0 == "0" }
    if !isBelow, !isPowerOfTen {
      fail(
        "`\(text)` is part of a value, not of a unit", from: start, advice: "put `\(text)` into the value of the number"
      )
    }
    return Unit(dimension: Dimension(), scale: value).raised(to: power) ?? .one
  }

  private mutating func power(depth: Int, isBelow: Bool) -> Unit {
    let start = position
    var unit = Unit.one
    if next == "(" {
      if depth > 20 { fail("the unit nests too deep") }
      position += 1
      skipSpaces()
      unit = product(depth: depth + 1, isBelow: isBelow)
      if mistake == nil, next == ")" { position += 1 } else { fail("expected `)`") }
    } else {
      unit = symbol()
    }
    let end = position
    skipSpaces()
    if next != "^" { position = end }
    guard mistake == nil, let sign = next, sign == "^" || isExponent(sign) else { return matter(of: unit) }
    let raised = unit.raised(to: exponent())
    if raised == nil { fail("an exponent is a whole number below 100 or a simple fraction such as `0.5`", from: start) }
    return matter(of: bounded(raised ?? .one))
  }

  /// Whether an exponent begins without `^`: `min-1`, `m2`, `s⁻¹`.
  private func isExponent(_ sign: Character) -> Bool {
    if isDigit(sign) || superscripts[sign] != nil { return true }
    guard sign == "-" || sign == "\u{2212}" || sign == "⁻", position + 1 < characters.count else { return false }
    let after = characters[position + 1]
    return isDigit(after) || superscripts[after] != nil
  }

  private mutating func exponent() -> Double {
    let hasCaret = next == "^"
    if hasCaret { position += 1 }
    let isNegative = next.map { "-\u{2212}⁻".contains($0) } ?? false
    if isNegative { position += 1 }
    var digits = ""
    while let sign = next {
      if isDigit(sign) || (sign == "." && hasCaret && !digits.isEmpty) {
        digits.append(sign)
      } else if let digit = superscripts[sign] {
        digits.append(digit)
      } else {
        break
      }
      position += 1
    }
    guard let value = Double(digits), value < 100, digits.count <= 8 else {
      fail("an exponent is a number below 100")
      return 1
    }
    return isNegative ? -value : value
  }

  /// A unit within bounds, so that no power of a power leaves the numbers that exponents and scales are kept in.
  private mutating func bounded(_ unit: Unit) -> Unit {
    if mistake != nil { return .one }
    if unit.dimension.isSmall, (1e-250...1e250).contains(unit.scale) { return unit }
    fail("the powers of the unit are too large")
    return .one
  }

  private mutating func symbol() -> Unit {
    let start = position
    if next == "%" {
      position += 1
    } else {
      if next == "°" { position += 1 }
      while let sign = next, sign.isLetter || sign == "_" { position += 1 }
    }
    let text = String(characters[start..<position])
    if let unit = UnitSymbols.unit(text) { return unit }
    position = max(position, start + 1)
    let shown = text.isEmpty ? String(characters[start]) : text
    let range = offset(start)..<offset(min(position, characters.count))
    if let refusal = UnitSymbols.refusal(of: text) {
      mistake = ExpressionError(message: refusal.message, range: range, advice: refusal.advice)
    } else {
      let near = UnitSymbols.meant(by: text)
      mistake = ExpressionError(
        message: "`\(shown)` is not a unit", range: range, suggestions: near.map { [$0] } ?? [],
        advice: near == nil ? UnitSymbols.advice : nil)
    }
    return .one
  }

  /// The unit with the words after it that say of what it is.
  private mutating func matter(of unit: Unit) -> Unit {
    var unit = unit
    while mistake == nil {
      let start = position
      skipSpaces()
      let first = position
      while let sign = next, sign.isLetter { position += 1 }
      let word = String(characters[first..<position])
      guard first > start, UnitSymbols.matters.contains(word) else {
        position = start
        break
      }
      unit.matter.append(word)
    }
    return unit
  }

  private mutating func skipSpaces() {
    while next == " " { position += 1 }
  }

  private mutating func fail(_ message: String, from start: Int? = nil, advice: String? = nil) {
    if mistake != nil { return }
    let end = start == nil ? min(position + 1, characters.count) : position
    let first = offset(min(start ?? position, characters.count))
    mistake = ExpressionError(message: message, range: first..<max(first, offset(end)), advice: advice)
  }

  private func offset(_ position: Int) -> Int { characters[..<position].reduce(0) { $0 + $1.utf8.count } }
}

/// The digits that are written as powers.
private let superscripts: [Character: Character] = [
  "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
]
