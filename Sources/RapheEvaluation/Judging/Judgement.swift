import RapheLanguage
public import RapheStatistics

/// The verdict on a claim with all that it rests on.
///
/// Effects are in the claim's direction, on the quantity's scale.
public struct Judgement: Sendable {
  /// What is believed of the true effect.
  public struct Belief: Sendable, Directed {
    /// The mean of the average effect.
    public var mean: Double
    /// Its standard deviation.
    public var sd: Double
    /// The central 95 % interval of the average effect.
    public var interval: ClosedRange<Double>
    /// The mean of tau, the standard deviation of true effects between samples.
    public var tau: Double
    private var posterior: Posterior
    private var isMirrored = false

    init(_ posterior: Posterior) {
      let interval = posterior.interval()
      mean = posterior.mean
      sd = posterior.standardDeviation
      self.interval = interval.lower...interval.upper
      tau = posterior.meanTau
      self.posterior = posterior
    }

    /// The central 95 % interval of the true effect in one more sample, worked out anew at each call.
    public var predictive: ClosedRange<Double> {
      let interval = posterior.interval(for: .nextSetting)
      return isMirrored ? -interval.upper ... -interval.lower : interval.lower...interval.upper
    }

    /// The average effect below which lies a probability, above 0 and below 1, worked out anew at each call.
    package func quantile(_ probability: Double) -> Double {
      switch probability {
      // The same to the last digit as the ends of the interval.
      case 0.025: interval.lowerBound
      case 0.975: interval.upperBound
      default: isMirrored ? -posterior.quantile(1 - probability) : posterior.quantile(probability)
      }
    }

    /// The density of the average effect.
    public func density(at effect: Double) -> Double { posterior.density(isMirrored ? -effect : effect) }

    /// The same belief with the two groups named the other way round.
    package var mirrored: Belief {
      var mirrored = self
      mirrored.mean = -mean
      mirrored.interval = -interval.upperBound ... -interval.lowerBound
      mirrored.isMirrored.toggle()
      return mirrored
    }
  }

  /// What happens when one sample is left out.
  public struct Omission: Sendable {
    /// The sample.
    public var sample: String
    /// The probability of the claim without it.
    public var probability: Double
    /// The verdict without it.
    public var verdict: Verdict
  }

  /// The verdict.
  public var verdict: Verdict
  /// What a reader must know beside it.
  public var flags: [Flag]
  /// The probability of the claim's region given the evidence.
  public var probability: Double
  /// The probability of the region before any evidence.
  public var priorProbability: Double
  /// log2 of the one over the other: what the claim earned.
  public var bits: Double
  /// The most it could earn, -log2 of the prior probability.
  public var bitsAtStake: Double
  /// The scales of the prior that the probabilities rest on.
  package var prior: PriorScale
  /// The least and the most probability over the nine prior scales.
  public var probabilityRange: ClosedRange<Double>
  /// What is believed of the effect; nil when there is no usable finding, and for an order.
  public var belief: Belief?
  /// What is believed of the levels of an order's groups; nil when there is no usable finding, and for an effect.
  public var levels: Levels?
  /// Leaving out one sample at a time, in the order of samples.
  public var omissions: [Omission]
  /// The samples that by themselves are significant for an effect above and below zero.
  public var significant: (above: Int, below: Int)
  /// The evidence, in the claim's direction.
  public var gathered: QuantityEvidence
  /// The conventional meta-analysis of exact findings; nil with fewer than two samples that have some.
  public var ledger: Ledger?
  /// What selection for publication does to the verdict; nil unless it was asked for, or the evidence points nowhere.
  public var selection: SelectionCheck?
  /// The narrowest prior under which the word stands; nil unless it was asked for, and for a word that says nothing of the
  /// effect.
  public var narrowest: NarrowestPrior?
  /// What each subject that moves an effect furthest does to the word; empty unless it was asked for.
  package var influences: [SubjectInfluence] = []
}

extension Judgement: Directed {
  /// Whether a usable finding bears on the claim.
  public var isTested: Bool { belief != nil || levels != nil }

  /// The same judgement with the two groups named the other way round.
  package var mirrored: Judgement {
    var mirrored = self
    mirrored.belief = belief?.mirrored
    mirrored.significant = (significant.below, significant.above)
    mirrored.gathered.used = gathered.used.map(\.mirrored)
    mirrored.ledger = ledger?.mirrored
    mirrored.selection = selection?.mirrored
    return mirrored
  }

  /// The density of the average effect.
  public func density(at effect: Double) -> Double? { belief?.density(at: effect) }
}
