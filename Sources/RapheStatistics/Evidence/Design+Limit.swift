extension Design {
  /// How fast the variance of an estimate grows with the square of its size: 1/(2(n1 + n2)), 1/(2n), or 0.
  ///
  /// The variance is `nullVariance` plus this times the square (Hedges 1982, eq. 8; Becker 1988, eq. 13).
  public var varianceGrowth: Double {
    switch self {
    case .independent(let n1, let n2): 0.5 / (n1 + n2)
    case .paired(let n, _): 0.5 / n
    case .association: 0
    }
  }

  /// The largest size that a p-value or a t of so many subjects is taken to show, on the scale of the design.
  ///
  /// The variance of an estimate y grows with its square, v = v0 + c y², and an estimate far from all that was expected
  /// speaks for differences between studies rather than for its sign. Beyond some size a smaller p would therefore say
  /// less. The limit is the smaller of two sizes that are nowhere beyond that one: where y/√(v (v + s²)) is largest,
  /// y² = √(v0 (v0 + s²))/c, and three standard deviations √(s² + v0) of what such a study is expected to print, with the
  /// unit-information scale s of the prior. Nil as for `nullVariance`.
  public var largestSize: Double? {
    guard let base = nullVariance else { return nil }
    let s: Double
    if case .association = self { s = PriorScale.fisherZ.s } else { s = PriorScale.g.s }
    let expected = 3 * (s * s + base).squareRoot()
    guard varianceGrowth > 0 else { return expected }
    return min(expected, ((base * (base + s * s)).squareRoot() / varianceGrowth).squareRoot())
  }
}

extension Estimate {
  /// The estimate that a t is taken to show: that of `test(t:design:)`, but no larger than the design allows.
  ///
  /// Nil when the design has too few subjects for a test.
  public static func shown(t: Double, design: Design) -> Estimate? {
    guard let limit = design.largestSize, let base = design.nullVariance, !t.isNaN else { return nil }
    if let estimate = test(t: t, design: design), estimate.value.magnitude <= limit { return estimate }
    return checked(value: t < 0 ? -limit : limit, variance: base + design.varianceGrowth * limit * limit)
  }

  /// The estimate that an exact two-sided p is taken to show, no larger than the design allows; nil as for `test`.
  public static func shown(p: Double, direction: Direction, design: Design) -> Estimate? {
    guard p > 0, p <= 1, design.nullVariance != nil else { return nil }
    let t = p == 1 ? 0 : StudentT(df: design.df).upperQuantile(p / 2)
    return shown(t: direction.sign * t, design: design)
  }
}
