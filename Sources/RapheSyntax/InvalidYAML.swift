/// libyaml's reasons, in words for someone who does not know YAML's grammar.
extension Diagnostic {
  static func invalidYAML(_ problem: String, at place: Place, notes: [Note]) -> Diagnostic {
    let (message, help) = words[problem] ?? (problem, nil)
    return Diagnostic(.invalidYAML, message, at: place, notes: notes, help: help)
  }

  /// What to see where libyaml began what it could not end; nil when that tells nothing new.
  static func contextInWords(_ context: String) -> String? {
    if context.contains("quoted scalar") { return "the quotes open here" }
    if context.contains("mapping") { return "the mapping starts here" }
    if context.contains("sequence") || context.contains("collection") { return "the list starts here" }
    if context.contains("simple key") { return "the key starts here" }
    if context.contains("scalar") { return "the text starts here" }
    return nil
  }

  /// From libyaml's problem to a message and help.
  private static let words: [String: (String, Advice?)] = [
    "mapping values are not allowed in this context": (
      "a `:` cannot stand here", "put text with `: ` in it in quotes, or mend the indentation"
    ),
    "did not find expected key": ("a key was expected here", "align the keys of a mapping, and close every quote"),
    "did not find expected '-' indicator": ("a `-` was expected here", "align the items of a list"),
    "did not find expected ',' or ']'": (
      "a `,` or `]` was expected here", "close the list with `]`, or write a `,` before this"
    ),
    "did not find expected ',' or '}'": (
      "a `,` or `}` was expected here", "close the mapping with `}`, or write a `,` before this"
    ),
    "could not find expected ':'": ("this is no key: a `:` is missing after it", .write("key: value")),
    "found unexpected end of stream": ("the file ends inside quotes", "close the quotes"),
    "found unexpected document indicator": ("a document mark stands inside quotes", "close the quotes"),
    "found unknown escape character": (
      "this escape is not known", "use single quotes, or write the backslash twice"
    ),
    "found character that cannot start any token": ("no value can start with this character", "put the text in quotes"),
    "block sequence entries are not allowed in this context": (
      "a list item cannot start here", "start the list on a new line, or put text that starts with `- ` in quotes"
    ),
    "block mapping entries are not allowed in this context": (
      "a mapping cannot start here", "start the mapping on a new line"
    ),
    "mapping keys are not allowed in this context": (
      "a key cannot stand here", "start the mapping on a new line"
    ),
    "did not find expected node content": ("a value was expected here", "write the value, or put the text in quotes"),
    "did not find expected <document start>": (
      "the document has ended, and this still follows", "mend the indentation, or put the text in quotes"
    ),
    "did not find expected alphabetic or numeric character": (
      "a name was expected after this mark", "put text that starts with `&` or `*` in quotes"
    ),
    "did not find expected comment or line break": (
      "nothing more can stand on this line",
      "start the text of the block on the next line, or put text that starts with `>` or `|` in quotes"
    ),
    "found a tab character where an indentation space is expected": ("a tab outside quotes", "use spaces"),
  ]
}

extension Failure {
  /// Whether a directive is the cause.
  var isAboutDirective: Bool {
    problem.contains("directive") || problem.contains("incompatible YAML document")
      || (context?.0.contains("directive") ?? false)
  }

  /// Whether a tag is the cause.
  var isAboutTag: Bool { problem.contains("tag handle") }
}
