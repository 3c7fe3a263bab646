import RapheSyntax

/// Texts by which tables say that nothing was recorded.
enum MissingCode {
  /// What to do about such a text; nil for any other.
  static func help(_ text: String) -> Advice? {
    guard codes.contains(text.lowercased().filter { !$0.isWhitespace }) else { return nil }
    return .whole("list it under `missing` in the dataset: `missing: [\(YAMLText.plain(text))]`")
  }

  /// Whether a text says that a test was not significant.
  static func isNotSignificant(_ text: String) -> Bool {
    notSignificant.contains(text.lowercased().filter { !$0.isWhitespace && $0 != "." && $0 != "-" })
  }

  private static let notSignificant: Set<String> = ["ns", "notsignificant", "nonsignificant", "notsig", "nonsig"]

  private static let codes: Set<String> = [
    "na", "n/a", "n.a.", "#n/a", "#nv", "nan", "nd", "n.d.", "nr", "n.r.", "k.a.", "-", "--", "–", "—", "−", ".", "..",
    "?", "*", "/", "x", "null", "none", "nil", "missing", "unknown", "unreported", "notreported", "notavailable",
    "notdetermined",
  ]
}
