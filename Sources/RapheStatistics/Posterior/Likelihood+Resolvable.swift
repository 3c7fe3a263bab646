extension Likelihood {
  /// A standard error below this share of the scale, or of the estimate, is taken to be this share.
  private static let leastShare = 1e-9
  /// Beyond this, squares would leave the range of numbers.
  private static let largest = 1e100
  private static let leastVariance = 1e-280

  /// The same likelihood with a standard error that double precision can tell from none.
  ///
  /// A posterior tends to a limit as one standard error tends to 0, with an error of the order of that over the scale of
  /// the prior; what is closer to it than 1e-9 is as good as there. The digits of mu end at 1e-16 of the estimate, so that
  /// with a smaller standard error the integrand would be noise. `scale` is that of the prior, 0 where it is not known.
  package func resolvable(on scale: Double) -> Likelihood {
    let size = attractors.reduce(scale) { max($0, abs($1)) } * Self.leastShare
    let least = max(size * size, Self.leastVariance)
    guard variance < least else { return self }
    return switch self {
    case .normal(let estimate, _): .normal(estimate: estimate, variance: least)
    case .folded(let estimate, _): .folded(estimate: estimate, variance: least)
    case .interval(let lower, let upper, _): .interval(lower: lower, upper: upper, variance: least)
    }
  }

  /// Whether the squares of all its numbers are numbers.
  package var isWithinRange: Bool {
    variance <= Self.largest * Self.largest && attractors.allSatisfy { abs($0) <= Self.largest }
  }
}
