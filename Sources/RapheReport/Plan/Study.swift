extension Reported {
  /// A study to do.
  package struct Study: Described {
    package var rank: Int
    package var quantity: String
    package var scale: String
    package var measure: String
    package var first: Side
    package var second: Nullable<Side>
    package var silent: [String]
    package var samples: Int
    package var tau: Number
    package var bitsNow: Number
    package var expectedBits: Number
    package var exactBits: Nullable<Number>
    package var turningPoints: [Number]
    package var isFirstAbove: Bool
    package var subjects: Nullable<Int>
    package var limitBits: Nullable<Number>

    package init(
      rank: Int, quantity: String, scale: String, measure: String, first: Side, second: Nullable<Side>,
      silent: [String], samples: Int, tau: Number, bitsNow: Number, expectedBits: Number, exactBits: Nullable<Number>,
      turningPoints: [Number], isFirstAbove: Bool, subjects: Nullable<Int>, limitBits: Nullable<Number>
    ) {
      self.rank = rank
      self.quantity = quantity
      self.scale = scale
      self.measure = measure
      self.first = first
      self.second = second
      self.silent = silent
      self.samples = samples
      self.tau = tau
      self.bitsNow = bitsNow
      self.expectedBits = expectedBits
      self.exactBits = exactBits
      self.turningPoints = turningPoints
      self.isFirstAbove = isFirstAbove
      self.subjects = subjects
      self.limitBits = limitBits
    }

    package static let description = Description<Self>(
      "study", "A study to do.",
      [
        Key(CodingKeys.rank, \.rank, .atLeast(1)),
        Key(CodingKeys.quantity, \.quantity, says: "What is measured, in the direction of the first theory."),
        Key(CodingKeys.scale, \.scale),
        Key(CodingKeys.measure, \.measure, says: "The study as a sentence."),
        Key(CodingKeys.first, \.first, says: "The first theory."),
        Key(
          CodingKeys.second, \.second,
          says: "The second theory; null where one alone says something of the quantity."),
        Key(CodingKeys.silent, \.silent, says: "Theories that say nothing of it."),
        Key(CodingKeys.samples, \.samples, .count, says: "Samples that bear on it now."),
        Key(CodingKeys.tau, \.tau, .finite, says: "How much samples are believed to differ."),
        Key(CodingKeys.bitsNow, \.bitsNow, says: "By which the evidence favours the first theory now."),
        Key(
          CodingKeys.expectedBits, \.expectedBits,
          says: "By which one more study is expected to move the odds, either way."),
        Key(
          CodingKeys.exactBits, \.exactBits,
          says: "The same by one without sampling error; null where that is not reckoned."),
        Key(
          CodingKeys.turningPoints, \.turningPoints,
          says: "The estimates at which the study would favour the other theory."),
        Key(
          CodingKeys.isFirstAbove, \.isFirstAbove,
          says: "Whether estimates above the last of them favour the first theory."),
        Key(CodingKeys.subjects, \.subjects, .count, says: "That reach the target; null when no number does."),
        Key(
          CodingKeys.limitBits, \.limitBits,
          says: "What any number of subjects would reach; null when the target is reached."),
      ])
  }

  /// What one theory says of the quantity that a study is to find.
  package struct Side: Described {
    package var theory: String
    package var claims: [String]
    package var regions: [Region]

    package init(theory: String, claims: [String], regions: [Region]) {
      self.theory = theory
      self.claims = claims
      self.regions = regions
    }

    package static let description = Description<Self>(
      "side", "What one theory says of the quantity that a study is to find.",
      [
        Key(CodingKeys.theory, \.theory),
        Key(CodingKeys.claims, \.claims, says: "Ids of its claims on the quantity."),
        Key(
          CodingKeys.regions, \.regions,
          says: "Where they say the true effect lies, in the direction of the first theory."),
      ])
  }
}
