package import RapheEvaluation
import RapheEvidence
package import RapheReport
import RapheSyntax

/// All that changed between a lock and a project.
package struct ProjectChanges: Sendable {
  package var claims: [Reported.ClaimChange]
  package var datasets: [Reported.DatasetChange]
  package var settings: [Reported.SettingChange]

  package init(
    claims: [Reported.ClaimChange], datasets: [Reported.DatasetChange], settings: [Reported.SettingChange]
  ) {
    self.claims = claims
    self.datasets = datasets
    self.settings = settings
  }
}

extension Project {
  /// Verdicts that changed with what changed them, found by judging without each change that can be undone.
  package func explaining(
    _ verdicts: [Reported.VerdictChange], by changes: ProjectChanges, since earlier: EarlierProject,
    _ question: Question
  ) async -> [Reported.VerdictChange] {
    var explained: [Reported.VerdictChange] = []
    for var verdict in verdicts {
      verdict.causes = await causes(of: verdict, changes, earlier, question)
      explained.append(verdict)
    }
    return explained
  }

  private func causes(
    of verdict: Reported.VerdictChange, _ changes: ProjectChanges, _ earlier: EarlierProject, _ question: Question
  ) async -> [Reported.Cause] {
    guard let was = verdict.was.value.flatMap(Verdict.init), verdict.verdict.value != nil else { return [] }
    let claim = changes.claims.first { $0.theory == verdict.theory && $0.claim == verdict.claim }
    let found = await attribute(
      was, of: (verdict.theory, verdict.claim), to: undoable(changes.datasets, claim, earlier), question)
    let causes = found.map { change in
      var cause = self.cause(change.subject, changes.datasets, claim, earlier)
      cause.without = change.verdict.rawValue
      cause.isJoint = change.isJoint ? true : nil
      return cause
    }
    if found.contains(where: { $0.verdict == was }) { return causes }
    return causes + rest(changes, claim, earlier)
  }

  /// What can be undone, by what stood before or by leaving it out.
  private func undoable(
    _ datasets: [Reported.DatasetChange], _ claim: Reported.ClaimChange?, _ earlier: EarlierProject
  ) -> [ProjectChange] {
    var undoable: [ProjectChange] = []
    if let claim, claim.change == .changed, let old = earlier.claim(claim.theory, claim.claim) {
      undoable.append(ProjectChange(.claim, before: .claim(old)))
    }
    for dataset in datasets {
      for row in rows(of: dataset) {
        let old = earlier.finding(dataset.dataset, row.finding)
        // Of a row that is gone, and of which no more than a digest is known, nothing can be put back.
        if row.change == .removed, old == nil { continue }
        undoable.append(
          ProjectChange(
            .row(dataset: dataset.dataset, finding: row.finding), before: old.map(ProjectChange.Before.row) ?? .nothing)
        )
      }
    }
    return undoable
  }

  /// The rows that changed; of a new dataset all.
  private func rows(of dataset: Reported.DatasetChange) -> [Reported.RowChange] {
    guard dataset.change == .new, let evidence = evidence.first(where: { $0.id == dataset.dataset }) else {
      return dataset.rows
    }
    return evidence.findings.map {
      Reported.RowChange(finding: $0.id, change: .new, line: $0.place.location?.line)
    }
  }

  private func cause(
    _ subject: ProjectChange.Subject, _ datasets: [Reported.DatasetChange], _ claim: Reported.ClaimChange?,
    _ earlier: EarlierProject
  ) -> Reported.Cause {
    guard case .row(let dataset, let finding) = subject else {
      return Reported.Cause(.claim, file: claim?.file, line: claim?.line, isPutBack: true)
    }
    let change = datasets.first { $0.dataset == dataset }
    let row = change.flatMap { rows(of: $0).first { $0.finding == finding } }
    let isPutBack = earlier.finding(dataset, finding) == nil ? nil : true
    return Reported.Cause(
      Reported.Cause.Kind(row?.change ?? .changed), dataset: dataset, finding: finding, file: change?.file,
      line: row?.line, isPutBack: isPutBack)
  }

  /// What cannot be undone, or did not bring the verdict back, and may have changed it.
  private func rest(
    _ changes: ProjectChanges, _ claim: Reported.ClaimChange?, _ earlier: EarlierProject
  ) -> [Reported.Cause] {
    var rest: [Reported.Cause] = []
    if let claim, claim.change == .changed, earlier.claim(claim.theory, claim.claim) == nil {
      rest.append(Reported.Cause(.claim, file: claim.file, line: claim.line))
    }
    for dataset in changes.datasets {
      if dataset.isMeaningChanged || dataset.change == .removed {
        rest.append(Reported.Cause(.dataset, dataset: dataset.dataset, file: dataset.file))
      }
      rest += dataset.rows.filter { $0.change != .new && earlier.finding(dataset.dataset, $0.finding) == nil }
        .filter { $0.change == .removed }
        .map { Reported.Cause(.removedRow, dataset: dataset.dataset, finding: $0.finding, file: dataset.file) }
    }
    let settings = changes.settings.filter { $0.setting != .version }
    if !settings.isEmpty { rest.append(Reported.Cause(.setting)) }
    if settings.count < changes.settings.count { rest.append(Reported.Cause(.version)) }
    return rest
  }
}

extension Reported.Cause.Kind {
  fileprivate init(_ change: Reported.ChangeKind) {
    self =
      switch change {
      case .new: .newRow
      case .changed: .changedRow
      case .removed: .removedRow
      }
  }
}
