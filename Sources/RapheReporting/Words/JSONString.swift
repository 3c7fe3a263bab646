import FoundationEssentials

extension String {
  /// The text as a string of JSON, on one line and without anything that a terminal would obey.
  var quoted: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    // A text alone is no object, but JSON since RFC 8259.
    guard let data = try? encoder.encode(self) else { preconditionFailure("a text that is no JSON") }
    return String(decoding: data, as: UTF8.self).visibleInJSON
  }
}
