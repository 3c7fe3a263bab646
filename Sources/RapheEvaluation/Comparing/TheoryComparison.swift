public import RapheLanguage

/// Theories held against each other, with what their order rests on.
public struct TheoryComparison: Sendable {
  /// The verdicts and scores that the comparison is about.
  public var scorecard: Scorecard
  /// The standing of each theory, in the order of the scorecard's.
  public var standings: [Standing]
  /// Every pair of theories, in the order of the ranking.
  public var pairs: [Pair]
  /// The samples whose omission changes a verdict or the ranking, in their order.
  public var omissions: [Omission]
  /// Scores year by year, from the first finding used to the last.
  public var timeline: [Year]
  /// The findings used that have no year, and so are in no year of the timeline.
  public var undated: Int
  /// The scores under selection for publication, and the severities that change something.
  public var publication: Publication
  /// How many resamples the standings rest on.
  public var resamples: Int
  /// Where their draws started.
  public var seed: UInt64
  /// The probabilities among the theories that odds were given for; nil without odds.
  public var odds: Odds?
}

extension TheoryComparison {
  /// How firmly a theory stands where it does.
  public struct Standing: Sendable {
    /// The theory's id.
    public var theory: String
    /// The place in the ranking, from 1.
    public var rank: Int
    /// The share of resamples in which it comes first.
    public var first: Double
    /// The 5th to the 95th percentile of its place over resamples.
    public var ranks: ClosedRange<Int>
    /// The 5th to the 95th percentile of its strict bits over resamples.
    public var bits: ClosedRange<Double>
    /// How its score compares with copies of the theory whose directions are turned at random.
    public var shuffle: Shuffle
  }

  /// A theory among copies of itself in which the direction of some claims is turned.
  public struct Shuffle: Sendable {
    /// How many families of tested claims have a direction that could be turned.
    public var directions: Int
    /// How many copies were scored, the theory itself among them.
    public var copies: Int
    /// Whether these are all there are.
    public var isComplete: Bool
    /// How many score as well as the theory, itself among them.
    public var asGood: Int
  }

  /// Two theories that speak of some of the same.
  public struct Pair: Sendable {
    /// The id of the one with the higher score.
    public var first: String
    /// The id of the other.
    public var second: String
    /// How far the evidence on common ground moved the odds towards the first, in bits; negative towards the second.
    ///
    /// Every claim of both counts with one commitment, 0.95.
    public var bits: Double
    /// The families in which both speak, what separates most first.
    public var families: [SharedFamily]
  }

  /// What two theories say in one family, scored as one family of the quantities of both.
  public struct SharedFamily: Sendable {
    /// How what they say stands to each other.
    public enum Kind: String, Sendable, CaseIterable {
      /// No effect would please both.
      case opposite
      /// Some effects please one alone.
      case partly
      /// The same effects please both.
      case same
    }

    /// The kind.
    public var kind: Kind
    /// Its widest quantity.
    public var quantity: Quantity
    /// The vocabulary of the quantity's terms.
    public var vocabulary: Vocabulary
    /// The claims of the first.
    public var first: [String]
    /// The claims of the second.
    public var second: [String]
    /// How far the evidence moved the odds towards the first, in bits; negative towards the second.
    public var bits: Double
    /// The sample that moved them most, and by how much; nil where none carries a quarter of the bits.
    public var decisive: (sample: String, bits: Double)?
  }

  /// Probabilities among some theories that share ground, from the odds before any evidence.
  public struct Odds: Sendable {
    /// The theories, with the odds given and the probability.
    public var theories: [(theory: String, odds: Double, probability: Double)]
    /// Two theories of them that share no ground, so that there are no probabilities; nil when all do.
    public var apart: (first: String, second: String)?
  }

  /// What changes when one sample is left out.
  public struct Omission: Sendable {
    /// The sample.
    public var sample: String
    /// The claims whose verdict changes.
    public var verdicts: [(theory: String, claim: String, from: Verdict, to: Verdict)]
    /// The ranking without it, when it is another.
    public var ranking: [String]?
  }

  /// How the theories stood on what was published by a year.
  public struct Year: Sendable {
    /// The year.
    public var year: Int
    /// The findings used by then.
    public var findings: Int
    /// The score of each theory, in the order of the scorecard's.
    public var bits: [Double]
  }

  /// The theories if results had been published selectively, after Vevea & Woods (2005).
  ///
  /// Results in the direction that a quantity's evidence points to are published more readily, whatever a theory says of
  /// it. Severity 1 is their moderate, 2 their severe selection.
  public struct Publication: Sendable {
    /// The scores under selection of one severity.
    public struct Outcome: Sendable {
      /// The severity: 0 none, 1 moderate, 2 severe.
      public var severity: Double
      /// The score of each theory, in the order of the scorecard's.
      public var bits: [Double]
      /// The ids of the theories, the highest score first.
      public var ranking: [String]
      /// The id of the theory that comes first; nil when none has a score above 0.
      public var leader: String?
    }

    /// A verdict that selection changes.
    public struct VerdictFlip: Sendable {
      /// The theory's id.
      public var theory: String
      /// The claim's id.
      public var claim: String
      /// The verdict without selection.
      public var from: Verdict
      /// The verdict at the severity that changes it.
      public var to: Verdict
      /// The least severity, to a hundredth, that changes it.
      public var severity: Double
    }

    /// Without, with moderate and with severe selection.
    public var outcomes: [Outcome]
    /// The least severity, to a hundredth, at which the ranking is another; nil when it stands up to 2.
    public var rankingFlip: Outcome?
    /// The least severity, to a hundredth, at which another theory comes first, or none has a score above 0; nil when none does up to 2.
    public var leaderFlip: Outcome?
    /// The verdicts that change at a severity up to 2, in the order of the claims.
    public var verdicts: [VerdictFlip]
  }
}
