/// What a row may print instead of means or an effect.
extension Finding {
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
