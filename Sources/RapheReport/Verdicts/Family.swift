extension Reported {
  /// Claims of a theory that are nearly one bet, with what they earn together.
  package struct Family: Described {
    package var claims: [String]
    package var bits: Number
    package var strictBits: Number
    package var bitsAtStake: Number
    package var allHold: Held
    package var isOpposed: Bool
    package var otherShares: [Number]?

    package init(
      claims: [String], bits: Number, strictBits: Number, bitsAtStake: Number, allHold: Held, isOpposed: Bool,
      otherShares: [Number]? = nil
    ) {
      self.claims = claims
      self.bits = bits
      self.strictBits = strictBits
      self.bitsAtStake = bitsAtStake
      self.allHold = allHold
      self.isOpposed = isOpposed
      self.otherShares = otherShares
    }

    package static let description = Description<Self>(
      "family", "Claims of a theory that are nearly one bet, with what they earn together.",
      [
        Key(CodingKeys.claims, \.claims, says: "The ids of the claims, tested ones alone."),
        Key(CodingKeys.bits, \.bits),
        Key(CodingKeys.strictBits, \.strictBits),
        Key(CodingKeys.bitsAtStake, \.bitsAtStake),
        Key(CodingKeys.allHold, \.allHold),
        Key(CodingKeys.isOpposed, \.isOpposed, says: "Whether another theory of the run speaks of the same."),
        Key(
          CodingKeys.otherShares, \.otherShares, .length(2),
          says:
            "The bits if kin have 0.5 or 0.9 of their variance in common and not 0.8; absent where that matters less."),
      ])
  }

  /// A theory with which another shares ground.
  package struct Rival: Described {
    package var theory: String
    package var bits: Number

    package init(theory: String, bits: Number) {
      self.theory = theory
      self.bits = bits
    }

    package static let description = Description<Self>(
      "rival", "A theory with which another shares ground.",
      [
        Key(CodingKeys.theory, \.theory),
        Key(
          CodingKeys.bits, \.bits,
          says: "By which the evidence on common ground moved the odds away from it; negative towards it."),
      ])
  }
}
