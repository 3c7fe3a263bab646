import RapheEvaluation
import RapheLanguage
import RapheReport
import RapheStatistics
import RapheSyntax

extension Reported.Explanation {
  /// The explanation of the one claim, or course, that was judged; nil where there is none.
  init?(_ scorecard: Scorecard, _ diagnostics: [Diagnostic], _ exitCode: Int32, _ version: String) {
    guard let theory = scorecard.theories.first, !theory.claims.isEmpty || !theory.courses.isEmpty else { return nil }
    let vocabulary = theory.theory.vocabulary
    let claim = theory.claims.first.map { Reported.Claim($0, vocabulary) }
    self.init(
      raphe: Reported.Versions(version: version), theory: theory.id,
      asOf: Reported.Nullable(scorecard.asOf),
      simulated: scorecard.simulated.isEmpty ? nil : scorecard.simulated.map(Reported.Simulated.init), claim: claim,
      course: claim == nil ? theory.courses.first.map { Reported.Course($0, vocabulary) } : nil,
      diagnostics: diagnostics.map(Reported.Diagnostic.init), exitCode: exitCode,
      draws: scorecard.derivation?.draws, seed: scorecard.derivation?.seed,
      narrowestPrior: theory.claims.first.flatMap(Reported.NarrowestPrior.init),
      subjects: theory.claims.first.flatMap(Reported.SubjectCount.all))
  }
}

extension Reported.NarrowestPrior {
  /// Nil where none was looked for.
  init?(_ report: ClaimReport) {
    guard let narrowest = report.judgement.narrowest else { return nil }
    self.init(
      scale: report.claim.quantity.scale.name, s: Reported.Number(narrowest.least.s),
      a: Reported.Number(narrowest.least.a), below: Reported.Nullable(narrowest.below?.rawValue))
  }
}

extension Reported.CodeExplanation {
  init(_ code: Code, _ version: String) {
    self.init(
      raphe: Reported.Versions(version: version), code: code.id, severity: code.severity.rawValue, title: code.title,
      checks: code.checks, why: code.why, example: code.example, instead: code.instead)
  }
}

extension Reported.TermExplanation {
  init(_ term: ScoringTerm, _ version: String) {
    self.init(
      raphe: Reported.Versions(version: version), term: term.word, says: term.says,
      terms: Dictionary(uniqueKeysWithValues: ScoringTerm.all.map { ($0.word, $0.says) }),
      references: ScoringGuide.references)
  }
}
