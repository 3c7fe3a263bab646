extension Reported {
  /// The theories against each other.
  package struct Comparison: Described {
    package var ranking: [String]
    package var standings: [Standing]?
    package var pairs: [Pair]?
    package var omissions: [Omission]?
    package var publication: Publication?
    package var timeline: [Year]?
    package var undated: Int?
    package var resamples: Int?
    package var odds: Odds?

    package init(
      ranking: [String], standings: [Standing]? = nil, pairs: [Pair]? = nil,
      omissions: [Omission]? = nil, publication: Publication? = nil, timeline: [Year]? = nil, undated: Int? = nil,
      resamples: Int? = nil, odds: Odds? = nil
    ) {
      self.ranking = ranking
      self.standings = standings
      self.pairs = pairs
      self.omissions = omissions
      self.publication = publication
      self.timeline = timeline
      self.undated = undated
      self.resamples = resamples
      self.odds = odds
    }

    package static let description = Description<Self>(
      "comparison", "The theories against each other.",
      [
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
        Key(CodingKeys.odds, \.odds, says: "Absent unless odds were given."),
      ])
  }
}
