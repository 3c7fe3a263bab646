/// The JSON Schema, of the draft 2020-12, of every kind of file, for editors and other programs.
///
/// It says what a reader that knows only JSON can check: keys, words, forms of texts, ranges of numbers. Other readers
/// of YAML guess what a scalar is; where the language takes any text, the schema takes their guess.
public enum JSONSchema {
  /// The schema as JSON text, the same bytes each time.
  public static func text() -> String {
    var definitions = SchemaDefinitions()
    let kinds = Document.kinds.map { kind in (kind.key, definitions.schema(kind.shape)) }
    // The key after `raphe` decides, but objects of JSON have no order. A theory, dataset or model may name its
    // vocabulary, so the presence of a key decides in the order of the kinds, of which the vocabulary is the last.
    // A study may name its theory and its model, so it comes before both.
    let ordered = kinds.filter { $0.0 == "study" } + kinds.filter { $0.0 != "study" }
    let choice = ordered.reversed().reduce(
      ["anyOf": .array(kinds.map { ["required": [.string($0.0)]] })] as JSONValue
    ) { otherwise, kind in
      ["if": ["required": [.string(kind.0)]], "then": kind.1, "else": otherwise]
    }
    let properties = Document.kinds.map { kind in
      JSONValue.Member(key: kind.key, value: ["description": .string("the id of the file, which is \(kind.purpose)")])
    }
    let root: JSONValue =
      [
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Raphe",
        "description": "Theories, datasets, models and vocabularies of Raphe, the language for mechanism hypotheses.",
        "type": "object",
        "properties": .object(properties),
      ] + choice + ["$defs": definitions.object]
    return root.text + "\n"
  }
}

/// The records of a schema, each defined once under its name.
struct SchemaDefinitions {
  private var members: [JSONValue.Member] = []

  /// All definitions, in the order of their names.
  var object: JSONValue { .object(members.sorted { $0.key < $1.key }) }

  /// The schema of a shape; records in it become definitions.
  mutating func schema(_ shape: Shape) -> JSONValue {
    switch shape {
    case .text(let text): SchemaDefinitions.schema(text)
    case .number(let number): SchemaDefinitions.schema(number)
    case .words(let words):
      words.count == 1 ? ["const": .string(words[0].word)] : ["enum": .strings(words.map(\.word))]
    case .oneOrMore(let item): oneOrMore(schema(item))
    case .list(let item, let minimum):
      ["type": "array"] + (minimum > 0 ? ["minItems": .number(Double(minimum))] : [:]) + ["items": schema(item)]
    case .map(let keys, let values):
      [
        "type": ["object", "null"], "propertyNames": SchemaDefinitions.schema(key: keys),
        "additionalProperties": schema(values),
      ]
    case .record(let record): reference(record.name) { $0.schema(record) }
    case .cases(let name, let purpose, let cases): reference(name) { $0.schema(cases, purpose) }
    case .either(let shapes): ["anyOf": .array(shapes.map { schema($0) })]
    }
  }

  /// A reference to a definition, which is made the first time.
  private mutating func reference(_ name: String, make: (inout SchemaDefinitions) -> JSONValue) -> JSONValue {
    let key = String(name.map { $0 == " " ? "-" : $0 })
    if !members.contains(where: { $0.key == key }) {
      members.append(JSONValue.Member(key: key, value: [:]))
      let value = make(&self)
      if let position = members.firstIndex(where: { $0.key == key }) { members[position].value = value }
    }
    return ["$ref": .string("#/$defs/\(key)")]
  }

  private mutating func schema(_ record: RecordShape) -> JSONValue {
    let required = record.fields.filter(\.isRequired).map(\.name)
    let properties = record.fields.map { field in
      JSONValue.Member(key: field.name, value: description(of: field) + schema(field.shape))
    }
    // A record that needs no key may be left empty, which other readers of YAML take for null.
    let type: JSONValue = required.isEmpty ? ["object", "null"] : "object"
    return ["description": .string(record.purpose), "type": type, "additionalProperties": false]
      + (required.isEmpty ? [:] : ["required": .strings(required)]) + together(record.together)
      + ["properties": .object(properties)]
  }

  private func together(_ keys: [String]) -> JSONValue {
    let members = keys.map { key in JSONValue.Member(key: key, value: .strings(keys.filter { $0 != key })) }
    return members.isEmpty ? [:] : ["dependentRequired": .object(members)]
  }

  private func description(of field: FieldShape) -> JSONValue {
    var text = field.purpose
    let written = field.shape.written
    if !written.isEmpty { text += "; \(written)" }
    if let otherwise = field.otherwise { text += "; if left out: \(otherwise)" }
    return ["description": .string(text)] + (defaultValue(of: field).map { ["default": $0] } ?? [:])
  }

  /// The default as a value, when the words that tell it are one.
  private func defaultValue(of field: FieldShape) -> JSONValue? {
    guard let otherwise = field.otherwise else { return nil }
    func isWord(_ shape: Shape) -> Bool {
      switch shape {
      case .words(let words): words.contains { $0.word == otherwise }
      case .either(let shapes): shapes.contains(where: isWord)
      default: false
      }
    }
    if isWord(field.shape) { return .string(otherwise) }
    if case .number = field.shape { return Literal.number(Array(otherwise.utf8)[...]).map(JSONValue.number) }
    return nil
  }

  /// Cases by conditions on their verb and the word after `is`, so that an error speaks of the case that was meant.
  private mutating func schema(_ cases: [CaseShape], _ purpose: String) -> JSONValue {
    var rules: [JSONValue] = []
    for verb in cases.verbs {
      let own = cases.filter { $0.key == verb }
      if let only = own.first, only.words.isEmpty {
        rules.append(["if": ["required": [.string(verb)]], "then": schema(.record(only.record))])
        continue
      }
      rules.append([
        "if": ["required": [.string(verb)]],
        "then": ["required": ["is"], "properties": ["is": ["enum": .strings(own.flatMap(\.words))]]],
      ])
      for choice in own {
        rules.append([
          "if": ["required": .strings([verb, "is"]), "properties": ["is": ["enum": .strings(choice.words)]]],
          "then": schema(.record(choice.record)),
        ])
      }
    }
    return [
      "description": .string(purpose), "type": "object",
      "anyOf": .array(cases.verbs.map { ["required": [.string($0)]] }), "allOf": .array(rules),
    ]
  }

  /// A list of one or more, or the item itself; a condition, so that an error does not speak of both.
  private func oneOrMore(_ item: JSONValue) -> JSONValue {
    ["if": ["type": "array"], "then": ["minItems": .number(1), "items": item], "else": item]
  }

  private static func schema(_ text: TextShape) -> JSONValue {
    let types: JSONValue = text.looksLikeNumber ? ["string", "number", "boolean"] : "string"
    return ["type": types] + form(text) + ["examples": [.string(text.example)]]
  }

  private static func schema(key text: TextShape) -> JSONValue {
    ["description": .string(text.name)] + form(text) + ["examples": [.string(text.example)]]
  }

  private static func form(_ text: TextShape) -> JSONValue {
    text.pattern.map { ["pattern": .string("^(?:\($0))$")] } ?? ["minLength": .number(1)]
  }

  private static func schema(_ number: NumberShape) -> JSONValue {
    if let value = number.minimum, value == number.maximum {
      return ["enum": [.number(value), .string(value.shortText)]]
    }
    let bounds: [(String, Double?)] = [
      ("minimum", number.minimum), ("exclusiveMinimum", number.above), ("maximum", number.maximum),
      ("exclusiveMaximum", number.below),
    ]
    let members = bounds.compactMap { bound in bound.1.map { JSONValue.Member(key: bound.0, value: .number($0)) } }
    return ["type": [number.isWhole ? "integer" : "number", "string"]] + .object(members)
      + ["pattern": .string("^(?:\(Literal.numberPattern))$")]
  }
}
