import FoundationEssentials

extension Encodable {
  /// The value as JSON with sorted keys, laid out for eyes, with a line end.
  package var laidOut: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: JSONLayout.lay([UInt8](try encoder.encode(self))), as: UTF8.self) + "\n"
    } catch {
      // Everything is text, whole numbers and finite numbers.
      preconditionFailure("a report that is no JSON: \(error)")
    }
  }
}
