/// What a paper prints of one group: mean, standard deviation (not standard error) and size.
public struct GroupSummary: Hashable, Sendable {
  /// The mean, in the unit of the measure.
  public var mean: Double
  /// The standard deviation, in the unit of the measure.
  public var sd: Double
  /// The number of subjects.
  public var n: Double

  /// A group with its mean, standard deviation and size.
  public init(mean: Double, sd: Double, n: Double) {
    self.mean = mean
    self.sd = sd
    self.n = n
  }

  /// The squared coefficient of variation of the mean, s²/(n m²).
  var relativeVariance: Double { sd * sd / (n * mean * mean) }
}

/// The formula of a sampling variance, by metafor's `vtype` letters.
public enum VarianceFormula: Hashable, Sendable {
  /// `LS`: the usual large-sample formula with the corrected estimate put in.
  case largeSample
  /// `LS2`: the alternative large-sample formula (Borenstein 2009 for differences, a further term for ratios).
  case secondOrder
  /// `UB`: unbiased (Hedges 1983, eq. 9); for standardised mean differences and changes.
  case unbiased
  /// `HO`: one variance pooled over the groups; for mean differences and ratios of means.
  case pooled
}
