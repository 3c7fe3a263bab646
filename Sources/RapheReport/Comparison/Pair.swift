extension Reported {
  /// Two theories, the one with the higher score first.
  package struct Pair: Described {
    package var theories: [String]
    package var commonBits: [Number]
    package var quantities: [Difference]

    package init(theories: [String], commonBits: [Number], quantities: [Difference]) {
      self.theories = theories
      self.commonBits = commonBits
      self.quantities = quantities
    }

    package static let description = Description<Self>(
      "pair", "Two theories, the one with the higher score first.",
      [
        Key(CodingKeys.theories, \.theories, .length(2)),
        Key(CodingKeys.commonBits, \.commonBits, .finite, .length(2)),
        Key(CodingKeys.quantities, \.quantities),
      ])
  }

  /// What two theories say of one quantity.
  package struct Difference: Described {
    package var kind: String
    package var quantity: String
    package var claims: [[String]]
    package var bits: Number
    package var decisive: Decisive?

    package init(kind: String, quantity: String, claims: [[String]], bits: Number, decisive: Decisive? = nil) {
      self.kind = kind
      self.quantity = quantity
      self.claims = claims
      self.bits = bits
      self.decisive = decisive
    }

    package static let description = Description<Self>(
      "difference", "What two theories say of one quantity.",
      [
        Key(CodingKeys.kind, \.kind, .words(["opposite", "partly", "same", "one-sided"])),
        Key(CodingKeys.quantity, \.quantity),
        Key(CodingKeys.claims, \.claims, .length(2)),
        Key(CodingKeys.bits, \.bits, .finite, says: "By which the odds moved towards the first theory."),
        Key(CodingKeys.decisive, \.decisive, says: "The sample that moved them most; absent without evidence."),
      ])
  }

  /// The sample that moved the odds of two theories most.
  package struct Decisive: Described {
    package var sample: String
    package var bits: Number

    package init(sample: String, bits: Number) {
      self.sample = sample
      self.bits = bits
    }

    package static let description = Description<Self>(
      "decisive", "The sample that moved them most; absent without evidence.",
      [
        Key(CodingKeys.sample, \.sample),
        Key(CodingKeys.bits, \.bits, .finite),
      ])
  }
}
