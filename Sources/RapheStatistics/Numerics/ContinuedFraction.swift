/// Evaluation of continued fractions by the modified method of Lentz (Thompson & Barnett 1986).
enum ContinuedFraction {
  /// b₀ + a₁/(b₁ + a₂/(b₂ + …)), to the last bit, or the value after 100,000 terms.
  static func value(first: Double, term: (_ index: Int) -> (a: Double, b: Double)) -> Double {
    let tiny = 1e-300
    var f = first == 0 ? tiny : first
    var c = f
    var d = 0.0
    for index in 1...100_000 {
      let (a, b) = term(index)
      d = b + a * d
      if d == 0 { d = tiny }
      c = b + a / c
      if c == 0 { c = tiny }
      d = 1 / d
      let delta = c * d
      f *= delta
      if abs(delta - 1) < 2.3e-16 { break }
    }
    return f
  }
}
