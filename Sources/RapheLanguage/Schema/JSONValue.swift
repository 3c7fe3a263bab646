/// A JSON value whose objects keep the order of their keys, so that the same description gives the same bytes.
package indirect enum JSONValue: Equatable, Sendable {
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A key of an object and what stands under it.
  package struct Member: Equatable, Sendable {
    package var key: String
    package var value: JSONValue

    /// Makes a member.
    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByBooleanLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member(key: $0.0, value: $0.1) })
  }

  package static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  /// The members of both objects.
  package static func + (left: JSONValue, right: JSONValue) -> JSONValue {
    guard case .object(let first) = left, case .object(let second) = right else {
      preconditionFailure("only objects are joined")
    }
    return .object(first + second)
  }
}

extension JSONValue {
  /// The value as text, indented by two spaces; what fits a line stands on one.
  package var text: String { text(indent: 0, column: 0) }

  private func text(indent: Int, column: Int) -> String {
    if let line = oneLine, column + line.utf8.count < 118 { return line }
    let margin = String(repeating: " ", count: indent + 2)
    let end = "\n" + String(repeating: " ", count: indent)
    switch self {
    case .array(let items):
      let lines = items.map { margin + $0.text(indent: indent + 2, column: indent + 2) }
      return "[\n" + lines.joined(separator: ",\n") + end + "]"
    case .object(let members):
      let lines = members.map { member in
        let key = "\(margin)\(JSONValue.quoted(member.key)): "
        return key + member.value.text(indent: indent + 2, column: key.utf8.count)
      }
      return "{\n" + lines.joined(separator: ",\n") + end + "}"
    case .bool, .number, .string: return scalar
    }
  }

  /// The value on one line, when it is a scalar, a list of scalars or an object with a single scalar.
  private var oneLine: String? {
    switch self {
    case .bool, .number, .string: return scalar
    case .array(let items):
      let parts = items.compactMap(\.oneLine)
      return parts.count == items.count ? "[" + parts.joined(separator: ", ") + "]" : nil
    case .object(let members):
      guard let member = members.first else { return "{}" }
      guard members.count == 1, let value = member.value.oneLine else { return nil }
      return "{\(JSONValue.quoted(member.key)): \(value)}"
    }
  }

  private var scalar: String {
    switch self {
    case .bool(let value): value ? "true" : "false"
    case .number(let value): value.shortText
    case .string(let text): JSONValue.quoted(text)
    case .array, .object: ""
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
