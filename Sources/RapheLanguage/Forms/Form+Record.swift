import RapheSyntax

extension Form {
  /// Fixed keys, whose values the compiler ties one by one to the parameters of `make`.
  ///
  /// - Parameter counterparts: keys of similar records, each with the required key that takes its part in this one.
  static func record<each Part: Sendable>(
    _ name: String, _ purpose: String, counterparts: [String: String] = [:], _ field: repeat Field<each Part>,
    make: @escaping @Sendable (Node, repeat each Part) -> Value
  ) -> Form {
    var fields: [FieldShape] = []
    for field in repeat each field { fields += field.shapes }
    let shape = RecordShape(name: name, purpose: purpose, fields: fields)
    let names = fields.map(\.name)
    let needsNone = !shape.isRequired
    return Form(shape: .record(shape)) { node, reading in
      guard node.kind == .mapping || (needsNone && node.isEmptyPlain) else {
        reading.wrongKind(node, expected: "the keys of `\(name)`", help: shape.help(insteadOf: node))
        return nil
      }
      var entries = Entries(node)
      let mark = reading.mark
      do throws(NotRead) {
        let value = make(node, repeat try (each field).read(&entries, &reading))
        for key in entries.unused { _ = reading.unknownKey(key, of: name, among: names) }
        return value
      } catch {
        // Once more, past every mistake, so that all are reported.
        entries = Entries(node)
        reading.rewind(to: mark)
        for field in repeat each field { field.report(&entries, &reading) }
      }
      let meant = entries.unused.map { key in
        let counterpart = counterparts[key.text].flatMap { part in
          entries.missing.contains { $0.key == part } ? part : nil
        }
        return reading.unknownKey(key, of: name, among: names, meant: counterpart)
      }
      // A misspelt key is one mistake, not also a missing one.
      for (key, purpose) in entries.missing where !meant.contains(key) {
        reading.report(.missingKey, "the key `\(key)` is missing", at: node, help: "add `\(key)`: \(purpose)")
      }
      return nil
    }
  }
}

extension RecordShape {
  /// Whether a key of it must be there; a record of which none must is also written as nothing at all.
  var isRequired: Bool { fields.contains(where: \.isRequired) }

  /// What to write where something else than the keys of the record stands.
  fileprivate func help(insteadOf node: Node) -> Advice {
    let required = fields.filter(\.isRequired)
    // One text where one key needs a text: it is that text.
    if required.count == 1, case .text = required[0].shape, node.kind == .scalar, !node.utf8.isEmpty {
      return .write("{\(required[0].name): \(YAMLText.inFlow(node.text))}")
    }
    let keys = "its keys are \(wordList(fields.map(\.name), and: "and"))"
    let lines = example
    guard !lines.isEmpty, lines.allSatisfy({ !$0.hasPrefix(" ") && !$0.hasSuffix(":") }) else { return Advice(keys) }
    return "write it like `{\(lines.joined(separator: ", "))}`"
  }
}

/// Texts as they are written in YAML.
enum YAMLText {
  /// A text as it stands between braces: in quotes where it needs them.
  static func inFlow(_ text: String) -> String {
    let isSafe = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
      case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ";"): true
      case UInt8(ascii: "/"): true
      default: false
      }
    }
    if isSafe { return text }
    return "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "\""
  }
}

extension Form {
  /// The record with some optional keys that mean something only together.
  func together(_ keys: [String]) -> Form {
    guard case .record(var record) = shape else { preconditionFailure("only a record has keys") }
    record.together = keys
    return Form(shape: .record(record)) { node, reading in
      let value = read(node, &reading)
      let missing = keys.filter { node.value(of: $0) == nil }
      guard !missing.isEmpty, missing.count < keys.count else { return value }
      reading.report(
        .missingKey, "\(wordList(keys, and: "and")) belong together", at: node,
        help: "add \(wordList(missing, and: "and"))")
      return nil
    }
  }
}

extension Reading {
  /// Reports a key that a record does not have.
  ///
  /// - Returns: the key that was probably meant.
  mutating func unknownKey(_ key: Node, of name: String, among names: [String], meant: String? = nil) -> String? {
    let near = meant ?? nearest(to: key.text, among: names)
    report(
      .unknownKey, "`\(name)` has no key `\(key.text)`", at: key,
      help: near.map { .write($0) }
        ?? (key.standsAloneInFlow
          ? "put the text before it in quotes, if the comma belongs to it"
          : "its keys are \(wordList(names, and: "and"))"))
    return near
  }
}

extension Node {
  /// Whether a key between braces has no `:` after it, as `in most` of `{because: fewer, in most}`.
  fileprivate var standsAloneInFlow: Bool {
    let rest = source.bytes[span.end...].drop { $0 == UInt8(ascii: " ") }
    return rest.first == UInt8(ascii: ",") || rest.first == UInt8(ascii: "}")
  }
}
