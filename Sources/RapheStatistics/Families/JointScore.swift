import RapheNumerics

/// What the claims of a theory in one family earn together (scoring.md 6).
///
/// With a commitment h to each claim, the probability that the theory really implies it, the theory is a mixture over the
/// sets of its claims: bits = log2 ∑_S w_S P(R_S | data) / P(R_S) with w_S the product of h over S and 1 − h over the rest.
public struct JointScore: Sendable {
  /// The natural logarithms of the probabilities of all sets of claims, before and after the data.
  private let before: [Double]
  private let after: [Double]
  /// The last of those after the data as it is before the caps.
  private let uncapped: Double

  /// What a joint posterior says of some claims; `caps` are the natural logarithms of each claim's probability on all
  /// findings that bear on it.
  ///
  /// No set is more probable than the least of its claims on all its evidence: without that a claim that is true of anything
  /// would take contrary findings from a wider one.
  public init(_ posterior: JointPosterior, _ claims: [JointPosterior.Place], caps: [Double]) {
    precondition(claims.count == caps.count, "one cap for each claim")
    let found = posterior.probabilities(of: claims)
    before = found.before.map { log($0) }
    after = found.after.indices.map { set in
      let cap = Self.least(of: set, caps)
      // Below this the sum over z resolves nothing, and the cap is the best that is known.
      return found.after[set] > posterior.accuracy.resolved ? min(log(found.after[set]), cap) : cap
    }
    uncapped = found.after.last.map { log($0) } ?? 0
  }

  /// A claim alone, from the natural logarithms of its probability.
  public init(before: Double, after: Double) {
    self.before = [0, before]
    self.after = [0, after]
    uncapped = after
  }

  /// Claims from the natural logarithms of the probabilities of all their sets, the bits of an index saying which are meant;
  /// `caps` are as above.
  package init(before: [Double], after: [Double], caps: [Double]) {
    precondition(before.count == 1 << caps.count && after.count == before.count, "a probability for each set of claims")
    self.before = before
    let resolved = log(JointPosterior.Accuracy.full.resolved)
    self.after = after.indices.map { set in
      let cap = Self.least(of: set, caps)
      return after[set] > resolved ? min(after[set], cap) : cap
    }
    uncapped = after.last ?? 0
  }

  private static func least(of set: Int, _ caps: [Double]) -> Double {
    caps.indices.reduce(0) { set >> $1 & 1 == 1 ? min($0, caps[$1]) : $0 }
  }

  /// How many claims there are.
  public var count: Int { before.count.trailingZeroBitCount }
  /// The natural logarithm of the probability that all claims hold, after the data.
  public var logHolds: Double { after[after.count - 1] }
  /// The same before the data.
  public var logHeldBefore: Double { before[before.count - 1] }
  /// log2 of the one over the other: the score with every claim taken as certain.
  public var strictBits: Double { (logHolds - logHeldBefore) * Self.log2e }
  /// The same before any cap: over worlds of the model the mean of 2 to these bits is 1, and with the caps at most that.
  public var uncappedStrictBits: Double { (uncapped - logHeldBefore) * Self.log2e }

  /// The score with these commitments, each above 0 and up to 1.
  public func bits(_ commitments: [Double]) -> Double { mixture(commitments) { after[$0] - before[$0] } }

  /// The most that the claims could earn with these commitments.
  public func bitsAtStake(_ commitments: [Double]) -> Double { mixture(commitments) { -before[$0] } }

  /// log2 of the weighted sum over all sets, from the natural logarithm of what each contributes.
  private func mixture(_ commitments: [Double], _ gain: (Int) -> Double) -> Double {
    precondition(commitments.count == count, "one commitment for each claim")
    let logs = commitments.map { (log($0), log1p(-$0)) }
    let terms = before.indices.map { set in
      logs.indices.reduce(gain(set)) { $0 + (set >> $1 & 1 == 1 ? logs[$1].0 : logs[$1].1) }
    }
    return LogSum.of(terms.filter { $0 > -.infinity }) * Self.log2e
  }

  private static let log2e = 1.442_695_040_888_963_4
}
