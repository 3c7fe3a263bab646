public import RapheLanguage
public import RapheSyntax

/// One reported result, with its words looked up in a vocabulary and its numbers checked.
public struct Finding: Sendable {
  /// How the comparison was made.
  public enum Design: String, Hashable, Sendable, CaseIterable {
    /// Two groups of different subjects.
    case independent
    /// Two groups matched one to one; without a correlation they count as independent.
    case matchedPairs = "matched pairs"
    /// The same subjects twice.
    case paired
    /// A correlation over subjects.
    case correlation
    /// A model with other variables.
    case model
    /// A summary of other studies.
    case metaAnalysis = "meta-analysis"
  }

  /// What the source says of the sign.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// The group is lower than the other.
    case lower
    /// The group is higher than the other.
    case higher
    /// Not significantly different.
    case noDifference = "no difference"
    /// A positive correlation.
    case positive
    /// A negative correlation.
    case negative
    /// No significant correlation.
    case noCorrelation = "no correlation"
  }

  /// How a p-value is known.
  public enum PRelation: String, Hashable, Sendable, CaseIterable {
    /// Exactly.
    case equal = "="
    /// Below a bound.
    case below = "<"
    /// Above a bound.
    case above = ">"
  }

  /// The scale of a printed effect.
  public enum EffectScale: String, Hashable, Sendable, CaseIterable {
    /// Hedges' g.
    case g
    /// The standardised mean change, by the SD of the change.
    case dz
    /// A percentage of the other group or of the value before.
    case percent
    /// Cohen's d, without the correction for small samples.
    case d
    /// The standardised mean change by the SD of the change, corrected for small samples.
    case smcc = "SMCC"
    /// A correlation.
    case r
    /// Fisher's z of a correlation.
    case z
    /// An odds ratio; a finding has its logarithm.
    case oddsRatio = "OR"
    /// The logarithm of an odds ratio.
    case logOddsRatio = "lnOR"
    /// A risk ratio; a finding has its logarithm.
    case riskRatio = "RR"
    /// The log ratio of means.
    case logRatio = "lnRR"
    /// The unit of the measure.
    case raw
  }

  /// One of the two groups, in vocabulary terms; an attribute that is nil is unknown.
  public struct Side: Hashable, Sendable {
    /// The name in the table.
    public var name: String
    /// Known terms: diagnosis, treatment, outcome.
    public var terms: [TermKind: Term]
    /// Days of treatment.
    public var days: Double?

    /// Makes a group with the name that reports call it by.
    public init(name: String, terms: [TermKind: Term] = [:], days: Double? = nil) {
      self.name = name
      self.terms = terms
      self.days = days
    }
  }

  /// The mean and SD of a group, as printed.
  public struct Moments: Hashable, Sendable {
    /// The mean, in the unit of the measure.
    public var mean: Double
    /// The standard deviation, in the unit of the measure.
    public var sd: Double

    /// Makes a mean with its standard deviation, which is above 0.
    public init(mean: Double, sd: Double) {
      precondition(mean.isFinite && sd > 0 && sd.isFinite, "a standard deviation that is none")
      self.mean = mean
      self.sd = sd
    }
  }

  /// The means of both groups, as printed.
  public struct Means: Hashable, Sendable {
    /// Of the group.
    public var group: Double
    /// Of the other group.
    public var versus: Double

    /// Group minus other.
    public var difference: Double { group - versus }

    /// Makes a pair of means.
    public init(group: Double, versus: Double) {
      precondition(group.isFinite && versus.isFinite, "a mean that is no number")
      self.group = group
      self.versus = versus
    }
  }

  /// The id of the row.
  public var id: String
  /// The id of the dataset.
  public var dataset: String
  /// The number of the row in the table, from 1, the header not counted.
  public var row: Int
  /// The row in its file.
  public var place: Place
  /// The sample cluster as the table names it; findings of one sample share subjects, also across datasets.
  public var sample: String
  /// The citation.
  public var study: String
  /// The year of publication.
  public var year: Int?
  /// The PubMed identifier of the publication.
  public var pmid: String?
  /// The DOI of the publication.
  public var doi: String?
  /// Target, measure, region, tissue, species and ligand, as far as known.
  public var terms: [TermKind: Term]
  /// The group.
  public var group: Side?
  /// The group it is compared with; nil for an association.
  public var versus: Side?
  /// What an association relates the measure to.
  public var relatedTo: Term?
  /// The time the values speak of.
  public var aspect: Subject.Aspect
  /// How the comparison was made.
  public var design: Design
  /// Subjects in the group.
  public var n: Double?
  /// Subjects in the other group.
  public var nVersus: Double?
  /// Whether the group's is the measurement before treatment, where the same subjects were measured twice.
  public var isGroupBefore: Bool
  /// The mean and SD of the group.
  public var moments: Moments?
  /// The mean and SD of the other group.
  public var momentsVersus: Moments?
  /// The means of both groups, with or without their SDs.
  public var means: Means?
  /// The unit of means, SDs and a raw effect, as written; nil when the row does not say.
  public var unit: String?
  /// The effect, group minus other; of an odds or risk ratio its logarithm.
  public var effect: Double?
  /// The scale of the effect.
  public var effectScale: EffectScale?
  /// The standard error of the effect, given or from its interval.
  public var standardError: Double?
  /// The interval of the effect, of `intervalLevel`, when one is printed.
  public var interval: ClosedRange<Double>?
  /// The two-sided p-value.
  public var p: Double?
  /// How the p-value is known.
  public var pRelation: PRelation?
  /// Percent difference or change.
  public var percent: Double?
  /// The sign.
  public var direction: Direction?
  /// The level behind the statement of significance; nil when no test is stated.
  public var alpha: Double?
  /// Why the dataset leaves the row out; nil when it does not.
  public var exclusion: String?
  /// The level of the interval.
  public var intervalLevel = 0.95
  /// Whether a mean or SD was worked out from a median, as of normal values.
  public var areMomentsAssumedNormal = false
  /// The standard deviation of the change of paired measurements.
  public var changeSD: Double?
  /// How paired measurements correlate, where the row says it.
  public var prePostCorrelation: Double?
  /// Subjects with the event in both groups.
  public var events: Events?
  /// The number of variables partialled out of a correlation.
  public var covariates = 0.0
  /// The test that is printed.
  public var test: Test?
  /// What rows of subjects say; nil for what a publication reports.
  package var subjects: SubjectResult?
}
