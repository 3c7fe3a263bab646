extension Reported {
  /// The theories if results had been published selectively; a flip is null when no severity up to 2 brings it about.
  package struct Publication: Described {
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

    package static let description = Description<Self>(
      "publication",
      "The theories if results had been published selectively; a flip is null when no severity up to 2 brings it about.",
      [
        Key(
          CodingKeys.outcomes, \.outcomes,
          says: "Without, with moderate and with severe selection for publication."),
        Key(
          CodingKeys.rankingFlip, \.rankingFlip,
          says: "The least severity at which the ranking is another; null when none up to 2 changes it."),
        Key(
          CodingKeys.leaderFlip, \.leaderFlip,
          says: "The least severity at which another leads, or none has a score above 0; null likewise."),
        Key(CodingKeys.verdicts, \.verdicts),
      ])
  }

  /// The scores under selection of one severity; the leader is null where no score is above 0.
  package struct PublicationOutcome: Described {
    package var severity: Number
    package var bits: [String: Number]
    package var ranking: [String]
    package var leader: Nullable<String>

    package init(
      severity: Number, bits: [String: Number], ranking: [String],
      leader: Nullable<String>
    ) {
      self.severity = severity
      self.bits = bits
      self.ranking = ranking
      self.leader = leader
    }

    package static let description = Description<Self>(
      "publicationOutcome",
      "The scores under selection of one severity; the leader is null where no score is above 0.",
      [
        Key(CodingKeys.severity, \.severity, .between(0, 2)),
        Key(CodingKeys.bits, \.bits, .finite),
        Key(CodingKeys.ranking, \.ranking),
        Key(CodingKeys.leader, \.leader, says: "Null where no score is above 0."),
      ])
  }

  /// A verdict that selection changes, with the least severity that does.
  package struct VerdictFlip: Described {
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

    package static let description = Description<Self>(
      "verdictFlip", "A verdict that selection changes, with the least severity that does.",
      [
        Key(CodingKeys.theory, \.theory),
        Key(CodingKeys.claim, \.claim),
        Key(CodingKeys.from, \.from, .verdict),
        Key(CodingKeys.to, \.to, .verdict),
        Key(CodingKeys.severity, \.severity, .between(0, 2)),
      ])
  }
}
