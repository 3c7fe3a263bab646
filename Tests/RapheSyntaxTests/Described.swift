import RapheSyntax

extension Diagnostic {
  /// The code and the places, such as `E0106 2:1+3 (1:1+3)`: line, column and bytes, those of notes in brackets.
  var described: String {
    ([code.id, place?.described ?? "nowhere"] + notes.compactMap { $0.place.map { "(\($0.described))" } })
      .joined(separator: " ")
  }
}

extension Place {
  var described: String {
    guard let span, let location else { return "whole" }
    return "\(location.line):\(location.column)+\(span.end - span.start)"
  }
}

extension Node {
  /// The tree on one line, each node with the text of the source it spans.
  var described: String {
    let shown = String(decoding: source.bytes[span.start..<span.end], as: UTF8.self)
    switch kind {
    case .scalar: return "\(text)<\(shown)>"
    case .sequence: return "[" + items.map(\.described).joined(separator: ", ") + "]<\(shown)>"
    case .mapping:
      return "{" + pairs.map { $0.key.described + ": " + $0.value.described }.joined(separator: ", ") + "}<\(shown)>"
    }
  }

  /// The value of a key.
  subscript(key: String) -> Node? { pairs.first { $0.key.isText(key) }?.value }
}

func parse(_ text: String, limits: Limits = Limits()) -> (root: Node?, diagnostics: [Diagnostic]) {
  Source(name: "a.yaml", text: text).parse(limits: limits)
}

func described(_ text: String, limits: Limits = Limits()) -> [String] {
  parse(text, limits: limits).diagnostics.map(\.described)
}
