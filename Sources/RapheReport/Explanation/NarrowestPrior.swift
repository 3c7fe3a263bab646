extension Reported {
  /// The narrowest prior under which the word of a verdict stands.
  package struct NarrowestPrior: Described {
    package var scale: String
    package var s: Number
    package var a: Number
    package var below: Nullable<String>

    package init(scale: String, s: Number, a: Number, below: Nullable<String>) {
      self.scale = scale
      self.s = s
      self.a = a
      self.below = below
    }

    package static let description = Description<Self>(
      "narrowestPrior",
      "The narrowest prior under which the word stands, with s and a scaled alike, and with each halved and doubled.",
      [
        Key(CodingKeys.scale, \.scale, says: "What effects are measured in."),
        Key(
          CodingKeys.s, \.s, .finite,
          says: "The standard deviation of the average effect, within 1 %; at least a hundredth of the claim's."),
        Key(CodingKeys.a, \.a, .finite, says: "The scale of tau."),
        Key(
          CodingKeys.below, \.below, .verdict,
          says: "The word under narrower ones; null when it is the same down to a hundredth of the claim's."),
      ])
  }
}
