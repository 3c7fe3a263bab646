/// Likelihoods of findings whose size was not printed (scoring.md, section 3), on the scale of the design.
///
/// Each is nil when the design has too few subjects for a test or the level is not in (0, 1]. For a ratio scale multiply
/// by the assumed coefficient of variation with `scaled(by:)`.
extension Likelihood {
  /// The likelihood of a printed or recovered estimate.
  public init(_ estimate: Estimate) {
    self = .normal(estimate: estimate.value, variance: estimate.variance)
  }

  /// "Lower" or "higher" at p < `p`: the estimate lay beyond the value just significant at `p`, in that direction.
  ///
  /// p = 1 says that only a direction was stated and no test. The value is no larger than the design allows.
  public static func significant(_ direction: Direction, p: Double, design: Design) -> Likelihood? {
    guard let least = design.justSignificant(p: p), let variance = design.nullVariance, let limit = design.largestSize
    else { return nil }
    let bound = min(least, limit)
    return switch direction {
    case .higher: .interval(lower: bound, upper: .infinity, variance: variance)
    case .lower: .interval(lower: -.infinity, upper: -bound, variance: variance)
    }
  }

  /// "No difference" at p > `p`: the estimate lay between the two values just significant at `p`; also nil at p = 1.
  ///
  /// With a direction, which a trend or a printed size tells, it lay between 0 and the one on that side.
  public static func notSignificant(p: Double, direction: Direction? = nil, design: Design) -> Likelihood? {
    guard let bound = design.justSignificant(p: p), let variance = design.nullVariance, bound > 0 else { return nil }
    return switch direction {
    case .lower: .interval(lower: -bound, upper: 0, variance: variance)
    case .higher: .interval(lower: 0, upper: bound, variance: variance)
    case nil: .interval(lower: -bound, upper: bound, variance: variance)
    }
  }

  /// An exact two-sided p: a normal likelihood with the direction given, a folded one without it.
  ///
  /// The size that it shows is no larger than the design allows.
  public static func exact(p: Double, direction: Direction?, design: Design) -> Likelihood? {
    guard let estimate = Estimate.shown(p: p, direction: direction ?? .higher, design: design) else { return nil }
    guard direction == nil else { return Likelihood(estimate) }
    return .folded(estimate: estimate.value, variance: estimate.variance)
  }
}
