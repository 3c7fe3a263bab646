import RapheNumerics

/// The powers and factorials in front of the incomplete beta and gamma integrals, without cancellation.
///
/// Written directly, x^a e^−x / Γ(a + 1) is the exponential of a small difference of large logarithms. Loader
/// (2000, "Fast and accurate computation of binomial probabilities", eq. 3–6) rewrites it with the error of
/// Stirling's formula and the deviance, both of which are small where the result is not.
enum SaddlePoint {
  /// The error of Stirling's formula: ln Γ(n + 1) − ½ ln(2πn) − n ln n + n, for n > 0.
  static func stirlingError(_ n: Double) -> Double {
    guard n > 15 else { return logGamma(n + 1) - (n + 0.5) * log(n) + n - 0.918_938_533_204_672_8 }
    let s = 1 / (n * n)
    var sum = 691.0 / 360_360
    sum = 1.0 / 1188 - s * sum
    sum = 1.0 / 1680 - s * sum
    sum = 1.0 / 1260 - s * sum
    sum = 1.0 / 360 - s * sum
    return (1.0 / 12 - s * sum) / n
  }

  /// The deviance x ln(x / m) + m − x of x from its mean m, both positive.
  static func deviance(_ x: Double, mean m: Double) -> Double {
    guard abs(x - m) < 0.1 * (x + m) else { return x * log(x / m) + m - x }
    // Loader's series in v = (x − m)/(x + m), which keeps its digits when x is near m.
    let v = (x - m) / (x + m)
    var sum = (x - m) * v
    var term = 2 * x * v
    let square = v * v
    var j = 3.0
    while true {
      term *= square
      let next = sum + term / j
      if next == sum { return next }
      sum = next
      j += 2
    }
  }

  /// x^a e^−x / Γ(a + 1): the Poisson probability of a real "count" a > 0 with mean x > 0.
  static func poisson(_ a: Double, mean x: Double) -> Double {
    exp(-stirlingError(a) - deviance(a, mean: x)) / (2 * Double.pi * a).squareRoot()
  }

  /// Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) x^a y^b with y = 1 − x: the binomial probability of real counts.
  static func binomial(_ a: Double, _ b: Double, x: Double, y: Double) -> Double {
    let n = a + b
    let exponent =
      stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, mean: n * x) - deviance(b, mean: n * y)
    return exp(exponent) * (n / (2 * Double.pi * a * b)).squareRoot()
  }

  /// ln Γ(x) for x > 0, re-entrant (`lgamma` itself writes a global sign).
  static func logGamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return unsafe lgamma_r(x, &sign)
  }
}
