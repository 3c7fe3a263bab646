import Foundation
import RapheSyntax

/// As much of a JSON Schema validator as the schema of the language needs; a keyword it does not know is an error.
struct SchemaValidator {
  typealias Object = [String: Any]

  let root: Object

  init(_ text: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    guard let root = value as? Object else { throw NotASchema(keyword: "the root") }
    self.root = root
  }

  struct NotASchema: Error {
    var keyword: String
  }

  /// The places of a value that the schema refuses, as paths of keys and positions.
  func errors(in value: Any) throws -> [String] { try errors(value, root, at: "") }

  private func errors(_ value: Any, _ schema: Any, at path: String) throws -> [String] {
    guard let schema = schema as? Object else { return schema as? Bool == false ? ["\(path): not allowed"] : [] }
    var errors: [String] = []
    for (keyword, argument) in schema {
      errors += try check(value, keyword, argument, schema, at: path).map { $0.contains(": ") ? $0 : "\(path): \($0)" }
    }
    return errors
  }

  private func check(
    _ value: Any, _ keyword: String, _ argument: Any, _ schema: Object, at path: String
  ) throws -> [String] {
    let object = value as? Object
    let array = value as? [Any]
    let number = (value as? Scalar)?.number
    let text = (value as? Scalar)?.text
    switch keyword {
    case "$schema", "$defs", "title", "description", "default", "examples", "then", "else": return []
    case "$ref": return try errors(value, definition(argument), at: path)
    case "type":
      let types = argument as? [String] ?? [argument as? String ?? ""]
      return types.contains { isType(value, $0) } ? [] : ["not \(types)"]
    case "required":
      let missing = (argument as? [String] ?? []).filter { object?[$0] == nil }
      return object == nil ? [] : missing.map { "no \($0)" }
    case "dependentRequired":
      let present = (argument as? [String: [String]] ?? [:]).filter { object?[$0.key] != nil }
      return present.values.joined().filter { object?[$0] == nil }.map { "no \($0)" }
    case "properties":
      let properties = argument as? Object ?? [:]
      return try (object ?? [:]).flatMap { key, value in
        try properties[key].map { try errors(value, $0, at: "\(path)/\(key)") } ?? []
      }
    case "additionalProperties":
      let known = (schema["properties"] as? Object ?? [:]).keys
      return try (object ?? [:]).filter { !known.contains($0.key) }
        .flatMap { try errors($0.value, argument, at: "\(path)/\($0.key)") }
    case "propertyNames":
      return try (object ?? [:]).keys.flatMap { try errors(Scalar($0, isPlain: false), argument, at: path) }
    case "items":
      return try (array ?? []).enumerated().flatMap { try errors($1, argument, at: "\(path)/\($0)") }
    case "minItems": return (array?.count).map { $0 < argument as? Int ?? 0 } == true ? ["too short"] : []
    case "minLength": return (text?.unicodeScalars.count).map { $0 < argument as? Int ?? 0 } == true ? ["empty"] : []
    case "pattern":
      guard let text else { return [] }
      return try Regex(argument as? String ?? "").firstMatch(in: text) == nil ? ["no match"] : []
    case "const", "enum":
      let choices = argument as? [Any] ?? [argument]
      let isOne = choices.contains { choice in
        (choice as? String).map { $0 == text } ?? (choice as? Double).map { $0 == number } ?? false
      }
      return isOne ? [] : ["none of " + choices.map { "\($0)" }.joined(separator: ", ")]
    case "minimum": return number.map { $0 < argument as? Double ?? 0 } == true ? ["too small"] : []
    case "maximum": return number.map { $0 > argument as? Double ?? 0 } == true ? ["too large"] : []
    case "exclusiveMinimum": return number.map { $0 <= argument as? Double ?? 0 } == true ? ["too small"] : []
    case "exclusiveMaximum": return number.map { $0 >= argument as? Double ?? 0 } == true ? ["too large"] : []
    case "allOf": return try (argument as? [Any] ?? []).flatMap { try errors(value, $0, at: path) }
    case "anyOf":
      return try (argument as? [Any] ?? []).contains { try errors(value, $0, at: path).isEmpty } ? [] : ["none fits"]
    case "if":
      let branch = try errors(value, argument, at: path).isEmpty ? schema["then"] : schema["else"]
      return try branch.map { try errors(value, $0, at: path) } ?? []
    default: throw NotASchema(keyword: keyword)
    }
  }

  private func definition(_ reference: Any) throws -> Any {
    let name = (reference as? String ?? "").replacing("#/$defs/", with: "")
    guard let definition = (root["$defs"] as? Object)?[name] else { throw NotASchema(keyword: "$ref \(name)") }
    return definition
  }

  private func isType(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is Object
    case "array": value is [Any]
    case "string": (value as? Scalar)?.text != nil
    case "number": (value as? Scalar)?.number != nil
    case "integer": (value as? Scalar)?.number.map { $0 == $0.rounded() } ?? false
    case "null": (value as? Scalar).map { $0.text == nil && $0.number == nil && !$0.isBoolean } ?? false
    case "boolean": (value as? Scalar)?.isBoolean ?? false
    default: false
    }
  }
}

/// A scalar as other readers of YAML take it, by the core schema of YAML 1.2.
struct Scalar {
  var text: String?
  var number: Double?
  var isBoolean = false

  init(_ written: String, isPlain: Bool) {
    guard isPlain else {
      text = written
      return
    }
    if ["", "~", "null", "Null", "NULL"].contains(written) { return }
    isBoolean = ["true", "True", "TRUE", "false", "False", "FALSE"].contains(written)
    if (try? #/[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/#.wholeMatch(in: written)) ?? nil != nil {
      number = Double(written)
    }
    if number == nil, !isBoolean { text = written }
  }
}

extension Node {
  /// The node as other readers of YAML take it.
  var json: Any {
    switch kind {
    case .scalar: Scalar(text, isPlain: isPlain)
    case .sequence: items.map(\.json)
    case .mapping: Dictionary(pairs.map { ($0.key.text, $0.value.json) }) { first, _ in first }
    }
  }
}
