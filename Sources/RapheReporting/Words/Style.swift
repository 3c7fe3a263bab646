public import RapheEvaluation

/// Colour, or none, as a decorator of the parts of a report.
///
/// Words say the same without it.
public struct Style: Sendable {
  /// A part of a report.
  public enum Part: Hashable, Sendable {
    /// The word of a verdict.
    case verdict(Verdict)
    /// A title, an id or a number that the eye should find first.
    case strong
    /// What may be skipped: headings of columns, units, legends.
    case faint
    /// What must not be missed: a verdict that was not expected, a gate that is not met.
    case alarm
    /// Good news: every gate is met.
    case relief
    /// The part of a curve inside the claimed region.
    case inside
    /// A part of a rendered diagnostic.
    case diagnostic(DiagnosticRenderer.Style.Part)
  }

  private let decorate: @Sendable (Part, String) -> String

  /// Makes a style of a function from a part and its text to the decorated text.
  public init(_ decorate: @escaping @Sendable (Part, String) -> String) { self.decorate = decorate }

  /// The decorated text.
  public func callAsFunction(_ part: Part, _ text: String) -> String { text.isEmpty ? text : decorate(part, text) }

  /// No decoration.
  public static let plain = Style { _, text in text }

  /// Colours of a terminal, by ANSI escape sequences.
  public static let ansi = Style { part, text in
    if case .diagnostic(let part) = part { return DiagnosticRenderer.Style.ansi(part, text) }
    return "\u{1B}[\(part.numbers)m\(text)\u{1B}[0m"
  }

  /// The same decorator for diagnostics alone.
  public var diagnostics: DiagnosticRenderer.Style {
    let decorate = decorate
    return DiagnosticRenderer.Style { part, text in decorate(.diagnostic(part), text) }
  }
}

extension Style.Part {
  /// The parameters of the escape sequence that selects the colour.
  fileprivate var numbers: String {
    switch self {
    case .verdict(.supported): "1;32"
    case .verdict(.contradicted): "1;31"
    case .verdict(.contested): "1;35"
    case .verdict(.inconclusive): "33"
    case .verdict(.untested), .verdict(.trivial), .faint: "2"
    case .strong: "1"
    case .alarm: "1;7;31"
    case .relief: "32"
    case .inside: "36"
    case .diagnostic: "0"
    }
  }
}
