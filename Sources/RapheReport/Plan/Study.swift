extension Reported {
  /// A study to do.
  package struct Study: Codable, Sendable {
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
  }

  /// What one theory says of the quantity that a study is to find.
  package struct Side: Codable, Sendable {
    package var theory: String
    package var claims: [String]
    package var regions: [Region]

    package init(theory: String, claims: [String], regions: [Region]) {
      self.theory = theory
      self.claims = claims
      self.regions = regions
    }
  }
}
