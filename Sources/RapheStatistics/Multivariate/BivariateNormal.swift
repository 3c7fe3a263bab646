import RapheNumerics

/// Two normal variables with mean 0, standard deviation 1 and a correlation.
///
/// The method of Drezner & Wesolowsky (1990) as Genz (2004, "Numerical computation of rectangular bivariate and
/// trivariate normal and t probabilities", Stat. Comput. 14:251) corrected it for correlations near ±1. Absolute error
/// below 1e-15.
public struct BivariateNormal: Hashable, Sendable {
  /// The correlation, −1 to 1.
  public let correlation: Double

  /// Makes a pair; the correlation is cut to −1 to 1.
  public init(correlation: Double) {
    self.correlation = min(1, max(-1, correlation))
  }

  /// The probability that the variables lie in two intervals, ends possibly infinite; 0 for an empty interval.
  public func probability(x: Region.Interval, y: Region.Interval) -> Double {
    guard x.lower < x.upper, y.lower < y.upper else { return 0 }
    var sum = upper(x.lower, y.lower)
    if x.upper < .infinity { sum -= upper(x.upper, y.lower) }
    if y.upper < .infinity { sum -= upper(x.lower, y.upper) }
    if x.upper < .infinity, y.upper < .infinity { sum += upper(x.upper, y.upper) }
    return max(0, sum)
  }

  /// The probability that the first is above `h` and the second above `k`.
  public func upper(_ h: Double, _ k: Double) -> Double {
    if h == .infinity || k == .infinity { return 0 }
    if h == -.infinity { return StandardNormal.upper(k) }
    if k == -.infinity { return StandardNormal.upper(h) }
    let value = abs(correlation) < 0.925 ? moderate(h, k) : strong(h, k)
    return min(1, max(0, value))
  }

  /// The integral over the angle whose sine runs from 0 to the correlation.
  private func moderate(_ h: Double, _ k: Double) -> Double {
    let independent = StandardNormal.upper(h) * StandardNormal.upper(k)
    if correlation == 0 { return independent }
    let squares = 0.5 * (h * h + k * k)
    let half = 0.5 * asin(correlation)
    var sum = 0.0
    for (x, weight) in zip(LegendreRule.twenty.nodes, LegendreRule.twenty.weights) {
      let sine = sin(half * (1 + x))
      sum += weight * exp((sine * h * k - squares) / (1 - sine * sine))
    }
    return sum * half / (2 * .pi) + independent
  }

  /// The expansion around correlation ±1: the singular terms in closed form, the rest by the rule.
  private func strong(_ h: Double, _ second: Double) -> Double {
    let isNegative = correlation < 0
    let k = isNegative ? -second : second
    let product = h * k
    var sum = 0.0
    if abs(correlation) < 1 {
      let remainder = (1 - correlation) * (1 + correlation)
      let root = remainder.squareRoot()
      let square = (h - k) * (h - k)
      let c = (4 - product) / 8
      let d = (12 - product) / 80
      let exponent = -0.5 * (square / remainder + product)
      if exponent > -100 {
        sum =
          root * exp(exponent)
          * (1 - c * (square - remainder) * (1 - d * square) / 3 + c * d * remainder * remainder)
      }
      if product > -100 {
        let distance = square.squareRoot()
        let tail = (2 * Double.pi).squareRoot() * StandardNormal.upper(distance / root)
        sum -= exp(-0.5 * product) * tail * distance * (1 - c * square * (1 - d * square) / 3)
      }
      let half = 0.5 * root
      for (node, weight) in zip(LegendreRule.twenty.nodes, LegendreRule.twenty.weights) {
        let x = half * (1 + node)
        let xs = x * x
        let exponent = -0.5 * (square / xs + product)
        guard exponent > -100 else { continue }
        let rs = (1 - xs).squareRoot()
        let series = 1 + c * xs * (1 + 5 * d * xs)
        let exact = exp(-0.5 * product * xs / ((1 + rs) * (1 + rs))) / rs
        sum -= half * weight * exp(exponent) * (series - exact)
      }
      sum = -sum / (2 * .pi)
    }
    if !isNegative { return sum + StandardNormal.upper(max(h, k)) }
    if h >= k { return -sum }
    return StandardNormal.probability(from: h, to: k) - sum
  }
}
