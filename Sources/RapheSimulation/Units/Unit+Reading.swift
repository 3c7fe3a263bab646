extension Unit {
  /// The grammar of units in EBNF (ISO 14977).
  public static let grammar = """
    unit    = factor, { ( "*" | "·" | "/" ), factor } ;
    factor  = ( symbol | "(", unit, ")" ), [ "^", [ "-" ], digits ] ;
    symbol  = "1" | "%" | letter, { letter } ;
    """

  /// Reads a text such as `nM`, `1/h`, `ng/mL`, `mg/(kg*d)`, `h^-1`, `%` or `1`.
  ///
  /// `a/b/c` is (a/b)/c. Known are m, g, s, mol, M, L, Hz, A, K, N, J, W, Pa, C, V, S, Bq, Da and cal with prefixes
  /// from a to T, and min, h, d, week, %, count, cells and molecules without.
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
    let unit = product(depth: 0)
    if mistake == nil, position < characters.count { fail("expected `*`, `/` or the end of the unit") }
    if let mistake { return .mistake(mistake) }
    return .unit(unit)
  }

  private mutating func product(depth: Int) -> Unit {
    var result = factor(depth: depth)
    while mistake == nil, position < characters.count, "*·/".contains(characters[position]) {
      let divides = characters[position] == "/"
      position += 1
      skipSpaces()
      let next = factor(depth: depth)
      result = bounded(divides ? result.over(next) : result.times(next))
    }
    return result
  }

  private mutating func factor(depth: Int) -> Unit {
    guard mistake == nil, position < characters.count else {
      fail("a unit is missing")
      return .one
    }
    var unit = Unit.one
    if characters[position] == "(" {
      if depth > 20 { fail("the unit nests too deep") }
      position += 1
      skipSpaces()
      unit = product(depth: depth + 1)
      if mistake == nil, position < characters.count, characters[position] == ")" {
        position += 1
      } else {
        fail("expected `)`")
      }
    } else {
      unit = symbol()
    }
    skipSpaces()
    guard mistake == nil, position < characters.count, characters[position] == "^" else { return unit }
    position += 1
    let isNegative = position < characters.count && characters[position] == "-"
    if isNegative { position += 1 }
    let start = position
    while position < characters.count, characters[position].isASCII, characters[position].isNumber { position += 1 }
    guard position - start <= 2, let digits = Int(String(characters[start..<position])) else {
      fail("an exponent is a whole number below 100")
      return .one
    }
    skipSpaces()
    var result = Unit.one
    for _ in 0..<digits { result = bounded(isNegative ? result.over(unit) : result.times(unit)) }
    return result
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
    if characters[position] == "1" || characters[position] == "%" {
      position += 1
    } else {
      while position < characters.count, characters[position].isLetter { position += 1 }
    }
    let text = String(characters[start..<position])
    if let unit = UnitSymbols.unit(text) { return unit }
    position = max(position, start + 1)
    let near = Nearness.suggestions(for: text, among: UnitSymbols.common)
    let shown = text.isEmpty ? String(characters[start]) : text
    mistake = ExpressionError(
      message: "`\(shown)` is not a unit", range: offset(start)..<offset(min(position, characters.count)),
      suggestions: near)
    return .one
  }

  private mutating func skipSpaces() {
    while position < characters.count, characters[position] == " " { position += 1 }
  }

  private mutating func fail(_ message: String) {
    if mistake != nil { return }
    let start = offset(min(position, characters.count))
    mistake = ExpressionError(message: message, range: start..<offset(min(position + 1, characters.count)))
  }

  private func offset(_ position: Int) -> Int { characters[..<position].reduce(0) { $0 + $1.utf8.count } }
}
