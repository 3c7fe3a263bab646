/// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x).
enum IncompleteGamma {
  /// P(a, x) for a > 0, x ≥ 0: power series below the mean, complement of the fraction above.
  static func lower(a: Double, x: Double) -> Double {
    if x <= 0 { return 0 }
    return x < a + 1 ? series(a: a, x: x) : 1 - fraction(a: a, x: x)
  }

  /// Q(a, x) for a > 0, x ≥ 0, relative in the tail.
  static func upper(a: Double, x: Double) -> Double {
    if x <= 0 { return 1 }
    return x < a + 1 ? 1 - series(a: a, x: x) : fraction(a: a, x: x)
  }

  /// DLMF 8.7.1 with Loader's prefactor.
  private static func series(a: Double, x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    var n = a
    repeat {
      n += 1
      term *= x / n
      sum += term
    } while term > sum * 1e-17
    return SaddlePoint.poisson(a, mean: x) * sum
  }

  /// DLMF 8.9.2 (even part, Lentz) with Loader's prefactor.
  private static func fraction(a: Double, x: Double) -> Double {
    let denominator = ContinuedFraction.value(first: x + 1 - a) { index in
      let i = Double(index)
      return (-i * (i - a), x + 2 * i + 1 - a)
    }
    return a * SaddlePoint.poisson(a, mean: x) / denominator
  }
}
