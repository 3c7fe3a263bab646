import RapheSyntax

/// A file with its mistakes written under the lines they are in, for tests that are read like the files themselves.
///
///     titel: Stahl
///     #^^^^ E0201: `theory` has no key `titel` (write `title`)
///
/// The carets stand under what is pointed at; those that begin at the first column begin right after the `#`.
enum Annotated {
  /// The file without its annotations.
  static func source(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).filter { !isAnnotation($0) }.joined(separator: "\n")
  }

  /// The file with what was found in it.
  static func text(_ source: String, _ diagnostics: [Diagnostic]) -> String {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var result: [String] = []
    for (index, line) in lines.enumerated() {
      result.append(line)
      for diagnostic in diagnostics where diagnostic.place?.location?.line == index + 1 {
        result.append(annotation(diagnostic, line))
      }
    }
    return result.joined(separator: "\n")
  }

  private static func isAnnotation(_ line: Substring) -> Bool {
    line.first == "#" && line.dropFirst().drop { $0 == " " }.first == "^"
  }

  private static func annotation(_ diagnostic: Diagnostic, _ line: String) -> String {
    let column = diagnostic.place?.location?.column ?? 1
    let span = diagnostic.place?.span ?? Span(start: 0, end: 1)
    // What goes on in further lines is marked to the end of its first.
    let width = max(1, min(span.end - span.start, line.unicodeScalars.count - column + 1))
    let carets =
      column == 1
      ? "#" + String(repeating: "^", count: max(1, width - 1))
      : "#" + String(repeating: " ", count: column - 2) + String(repeating: "^", count: width)
    let help = diagnostic.help.map { " (\($0))" } ?? ""
    let notes = diagnostic.notes.map { note in
      "; \(note.place?.location.map { "\($0.line):\($0.column) " } ?? "")\(note.message)"
    }
    return "\(carets) \(diagnostic.code.id): \(diagnostic.message)\(help)\(notes.joined())"
  }
}
