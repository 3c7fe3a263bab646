/// A grammar in the EBNF of the W3C, as read from its text: what derives sentences and, apart from the parsers under
/// test, recognises them.
struct EBNF: Sendable {
  indirect enum Expression: Sendable {
    case text([Unicode.Scalar])
    case characters([ClosedRange<UInt32>], isNegated: Bool)
    case name(String)
    case sequence([Expression])
    case choice([Expression])
    case repeated(Expression, minimum: Int, maximum: Int?)
  }

  /// Something that is no grammar.
  struct Unreadable: Error {
    var rest: String
  }

  private(set) var rules: [String: Expression] = [:]
  /// The names of the rules, in order.
  private(set) var names: [String] = []

  /// Reads the rules of a text; `terminals` gives names that the text leaves open the words they stand for.
  init(_ text: String, terminals: [String: [String]]) throws {
    var reader = Reader(rest: Substring(text).unicodeScalars)
    while let (name, expression) = try reader.rule() {
      rules[name] = expression
      names.append(name)
    }
    for (name, words) in terminals {
      rules[name] = .choice(words.map { .text(Array($0.unicodeScalars)) })
    }
  }
}

extension EBNF {
  private struct Reader {
    var rest: Substring.UnicodeScalarView

    mutating func rule() throws -> (String, Expression)? {
      skipSpace()
      guard !rest.isEmpty else { return nil }
      guard let name = name(), take("::=") else { throw unreadable }
      return (name, try choice())
    }

    private mutating func choice() throws -> Expression {
      var choices = [try sequence()]
      while take("|") { choices.append(try sequence()) }
      return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private mutating func sequence() throws -> Expression {
      var parts: [Expression] = []
      while let part = try repeated() { parts.append(part) }
      guard !parts.isEmpty else { throw unreadable }
      return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func repeated() throws -> Expression? {
      guard let primary = try primary() else { return nil }
      if take("?") { return .repeated(primary, minimum: 0, maximum: 1) }
      if take("*") { return .repeated(primary, minimum: 0, maximum: nil) }
      if take("+") { return .repeated(primary, minimum: 1, maximum: nil) }
      return primary
    }

    private mutating func primary() throws -> Expression? {
      skipSpace()
      if take("(") {
        let inner = try choice()
        guard take(")") else { throw unreadable }
        return inner
      }
      if rest.first == "'" {
        rest.removeFirst()
        guard let end = rest.firstIndex(of: "'") else { throw unreadable }
        let text = Array(rest[..<end])
        rest = rest[rest.index(after: end)...]
        return .text(text)
      }
      if rest.first == "[" { return try characters() }
      let start = rest
      guard let name = name() else { return nil }
      guard !take("::=") else {
        rest = start
        return nil
      }
      return .name(name)
    }

    private mutating func characters() throws -> Expression {
      rest.removeFirst()
      let isNegated = rest.first == "^"
      if isNegated { rest.removeFirst() }
      var ranges: [ClosedRange<UInt32>] = []
      while let first = rest.first, first != "]" {
        let low = try character()
        guard rest.first == "-" else {
          ranges.append(low...low)
          continue
        }
        rest.removeFirst()
        ranges.append(low...(try character()))
      }
      guard !rest.isEmpty else { throw unreadable }
      rest.removeFirst()
      return .characters(ranges, isNegated: isNegated)
    }

    private mutating func character() throws -> UInt32 {
      guard let first = rest.popFirst() else { throw unreadable }
      guard first == "#", rest.first == "x" else { return first.value }
      rest.removeFirst()
      let digits = rest.prefix { $0.properties.isASCIIHexDigit }
      rest = rest[digits.endIndex...]
      guard let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16) else { throw unreadable }
      return value
    }

    private mutating func name() -> String? {
      skipSpace()
      let name = rest.prefix { $0.properties.isAlphabetic }
      guard !name.isEmpty else { return nil }
      rest = rest[name.endIndex...]
      return String(String.UnicodeScalarView(name))
    }

    private mutating func take(_ text: String) -> Bool {
      skipSpace()
      guard rest.starts(with: text.unicodeScalars) else { return false }
      rest = rest.dropFirst(text.unicodeScalars.count)
      return true
    }

    private mutating func skipSpace() {
      while let first = rest.first {
        if first.properties.isWhitespace {
          rest.removeFirst()
        } else if rest.starts(with: "/*".unicodeScalars) {
          while !rest.isEmpty, !rest.starts(with: "*/".unicodeScalars) { rest.removeFirst() }
          rest = rest.dropFirst(2)
        } else {
          return
        }
      }
    }

    private var unreadable: Unreadable { Unreadable(rest: String(rest.prefix(40))) }
  }
}
