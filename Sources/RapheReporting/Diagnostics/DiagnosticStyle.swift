extension DiagnosticRenderer {
  /// Colour, or none, as a decorator of the parts of a rendered diagnostic.
  public struct Style: Sendable {
    /// A part of a rendered diagnostic.
    public enum Part: Sendable, CaseIterable {
      /// The path, line and column.
      case place
      /// The word `error` with its code.
      case error
      /// The word `warning` with its code.
      case warning
      /// The word `note`.
      case note
      /// The word `help`.
      case help
      /// The message of the diagnostic itself.
      case message
      /// Line numbers and the bar beside them.
      case margin
      /// The carets.
      case caret
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
      let numbers =
        switch part {
        case .place, .message: "1"
        case .error, .caret: "1;31"
        case .warning: "1;33"
        case .note: "1;36"
        case .help: "1;32"
        case .margin: "1;34"
        }
      return "\u{1B}[\(numbers)m\(text)\u{1B}[0m"
    }
  }
}
