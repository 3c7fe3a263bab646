import RapheEvaluation
import RapheEvidence
import RapheReport
import RapheStatistics

extension Reported.SubjectCount {
  /// Those of a claim, used or not; nil where all findings are published ones.
  static func all(_ report: ClaimReport) -> [Self]? {
    let gathered = report.judgement.gathered
    let used = gathered.used.enumerated().compactMap { place, used in
      used.finding.subjects.map {
        Self(used.finding, $0, report.judgement.influences.first { $0.finding == place })
      }
    }
    let unused = gathered.unused.compactMap { unused in unused.finding.subjects.map { Self(unused.finding, $0, nil) } }
    return used.isEmpty && unused.isEmpty ? nil : used + unused
  }

  private init(_ finding: Finding, _ subjects: SubjectResult, _ influence: SubjectInfluence?) {
    self.init(
      finding: finding.id, dataset: finding.dataset,
      groups: subjects.groups.map { group in
        Reported.SubjectGroup(
          name: group.name, n: group.count, mean: Reported.Nullable(group.mean.map(Reported.Number.init)),
          sd: Reported.Nullable(group.sd.map(Reported.Number.init)), incomplete: group.incomplete,
          missing: Dictionary(group.missing.map { ($0.value, $0.count) }, uniquingKeysWith: +))
      },
      excluded: subjects.excluded.map { Reported.ExcludedRows(because: $0.because, rows: $0.rows) },
      influence: influence.map(Reported.SubjectInfluence.init))
  }
}

extension Reported.SubjectInfluence {
  fileprivate init(_ influence: SubjectInfluence) {
    let subject = influence.subject
    self.init(
      subject: Reported.Nullable(subject.subject), row: Reported.Nullable(subject.row), group: subject.group,
      estimate: Reported.Number(subject.rest.value),
      standardError: Reported.Number(subject.rest.variance.squareRoot()), verdict: influence.verdict.rawValue)
  }
}
