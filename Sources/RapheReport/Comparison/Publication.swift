extension Reported {
  /// The theories if results had been published selectively; a flip is null when no severity up to 2 brings it about.
  package struct Publication: Codable, Sendable {
    package var outcomes: [PublicationOutcome]
    package var rankingFlip: Nullable<PublicationOutcome>
    package var leaderFlip: Nullable<PublicationOutcome>
    package var verdicts: [VerdictFlip]

    package init(
      outcomes: [PublicationOutcome], rankingFlip: Nullable<PublicationOutcome>,
      leaderFlip: Nullable<PublicationOutcome>, verdicts: [VerdictFlip]
    ) {
      self.outcomes = outcomes
      self.rankingFlip = rankingFlip
      self.leaderFlip = leaderFlip
      self.verdicts = verdicts
    }
  }

  /// The scores under selection of one severity; the leader is null where "none of them" comes first.
  package struct PublicationOutcome: Codable, Sendable {
    package var severity: Number
    package var bits: [String: Number]
    package var probabilities: [String: Number]
    package var none: Number
    package var ranking: [String]
    package var leader: Nullable<String>

    package init(
      severity: Number, bits: [String: Number], probabilities: [String: Number], none: Number, ranking: [String],
      leader: Nullable<String>
    ) {
      self.severity = severity
      self.bits = bits
      self.probabilities = probabilities
      self.none = none
      self.ranking = ranking
      self.leader = leader
    }
  }

  /// A verdict that selection changes, with the least severity that does.
  package struct VerdictFlip: Codable, Sendable {
    package var theory: String
    package var claim: String
    package var from: String
    package var to: String
    package var severity: Number

    package init(theory: String, claim: String, from: String, to: String, severity: Number) {
      self.theory = theory
      self.claim = claim
      self.from = from
      self.to = to
      self.severity = severity
    }
  }
}
