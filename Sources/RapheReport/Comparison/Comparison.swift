extension Reported {
  /// The theories against each other and against none of them.
  package struct Comparison: Codable, Sendable {
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
  }

  /// The unconstrained model.
  package struct Unconstrained: Codable, Sendable {
    package var bits: Number
    package var probability: Number

    package init(bits: Number, probability: Number) {
      self.bits = bits
      self.probability = probability
    }
  }
}
