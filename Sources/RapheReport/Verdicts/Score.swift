extension Reported {
  /// How a theory stands.
  package struct Score: Described {
    package var bits: Number
    package var strictBits: Number
    package var bitsAtStake: Number
    package var band: [Number]
    package var accommodatedBits: Number?
    package var predictedBits: Number?
    package var undatedBits: Number?
    package var nested: [[String]]?
    package var consistency: Nullable<Number>
    package var coverage: Number
    package var probability: Number

    package init(
      bits: Number, strictBits: Number, bitsAtStake: Number, band: [Number], accommodatedBits: Number? = nil,
      predictedBits: Number? = nil, undatedBits: Number? = nil, nested: [[String]]? = nil,
      consistency: Nullable<Number>, coverage: Number, probability: Number
    ) {
      self.bits = bits
      self.strictBits = strictBits
      self.bitsAtStake = bitsAtStake
      self.band = band
      self.accommodatedBits = accommodatedBits
      self.predictedBits = predictedBits
      self.undatedBits = undatedBits
      self.nested = nested
      self.consistency = consistency
      self.coverage = coverage
      self.probability = probability
    }

    package static let description = Description<Self>(
      "score", "How a theory stands.",
      [
        Key(CodingKeys.bits, \.bits),
        Key(CodingKeys.strictBits, \.strictBits),
        Key(CodingKeys.bitsAtStake, \.bitsAtStake),
        Key(CodingKeys.band, \.band, .interval, says: "The least and the most bits over prior scales."),
        Key(
          CodingKeys.accommodatedBits, \.accommodatedBits,
          says: "From evidence up to the year of publication; absent without one."),
        Key(CodingKeys.predictedBits, \.predictedBits, says: "From evidence published later; absent without a year."),
        Key(
          CodingKeys.undatedBits, \.undatedBits,
          says: "From evidence without a year, which is neither; the three add up to the bits."),
        Key(
          CodingKeys.nested, \.nested,
          says: "The ids of claims nested in each other, which count as one; absent without such."),
        Key(CodingKeys.consistency, \.consistency, says: "Bits over bits at stake; null with nothing at stake."),
        Key(CodingKeys.coverage, \.coverage, .probability),
        Key(CodingKeys.probability, \.probability, .probability),
      ])
  }
}
