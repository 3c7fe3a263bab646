extension String {
  /// The text as inline Markdown that means nothing but itself, on one line.
  ///
  /// Any mark of ASCII may stand behind a backslash, CommonMark 2.4.
  var inMarkdown: String {
    visible.escaping { "\\`*_[]<>|~&!#$".unicodeScalars.contains($0) ? "\\\($0)" : nil }
  }
}

/// A table of GitHub's Markdown.
struct MarkdownTable {
  /// What stands above a column, and whether the column has numbers, which stand on the right.
  struct Heading: ExpressibleByStringLiteral {
    let text: String
    let isNumber: Bool

    init(stringLiteral text: String) { (self.text, isNumber) = (text, false) }

    private init(number text: String) { (self.text, isNumber) = (text, true) }

    /// The heading of a column of numbers.
    static func number(_ text: String) -> Heading { Heading(number: text) }
  }

  /// The headings, one a column.
  let headings: [Heading]
  /// The cells, written as Markdown already.
  var rows: [[String]] = []

  /// The lines, with an empty one around the table.
  var lines: [String] {
    let rules = headings.map { $0.isNumber ? "---:" : "---" }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    return ["", line(headings.map(\.text)), line(rules)] + rows.map(line) + [""]
  }
}
