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
}
