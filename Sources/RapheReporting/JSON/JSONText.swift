import FoundationEssentials

/// The one way in which values become JSON text.
enum JSONText {
  /// The value as JSON with sorted keys, laid out for eyes, with a line end.
  static func lay(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: JSONLayout.lay([UInt8](try encoder.encode(value))), as: UTF8.self) + "\n"
    } catch {
      // Everything is text, whole numbers and finite numbers.
      preconditionFailure("a report that is no JSON: \(error)")
    }
  }
}
