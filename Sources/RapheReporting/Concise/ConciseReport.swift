package import RapheEvaluation
import RapheLanguage
import RapheSyntax

/// A scorecard with one line a claim, for editors and for `grep`.
package struct ConciseReport: Sendable {
  /// Makes a report.
  package init() {}

  /// The report of a run, each line with its end.
  package func text(_ scorecard: Scorecard) -> String {
    scorecard.theories.map { theory in
      (theory.claims.map { line($0, theory) + "\n" } + theory.courses.map { line($0, theory) + "\n" }).joined()
    }.joined()
  }

  private func line(_ report: CourseReport, _ theory: TheoryReport) -> String {
    let claim = report.course.written
    var parts: [String] = []
    if case .run(let derivation) = report.derived { parts.append("mechanism \(derivation.summary)") }
    if case .notDerivable(let reason) = report.derived { parts.append(reason.words) }
    if !report.isExpected { parts.append("expected \(claim.fromMechanism.map(\.rawValue).listed("or"))") }
    let id = "\(theory.id)/\(claim.id.text)"
    return "\(place(claim.id.place)) course \(id): \(parts.joined(separator: ", "))".visible.spaced
  }

  private func line(_ report: ClaimReport, _ theory: TheoryReport) -> String {
    let judgement = report.judgement
    var parts = ["\(Numerals.signed(judgement.bits)) bits", "P \(Numerals.probability(judgement.probability))"]
    parts.append(Numerals.count(judgement.gathered.samples.count, "sample"))
    if !report.isVerdictExpected { parts.append("expected \(report.expectation)") }
    if case .run(let derivation) = report.derived { parts.append("mechanism \(derivation.summary)") }
    if !report.isDerivationExpected {
      parts.append("expected \(report.claim.written.fromMechanism.map(\.rawValue).listed("or"))")
    }
    let flags = judgement.flags.isEmpty ? "" : " [\(judgement.flags.map(\.rawValue).joined(separator: ", "))]"
    let id = "\(theory.id)/\(report.id)"
    let numbers = parts.joined(separator: ", ")
    return "\(place(report.claim.written.id.place)) \(judgement.verdict.rawValue)\(flags) \(id): \(numbers)".visible
      .spaced
  }

  private func place(_ place: Place) -> String {
    guard let location = place.location else { return place.source.name + ":" }
    return "\(place.source.name):\(location.line):\(location.column):"
  }
}
