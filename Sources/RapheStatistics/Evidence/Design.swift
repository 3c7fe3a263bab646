/// How a finding was obtained, as far as a test of "no effect" depends on it.
public enum Design: Hashable, Sendable {
  /// Two independent groups.
  case independent(n1: Double, n2: Double)
  /// The same subjects twice, or matched pairs, with the correlation between the two measurements (0.5 if unknown).
  case paired(n: Double, correlation: Double)
  /// A correlation between two measures in one group.
  case association(n: Double)

  /// The degrees of freedom of the t test of no effect.
  public var df: Double {
    switch self {
    case .independent(let n1, let n2): n1 + n2 - 2
    case .paired(let n, _): n - 1
    case .association(let n): n - 2
    }
  }

  /// The sampling variance of the estimate when there is no effect, on the scale of the design (g, or Fisher's z).
  ///
  /// 1/n1 + 1/n2, 2(1 − r)/n, or 1/(n − 3). Nil when there are too few subjects for a test: n1 + n2 < 4 or an empty
  /// group, fewer than 3 pairs, fewer than 4 subjects in an association, or a correlation outside (−1, 1).
  public var nullVariance: Double? {
    switch self {
    case .independent(let n1, let n2):
      guard n1 > 0, n2 > 0, n1 + n2 >= 4 else { return nil }
      return 1 / n1 + 1 / n2
    case .paired(let n, let correlation):
      guard n >= 3, abs(correlation) < 1 else { return nil }
      return 2 * (1 - correlation) / n
    case .association(let n):
      guard n >= 4 else { return nil }
      return 1 / (n - 3)
    }
  }

  /// The size of estimate y0 that is just significant at the two-sided level `p`, on the scale of the design.
  ///
  /// J(df) t(1 − p/2; df) √(null variance) for groups and pairs, Φ⁻¹(1 − p/2)/√(n − 3) for an association
  /// (scoring.md, section 3). p = 1 gives 0: a direction was stated and no test. Nil as for `nullVariance`, or when p is
  /// not in (0, 1].
  public func justSignificant(p: Double) -> Double? {
    guard p > 0, p <= 1, let variance = nullVariance else { return nil }
    if p == 1 { return 0 }
    let root = variance.squareRoot()
    if case .association = self { return StandardNormal.upperQuantile(p / 2) * root }
    return hedgesCorrection(df) * StudentT(df: df).upperQuantile(p / 2) * root
  }
}

/// The sign of an effect: group 1 (or the first measurement, or the association) below or above.
public enum Direction: Hashable, Sendable, CaseIterable {
  /// A negative effect.
  case lower
  /// A positive effect.
  case higher

  /// −1 or +1.
  public var sign: Double { self == .lower ? -1 : 1 }

  /// The other direction.
  public var opposite: Direction { self == .lower ? .higher : .lower }
}
