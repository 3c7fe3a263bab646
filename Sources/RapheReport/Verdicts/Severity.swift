extension Reported {
  /// How often the word of the verdict comes out in worlds where it is not true.
  package struct Severity: Described {
    package var truth: String
    package var worlds: Int
    package var seed: UInt64
    package var none: Rate
    package var moderate: Rate
    package var severe: Rate

    package init(truth: String, worlds: Int, seed: UInt64, none: Rate, moderate: Rate, severe: Rate) {
      self.truth = truth
      self.worlds = worlds
      self.seed = seed
      self.none = none
      self.moderate = moderate
      self.severe = severe
    }

    package static let description = Description<Self>(
      "severity",
      "How often the word comes out in worlds where it is not true (Mayo 2018), of the claim's own findings with new "
        + "results; absent unless asked for (`test --severity`), and for a word that says nothing of the effect.",
      [
        Key(
          CodingKeys.truth, \.truth, .words(["no effect", "edge", "equal neighbours"]),
          says: "The average effect is 0, or at the worse edge of what is claimed, or two neighbours of the order are "
            + "equal."),
        Key(
          CodingKeys.worlds, \.worlds, .count,
          says:
            "Under each selection for publication; a tenth of those asked for where an order has findings without a size."
        ),
        Key(CodingKeys.seed, \.seed, says: "Of the worlds: a whole number of up to 64 bits."),
        Key(CodingKeys.none, \.none, says: "Where all results are published."),
        Key(
          CodingKeys.moderate, \.moderate,
          says: "Where results that speak for the word are published more readily; above 0.05 for sure, the verdict is "
            + "`fragile`."),
        Key(CodingKeys.severe, \.severe, says: "Where they are so by much."),
      ])
  }
}
