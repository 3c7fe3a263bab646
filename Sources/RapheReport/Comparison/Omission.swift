extension Reported {
  /// What changes when one sample is left out.
  package struct Omission: Described {
    package var sample: String
    package var verdicts: [Move]
    package var ranking: [String]?

    package init(sample: String, verdicts: [Move], ranking: [String]? = nil) {
      self.sample = sample
      self.verdicts = verdicts
      self.ranking = ranking
    }

    package static let description = Description<Self>(
      "omission", "What changes when one sample is left out.",
      [
        Key(CodingKeys.sample, \.sample),
        Key(CodingKeys.verdicts, \.verdicts),
        Key(CodingKeys.ranking, \.ranking, says: "Without the sample; absent where it is the same."),
      ])
  }

  /// A verdict that changes.
  package struct Move: Described {
    package var theory: String
    package var claim: String
    package var from: String
    package var to: String

    package init(theory: String, claim: String, from: String, to: String) {
      self.theory = theory
      self.claim = claim
      self.from = from
      self.to = to
    }

    package static let description = Description<Self>(
      "move", "A verdict that changes.",
      [
        Key(CodingKeys.theory, \.theory),
        Key(CodingKeys.claim, \.claim),
        Key(CodingKeys.from, \.from, .verdict),
        Key(CodingKeys.to, \.to, .verdict),
      ])
  }
}
