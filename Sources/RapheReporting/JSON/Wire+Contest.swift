import RapheEvaluation
import RapheLanguage

extension Wire {
  /// How firmly a theory stands where it does; ranges are the 5th to the 95th percentile over resamples.
  struct Standing: Encodable {
    var theory: String
    var rank: Int
    var priorOdds: Number
    var probability: Number
    var first: Number
    var ranks: [Int]
    var bits: [Number]
    var copies: Int
    var copiesAsGood: Int
    var allCopies: Bool
  }

  /// Two theories, the one with the higher score first.
  struct Pair: Encodable {
    var theories: [String]
    var commonBits: [Number]
    var quantities: [Difference]
  }

  /// What two theories say of one quantity.
  struct Difference: Encodable {
    var kind: String
    var quantity: String
    var claims: [[String]]
    var bits: Number
    var decisive: Decisive?
  }

  /// The sample that moved the odds of two theories most.
  struct Decisive: Encodable {
    var sample: String
    var bits: Number
  }

  /// What changes when one sample is left out.
  struct Omission: Encodable {
    var sample: String
    var verdicts: [Move]
    var ranking: [String]?
  }

  /// A verdict that changes.
  struct Move: Encodable {
    var theory: String
    var claim: String
    var from: String
    var to: String
  }

  /// The theories if results had been published selectively; a flip is null when no severity up to 2 brings it about.
  struct Publication: Encodable {
    var outcomes: [PublicationOutcome]
    var rankingFlip: Nullable<PublicationOutcome>
    var leaderFlip: Nullable<PublicationOutcome>
    var verdicts: [VerdictFlip]
  }

  /// The scores under selection of one severity; the leader is null where "none of them" comes first.
  struct PublicationOutcome: Encodable {
    var severity: Number
    var bits: [String: Number]
    var probabilities: [String: Number]
    var none: Number
    var ranking: [String]
    var leader: Nullable<String>
  }

  /// A verdict that selection changes, with the least severity that does.
  struct VerdictFlip: Encodable {
    var theory: String
    var claim: String
    var from: String
    var to: String
    var severity: Number
  }

  /// How the theories stood on what was published by a year.
  struct Year: Encodable {
    var year: Int
    var findings: Int
    var bits: [String: Number]
    var probabilities: [String: Number]
    var none: Number
  }
}

extension Wire.Comparison {
  init(_ contest: Contest) {
    let ids = contest.standings.map(\.theory)
    self.init(
      none: Wire.None(bits: Wire.Number(0), probability: Wire.Number(contest.scorecard.noneProbability)),
      ranking: contest.scorecard.ranking, standings: contest.standings.map(Wire.Standing.init),
      pairs: contest.pairs.map(Wire.Pair.init), omissions: contest.omissions.map(Wire.Omission.init),
      publication: Wire.Publication(contest.publication, ids),
      timeline: contest.timeline.map { Wire.Year($0, ids) }, undated: contest.undated, resamples: contest.resamples)
  }
}

extension Wire.Standing {
  fileprivate init(_ standing: Contest.Standing) {
    self.init(
      theory: standing.theory, rank: standing.rank, priorOdds: Wire.Number(standing.priorOdds),
      probability: Wire.Number(standing.probability), first: Wire.Number(standing.first),
      ranks: [standing.ranks.lowerBound, standing.ranks.upperBound],
      bits: [Wire.Number(standing.bits.lowerBound), Wire.Number(standing.bits.upperBound)],
      copies: standing.shuffle.copies, copiesAsGood: standing.shuffle.asGood, allCopies: standing.shuffle.isComplete)
  }
}

extension Wire.Pair {
  fileprivate init(_ pair: Contest.Pair) {
    self.init(
      theories: [pair.first, pair.second],
      commonBits: [Wire.Number(pair.common.first), Wire.Number(pair.common.second)],
      quantities: pair.differences.map(Wire.Difference.init))
  }
}

extension Wire.Difference {
  fileprivate init(_ difference: Contest.Difference) {
    self.init(
      kind: difference.kind.rawValue, quantity: difference.quantity, claims: [difference.first, difference.second],
      bits: Wire.Number(difference.bits),
      decisive: difference.decisive.map { Wire.Decisive(sample: $0.sample, bits: Wire.Number($0.bits)) })
  }
}

extension Wire.Omission {
  fileprivate init(_ omission: Contest.Omission) {
    self.init(
      sample: omission.sample,
      verdicts: omission.verdicts.map {
        Wire.Move(theory: $0.theory, claim: $0.claim, from: $0.from.rawValue, to: $0.to.rawValue)
      }, ranking: omission.ranking)
  }
}

extension Wire.Publication {
  fileprivate init(_ publication: Contest.Publication, _ ids: [String]) {
    self.init(
      outcomes: publication.outcomes.map { Wire.PublicationOutcome($0, ids) },
      rankingFlip: Wire.Nullable(publication.rankingFlip.map { Wire.PublicationOutcome($0, ids) }),
      leaderFlip: Wire.Nullable(publication.leaderFlip.map { Wire.PublicationOutcome($0, ids) }),
      verdicts: publication.verdicts.map {
        Wire.VerdictFlip(
          theory: $0.theory, claim: $0.claim, from: $0.from.rawValue, to: $0.to.rawValue,
          severity: Wire.Number($0.severity))
      })
  }
}

extension Wire.PublicationOutcome {
  fileprivate init(_ outcome: Contest.Publication.Outcome, _ ids: [String]) {
    self.init(
      severity: Wire.Number(outcome.severity),
      bits: Dictionary(uniqueKeysWithValues: zip(ids, outcome.bits.map { Wire.Number($0) })),
      probabilities: Dictionary(uniqueKeysWithValues: zip(ids, outcome.probabilities.map { Wire.Number($0) })),
      none: Wire.Number(outcome.none), ranking: outcome.ranking, leader: Wire.Nullable(outcome.leader))
  }
}

extension Wire.Year {
  fileprivate init(_ year: Contest.Year, _ ids: [String]) {
    self.init(
      year: year.year, findings: year.findings,
      bits: Dictionary(uniqueKeysWithValues: zip(ids, year.bits.map { Wire.Number($0) })),
      probabilities: Dictionary(uniqueKeysWithValues: zip(ids, year.probabilities.map { Wire.Number($0) })),
      none: Wire.Number(year.none))
  }
}
