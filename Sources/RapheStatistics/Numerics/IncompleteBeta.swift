/// The regularised incomplete beta function I_x(a, b).
enum IncompleteBeta {
  /// I_x(a, b) for a, b > 0 and x in [0, 1], with y = 1 − x given apart so that neither end loses digits.
  ///
  /// Loader's prefactor times the continued fraction DLMF 8.17.22; relative error about 1e-13 in both tails.
  static func lower(x: Double, y: Double, a: Double, b: Double) -> Double {
    if x <= 0 { return 0 }
    if y <= 0 { return 1 }
    if x <= (a + 1) / (a + b + 2) { return tail(x: x, y: y, a: a, b: b) }
    return 1 - tail(x: y, y: x, a: b, b: a)
  }

  private static func tail(x: Double, y: Double, a: Double, b: Double) -> Double {
    let fraction = ContinuedFraction.value(first: 1) { index in
      let m = Double(index / 2)
      if index % 2 == 0 {
        return (m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), 1)
      }
      return (-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)), 1)
    }
    return b / (a + b) * SaddlePoint.binomial(a, b, x: x, y: y) / fraction
  }
}
