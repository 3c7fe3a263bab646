extension Reported {
  /// How a theory stands.
  package struct Score: Codable, Sendable {
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
  }
}
