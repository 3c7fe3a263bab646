package import RapheSyntax

/// What a diagnostic code means: what is checked, why, a text that gets it, and what to write instead.
package struct CodeExplanation: Sendable {
  /// The columns available.
  package var width: Int
  /// How parts are decorated.
  package var style: Style

  /// Makes an explanation.
  package init(width: Int = 80, style: Style = .plain) {
    self.width = min(max(width, 60), 100)
    self.style = style
  }

  /// The explanation, each line with its end.
  package func text(_ code: Code) -> String {
    let part: DiagnosticRenderer.Style.Part =
      switch code.severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    let head = style(.diagnostic(part), "\(code.severity.rawValue)[\(code.id)]") + ": " + style(.strong, code.title)
    let sections = [
      ("What it checks", code.checks.wrapped(to: width - 2)), ("Why", code.why.wrapped(to: width - 2)),
      ("Example", code.example.sourceLines), ("Instead", code.instead.wrapped(to: width - 2)),
    ]
    let lines = sections.flatMap { heading, lines in
      ["", style(.strong, heading)] + lines.map { $0.visible.indented(2) }
    }
    return ([head] + lines).text
  }
}

extension String {
  /// Its lines as they are.
  fileprivate var sourceLines: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
