import RapheLanguage

/// The objects of a schema, each defined once under its name.
struct SchemaWriter {
  private var definitions: [String: JSONValue] = [:]

  /// All definitions, in the order of their names.
  var object: JSONValue {
    .object(definitions.sorted { $0.key < $1.key }.map { JSONValue.Member(key: $0.key, value: $0.value) })
  }

  /// A reference to a described object, which is defined the first time.
  mutating func reference(_ type: any Described.Type) -> JSONValue {
    let name = type.name
    if definitions[name] == nil {
      // Said first, so that an object may hold others of its own kind.
      definitions[name] = [:]
      definitions[name] = definition(type)
    }
    return SchemaWriter.reference(name)
  }

  private mutating func definition(_ type: any Described.Type) -> JSONValue {
    let required = type.keys.filter(\.isRequired).map(\.name)
    let properties = type.keys.map { key in
      var value = schema(key.shape.present, key.limits)
      if !key.purpose.isEmpty { value = value + ["description": .string(key.purpose)] }
      return JSONValue.Member(key: key.name, value: value)
    }
    return (type.purpose.isEmpty ? [:] : ["description": .string(type.purpose)]) + ["type": "object"]
      + (required.isEmpty ? [:] : ["required": .strings(required)]) + ["properties": .object(properties)]
  }

  private mutating func schema(_ shape: Shape, _ limits: [Limit]) -> JSONValue {
    switch shape {
    case .text: leaf("string", limits)
    case .integer: leaf("integer", limits)
    case .truth: ["type": "boolean"]
    case .number: leaf("number", limits + [.finite])
    case .numberOrNull: leaf("number", limits)
    case .region: ["anyOf": [named("interval"), ["type": "array", "items": named("interval")]]]
    case .optional(let inner), .nullable(let inner): orNull(schema(inner, limits))
    case .list(let inner): list(inner, limits)
    case .map(let inner): map(schema(inner, limits), limits)
    case .object(let type): reference(type)
    }
  }

  private func orNull(_ schema: JSONValue) -> JSONValue {
    guard case .object(let members) = schema, members.count == 1, members[0].key == "type" else {
      return ["anyOf": [schema, ["type": "null"]]]
    }
    // A number that may be none is null already.
    guard case .string(let type) = members[0].value else { return schema }
    return ["type": .strings([type, "null"])]
  }

  private mutating func list(_ inner: Shape, _ limits: [Limit]) -> JSONValue {
    if limits.contains(where: \.isInterval), inner.isNumber { return named("interval") }
    var size: JSONValue = [:]
    for limit in limits {
      switch limit {
      case .length(let count):
        size = size + ["minItems": .number(Double(count)), "maxItems": .number(Double(count))]
      case .items(let least): size = size + ["minItems": .number(Double(least))]
      default: break
      }
    }
    // Of a list of lists, the outer one has the length that is said.
    return ["type": "array", "items": schema(inner, limits.filter { !$0.isOfList })] + size
  }

  private func map(_ values: JSONValue, _ limits: [Limit]) -> JSONValue {
    for case .keys(let keys) in limits {
      let properties = keys.map { JSONValue.Member(key: $0, value: values) }
      return ["type": "object", "required": .strings(keys), "properties": .object(properties)]
    }
    return ["type": "object", "additionalProperties": values]
  }

  /// The schema of a text or of a number.
  private mutating func leaf(_ type: String, _ limits: [Limit]) -> JSONValue {
    var isFinite = type != "number"
    var rest: JSONValue = [:]
    for limit in limits {
      switch limit {
      case .count: return named("count")
      case .probability: return named("probability")
      case .finite: isFinite = true
      case .constant(let value): return ["const": .number(Double(value))]
      case .atLeast(let least): rest = rest + ["minimum": .number(Double(least))]
      case .between(let least, let most):
        isFinite = true
        rest = rest + ["minimum": .number(least), "maximum": .number(most)]
      case .words(let words, let name?):
        definitions[name] = ["enum": .strings(words)]
        return SchemaWriter.reference(name)
      case .words(let words, nil): return ["enum": .strings(words)]
      case .pattern(let pattern): rest = rest + ["pattern": .string(pattern)]
      case .interval, .length, .items, .keys: break
      }
    }
    return ["type": isFinite ? .string(type) : .strings([type, "null"])] + rest
  }

  /// A reference to one of the definitions that many objects share.
  private mutating func named(_ name: String) -> JSONValue {
    definitions[name] = SchemaWriter.shared[name]
    return SchemaWriter.reference(name)
  }

  private static func reference(_ name: String) -> JSONValue { ["$ref": .string("#/$defs/\(name)")] }

  private static let shared: [String: JSONValue] = [
    "interval": [
      "description": "Lower and upper end; null is unbounded.", "type": "array",
      "items": ["type": .strings(["number", "null"])], "minItems": .number(2), "maxItems": .number(2),
    ],
    "probability": ["type": "number", "minimum": .number(0), "maximum": .number(1)],
    "count": ["type": "integer", "minimum": .number(0)],
  ]
}

extension Shape {
  /// What is written under a key, when it is.
  fileprivate var present: Shape {
    if case .optional(let inner) = self { return inner }
    return self
  }

  var isNumber: Bool {
    switch self {
    case .number, .numberOrNull: true
    default: false
    }
  }
}

extension Limit {
  var isInterval: Bool {
    if case .interval = self { return true }
    return false
  }

  /// Whether it is of a list rather than of what is in it.
  var isOfList: Bool {
    switch self {
    case .length, .items: true
    default: false
    }
  }
}
