extension Reported {
  /// How firmly a theory stands where it does; ranges are the 5th to the 95th percentile over resamples.
  package struct Standing: Codable, Sendable {
    package var theory: String
    package var rank: Int
    package var priorOdds: Number
    package var probability: Number
    package var first: Number
    package var ranks: [Int]
    package var bits: [Number]
    package var copies: Int
    package var copiesAsGood: Int
    package var allCopies: Bool

    package init(
      theory: String, rank: Int, priorOdds: Number, probability: Number, first: Number, ranks: [Int], bits: [Number],
      copies: Int, copiesAsGood: Int, allCopies: Bool
    ) {
      self.theory = theory
      self.rank = rank
      self.priorOdds = priorOdds
      self.probability = probability
      self.first = first
      self.ranks = ranks
      self.bits = bits
      self.copies = copies
      self.copiesAsGood = copiesAsGood
      self.allCopies = allCopies
    }
  }
}
