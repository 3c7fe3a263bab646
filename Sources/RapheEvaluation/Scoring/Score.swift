/// How a theory stands with the evidence, in bits.
public struct Score: Sendable {
  /// The score with each claim's commitment: what the theory earned.
  public var bits = 0.0
  /// The score with every claim taken as certain.
  public var strictBits = 0.0
  /// The most it could earn.
  public var bitsAtStake = 0.0
  /// The least and the most score over the nine prior scales.
  public var band = 0.0...0.0
  /// The probability that every tested claim is true, after the evidence and before it.
  public var holds = Held(after: 1, before: 1)
  /// The score on evidence up to the year since which the theory is known; nil without one.
  public var accommodatedBits: Double?
  /// What evidence without a year of publication adds to all that has one; nil without a year of the theory.
  ///
  /// Nobody knows whether the theory could have known it, so that it is neither accommodated nor predicted.
  public var undatedBits: Double?
  /// How many findings that bear on the theory's claims have no year.
  public var undatedFindings = 0
  /// What it earned where no other theory of the run speaks.
  public var unopposedBits = 0.0
  /// The families that its claims fall into, in a fixed order.
  public var families: [FamilyScore] = []
  /// The share of claims with a usable finding.
  public var coverage = 0.0

  /// How probable something is after the evidence, and before it.
  public struct Held: Hashable, Sendable {
    /// After the evidence.
    public var after: Double
    /// Before it.
    public var before: Double

    /// The two probabilities.
    public init(after: Double, before: Double) { (self.after, self.before) = (after, before) }
  }

  /// Bits earned over bits at stake: at most 1, below 0 when the evidence turned away; nil with nothing at stake.
  public var consistency: Double? { bitsAtStake > 0 ? bits / bitsAtStake : nil }
  /// What evidence published later added; nil without a year since which the theory is known.
  public var predictedBits: Double? { accommodatedBits.map { bits - $0 - (undatedBits ?? 0) } }
  /// Whether it earned something under every one of the prior scales.
  public var isBeyondPrior: Bool { band.lowerBound > 0 }
}

/// Claims that are nearly one bet, with what they earn together.
public struct FamilyScore: Sendable {
  /// The ids of the claims.
  public var claims: [String]
  /// What they earn together, with their commitments.
  public var bits: Double
  /// What they earn with every claim taken as certain.
  public var strictBits: Double
  /// The most they could earn.
  public var bitsAtStake: Double
  /// How probable it is that all of them are true.
  public var holds: Score.Held
  /// Whether another theory of the run speaks of the same.
  public var isOpposed: Bool
  /// What they earn if kin have less, 0.5, or more, 0.9, of their variance in common; nil where that is not asked.
  public var otherShares: (less: Double, more: Double)?
}

/// A theory that speaks of some of the same, with how the evidence divides between the two.
public struct Rival: Sendable {
  /// Its id.
  public var theory: String
  /// How many bits the evidence on common ground moves the odds away from it; below 0 towards it.
  public var bits: Double

  /// Bits of less than this separate nothing.
  public static let level = 0.5
  /// Whether the evidence on common ground is for the one whose rival this is.
  public var isBehind: Bool { bits >= Rival.level }
  /// Whether it is for this rival.
  public var isAhead: Bool { bits <= -Rival.level }
}
