import Foundation

/// A JSON value, to look into.
enum JSON: Decodable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  init(_ text: String) throws { self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8)) }

  subscript(key: String) -> JSON? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  subscript(index: Int) -> JSON? {
    if case .array(let elements) = self, elements.indices.contains(index) { elements[index] } else { nil }
  }

  var keys: [String] {
    if case .object(let members) = self { members.keys.sorted() } else { [] }
  }
}

/// The part of JSON Schema that the schema of the report uses.
///
/// A keyword that it does not know is a violation.
struct SchemaCheck {
  private let root: JSON
  private(set) var violations: [String] = []

  init(_ schema: JSON) { root = schema }

  mutating func check(_ value: JSON) { check(value, root, "$") }

  private static let silent: Set<String> = ["$schema", "title", "description", "$defs"]

  private mutating func check(_ value: JSON, _ schema: JSON, _ path: String) {
    guard case .object(let keywords) = schema else { return violations.append("\(path): no schema") }
    for (keyword, argument) in keywords where !SchemaCheck.silent.contains(keyword) {
      switch (keyword, argument) {
      case ("$ref", .string(let reference)):
        let name = String(reference.dropFirst("#/$defs/".count))
        if let definition = root["$defs"]?[name] {
          check(value, definition, path)
        } else {
          violations.append("\(path): no definition \(reference)")
        }
      case ("type", .string(let type)): require(value.isOf(type), path, "not of type \(type)")
      case ("type", .array(let types)):
        require(types.contains { if case .string(let type) = $0 { value.isOf(type) } else { false } }, path, "type")
      case ("enum", .array(let values)): require(values.contains(value), path, "not one of \(values)")
      case ("const", _): require(value == argument, path, "not \(argument)")
      case ("required", .array(let keys)):
        for case .string(let key) in keys { require(value[key] != nil, path, "no \(key)") }
      case ("properties", .object(let properties)):
        // Stricter than the schema: the program itself writes no key that the schema does not name.
        for key in value.keys {
          if let property = properties[key], let member = value[key] {
            check(member, property, "\(path).\(key)")
          } else {
            violations.append("\(path): \(key) is not in the schema")
          }
        }
      case ("additionalProperties", .object):
        for key in value.keys {
          if let member = value[key] { check(member, argument, "\(path).\(key)") }
        }
      case ("items", _):
        if case .array(let elements) = value {
          for (index, element) in elements.enumerated() { check(element, argument, "\(path)[\(index)]") }
        }
      case ("minItems", .number(let least)): require(value.count.map { Double($0) >= least } ?? true, path, "too few")
      case ("maxItems", .number(let most)): require(value.count.map { Double($0) <= most } ?? true, path, "too many")
      case ("minimum", .number(let least)): require(value.number.map { $0 >= least } ?? true, path, "below \(least)")
      case ("maximum", .number(let most)): require(value.number.map { $0 <= most } ?? true, path, "above \(most)")
      case ("pattern", .string): require(value.isOf("string"), path, "not a text")
      case ("anyOf", .array(let schemas)):
        let fits = schemas.contains { schema in
          var inner = SchemaCheck(root)
          inner.check(value, schema, path)
          return inner.violations.isEmpty
        }
        require(fits, path, "fits none of several")
      default: violations.append("\(path): the test does not know the keyword \(keyword)")
      }
    }
  }

  private mutating func require(_ holds: Bool, _ path: String, _ message: String) {
    if !holds { violations.append("\(path): \(message)") }
  }
}

extension JSON {
  fileprivate func isOf(_ type: String) -> Bool {
    switch (type, self) {
    case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string), ("array", .array),
      ("object", .object):
      true
    case ("integer", .number(let value)): value == value.rounded()
    default: false
    }
  }

  fileprivate var count: Int? {
    if case .array(let elements) = self { elements.count } else { nil }
  }

  fileprivate var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }
}
