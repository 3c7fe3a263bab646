import RapheEvaluation
import RapheLanguage
import RapheReport

extension Reported.Comparison {
  init(_ comparison: TheoryComparison) {
    let ids = comparison.standings.map(\.theory)
    self.init(
      ranking: comparison.scorecard.ranking, standings: comparison.standings.map(Reported.Standing.init),
      pairs: comparison.pairs.map(Reported.Pair.init), omissions: comparison.omissions.map(Reported.Omission.init),
      publication: Reported.Publication(comparison.publication, ids),
      timeline: comparison.timeline.map { Reported.Year($0, ids) }, undated: comparison.undated,
      resamples: comparison.resamples, odds: comparison.odds.map(Reported.Odds.init))
  }
}

extension Reported.Odds {
  fileprivate init(_ odds: TheoryComparison.Odds) {
    self.init(
      theories: odds.theories.map { theory in
        Reported.OddsTheory(
          theory: theory.theory, odds: Reported.Number(theory.odds),
          probability: odds.apart == nil ? Reported.Number(theory.probability) : nil)
      }, apart: odds.apart.map { [$0.first, $0.second] })
  }
}

extension Reported.Standing {
  fileprivate init(_ standing: TheoryComparison.Standing) {
    self.init(
      theory: standing.theory, rank: standing.rank, first: Reported.Number(standing.first),
      ranks: [standing.ranks.lowerBound, standing.ranks.upperBound],
      bits: [Reported.Number(standing.bits.lowerBound), Reported.Number(standing.bits.upperBound)],
      copies: standing.shuffle.copies, copiesAsGood: standing.shuffle.asGood, allCopies: standing.shuffle.isComplete)
  }
}

extension Reported.Pair {
  fileprivate init(_ pair: TheoryComparison.Pair) {
    self.init(
      theories: [pair.first, pair.second], bits: Reported.Number(pair.bits),
      families: pair.families.map(Reported.SharedFamily.init))
  }
}

extension Reported.SharedFamily {
  fileprivate init(_ family: TheoryComparison.SharedFamily) {
    self.init(
      kind: family.kind.rawValue, quantity: family.vocabulary.name(family.quantity),
      claims: [family.first, family.second],
      bits: Reported.Number(family.bits),
      decisive: family.decisive.map { Reported.Decisive(sample: $0.sample, bits: Reported.Number($0.bits)) })
  }
}

extension Reported.Omission {
  fileprivate init(_ omission: TheoryComparison.Omission) {
    self.init(
      sample: omission.sample,
      verdicts: omission.verdicts.map {
        Reported.Move(theory: $0.theory, claim: $0.claim, from: $0.from.rawValue, to: $0.to.rawValue)
      }, ranking: omission.ranking)
  }
}

extension Reported.Publication {
  fileprivate init(_ publication: TheoryComparison.Publication, _ ids: [String]) {
    self.init(
      outcomes: publication.outcomes.map { Reported.PublicationOutcome($0, ids) },
      rankingFlip: Reported.Nullable(publication.rankingFlip.map { Reported.PublicationOutcome($0, ids) }),
      leaderFlip: Reported.Nullable(publication.leaderFlip.map { Reported.PublicationOutcome($0, ids) }),
      verdicts: publication.verdicts.map {
        Reported.VerdictFlip(
          theory: $0.theory, claim: $0.claim, from: $0.from.rawValue, to: $0.to.rawValue,
          severity: Reported.Number($0.severity))
      })
  }
}

extension Reported.PublicationOutcome {
  fileprivate init(_ outcome: TheoryComparison.Publication.Outcome, _ ids: [String]) {
    self.init(
      severity: Reported.Number(outcome.severity),
      bits: Dictionary(uniqueKeysWithValues: zip(ids, outcome.bits.map { Reported.Number($0) })),
      ranking: outcome.ranking, leader: Reported.Nullable(outcome.leader))
  }
}

extension Reported.Year {
  fileprivate init(_ year: TheoryComparison.Year, _ ids: [String]) {
    self.init(
      year: year.year, findings: year.findings,
      bits: Dictionary(uniqueKeysWithValues: zip(ids, year.bits.map { Reported.Number($0) })))
  }
}
