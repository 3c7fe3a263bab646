/// JSON as it is written: keys in their order and numbers in their digits, which a decoder would hide.
struct JSONText {
  indirect enum Value: Equatable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([Value])
    case object([Member])

    subscript(key: String) -> Value? {
      guard case .object(let members) = self else { return nil }
      return members.first { $0.key == key }?.value
    }

    var keys: [String] {
      if case .object(let members) = self { members.map(\.key) } else { [] }
    }

    var elements: [Value] {
      if case .array(let elements) = self { elements } else { [] }
    }

    var text: String? {
      if case .string(let text) = self { text } else { nil }
    }

    var number: Double? {
      if case .number(let digits) = self { Double(digits) } else { nil }
    }

    /// The value with all that is in it.
    var all: [Value] {
      switch self {
      case .array(let elements): [self] + elements.flatMap(\.all)
      case .object(let members): [self] + members.flatMap(\.value.all)
      default: [self]
      }
    }
  }

  struct Member: Equatable {
    var key: String
    var value: Value
  }

  /// Where the text is no JSON.
  struct Mistake: Error, CustomStringConvertible {
    var description: String
  }

  let value: Value

  /// Reads one value, after which only white space may come.
  init(_ text: String) throws {
    var reader = Reader(characters: Array(text.unicodeScalars))
    value = try reader.value()
    reader.skipSpace()
    if reader.position < reader.characters.count { throw reader.mistake("something follows") }
  }

  private struct Reader {
    let characters: [Unicode.Scalar]
    var position = 0

    func mistake(_ what: String) -> Mistake { Mistake(description: "\(what) at \(position)") }

    mutating func skipSpace() {
      while position < characters.count, " \n\r\t".unicodeScalars.contains(characters[position]) { position += 1 }
    }

    mutating func next() throws -> Unicode.Scalar {
      guard position < characters.count else { throw mistake("the text ends") }
      position += 1
      return characters[position - 1]
    }

    /// Takes the character if it comes next.
    mutating func takes(_ character: Unicode.Scalar) -> Bool {
      skipSpace()
      guard position < characters.count, characters[position] == character else { return false }
      position += 1
      return true
    }

    mutating func value() throws -> Value {
      skipSpace()
      if takes("{") { return .object(try list(until: "}") { try $0.member() }) }
      if takes("[") { return .array(try list(until: "]") { try $0.value() }) }
      if takes("\"") { return .string(try string()) }
      var word = ""
      while position < characters.count, !",]} \n\r\t".unicodeScalars.contains(characters[position]) {
        word.unicodeScalars.append(try next())
      }
      switch word {
      case "null": return .null
      case "true": return .bool(true)
      case "false": return .bool(false)
      default:
        guard try /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/.wholeMatch(in: word) != nil else {
          throw mistake("`\(word)` is no value,")
        }
        return .number(word)
      }
    }

    private mutating func list<Element>(
      until end: Unicode.Scalar, _ element: (inout Reader) throws -> Element
    ) throws -> [Element] {
      var elements: [Element] = []
      if takes(end) { return elements }
      repeat { elements.append(try element(&self)) } while takes(",")
      guard takes(end) else { throw mistake("a list does not end") }
      return elements
    }

    private mutating func member() throws -> Member {
      guard takes("\"") else { throw mistake("a key is missing") }
      let key = try string()
      guard takes(":") else { throw mistake("a colon is missing") }
      return Member(key: key, value: try value())
    }

    private mutating func string() throws -> String {
      var text = ""
      while true {
        switch try next() {
        case "\"": return text
        case "\\":
          // What is escaped does not matter here, as long as it is told apart.
          text += "\\"
          text.unicodeScalars.append(try next())
        case let character where character.value < 0x20: throw mistake("a control character stands")
        case let character: text.unicodeScalars.append(character)
        }
      }
    }
  }
}
