extension Reported {
  /// Two theories, the one with the higher score first.
  package struct Pair: Codable, Sendable {
    package var theories: [String]
    package var commonBits: [Number]
    package var quantities: [Difference]

    package init(theories: [String], commonBits: [Number], quantities: [Difference]) {
      self.theories = theories
      self.commonBits = commonBits
      self.quantities = quantities
    }
  }

  /// What two theories say of one quantity.
  package struct Difference: Codable, Sendable {
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
  }

  /// The sample that moved the odds of two theories most.
  package struct Decisive: Codable, Sendable {
    package var sample: String
    package var bits: Number

    package init(sample: String, bits: Number) {
      self.sample = sample
      self.bits = bits
    }
  }
}
