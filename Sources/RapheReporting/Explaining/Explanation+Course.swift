package import RapheEvaluation
package import RapheLanguage
import RapheSyntax

extension Explanation {
  /// The explanation of the claim of a course, each line with its end.
  package func text(_ report: CourseReport, theory: ResolvedTheory) -> String {
    let claim = report.course.written
    let id = "\(theory.id)/\(claim.id.text)"
    let position = claim.place.location.map { ":\($0.line):\($0.column)" } ?? ""
    var words: [String] = []
    if let says = claim.says { words.append("says \"\(says.text)\"") }
    if let because = claim.because { words.append("because \(because)") }
    var lines = [style(.strong, id.visible), style(.faint, (claim.place.source.name + position).visible)]
    lines += theory.vocabulary.sentence(report.course).visible.wrapped(to: width)
    lines += words.joined(separator: "; ").visible.wrapped(to: width).filter { !$0.isEmpty }.map { style(.faint, $0) }
    lines.append("")
    lines += derivation(report.derived, theory, verdict: nil)
    if !report.isExpected {
      lines.append(
        style(.alarm, "UNEXPECTED: \(claim.fromMechanism.map(\.rawValue).listed("or")) was expected of the mechanism"))
    }
    lines += [
      "", style(.faint, "No finding bears on a course: findings have no times."), "",
      style(.faint, "raphe explain \(id)"),
    ]
    return lines.text
  }

  /// What the mechanism makes of a claim; nothing without a mechanism.
  ///
  /// A brief one says no more than the model's word beside that of the data.
  func derivation(_ derived: Derived?, _ theory: ResolvedTheory, verdict: Verdict?, isBrief: Bool = false) -> [String] {
    guard let derived, let mechanism = theory.mechanism else { return [] }
    let summary = DerivationSummary(derived, mechanism)
    if isBrief { return [style(.strong, summary.heading(verdict))] }
    return [style(.strong, summary.heading(verdict))]
      + summary.sentences(verdict).flatMap { sentence in
        sentence.visible.wrapped(to: width - 4).enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
      }
  }
}
