package import RapheSyntax

/// Where rows of subjects lie: a file, a database, any engine that can count and sum.
///
/// A source reads nothing in before it is asked, and keeps nothing of the rows but what was asked for.
package protocol SubjectSource: Sendable {
  /// The names of the columns, each with its place, and what is wrong with them.
  func heading() async -> (heading: RowHeading?, diagnostics: [Diagnostic])

  /// The counts and moments of every group of every question.
  ///
  /// - Returns: nil when nothing can be said: a mistake was found in the data, each with its cell and at most a few of a
  ///   kind, or the source could not be read.
  func moments(_ request: SubjectRequest) async -> (answer: SubjectAnswer?, diagnostics: [Diagnostic])

  /// Hands over the values of every subject in every group that it is in, for what moments cannot tell: ranks,
  /// residuals, who weighs most.
  ///
  /// They come in the order of the table where it has one, otherwise in the order of the subjects' names.
  ///
  /// - Returns: every mistake found, as `moments` does; after an error what was handed over counts for nothing.
  func records(_ request: SubjectRequest, _ take: (SubjectRecord) -> Void) async -> [Diagnostic]
}
