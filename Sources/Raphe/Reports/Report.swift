public import RapheReporting
public import RapheSyntax

/// What a run came to: what was found, and every text that can be made of it.
public struct Report<Found: Sendable>: Sendable {
  /// What was found.
  public let found: Found
  /// The mistakes and doubts, in the order shown.
  public let diagnostics: [Diagnostic]
  /// What the command returns after such a run, whatever the format.
  public let exitCode: Int32
  /// The same for reporters.
  public let results: Results

  init(_ found: Found, diagnostics: [Diagnostic], exitCode: Int32, _ results: Results) {
    self.found = found
    self.diagnostics = diagnostics
    self.exitCode = exitCode
    self.results = results
  }

  /// The report as JSON, as its schema in `Grammar` describes it; nil where there is nothing to report.
  public var json: String? { results.json }

  /// The report in a format, with its line ends; nil where the format has nothing to say of it.
  public func text(
    _ reporter: some Reporter = TextReporter(), _ appearance: Appearance = Appearance()
  ) -> String? {
    reporter.text(results, appearance)
  }

  /// The report in a format that is known by its name; nil where no such format renders this kind of report.
  public func text(
    as name: String, from reporters: Reporters = .shipped, _ appearance: Appearance = Appearance()
  ) -> String? {
    reporters.named(name, of: results.kind)?.text(results, appearance)
  }
}
