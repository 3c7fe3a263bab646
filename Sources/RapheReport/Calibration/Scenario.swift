extension Reported {
  /// What became of the claims in one kind of world.
  package struct Scenario: Codable, Sendable {
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
  }

  /// The claims of which a tenth of the range of probabilities was said.
  package struct Bin: Codable, Sendable {
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
  }

  /// How many of how many, and between which shares the truth lies.
  package struct Rate: Codable, Sendable {
    package var count: Int
    package var total: Int
    package var interval: [Number]

    package init(count: Int, total: Int, interval: [Number]) {
      self.count = count
      self.total = total
      self.interval = interval
    }
  }
}
