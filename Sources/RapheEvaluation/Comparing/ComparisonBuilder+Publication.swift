import RapheLanguage
import RapheNumerics
import RapheStatistics

extension ComparisonBuilder {
  /// All theories scored anew under selection for publication, with the severities that change an order.
  func publication(jobs: Int) async -> TheoryComparison.Publication {
    var outcomes: [TheoryComparison.Publication.Outcome] = []
    var known: [Double: TheoryComparison.Publication.Outcome] = [:]
    for severity in [0.0, 1, 2] { outcomes.append(await published(severity, &known, jobs: jobs)) }
    let rankingFlip = await flip(outcomes, &known, jobs: jobs) { $0.ranking }
    let leaderFlip = await flip(outcomes, &known, jobs: jobs) { $0.leader }
    return TheoryComparison.Publication(
      outcomes: outcomes, rankingFlip: rankingFlip, leaderFlip: leaderFlip, verdicts: verdictFlips())
  }

  /// The scores under one severity: the same weights and commitments, the evidence taken as selected.
  private func published(
    _ severity: Double, _ known: inout [Double: TheoryComparison.Publication.Outcome], jobs: Int
  ) async -> TheoryComparison.Publication.Outcome {
    if let outcome = known[severity] { return outcome }
    var bits = looks.bits
    if severity > 0 {
      let groups = grids.groups(looks.items.map(\.family))
      let found = await groups.mapConcurrently(jobs: jobs) { group in
        let views = FamilyViews(grids)
        return group.map { place in
          let item = looks.items[place]
          return FamilyQuery(item.family, views, severity: severity).scores(of: [item.position])[0]
            .bits(item.family.commitments(of: item.position))
        }
      }
      for (group, found) in zip(groups, found) { for (place, value) in zip(group, found) { bits[place] = value } }
    }
    let scores = looks.totals(theories: reports.count) { bits[$0] }
    let ranking = ranking(scores)
    let outcome = TheoryComparison.Publication.Outcome(
      severity: severity, bits: scores, ranking: ranking,
      leader: ranking.first.flatMap { first in scores.contains { $0 > 0 } ? first : nil })
    known[severity] = outcome
    return outcome
  }

  /// The least severity, to a hundredth, at which something is not as it is without selection, by bisection below the
  /// first of moderate and severe at which it is another; nil when neither changes it.
  private func flip<Value: Equatable>(
    _ outcomes: [TheoryComparison.Publication.Outcome],
    _ known: inout [Double: TheoryComparison.Publication.Outcome], jobs: Int,
    of value: (TheoryComparison.Publication.Outcome) -> Value
  ) async -> TheoryComparison.Publication.Outcome? {
    guard let index = outcomes.firstIndex(where: { value($0) != value(outcomes[0]) }) else { return nil }
    var changed = outcomes[index]
    var (kept, hundredths) = ((index - 1) * 100, index * 100)
    while hundredths - kept > 1 {
      let middle = (kept + hundredths) / 2
      let outcome = await published(Double(middle) / 100, &known, jobs: jobs)
      if value(outcome) == value(outcomes[0]) {
        kept = middle
      } else {
        hundredths = middle
        changed = outcome
      }
    }
    return changed
  }

  private func verdictFlips() -> [TheoryComparison.Publication.VerdictFlip] {
    reports.flatMap { report in
      report.claims.compactMap { claim in
        claim.judgement.selection?.flip.map { flip in
          TheoryComparison.Publication.VerdictFlip(
            theory: report.theory.id, claim: claim.id, from: claim.judgement.verdict,
            to: flip.verdict, severity: flip.severity)
        }
      }
    }
  }
}
