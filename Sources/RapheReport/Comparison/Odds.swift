extension Reported {
  /// The theories that odds were given for; probabilities only where every two of them share ground.
  package struct Odds: Described {
    package var theories: [OddsTheory]
    package var apart: [String]?

    package init(theories: [OddsTheory], apart: [String]? = nil) {
      self.theories = theories
      self.apart = apart
    }

    package static let description = Description<Self>(
      "odds", "The theories that odds were given for; probabilities only where every two of them share ground.",
      [
        Key(CodingKeys.theories, \.theories),
        Key(CodingKeys.apart, \.apart, .length(2), says: "Two that share none; absent when all do."),
      ])
  }

  /// A theory that odds were given for.
  package struct OddsTheory: Described {
    package var theory: String
    package var odds: Number
    package var probability: Number?

    package init(theory: String, odds: Number, probability: Number? = nil) {
      self.theory = theory
      self.odds = odds
      self.probability = probability
    }

    package static let description = Description<Self>(
      "oddsTheory", "A theory that odds were given for.",
      [
        Key(CodingKeys.theory, \.theory),
        Key(CodingKeys.odds, \.odds, .finite),
        Key(CodingKeys.probability, \.probability, .probability, says: "Among these theories."),
      ])
  }
}
