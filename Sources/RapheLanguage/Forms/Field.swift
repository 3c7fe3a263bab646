import RapheSyntax

/// A key of a record, or several that belong together, with how their values are written.
struct Field<Value: Sendable>: Sendable {
  let shapes: [FieldShape]
  let read: @Sendable (inout Entries, inout Reading) -> Value?
}

/// The pairs of a mapping that is being read, and which of them have been.
struct Entries {
  let node: Node
  /// Required keys that are not there, with what they are for.
  var missing: [(key: String, purpose: String)] = []
  private var used: [Bool]
  private var hint = 0
  private var usedCount = 0

  init(_ node: Node) {
    self.node = node
    used = Array(repeating: false, count: node.count)
  }

  mutating func take(_ key: [UInt8]) -> (key: Node, value: Node)? {
    guard usedCount < used.count, let position = node.pairIndex(ofKey: key, hint: hint) else { return nil }
    if !used[position] { usedCount += 1 }
    used[position] = true
    hint = position + 1 == used.count ? 0 : position + 1
    return node.pairs[position]
  }

  /// The keys that no field took.
  var unused: [Node] {
    usedCount == used.count ? [] : zip(node.pairs, used).compactMap { pair, isUsed in isUsed ? nil : pair.key }
  }
}

extension Field {
  /// A key that must be there.
  static func required(_ name: String, _ purpose: String, _ form: Form<Value>) -> Field {
    let key = Array(name.utf8)
    let shape = FieldShape(name: name, purpose: purpose, shape: form.shape, isRequired: true)
    return Field(shapes: [shape]) { entries, reading in
      guard let pair = entries.take(key) else {
        entries.missing.append((name, purpose))
        return nil
      }
      return form.read(pair.value, &reading)
    }
  }

  /// A key that may be there.
  static func optional<Part>(_ name: String, _ purpose: String, _ form: Form<Part>, otherwise: String? = nil) -> Field
  where Value == Part? {
    let key = Array(name.utf8)
    let shape = FieldShape(name: name, purpose: purpose, shape: form.shape, isRequired: false, otherwise: otherwise)
    return Field(shapes: [shape]) { entries, reading in
      guard let pair = entries.take(key) else { return .some(nil) }
      guard let part = form.read(pair.value, &reading) else { return nil }
      return .some(.some(part))
    }
  }

  /// A key with a value that holds when it is not there.
  static func defaulted(
    _ name: String, _ purpose: String, _ form: Form<Value>, to value: Value, otherwise: String? = nil
  ) -> Field {
    let key = Array(name.utf8)
    let shape = FieldShape(name: name, purpose: purpose, shape: form.shape, isRequired: false, otherwise: otherwise)
    return Field(shapes: [shape]) { entries, reading in
      guard let pair = entries.take(key) else { return value }
      return form.read(pair.value, &reading)
    }
  }

  /// Several keys of the same record that make one value.
  static func together<each Part: Sendable>(
    _ field: repeat Field<each Part>, make: @escaping @Sendable (repeat each Part) -> Value
  ) -> Field {
    var shapes: [FieldShape] = []
    for field in repeat each field { shapes += field.shapes }
    return Field(shapes: shapes) { entries, reading in
      let parts = (repeat (each field).read(&entries, &reading))
      do throws(NotRead) { return make(repeat try part(each parts)) } catch { return nil }
    }
  }
}

/// A field had a mistake, which has been reported.
struct NotRead: Error {}

func part<Value>(_ value: Value?) throws(NotRead) -> Value {
  guard let value else { throw NotRead() }
  return value
}
