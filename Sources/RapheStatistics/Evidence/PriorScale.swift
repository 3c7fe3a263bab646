/// The unit-information scales of the prior: s for the average effect and a for the heterogeneity.
///
/// mu ~ Normal(0, s²) with s half, tau ~ half-Normal(a) with a a quarter of the unit-information standard deviation of
/// the effect scale (scoring.md, section 4; Röver et al. 2021).
public struct PriorScale: Hashable, Sendable {
  /// The prior standard deviation of the average effect.
  public var s: Double
  /// The scale of the half-normal prior of the heterogeneity.
  public var a: Double

  /// A scale for the average effect and one for the heterogeneity, both positive.
  public init(s: Double, a: Double) {
    precondition(s > 0 && a > 0, "scales must be positive")
    self.s = s
    self.a = a
  }

  /// Standardised mean differences: s = √2/2, a = √2/4.
  public static let g = PriorScale(s: 0.707_106_781_186_547_5, a: 0.353_553_390_593_273_8)
  /// Fisher's z: s = 0.5, a = 0.25.
  public static let fisherZ = PriorScale(s: 0.5, a: 0.25)
  /// Log ratios: s = 0.35, a = 0.175.
  public static let logRatio = PriorScale(s: 0.35, a: 0.175)

  /// Raw units: s = UISD/2 and a = UISD/4 with UISD = √(Σn / Σ1/v).
  ///
  /// The unit-information standard deviation is that of Röver et al. (2021, eq. 6). Only sizes and variances enter, never the effects. Nil without samples, or when a size or variance is not positive.
  public static func raw(sizes: [Double], variances: [Double]) -> PriorScale? {
    guard sizes.count == variances.count, !sizes.isEmpty else { return nil }
    guard (sizes + variances).allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    let unit = (sizes.reduce(0, +) / variances.reduce(0) { $0 + 1 / $1 }).squareRoot()
    return PriorScale(s: unit / 2, a: unit / 4)
  }

  /// The scale with s and a multiplied by the factors given (a prior variant).
  public func scaled(s factorS: Double, a factorA: Double) -> PriorScale {
    PriorScale(s: s * factorS, a: a * factorA)
  }

  /// The nine variants s × {½, 1, 2}, a × {½, 1, 2}; the declared one is this scale itself.
  public var variants: ByPrior<PriorScale> {
    ByPrior(variant)
  }

  /// One of the nine variants.
  public func variant(_ variant: PriorVariant) -> PriorScale {
    scaled(s: variant.effectFactor, a: variant.heterogeneityFactor)
  }
}
