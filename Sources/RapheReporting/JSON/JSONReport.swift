package import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheReport
package import RapheSyntax

/// A scorecard for programs: one JSON object, version 2 of the report, with keys sorted and every number traceable.
package struct JSONReport: Sendable {
  private let report: @Sendable () -> Reported.Verdicts

  /// Makes the report of a run.
  package init(_ scorecard: Scorecard, _ outcome: Outcome, version: String = Release.version) {
    report = { Reported.Verdicts(scorecard, outcome, version) }
  }

  /// Makes the report of a comparison.
  package init(_ comparison: TheoryComparison, _ outcome: Outcome, version: String = Release.version) {
    report = { Reported.Verdicts(comparison, outcome, version) }
  }

  /// Makes the report of an input of which nothing was judged: its diagnostics, no verdicts and no score.
  package init(diagnostics: [Diagnostic], exitCode: Int32, version: String = Release.version) {
    report = { Reported.Verdicts(diagnostics, exitCode: exitCode, version) }
  }

  /// The report as text, with a line end.
  package func text() -> String { report().laidOut }
}

extension Reported.Verdicts {
  init(_ comparison: TheoryComparison, _ outcome: Outcome, _ version: String) {
    self.init(comparison.scorecard, outcome, version)
    settings?.resamples = comparison.resamples
    settings?.seed = comparison.seed
    if !comparison.standings.isEmpty { self.comparison = Reported.Comparison(comparison) }
  }

  init(_ diagnostics: [Diagnostic], exitCode: Int32, _ version: String) {
    self.init(
      raphe: Reported.Versions(version: version),
      summary: Reported.Summary(errors: diagnostics.count(where: \.isMistake), exitCode: exitCode), theories: [],
      diagnostics: diagnostics.map(Reported.Diagnostic.init))
  }

  init(_ scorecard: Scorecard, _ outcome: Outcome, _ version: String) {
    self.init(
      raphe: Reported.Versions(version: version),
      settings: Reported.Settings(
        asOf: Reported.Nullable(scorecard.asOf), failOn: outcome.failOn.sorted().map(\.rawValue),
        level: VerdictLevel.support,
        simulated: scorecard.simulated.isEmpty ? nil : scorecard.simulated.map(Reported.Simulated.init),
        draws: scorecard.derivation?.draws, seed: scorecard.derivation?.seed),
      summary: Reported.Summary(outcome), theories: scorecard.theories.map(Reported.Theory.init),
      comparison: scorecard.ranking.isEmpty
        ? nil
        : Reported.Comparison(ranking: scorecard.ranking),
      diagnostics: scorecard.diagnostics.map(Reported.Diagnostic.init), datasets: scorecard.reportedDatasets,
      gates: outcome.projectGates.isEmpty ? nil : outcome.projectGates, files: scorecard.reportedFiles)
    lock = outcome.lockCheck
    registration = outcome.registrationCheck
  }
}

extension Reported.Summary {
  init(_ outcome: Outcome) {
    let verdicts = Verdict.reported.map { ($0.rawValue, outcome.verdicts[$0] ?? 0) }
    self.init(
      theories: outcome.theories, claims: outcome.claims,
      verdicts: Dictionary(uniqueKeysWithValues: verdicts), unexpected: outcome.unexpected, errors: outcome.errors,
      exitCode: outcome.exitCode)
  }
}
