import RapheNumerics

/// The normal distribution with mean 0 and standard deviation 1.
public enum StandardNormal {
  static let logRootTwoPi = 0.918_938_533_204_672_8
  private static let rootHalf = 0.707_106_781_186_547_5

  /// The density φ(x).
  public static func density(_ x: Double) -> Double { exp(logDensity(x)) }

  /// The logarithm of the density, −x²/2 − ½ ln 2π.
  public static func logDensity(_ x: Double) -> Double { -0.5 * x * x - logRootTwoPi }

  /// The distribution function Φ(x), relative in the lower tail.
  public static func cumulative(_ x: Double) -> Double { 0.5 * erfc(-x * rootHalf) }

  /// The upper tail 1 − Φ(x), relative in the upper tail.
  public static func upper(_ x: Double) -> Double { 0.5 * erfc(x * rootHalf) }

  /// ln Φ(x), finite for every finite x down to about −1e154.
  public static func logCumulative(_ x: Double) -> Double { logUpper(-x) }

  /// ln(1 − Φ(x)), by the scaled error function where the tail itself would underflow.
  public static func logUpper(_ x: Double) -> Double {
    if x <= 0 { return log1p(-0.5 * erfc(-x * rootHalf)) }
    if x == .infinity { return -.infinity }
    return -0.5 * x * x + log(0.5 * ScaledErrorFunction.value(x * rootHalf))
  }

  /// The probability Φ(b) − Φ(a) between a and b, relative in both tails; 0 when b ≤ a.
  public static func probability(from a: Double, to b: Double) -> Double {
    if !(a < b) { return 0 }
    if a == -.infinity { return cumulative(b) }
    if b == .infinity { return upper(a) }
    if a > 0 { return max(0, upper(a) - upper(b)) }
    if b < 0 { return max(0, cumulative(b) - cumulative(a)) }
    return max(0, 1 - cumulative(a) - upper(b))
  }

  /// ln[Φ(b) − Φ(a)] for a < b, infinite bounds allowed; −∞ when b ≤ a.
  ///
  /// With both bounds on one side the nearer density is factored out, so that the difference of two tails keeps its
  /// digits however far out they lie.
  public static func logProbability(from a: Double, to b: Double) -> Double {
    if !(a < b) { return -.infinity }
    if a >= 0 { return logOneSided(near: a, far: b) }
    if b <= 0 { return logOneSided(near: -b, far: -a) }
    return log1p(-cumulative(a) - upper(b))
  }

  private static func logOneSided(near: Double, far: Double) -> Double {
    if far == .infinity { return logUpper(near) }
    // (far − near)(far + near) instead of a difference of squares.
    let ratio = exp(-0.5 * (far - near) * (far + near))
    let head = ScaledErrorFunction.value(near * rootHalf) - ratio * ScaledErrorFunction.value(far * rootHalf)
    guard head > 0 else {
      // Narrower than the rounding of its ends: density times width.
      return logDensity(0.5 * (near + far)) + log(far - near)
    }
    return -0.5 * near * near + log(0.5 * head)
  }

  /// The x with Φ(x) = p, for p in [0, 1]; ∓∞ at the ends.
  public static func quantile(_ p: Double) -> Double {
    if p <= 0.5 { return -upperQuantile(p) }
    return upperQuantile(1 - p)
  }

  /// The x with 1 − Φ(x) = p, accurate for p as small as 1e-300.
  ///
  /// Start: Abramowitz & Stegun 26.2.23; then Newton steps on the logarithm of the tail, which is nearly quadratic.
  public static func upperQuantile(_ p: Double) -> Double {
    if p <= 0 { return .infinity }
    if p >= 1 { return -.infinity }
    if p == 0.5 { return 0 }
    if p > 0.5 { return -upperQuantile(1 - p) }
    let target = log(p)
    let t = (-2 * target).squareRoot()
    var x = t - ((0.010328 * t + 0.802853) * t + 2.515517) / (((0.001308 * t + 0.189269) * t + 1.432788) * t + 1)
    for _ in 0..<4 {
      let tail = logUpper(x)
      let step = (tail - target) * exp(tail - logDensity(x))
      x += step
      if abs(step) <= 1e-16 * abs(x) { break }
    }
    return x
  }
}
