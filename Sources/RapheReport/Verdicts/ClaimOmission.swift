extension Reported {
  /// A verdict without one sample.
  package struct ClaimOmission: Described {
    package var sample: String
    package var probability: Number
    package var verdict: String

    package init(sample: String, probability: Number, verdict: String) {
      self.sample = sample
      self.probability = probability
      self.verdict = verdict
    }

    package static let description = Description<Self>(
      "claimOmission", "A verdict without one sample.",
      [
        Key(CodingKeys.sample, \.sample),
        Key(CodingKeys.probability, \.probability, .probability),
        Key(CodingKeys.verdict, \.verdict, .verdict),
      ])
  }
}
