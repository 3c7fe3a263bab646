import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheStatistics

/// What a summary cannot show of findings that were worked out from rows of subjects: who was counted, who is missing and
/// why, and whether one subject decides.
struct SubjectList {
  private let report: ClaimReport
  private let width: Int

  init(_ report: ClaimReport, width: Int) { (self.report, self.width) = (report, width) }

  /// The lines of every finding on subjects, used or not; none where all findings are published ones.
  var lines: [String] {
    let gathered = report.judgement.gathered
    let used = gathered.used.enumerated().flatMap { place, used in
      used.finding.subjects.map { lines(used.finding, $0, report.judgement.influences.first { $0.finding == place }) }
        ?? []
    }
    return used
      + gathered.unused.flatMap { unused in
        unused.finding.subjects.map { lines(unused.finding, $0, nil) } ?? []
      }
  }

  private func lines(
    _ finding: Finding, _ subjects: SubjectResult, _ influence: SubjectInfluence?
  ) -> [String] {
    let unit = finding.unit.flatMap { $0 == "1" ? nil : " \($0)" } ?? ""
    var sentences: [String] = subjects.groups.map { group in
      var parts = ["n \(group.count)"]
      if let mean = group.mean { parts.append("mean \(Numerals.significant(mean, 4))\(unit)") }
      if let sd = group.sd { parts.append("SD \(Numerals.significant(sd, 4))") }
      return "\(group.name.visible): " + parts.joined(separator: ", ").unbroken + missing(group)
    }
    if !subjects.excluded.isEmpty {
      let reasons = subjects.excluded.map { "\(Numerals.count($0.rows, "row")) (\($0.because.visible))".spaced }
      sentences.append("left out by the dataset: " + reasons.joined(separator: "; "))
    }
    if let influence { sentences.append(text(influence)) }
    let heading = "\(finding.id.visible) of \(finding.dataset.visible)"
    return heading.wrapped(to: width - 2).map { $0.indented(2) }
      + sentences.flatMap { sentence in
        sentence.wrapped(to: width - 6).enumerated().map { ($0.offset == 0 ? "    " : "      ") + $0.element }
      }
  }

  private func missing(_ group: SubjectResult.Group) -> String {
    guard group.incomplete > 0 else { return "" }
    let values = group.missing.filter { $0.count > 0 }.map { "\($0.value.visible) \($0.count)" }
    return "; \(group.incomplete) without a value" + (values.isEmpty ? "" : " (\(values.joined(separator: ", ")))")
  }

  private func text(_ influence: SubjectInfluence) -> String {
    let subject = influence.subject
    let name =
      subject.subject.map { "subject \($0.visible)" } ?? subject.row.map { "the subject in row \($0)" } ?? "one subject"
    let word = influence.verdict
    let effect = "\(report.digits(subject.rest.value)) ± \(report.digits(subject.rest.variance.squareRoot()))".unbroken
    return "most influential: \(name) of \(subject.group.visible); without it the effect is \(effect), and the word "
      + (word == report.judgement.verdict ? "stands" : "becomes \(word.rawValue)")
  }
}
