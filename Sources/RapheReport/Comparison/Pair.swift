extension Reported {
  /// Two theories that share ground, the one with the higher score first.
  package struct Pair: Described {
    package var theories: [String]
    package var bits: Number
    package var families: [SharedFamily]

    package init(theories: [String], bits: Number, families: [SharedFamily]) {
      self.theories = theories
      self.bits = bits
      self.families = families
    }

    package static let description = Description<Self>(
      "pair", "Two theories that share ground, the one with the higher score first.",
      [
        Key(CodingKeys.theories, \.theories, .length(2)),
        Key(
          CodingKeys.bits, \.bits, .finite,
          says: "By which the evidence on common ground moved the odds towards the first."),
        Key(CodingKeys.families, \.families, says: "Those in which both speak."),
      ])
  }

  /// What two theories say in one family.
  package struct SharedFamily: Described {
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
      "sharedFamily", "What two theories say in one family.",
      [
        Key(CodingKeys.kind, \.kind, .words(["opposite", "partly", "same"])),
        Key(CodingKeys.quantity, \.quantity, says: "The widest of the family."),
        Key(CodingKeys.claims, \.claims, .length(2)),
        Key(CodingKeys.bits, \.bits, .finite, says: "By which the odds moved towards the first theory."),
        Key(
          CodingKeys.decisive, \.decisive,
          says: "The sample that moved them most; absent where none carries a quarter of the bits."),
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
      "decisive", "The sample that moved the odds of two theories most.",
      [
        Key(CodingKeys.sample, \.sample),
        Key(CodingKeys.bits, \.bits, .finite),
      ])
  }
}
