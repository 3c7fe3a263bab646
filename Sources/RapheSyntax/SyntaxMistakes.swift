/// The mistakes of this module, each made in one place.
extension Diagnostic {
  static func encoding(_ fault: EncodingFault, in source: Source) -> Diagnostic {
    switch fault {
    case .otherEncoding(let name):
      return Diagnostic(
        .otherEncoding, "the text is \(name), not UTF-8", at: Place(source), help: "save the file as UTF-8")
    case .notUTF8(let span):
      let bytes = source.bytes[span.start..<span.end].map { "0x" + hexadecimal(UInt32($0), digits: 2) }
      return Diagnostic(
        .notUTF8, "\(bytes.joined(separator: " ")) is not UTF-8", at: Place(source, span),
        help: "save the file as UTF-8")
    case .forbidden(let span, let scalar):
      return Diagnostic(
        .forbiddenCharacter, "the character \(controlName(scalar)) may not stand in a text", at: Place(source, span),
        help: "delete the character")
    }
  }

  static func tab(at place: Place) -> Diagnostic {
    Diagnostic(.tab, "a tab outside quotes", at: place, help: "use spaces")
  }

  static func lookAlike(_ mark: LookAlike, at place: Place, stoppedAt stop: Place) -> Diagnostic {
    Diagnostic(
      .lookAlike, "the character \(mark.words) is not the one that it looks like", at: place,
      notes: [Note("because of it the text cannot be read on here", at: stop)], help: mark.help)
  }

  static func commaInText(_ text: String, in brackets: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .commaInText, "a comma ends a text inside `\(brackets)`, and \(quoted(text)) has one", at: place,
      help: "put it in quotes: `\(inQuotes(text))`")
  }

  /// Text after a value that its closing bracket, brace or quote has ended.
  static func textAfterValue(_ whole: String?, closedBy mark: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidYAML, "the `\(mark)` before this ends the value, and this follows", at: place,
      help: "put the whole text in quotes\(whole.map { ": `\(inQuotes($0))`" } ?? "")")
  }

  static func colonWithoutSpace(at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidYAML, "this `:` ends no key, since no space follows it", at: place, help: "write a space after it")
  }

  /// A text in the quotes that it needs.
  private static func inQuotes(_ text: String) -> String {
    if !text.contains("\"") && !text.contains("\\") { return "\"\(text)\"" }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  static func duplicateKey(_ key: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .duplicateKey, "the key \(quoted(key)) stands twice in this mapping", at: place,
      notes: [Note("it stands first here", at: first)], help: "keep one of the two")
  }

  static func mergeKey(at place: Place) -> Diagnostic {
    Diagnostic(
      .mergeKey, "merge keys are not read", at: place,
      help: "write the keys out, or give the whole mapping by an alias")
  }

  static func tag(_ tag: String, at place: Place) -> Diagnostic {
    Diagnostic(.tag, "the tag \(quoted(tag)) is not read", at: place, help: "delete the tag; the key decides the type")
  }

  static func directive(at place: Place) -> Diagnostic {
    Diagnostic(.directive, "directives are not read", at: place, help: "delete the line")
  }

  static func severalDocuments(at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .severalDocuments, "a second document in the same file", at: place,
      notes: [Note("the first document starts here", at: first)], help: "move it to a file of its own")
  }

  static func emptyDocument(at place: Place) -> Diagnostic {
    Diagnostic(.emptyDocument, "the file says nothing", at: place, help: "start with `raphe: 1`")
  }

  static func complexKey(_ kind: Node.Kind, at place: Place) -> Diagnostic {
    Diagnostic(
      .complexKey, "a key must be a single value, and this is a \(kind == .sequence ? "list" : "mapping")", at: place,
      help: "give a name before it, or put text with braces or brackets in quotes")
  }

  static func unknownAlias(_ name: String, nearest: String?, at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownAlias, "no anchor \(quoted("&" + name)) stands before this alias", at: place,
      help: nearest.map { .write("*\($0)") } ?? "write the anchor first, or put text that starts with `*` in quotes")
  }

  static func recursiveAlias(_ name: String, at place: Place, anchor: Place) -> Diagnostic {
    Diagnostic(
      .recursiveAlias, "the alias \(quoted("*" + name)) stands inside its own anchor", at: place,
      notes: [Note("the anchor is here", at: anchor)], help: "write the inner value out")
  }

  static func tooDeep(limit: Int, at place: Place, anchor: Place? = nil) -> Diagnostic {
    Diagnostic(
      .tooDeep, "nested deeper than the limit of \(limit)", at: place,
      notes: anchor.map { [Note("the alias stands for what starts here", at: $0)] } ?? [],
      help: "nest less, or raise the limit with `--max-depth N`")
  }

  static func tooManyNodes(limit: Int, at place: Place, anchor: Place? = nil) -> Diagnostic {
    Diagnostic(
      .tooManyNodes, "more values than the limit of \(limit)", at: place,
      notes: anchor.map { [Note("the alias stands for what starts here", at: $0)] } ?? [],
      help: "use fewer aliases or a CSV table, or raise the limit with `--max-nodes N`")
  }

  static func tooManyBytes(limit: Int, in source: Source) -> Diagnostic {
    let canRaise = limit < Limits.mostBytes
    return Diagnostic(
      .tooManyBytes, "the file has more than the limit of \(limit) bytes", at: Place(source),
      help: canRaise
        ? "keep tables in CSV, or raise the limit with `--max-bytes N`" : "keep tables in CSV, or split the file")
  }

  /// A word of the text between backquotes; of a very long one the start, as its place is shown as well.
  private static func quoted(_ text: String) -> String {
    let shown = text.prefix(60)
    return shown.endIndex < text.endIndex ? "`\(shown)…`" : "`\(shown)`"
  }

  private static func controlName(_ scalar: UInt32) -> String {
    let number = "U+" + hexadecimal(scalar, digits: 4)
    return switch scalar {
    case 0: number + " (NUL)"
    case 0x08: number + " (backspace)"
    case 0x0C: number + " (form feed)"
    case 0x1B: number + " (escape)"
    case 0x7F: number + " (delete)"
    case 0xFEFF: number + " (byte order mark)"
    default: number
    }
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
