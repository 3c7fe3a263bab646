/// The Gauss–Legendre rule with eight nodes, one vector of nodes for each panel.
enum GaussLegendre {
  /// The nodes on [−1, 1].
  static let nodes = SIMD8<Double>(
    -0.960_289_856_497_536_23, -0.796_666_477_413_626_74, -0.525_532_409_916_328_99, -0.183_434_642_495_649_8,
    0.183_434_642_495_649_8, 0.525_532_409_916_328_99, 0.796_666_477_413_626_74, 0.960_289_856_497_536_23)

  /// The weights, which sum to 2.
  static let weights = SIMD8<Double>(
    0.101_228_536_290_376_26, 0.222_381_034_453_374_47, 0.313_706_645_877_887_29, 0.362_683_783_378_361_98,
    0.362_683_783_378_361_98, 0.313_706_645_877_887_29, 0.222_381_034_453_374_47, 0.101_228_536_290_376_26)

  /// The nodes on [lower, upper].
  static func nodes(from lower: Double, to upper: Double) -> SIMD8<Double> {
    nodes * (0.5 * (upper - lower)) + 0.5 * (lower + upper)
  }

  /// The polynomial of degree seven through values at the nodes, at eight places on [−1, 1]; −∞ if a value is.
  ///
  /// By its Legendre coefficients a_k = (k + ½) Σ w_j P_k(x_j) f_j, which the rule gives exactly.
  static func polynomial(through values: SIMD8<Double>, at places: SIMD8<Double>) -> SIMD8<Double> {
    guard values.min() > -.infinity else { return SIMD8(repeating: -.infinity) }
    let weighted = values * weights
    var (previous, current) = (SIMD8<Double>.zero, SIMD8<Double>(repeating: 1))
    var (previousHere, here) = (SIMD8<Double>.zero, SIMD8<Double>(repeating: 1))
    var sum = SIMD8<Double>.zero
    for degree in 0..<8 {
      let k = Double(degree)
      sum += here * ((k + 0.5) * (weighted * current).sum())
      let (a, b) = ((2 * k + 1) / (k + 1), k / (k + 1))
      (previous, current) = (current, nodes * current * a - previous * b)
      (previousHere, here) = (here, places * here * a - previousHere * b)
    }
    return sum
  }
}
