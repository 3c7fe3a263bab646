extension Reported {
  /// What changes when one sample is left out.
  package struct Omission: Codable, Sendable {
    package var sample: String
    package var verdicts: [Move]
    package var ranking: [String]?

    package init(sample: String, verdicts: [Move], ranking: [String]? = nil) {
      self.sample = sample
      self.verdicts = verdicts
      self.ranking = ranking
    }
  }

  /// A verdict that changes.
  package struct Move: Codable, Sendable {
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
  }
}
