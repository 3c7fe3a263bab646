public import RapheEvaluation
import RapheLanguage
import RapheSyntax

/// A scorecard with one line a claim, for editors and for `grep`.
public struct ConciseReport: Sendable {
  /// Makes a report.
  public init() {}

  /// The report of a run, each line with its end.
  public func text(_ scorecard: Scorecard) -> String {
    scorecard.theories.map { theory in theory.claims.map { line($0, theory) + "\n" }.joined() }.joined()
  }

  private func line(_ report: ClaimReport, _ theory: TheoryReport) -> String {
    let judgement = report.judgement
    var parts = ["\(Numerals.signed(judgement.bits)) bits", "P \(Numerals.probability(judgement.probability))"]
    parts.append(Numerals.count(judgement.gathered.samples.count, "sample"))
    if !report.isExpected { parts.append("expected \(report.expectation)") }
    let flags = judgement.flags.isEmpty ? "" : " [\(judgement.flags.map(\.rawValue).joined(separator: ", "))]"
    let id = "\(theory.theory.theory.id.text)/\(report.id)"
    let numbers = parts.joined(separator: ", ")
    return "\(place(report)) \(judgement.verdict.rawValue)\(flags) \(id): \(numbers)".visible.spaced
  }

  private func place(_ report: ClaimReport) -> String {
    let place = report.claim.claim.id.place
    guard let location = place.location else { return place.source.name + ":" }
    return "\(place.source.name):\(location.line):\(location.column):"
  }
}
