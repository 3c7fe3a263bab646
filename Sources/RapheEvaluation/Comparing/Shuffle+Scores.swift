import RapheNumerics

extension TheoryComparison.Shuffle {
  /// The most copies that are all scored; of more, so many are drawn.
  static let most = 4096

  /// Holds a theory against its copies.
  ///
  /// `terms` has the score of each tested quantity with a direction, as stated and with the direction turned.
  init(terms: [(stated: Double, turned: Double)], seed: UInt64) {
    let directions = terms.count
    self.directions = directions
    isComplete = directions < 63 && 1 << directions <= Self.most
    copies = isComplete ? 1 << directions : Self.most
    // A copy is as good when what turning changes does not lower the sum; rounding must not decide it.
    let gains = terms.map { $0.turned - $0.stated }
    let slack = 1e-9
    var asGood = 0
    for copy in 0..<copies {
      var generator = SplitMix(seed: seed, stream: UInt64(copy))
      var bits = UInt64(copy)
      var gain = 0.0
      for index in 0..<directions {
        if !isComplete, copy > 0, index % 64 == 0 { bits = generator.next() }
        if bits >> UInt64(index % 64) & 1 == 1 { gain += gains[index] }
      }
      if gain >= -slack { asGood += 1 }
    }
    self.asGood = asGood
  }
}
