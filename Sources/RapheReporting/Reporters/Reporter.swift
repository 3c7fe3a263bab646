public import RapheReport

/// A format of results: one type, in a file of its own, that makes text of what a run came to.
public protocol Reporter: Sendable {
  /// What `--format` calls it.
  var name: String { get }
  /// How a file of it ends, without the dot.
  var fileExtension: String { get }
  /// The kinds of report that it renders.
  var kinds: Set<ReportKind> { get }
  /// Where the mistakes and doubts of the run are told.
  var diagnostics: DiagnosticPlace { get }

  /// The results as text, with its line ends; nil where the format has nothing to say.
  func text(_ results: Results, _ appearance: Appearance) -> String?
}

/// Where the diagnostics of a run are told.
public enum DiagnosticPlace: Sendable {
  /// Apart from the results, with the lines that they are about.
  case apart
  /// Apart, one a line.
  case apartOneALine
  /// Among the results.
  case inside
}
