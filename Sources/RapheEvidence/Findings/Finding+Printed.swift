import RapheNumerics
import RapheStatistics

/// What a row may print instead of means or an effect.
extension Finding {
  /// The effect on the scale where it is normal, and the error that an exact p implies, where neither an error nor a
  /// number of subjects is printed.
  ///
  /// The error is the effect over the normal quantile of its two-sided p (Altman & Bland 2011, BMJ 343:d2090). Nil for
  /// scales on which such an effect is not used, for an effect of zero and for p 1.
  package var effectByP: (value: Double, error: Double)? {
    guard let effect, effect != 0, standardError == nil, n == nil, nVersus == nil, let p, pRelation == .equal, p < 1
    else { return nil }
    let value: Double
    switch effectScale {
    case .r: value = atanh(effect)
    case .g, .d, .z, .oddsRatio, .logOddsRatio: value = effect
    case .dz, .smcc, .percent, .riskRatio, .logRatio, .raw, nil: return nil
    }
    let error = abs(value) / StandardNormal.upperQuantile(p / 2)
    return error.isFinite && error > 0 ? (value, error) : nil
  }

  /// The standard error of a mean change in per cent whose standard deviation is printed, SD/√n.
  var errorOfPercentChange: Double? {
    guard design == .paired, effectScale == .percent, let changeSD, let n = n ?? nVersus else { return nil }
    return changeSD / n.squareRoot()
  }

  /// How many subjects of both groups had an event.
  public struct Events: Hashable, Sendable {
    /// Of the group.
    public var group: Double
    /// Of the other group.
    public var versus: Double
  }

  /// A test of the comparison with one degree of freedom above; its other ones are those of the design.
  public enum Test: Hashable, Sendable {
    /// A t, negative where the group is lower; one that is printed without its sign is positive.
    case t(Double)
    /// An F, which has no sign.
    case f(Double)

    /// The size of t.
    package var magnitude: Double {
      switch self {
      case .t(let t): abs(t)
      case .f(let f): f.squareRoot()
      }
    }

    /// Whether the sign is printed.
    package var isNegative: Bool {
      if case .t(let t) = self { return t < 0 }
      return false
    }
  }
}

extension Finding.EffectScale {
  /// Whether it is printed as a ratio, of which a finding has the logarithm.
  package var isRatio: Bool { self == .oddsRatio || self == .riskRatio }

  /// Whether it compares how often an event came.
  var isOfEvents: Bool { isRatio || self == .logOddsRatio }
}
