extension Reported {
  /// What became of the claims in one kind of world.
  package struct Scenario: Described {
    package var effect: String
    package var findings: String
    package var selection: String
    package var meanFactor: Number
    package var meanFactorError: Number
    package var bins: [Bin]
    package var ifTrue: [String: Rate]?
    package var ifFalse: [String: Rate]
    package var wrongSign: Rate?

    package init(
      effect: String, findings: String, selection: String, meanFactor: Number, meanFactorError: Number, bins: [Bin],
      ifTrue: [String: Rate]? = nil, ifFalse: [String: Rate], wrongSign: Rate? = nil
    ) {
      self.effect = effect
      self.findings = findings
      self.selection = selection
      self.meanFactor = meanFactor
      self.meanFactorError = meanFactorError
      self.bins = bins
      self.ifTrue = ifTrue
      self.ifFalse = ifFalse
      self.wrongSign = wrongSign
    }

    package static let description = Description<Self>(
      "scenario", "What became of the claims in one kind of world.",
      [
        Key(
          CodingKeys.effect, \.effect, .words(["drawn", "none"]),
          says: "Whether true effects are drawn from the prior, or there is none."),
        Key(
          CodingKeys.findings, \.findings, .words(["all", "one a sample"]),
          says: "Whether every finding is used, or one of each sample."),
        Key(CodingKeys.selection, \.selection, .words(["none", "moderate", "severe"]), says: "For publication."),
        Key(
          CodingKeys.meanFactor, \.meanFactor,
          says: "The mean of 2 to the bits, which is 1 where nothing is wrong."),
        Key(CodingKeys.meanFactorError, \.meanFactorError),
        Key(
          CodingKeys.bins, \.bins,
          says: "Claims by the probability that they were given; empty where there is no effect."),
        Key(
          CodingKeys.ifTrue, \.ifTrue, .keys(Words.verdicts),
          says: "How often true claims got each verdict; absent where none is true."),
        Key(CodingKeys.ifFalse, \.ifFalse, .keys(Words.verdicts), says: "How often false claims got each verdict."),
        Key(
          CodingKeys.wrongSign, \.wrongSign,
          says:
            "How often a claim of one direction was supported while the truth lay in the other; absent where there is no effect."
        ),
      ])
  }

  /// The claims of which a tenth of the range of probabilities was said.
  package struct Bin: Described {
    package var from: Number
    package var to: Number
    package var count: Int
    package var hits: Int
    package var probability: Nullable<Number>
    package var error: Nullable<Number>

    package init(
      from: Number, to: Number, count: Int, hits: Int, probability: Nullable<Number>, error: Nullable<Number>
    ) {
      self.from = from
      self.to = to
      self.count = count
      self.hits = hits
      self.probability = probability
      self.error = error
    }

    package static let description = Description<Self>(
      "bin", "The claims of which a tenth of the range of probabilities was said.",
      [
        Key(CodingKeys.from, \.from, .probability, says: "The least probability."),
        Key(CodingKeys.to, \.to, .probability, says: "The largest."),
        Key(CodingKeys.count, \.count, .count, says: "Claims."),
        Key(CodingKeys.hits, \.hits, .count, says: "True ones."),
        Key(CodingKeys.probability, \.probability, says: "The mean of what was said; null without a claim."),
        Key(CodingKeys.error, \.error, says: "The standard error of the share of true ones; null without a claim."),
      ])
  }
}
