extension Reported {
  /// How a theory stands.
  package struct Score: Described {
    package var bits: Number
    package var strictBits: Number
    package var bitsAtStake: Number
    package var band: [Number]
    package var allHold: Held
    package var accommodatedBits: Number?
    package var predictedBits: Number?
    package var undatedBits: Number?
    package var unopposedBits: Number
    package var families: [Family]
    package var rivals: [Rival]
    package var consistency: Nullable<Number>
    package var coverage: Number

    package init(
      bits: Number, strictBits: Number, bitsAtStake: Number, band: [Number], allHold: Held,
      accommodatedBits: Number? = nil, predictedBits: Number? = nil, undatedBits: Number? = nil, unopposedBits: Number,
      families: [Family], rivals: [Rival], consistency: Nullable<Number>, coverage: Number
    ) {
      self.bits = bits
      self.strictBits = strictBits
      self.bitsAtStake = bitsAtStake
      self.band = band
      self.allHold = allHold
      self.accommodatedBits = accommodatedBits
      self.predictedBits = predictedBits
      self.undatedBits = undatedBits
      self.unopposedBits = unopposedBits
      self.families = families
      self.rivals = rivals
      self.consistency = consistency
      self.coverage = coverage
    }

    package static let description = Description<Self>(
      "score", "How a theory stands.",
      [
        Key(CodingKeys.bits, \.bits, says: "Summed over families of claims, with commitments."),
        Key(CodingKeys.strictBits, \.strictBits, says: "With every claim taken as certain."),
        Key(CodingKeys.bitsAtStake, \.bitsAtStake, says: "The most it could earn."),
        Key(CodingKeys.band, \.band, .interval, says: "The least and the most bits over prior scales."),
        Key(CodingKeys.allHold, \.allHold, says: "How probable it is that every tested claim is true."),
        Key(
          CodingKeys.accommodatedBits, \.accommodatedBits,
          says: "From evidence up to the year since which the theory is known; absent without one."),
        Key(CodingKeys.predictedBits, \.predictedBits, says: "From evidence published later; absent without a year."),
        Key(
          CodingKeys.undatedBits, \.undatedBits,
          says: "From evidence without a year, which is neither; the three add up to the bits."),
        Key(
          CodingKeys.unopposedBits, \.unopposedBits,
          says: "From families in which no other theory of the run speaks."),
        Key(CodingKeys.families, \.families, says: "Claims that are nearly one bet, scored jointly."),
        Key(CodingKeys.rivals, \.rivals, says: "The theories with which it shares ground."),
        Key(CodingKeys.consistency, \.consistency, says: "Bits over bits at stake; null with nothing at stake."),
        Key(CodingKeys.coverage, \.coverage, .probability),
      ])
  }

  /// How probable something is after the evidence, and before it.
  package struct Held: Described {
    package var probability: Number
    package var before: Number

    package init(probability: Number, before: Number) {
      self.probability = probability
      self.before = before
    }

    package static let description = Description<Self>(
      "held", "How probable something is after the evidence, and before it.",
      [
        Key(CodingKeys.probability, \.probability, .probability),
        Key(CodingKeys.before, \.before, .probability),
      ])
  }
}
