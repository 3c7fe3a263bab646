import RapheSyntax

/// A key of a record, or several that belong together, with how their values are written.
struct Field<Value: Sendable>: Sendable {
  let shapes: [FieldShape]
  let read: @Sendable (inout Entries, inout Reading) throws(NotRead) -> Value
}

extension Field {
  /// Reads for the mistakes alone.
  func report(_ entries: inout Entries, _ reading: inout Reading) {
    do throws(NotRead) {
      _ = try read(&entries, &reading)
    } catch {
      // The mistake has been reported, which is all that is asked for here.
    }
  }
}

/// A field had a mistake, which has been reported.
struct NotRead: Error {}

/// The pairs of a mapping that is being read, and which of them have been.
struct Entries {
  let node: Node
  /// Required keys that are not there, with what they are for.
  var missing: [(key: String, purpose: String)] = []
  private let count: Int
  private var hint = 0
  private var usedCount = 0
  /// A bit for each of the first 64 pairs; no record has as many keys, so that pairs beyond are never taken.
  private var used: UInt64 = 0

  init(_ node: Node) {
    self.node = node
    count = node.count
  }

  mutating func take(_ key: [UInt8]) -> Node? {
    guard usedCount < count, let position = node.pairIndex(ofKey: key, hint: hint) else { return nil }
    if position < 64, used & (1 << UInt64(position)) == 0 {
      used |= 1 << UInt64(position)
      usedCount += 1
    }
    hint = position + 1 == count ? 0 : position + 1
    return node.pairs[position].value
  }

  /// The keys that no field took.
  var unused: [Node] {
    if usedCount == count { return [] }
    return node.pairs.enumerated().compactMap { position, pair in
      position < 64 && used & (1 << UInt64(position)) != 0 ? nil : pair.key
    }
  }
}

extension Field {
  /// A key that must be there.
  static func required(_ name: String, _ purpose: String, _ form: Form<Value>) -> Field {
    let key = Array(name.utf8)
    let shape = FieldShape(name: name, purpose: purpose, shape: form.shape, isRequired: true)
    return Field(shapes: [shape]) { (entries, reading) throws(NotRead) in
      guard let node = entries.take(key) else {
        entries.missing.append((name, purpose))
        throw NotRead()
      }
      guard let value = form.read(node, &reading) else { throw NotRead() }
      return value
    }
  }

  /// A key that may be there.
  static func optional<Part>(_ name: String, _ purpose: String, _ form: Form<Part>, otherwise: String? = nil) -> Field
  where Value == Part? {
    let key = Array(name.utf8)
    let shape = FieldShape(name: name, purpose: purpose, shape: form.shape, isRequired: false, otherwise: otherwise)
    return Field(shapes: [shape]) { (entries, reading) throws(NotRead) in
      guard let node = entries.take(key) else { return nil }
      guard let part = form.read(node, &reading) else { throw NotRead() }
      return part
    }
  }

  /// A key with a value that holds when it is not there.
  static func defaulted(
    _ name: String, _ purpose: String, _ form: Form<Value>, to value: Value, otherwise: String? = nil
  ) -> Field {
    let key = Array(name.utf8)
    let shape = FieldShape(name: name, purpose: purpose, shape: form.shape, isRequired: false, otherwise: otherwise)
    return Field(shapes: [shape]) { (entries, reading) throws(NotRead) in
      guard let node = entries.take(key) else { return value }
      guard let value = form.read(node, &reading) else { throw NotRead() }
      return value
    }
  }

  /// Several keys of the same record that make one value.
  static func together<each Part: Sendable>(
    _ field: repeat Field<each Part>, make: @escaping @Sendable (repeat each Part) -> Value
  ) -> Field {
    var shapes: [FieldShape] = []
    for field in repeat each field { shapes += field.shapes }
    return Field(shapes: shapes) { (entries, reading) throws(NotRead) in
      let (start, mark) = (entries, reading.mark)
      do throws(NotRead) {
        return make(repeat try (each field).read(&entries, &reading))
      } catch {
        // Once more, past every mistake, so that all are reported.
        entries = start
        reading.rewind(to: mark)
        for field in repeat each field { field.report(&entries, &reading) }
        throw error
      }
    }
  }
}
