import RapheStatistics

extension Likelihood {
  /// What a study of the same design would have reported of an estimate y, at the grade at which this one was reported.
  ///
  /// A printed size stays a printed size, with the same variance, and an unsigned one unsigned. A bound becomes the part
  /// of the line between the same limits in which y lies: lower, no difference, higher; with "not significantly lower"
  /// among the words also the two sides of no difference; and where only a direction was told, its sign.
  func reporting(_ y: Double) -> Likelihood {
    switch self {
    case .normal(_, let variance): return .normal(estimate: y, variance: variance)
    case .folded(_, let variance): return .folded(estimate: abs(y), variance: variance)
    case .interval(_, _, let variance):
      let limits = limits
      return .interval(
        lower: limits.last { $0 <= y } ?? -.infinity, upper: limits.first { $0 > y } ?? .infinity, variance: variance)
    }
  }

  /// The limits between the words in which a study told its result.
  private var limits: [Double] {
    guard case .interval(let lower, let upper, _) = self else { return [] }
    let ends = [lower, upper].filter(\.isFinite)
    let isTrend = ends.count == 2 && ends.contains(0)
    let sizes = Set(ends.map { abs($0) })
    return Set(sizes.flatMap { [-$0, $0] } + (isTrend ? [0] : [])).map { $0 + 0 }.sorted()
  }
}
