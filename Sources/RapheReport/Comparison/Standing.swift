extension Reported {
  /// How firmly a theory stands where it does; ranges are the 5th to the 95th percentile over resamples.
  package struct Standing: Described {
    package var theory: String
    package var rank: Int
    package var first: Number
    package var ranks: [Int]
    package var bits: [Number]
    package var copies: Int
    package var copiesAsGood: Int
    package var allCopies: Bool

    package init(
      theory: String, rank: Int, first: Number, ranks: [Int], bits: [Number],
      copies: Int, copiesAsGood: Int, allCopies: Bool
    ) {
      self.theory = theory
      self.rank = rank
      self.first = first
      self.ranks = ranks
      self.bits = bits
      self.copies = copies
      self.copiesAsGood = copiesAsGood
      self.allCopies = allCopies
    }

    package static let description = Description<Self>(
      "standing", "How firmly a theory stands where it does; ranges are the 5th to the 95th percentile over resamples.",
      [
        Key(CodingKeys.theory, \.theory),
        Key(CodingKeys.rank, \.rank, .atLeast(1)),
        Key(CodingKeys.first, \.first, .probability, says: "The share of resamples in which it comes first."),
        Key(CodingKeys.ranks, \.ranks, .length(2)),
        Key(CodingKeys.bits, \.bits, .interval, says: "Strict bits, 5th to 95th percentile over resamples, as ranks."),
        Key(CodingKeys.copies, \.copies, .count, says: "Copies with directions turned, itself among them."),
        Key(CodingKeys.copiesAsGood, \.copiesAsGood, .count),
        Key(CodingKeys.allCopies, \.allCopies, says: "Whether these are all copies there are."),
      ])
  }
}
