extension Reported {
  /// The theories against each other and against none of them.
  package struct Comparison: Described {
    package var none: Unconstrained
    package var ranking: [String]
    package var standings: [Standing]?
    package var pairs: [Pair]?
    package var omissions: [Omission]?
    package var publication: Publication?
    package var timeline: [Year]?
    package var undated: Int?
    package var resamples: Int?

    package init(
      none: Unconstrained, ranking: [String], standings: [Standing]? = nil, pairs: [Pair]? = nil,
      omissions: [Omission]? = nil, publication: Publication? = nil, timeline: [Year]? = nil, undated: Int? = nil,
      resamples: Int? = nil
    ) {
      self.none = none
      self.ranking = ranking
      self.standings = standings
      self.pairs = pairs
      self.omissions = omissions
      self.publication = publication
      self.timeline = timeline
      self.undated = undated
      self.resamples = resamples
    }

    package static let description = Description<Self>(
      "comparison", "The theories against each other and against none of them.",
      [
        Key(CodingKeys.none, \.none),
        Key(CodingKeys.ranking, \.ranking, says: "Ids, the highest score first."),
        Key(
          CodingKeys.standings, \.standings,
          says: "This and what follows: of a comparison alone; absent otherwise."),
        Key(CodingKeys.pairs, \.pairs),
        Key(CodingKeys.omissions, \.omissions),
        Key(CodingKeys.publication, \.publication),
        Key(CodingKeys.timeline, \.timeline),
        Key(
          CodingKeys.undated, \.undated, .count,
          says: "Findings used that have no year, and so are in no year of the timeline."),
        Key(CodingKeys.resamples, \.resamples, .count),
      ])
  }

  /// The unconstrained model.
  package struct Unconstrained: Described {
    package var bits: Number
    package var probability: Number

    package init(bits: Number, probability: Number) {
      self.bits = bits
      self.probability = probability
    }

    package static let description = Description<Self>(
      "none", "The unconstrained model.",
      [
        Key(CodingKeys.bits, \.bits, .finite),
        Key(CodingKeys.probability, \.probability, .probability),
      ])
  }
}
