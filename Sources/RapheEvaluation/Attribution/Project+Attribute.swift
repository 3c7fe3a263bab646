import RapheEvidence
import RapheLanguage

extension Project {
  /// What of many changes made a verdict another, found by judging without them.
  ///
  /// Each change that bears on the claim is undone by itself. Where no single one brings the old verdict back, and all
  /// together do, as few of them as go by leaving them out one by one are named as joint. Where not even all do, those
  /// are named without which the verdict is another than it is.
  ///
  /// - Parameters:
  ///   - was: the verdict before.
  ///   - claim: the claim, by the ids of its theory and itself.
  ///   - changes: what changed, each once.
  /// - Returns: the changes that made it, in the order given; none where none of them did.
  package func attribute(
    _ was: Verdict, of claim: (theory: String, id: String), to changes: [ProjectChange], _ question: Question
  ) async -> [AttributedChange] {
    guard let now = await judged(claim, undoing: [], question),
      let before = await judged(claim, undoing: changes, question)
    else { return [] }
    let rows = now.rows.union(before.rows)
    let bearing = changes.filter { change in
      if case .row(let dataset, let finding) = change.subject { return rows.contains([dataset, finding]) }
      return true
    }
    var alone: [AttributedChange] = []
    for change in bearing {
      guard let judged = await judged(claim, undoing: [change], question) else { continue }
      alone.append(AttributedChange(subject: change.subject, verdict: judged.verdict, isJoint: false))
    }
    let decisive = alone.filter { $0.verdict == was }
    if !decisive.isEmpty { return decisive }
    guard before.verdict == was else { return alone.filter { $0.verdict != now.verdict } }
    var needed = bearing
    for change in bearing {
      let rest = needed.filter { $0.subject != change.subject }
      if await judged(claim, undoing: rest, question)?.verdict == was { needed = rest }
    }
    return needed.map { AttributedChange(subject: $0.subject, verdict: was, isJoint: needed.count > 1) }
  }

  /// The verdict on a claim with changes undone, and the rows that it is judged on.
  private func judged(
    _ claim: (theory: String, id: String), undoing changes: [ProjectChange], _ question: Question
  ) async -> (verdict: Verdict, rows: Set<[String]>)? {
    var asked = Question(asOf: question.asOf, jobs: question.jobs)
    asked.selects = { $0 == claim.theory && $1 == claim.id }
    let scorecard = await undoing(changes, of: claim).evaluate(asked)
    guard let report = scorecard.theories.first?.claims.first else { return nil }
    let rows = report.judgement.gathered.used.map { [$0.finding.dataset, $0.finding.id] }
    return (report.judgement.verdict, Set(rows))
  }

  /// The project as it would be without some changes, with the theory of one claim alone.
  private func undoing(_ changes: [ProjectChange], of claim: (theory: String, id: String)) -> Project {
    var project = self
    project.theories = theories.filter { $0.id == claim.theory }
    for change in changes {
      switch change.subject {
      case .claim:
        guard case .claim(let old) = change.before else { continue }
        for theory in project.theories.indices {
          for place in project.theories[theory].claims.indices
          where project.theories[theory].claims[place].id == claim.id {
            project.theories[theory].claims[place] = old
          }
        }
      case .row(let dataset, let finding):
        guard let place = project.evidence.firstIndex(where: { $0.id == dataset }) else { continue }
        project.evidence[place].findings.removeAll { $0.id == finding }
        if case .row(let old) = change.before { project.evidence[place].findings.append(old) }
      }
    }
    return project
  }
}
