import RapheNumerics

/// What a probability speaks of: the average effect, or the effect in a new sample.
public enum Estimand: Hashable, Sendable, CaseIterable {
  /// The average effect mu.
  case average
  /// The effect in the next setting, mu plus a Normal(0, tau²) deviation.
  case nextSetting
}

/// The prior of the random-effects model: average effect mu and heterogeneity tau, independent.
public struct RandomEffectsPrior: Hashable, Sendable {
  /// The prior of the average effect.
  public enum Effect: Hashable, Sendable {
    /// Normal(0, sd²).
    case normal(sd: Double)
    /// Density 1 everywhere; for comparison with published analyses only, since it gives no prior probability.
    case flat
  }

  /// The prior of the between-sample standard deviation.
  public enum Heterogeneity: Hashable, Sendable {
    /// Half-normal with this scale.
    case halfNormal(scale: Double)
    /// Half-Cauchy with this scale.
    case halfCauchy(scale: Double)

    /// The scale of the distribution.
    public var scale: Double {
      switch self {
      case .halfNormal(let scale), .halfCauchy(let scale): scale
      }
    }

    /// The natural logarithm of the density at tau ≥ 0.
    public func logDensity(_ tau: Double) -> Double {
      let z = tau / scale
      return switch self {
      case .halfNormal: -0.225_791_352_644_727_4 - log(scale) - 0.5 * z * z
      case .halfCauchy: -0.451_582_705_289_454_8 - log(scale) - log1p(z * z)
      }
    }
  }

  /// The prior of the average effect.
  public var effect: Effect
  /// The prior of the heterogeneity.
  public var heterogeneity: Heterogeneity

  /// A prior from its two parts, whose scales must be positive.
  public init(effect: Effect, heterogeneity: Heterogeneity) {
    if case .normal(let sd) = effect { precondition(sd > 0, "scales must be positive") }
    precondition(heterogeneity.scale > 0, "scales must be positive")
    self.effect = effect
    self.heterogeneity = heterogeneity
  }

  /// The default prior at a scale: mu ~ Normal(0, s²), tau ~ half-Normal(a).
  public init(_ scale: PriorScale) {
    self.init(effect: .normal(sd: scale.s), heterogeneity: .halfNormal(scale: scale.a))
  }

  /// The precision of the prior of mu; 0 when flat.
  var precision: Double {
    if case .normal(let sd) = effect { return 1 / (sd * sd) }
    return 0
  }

  /// The probability of a region before any data, within 1e-10; nil under a flat prior.
  public func probability(of region: Region, for estimand: Estimand = .average) -> Double? {
    logProbability(of: region, for: estimand).map { exp($0) }
  }

  /// The natural logarithm of the probability of a region before any data; nil under a flat prior.
  ///
  /// A normal probability for the average; for the next setting the mixture over tau of Normal(0, s² + tau²).
  public func logProbability(of region: Region, for estimand: Estimand = .average) -> Double? {
    guard case .normal(let sd) = effect else { return nil }
    switch estimand {
    case .average:
      return LogSum.of(
        region.intervals.map { StandardNormal.logProbability(from: $0.lower / sd, to: $0.upper / sd) })
    case .nextSetting:
      return EvidenceGrid([], prior: self).posterior().logProbability(of: region, for: .nextSetting)
    }
  }
}
