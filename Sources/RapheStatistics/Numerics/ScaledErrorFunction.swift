import RapheNumerics

/// The scaled complementary error function exp(x²) erfc(x), the part of a normal tail that does not underflow.
///
/// (1 + x) erfcx(x) is a polynomial of degree 24 in (x − 3)/(x + 3) (the form of Schonfelder 1978); the coefficients
/// are a Chebyshev fit made with mpmath. Relative error below 3e-16 for x ≥ 0.
enum ScaledErrorFunction {
  private static let coefficients: [Double] = [
    3.685916803815211e-10, 5.567150863376234e-10, -3.4827007512413944e-09, -7.063922718222641e-09,
    1.6229238335064303e-08, 5.097096680939509e-08, -4.6979037222864144e-08, -2.934111944342301e-07,
    6.071316964356298e-08, 1.5887117808490867e-06, 2.607474381204413e-07, -8.99002256263096e-06,
    -1.5144373196860844e-06, 5.6119347300494525e-05, -2.0551588688191707e-05, -0.00036728847066616046,
    0.000645814199124352, 0.0016185691254892154, -0.009750689292237701, 0.021957764012793677,
    -0.02380391310870102, -0.010235388899012888, 0.09902075367944078, -0.23092733308380917, 0.7160046047255598,
  ]

  /// The value at one non-negative point.
  static func value(_ x: Double) -> Double {
    guard x < 1e30 else { return 0.564_189_583_547_756_3 / x }
    let t = (x - 3) / (x + 3)
    var sum = 0.0
    for coefficient in coefficients { sum = sum * t + coefficient }
    return sum / (1 + x)
  }

  /// The values at eight non-negative points below 1e30.
  static func values(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let t = (x - 3) / (x + 3)
    // The chain is split in two halves in t², so that two multiplications are under way at a time.
    let square = t * t
    var even = SIMD8<Double>(repeating: 3.685916803815211e-10)
    even = even * square + -3.4827007512413944e-09
    even = even * square + 1.6229238335064303e-08
    even = even * square + -4.6979037222864144e-08
    even = even * square + 6.071316964356298e-08
    even = even * square + 2.607474381204413e-07
    even = even * square + -1.5144373196860844e-06
    even = even * square + -2.0551588688191707e-05
    even = even * square + 0.000645814199124352
    even = even * square + -0.009750689292237701
    even = even * square + -0.02380391310870102
    even = even * square + 0.09902075367944078
    even = even * square + 0.7160046047255598
    var odd = SIMD8<Double>(repeating: 5.567150863376234e-10)
    odd = odd * square + -7.063922718222641e-09
    odd = odd * square + 5.097096680939509e-08
    odd = odd * square + -2.934111944342301e-07
    odd = odd * square + 1.5887117808490867e-06
    odd = odd * square + -8.99002256263096e-06
    odd = odd * square + 5.6119347300494525e-05
    odd = odd * square + -0.00036728847066616046
    odd = odd * square + 0.0016185691254892154
    odd = odd * square + 0.021957764012793677
    odd = odd * square + -0.010235388899012888
    odd = odd * square + -0.23092733308380917
    return (even + odd * t) / (1 + x)
  }
}
