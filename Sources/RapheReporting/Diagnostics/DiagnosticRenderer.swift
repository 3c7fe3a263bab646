public import RapheSyntax

/// Renders diagnostics as text, with the line they are about and carets under the words.
///
/// A pure function of its arguments: it opens no file and asks no terminal.
public struct DiagnosticRenderer: Sendable {
  /// The columns available; longer source lines are clipped around the carets.
  public var width: Int
  /// How the parts are decorated.
  public var style: Style

  /// Makes a renderer.
  public init(width: Int = 80, style: Style = .plain) {
    self.width = width
    self.style = style
  }

  /// The diagnostics one after the other, in the order given, an empty line between each.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { render($0) }.joined(separator: "\n")
  }

  /// One diagnostic on lines of its own, with its notes and help.
  public func render(_ diagnostic: Diagnostic) -> String {
    let numberWidth = numberWidth(of: diagnostic)
    let indent = String(repeating: " ", count: numberWidth + 1)
    var lines = [
      head(diagnostic.place) + severity(diagnostic, separator: ": ") + style(.message, diagnostic.message.visible)
    ]
    lines += excerpt(diagnostic.place, numberWidth)
    for note in diagnostic.notes {
      if let place = note.place {
        lines.append(head(place) + style(.note, "note") + ": " + note.message.visible)
        lines += excerpt(place, numberWidth)
      } else {
        lines.append(indent + style(.margin, "=") + " " + style(.note, "note") + ": " + note.message.visible)
      }
    }
    if let help = diagnostic.help {
      lines.append(indent + style(.margin, "=") + " " + style(.help, "help") + ": " + help.visible)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// One diagnostic on one line, without the source.
  public func concise(_ diagnostic: Diagnostic) -> String {
    head(diagnostic.place) + severity(diagnostic, separator: " ") + diagnostic.message.visible
      + (diagnostic.help.map { " (" + style(.help, "help") + ": " + $0.visible + ")" } ?? "")
  }

  /// The place, with the colon and the space after it; empty without a place.
  private func head(_ place: Place?) -> String {
    guard let place else { return "" }
    var text = place.source.name.visible
    if let location = place.location { text += ":\(location.line):\(location.column)" }
    if let cell = place.cell { text += ", \(cell.description.visible)" }
    return style(.place, text + ":") + " "
  }

  private func severity(_ diagnostic: Diagnostic, separator: String) -> String {
    let part: Style.Part =
      switch diagnostic.severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    return style(part, "\(diagnostic.severity.rawValue)[\(diagnostic.code.id)]") + separator
  }

  /// The line a place starts in, with carets below; empty when the place is a source as a whole.
  private func excerpt(_ place: Place?, _ numberWidth: Int) -> [String] {
    guard let place, let span = place.span, let location = place.location else { return [] }
    let line = SourceLine(showing: span, in: place.source, width: width - numberWidth - 3)
    let number = String(location.line)
    let padding = String(repeating: " ", count: numberWidth - number.count)
    let blank = String(repeating: " ", count: numberWidth)
    let carets = String(repeating: "^", count: line.caretWidth)
    return [
      padding + style(.margin, number + " |") + (line.text.isEmpty ? "" : " " + line.text),
      blank + " " + style(.margin, "|") + " " + String(repeating: " ", count: line.caretColumn)
        + style(.caret, carets),
    ]
  }

  /// The columns for line numbers: one width for all places of a diagnostic, so that the bars are aligned.
  private func numberWidth(of diagnostic: Diagnostic) -> Int {
    let places = [diagnostic.place] + diagnostic.notes.map(\.place)
    return places.reduce(5) { max($0, String($1?.location?.line ?? 0).count) }
  }
}
