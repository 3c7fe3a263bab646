/// The smallest parts of an expression.
enum ExpressionToken: Hashable {
  case number(Double)
  case name(String)
  case binary(BinaryOperator)
  case not
  case open
  case close
  case comma
  case end

  /// How it is called in messages.
  var words: String {
    switch self {
    case .number: "a number"
    case .name(let name): "`\(name)`"
    case .binary(let symbol): "`\(symbol.rawValue)`"
    case .not: "`not`"
    case .open: "`(`"
    case .close: "`)`"
    case .comma: "`,`"
    case .end: "the end"
    }
  }
}

/// A part with its place.
struct PlacedToken: Hashable {
  var token: ExpressionToken
  var range: Range<Int>
}

/// Splits a text into parts; numbers are as strict as everywhere in the language.
struct ExpressionScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// All parts and the end, or the first mistake.
  mutating func tokens() -> Result<[PlacedToken], ScanningMistake> {
    var result: [PlacedToken] = []
    while true {
      while let byte = peek(), byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
      let start = position
      guard let byte = peek() else {
        result.append(PlacedToken(token: .end, range: start..<start))
        return .success(result)
      }
      switch token(startingWith: byte) {
      case .success(let token): result.append(PlacedToken(token: token, range: start..<position))
      case .failure(let mistake): return .failure(mistake)
      }
    }
  }

  private func peek(_ ahead: Int = 0) -> UInt8? { position + ahead < bytes.count ? bytes[position + ahead] : nil }

  private mutating func token(startingWith byte: UInt8) -> Result<ExpressionToken, ScanningMistake> {
    let start = position
    if isDigit(byte) { return number() }
    if isLetter(byte) {
      while let next = peek(), isLetter(next) || isDigit(next) { position += 1 }
      let name = String(decoding: bytes[start..<position], as: UTF8.self)
      switch name {
      case "and": return .success(.binary(.and))
      case "or": return .success(.binary(.or))
      case "not": return .success(.not)
      default: return .success(.name(name))
      }
    }
    position += 1
    let isFollowedByEquals = peek() == UInt8(ascii: "=")
    switch byte {
    case UInt8(ascii: "("): return .success(.open)
    case UInt8(ascii: ")"): return .success(.close)
    case UInt8(ascii: ","): return .success(.comma)
    case UInt8(ascii: "+"): return .success(.binary(.plus))
    case UInt8(ascii: "-"): return .success(.binary(.minus))
    case UInt8(ascii: "/"): return .success(.binary(.over))
    case UInt8(ascii: "^"): return .success(.binary(.power))
    case UInt8(ascii: "*"):
      guard peek() == UInt8(ascii: "*") else { return .success(.binary(.times)) }
      position += 1
      return mistake("a power is written `^`", start, ["^"])
    case UInt8(ascii: "<"): return .success(.binary(takeEquals(isFollowedByEquals) ? .lessOrEqual : .less))
    case UInt8(ascii: ">"): return .success(.binary(takeEquals(isFollowedByEquals) ? .greaterOrEqual : .greater))
    case UInt8(ascii: "=") where isFollowedByEquals:
      position += 1
      return .success(.binary(.equal))
    case UInt8(ascii: "!") where isFollowedByEquals:
      position += 1
      return .success(.binary(.notEqual))
    case UInt8(ascii: "="): return mistake("`=` is not an operator", start, ["=="])
    case UInt8(ascii: "!"): return mistake("negation is written `not`", start, ["not"])
    case UInt8(ascii: "&"): return mistake("`&` is not an operator", start, ["and"])
    case UInt8(ascii: "|"): return mistake("`|` is not an operator", start, ["or"])
    case UInt8(ascii: "."): return mistake("a number needs a digit before its point", start, ["0."])
    default:
      while let next = peek(), next & 0xC0 == 0x80 { position += 1 }
      let character = String(decoding: bytes[start..<position], as: UTF8.self)
      return mistake("`\(character)` means nothing in an expression", start, [])
    }
  }

  private mutating func takeEquals(_ isThere: Bool) -> Bool {
    if isThere { position += 1 }
    return isThere
  }

  private mutating func number() -> Result<ExpressionToken, ScanningMistake> {
    let start = position
    skipDigits()
    if peek() == UInt8(ascii: ".") {
      position += 1
      guard let next = peek(), isDigit(next) else {
        return mistake("a number needs a digit after its point", start, [])
      }
      skipDigits()
    }
    if let letter = peek(), letter | 0x20 == UInt8(ascii: "e") {
      let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
      if let digit = peek(1 + sign), isDigit(digit) {
        position += 1 + sign
        skipDigits()
      }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if let next = peek(), isLetter(next) {
      return mistake("`\(text)` and what follows need an operator between them", start, [])
    }
    guard let value = Double(text), value.isFinite else { return mistake("`\(text)` is too large", start, []) }
    return .success(.number(value))
  }

  private mutating func skipDigits() {
    while let byte = peek(), isDigit(byte) { position += 1 }
  }

  private func mistake(
    _ message: String, _ start: Int, _ suggestions: [String]
  ) -> Result<ExpressionToken, ScanningMistake> {
    let range = start..<Swift.max(position, start + 1)
    return .failure(ScanningMistake(error: ExpressionError(message: message, range: range, suggestions: suggestions)))
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }
}

/// The first mistake in a text, where the standard library wants an error type.
struct ScanningMistake: Error {
  var error: ExpressionError
}
