/// Texts as they are written in a file, for help that can be copied.
enum YAMLText {
  /// A text inside a list or a mapping on one line, in quotes where it needs them.
  static func plain(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.first.map { $0.properties.isAlphabetic || ("0"..."9").contains($0) } ?? false
      && text.unicodeScalars.last != " "
    let hasSigns = text.unicodeScalars.contains { scalar in
      scalar.value < 0x20 || ",:#[]{}\"'".unicodeScalars.contains(scalar)
    }
    return isPlain && !hasSigns ? text : "'\(text.replacing("'", with: "''"))'"
  }
}
