/// A JSON value of any form, to look into before it is taken for a report.
package indirect enum JSONTree: Decodable, Sendable {
  case null
  case truth(Bool)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  /// Reads whatever stands there, the commonest form first: each that it is not costs an error.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .truth(value)
    } else if let values = try? container.decode([JSONTree].self) {
      self = .list(values)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }

  /// What stands under a key; nil where there is none, or no object.
  package subscript(key: String) -> JSONTree? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The whole number that it is; nil when it is something else.
  package var wholeNumber: Int? {
    if case .number(let value) = self { Int(exactly: value) } else { nil }
  }

  /// What it is, in words.
  var kind: String {
    switch self {
    case .null: "null"
    case .truth(let value): value ? "true" : "false"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }
}
