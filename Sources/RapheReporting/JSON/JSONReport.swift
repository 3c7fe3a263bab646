public import RapheEvaluation
import RapheLanguage
public import RapheSyntax

/// A scorecard for programs: one JSON object, version 1 of the report, with keys sorted and every number traceable.
public struct JSONReport: Sendable {
  private let report: @Sendable () -> Wire.Report

  /// Makes the report of a run.
  public init(_ scorecard: Scorecard, _ outcome: Outcome, version: String = Release.version) {
    report = { Wire.Report(scorecard, outcome, version) }
  }

  /// Makes the report of a comparison.
  public init(_ contest: Contest, _ outcome: Outcome, version: String = Release.version) {
    report = {
      var report = Wire.Report(contest.scorecard, outcome, version)
      if !contest.standings.isEmpty { report.comparison = Wire.Comparison(contest) }
      return report
    }
  }

  /// Makes the report of an input of which nothing was judged: its diagnostics, no verdicts and no score.
  public init(diagnostics: [Diagnostic], exitCode: Int32, version: String = Release.version) {
    report = {
      Wire.Report(
        raphe: Wire.Versions(version: version),
        summary: Wire.Summary(errors: diagnostics.count(where: \.isMistake), exitCode: exitCode), theories: [],
        diagnostics: diagnostics.map(Wire.Diagnostic.init))
    }
  }

  /// The report as text, with a line end.
  public func text() -> String { JSONText.lay(report()) }
}

extension Wire.Report {
  init(_ scorecard: Scorecard, _ outcome: Outcome, _ version: String) {
    self.init(
      raphe: Wire.Versions(version: version),
      settings: Wire.Settings(
        asOf: Wire.Nullable(scorecard.asOf), failOn: outcome.failOn.sorted().map(\.rawValue),
        level: VerdictLevel.support,
        simulated: scorecard.simulated.isEmpty ? nil : scorecard.simulated.map(Wire.Simulated.init)),
      summary: Wire.Summary(outcome), theories: scorecard.theories.map(Wire.Theory.init),
      // With no theory to compare, "none of them" would seem to have won.
      comparison: scorecard.ranking.isEmpty
        ? nil
        : Wire.Comparison(
          none: Wire.None(bits: Wire.Number(0), probability: Wire.Number(scorecard.noneProbability)),
          ranking: scorecard.ranking),
      diagnostics: scorecard.diagnostics.map(Wire.Diagnostic.init))
  }
}

extension Wire.Summary {
  init(_ outcome: Outcome) {
    let verdicts = Verdict.reported.map { ($0.rawValue, outcome.verdicts[$0] ?? 0) }
    self.init(
      theories: outcome.theories, claims: outcome.claims,
      verdicts: Dictionary(uniqueKeysWithValues: verdicts), unexpected: outcome.unexpected, errors: outcome.errors,
      exitCode: outcome.exitCode)
  }
}
