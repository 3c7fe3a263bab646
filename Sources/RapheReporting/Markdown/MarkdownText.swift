extension String {
  /// The text as inline Markdown that means nothing but itself, on one line.
  ///
  /// Any mark of ASCII may stand behind a backslash, CommonMark 2.4.
  var inMarkdown: String {
    var text = ""
    for scalar in visible.unicodeScalars {
      if "\\`*_[]<>|~&!#$".unicodeScalars.contains(scalar) { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}

/// A table of GitHub's Markdown.
struct MarkdownTable {
  /// The headings; a column whose heading begins with a blank has numbers, on the right.
  let headings: [String]
  /// The cells, written as Markdown already.
  var rows: [[String]] = []

  /// The lines, with an empty one around the table.
  var lines: [String] {
    let rules = headings.map { $0.hasPrefix(" ") ? "---:" : "---" }
    func line(_ cells: [String]) -> String {
      "| " + cells.map { $0.hasPrefix(" ") ? String($0.dropFirst()) : $0 }.joined(separator: " | ") + " |"
    }
    return ["", line(headings), line(rules)] + rows.map(line) + [""]
  }
}
