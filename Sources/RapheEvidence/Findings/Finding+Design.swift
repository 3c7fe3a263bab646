package import RapheLanguage
package import RapheStatistics

extension Finding {
  /// The design of a comparison, with one missing group taken as large as the other, and whether its size is assumed.
  package func groupDesign(_ assumptions: Assumptions) -> (design: RapheStatistics.Design?, isAssumed: Bool) {
    guard let (first, second) = sizes else {
      let design = assumptions.n.map { n in
        self.design == .paired
          ? RapheStatistics.Design.paired(n: n, correlation: correlation(assumptions))
          : .independent(n1: n, n2: n)
      }
      return (design, true)
    }
    if design == .paired { return (.paired(n: first, correlation: correlation(assumptions)), false) }
    return (.independent(n1: first, n2: second), false)
  }

  /// How two measurements of the same subjects correlate: what the row says before what its dataset assumes.
  package func correlation(_ assumptions: Assumptions) -> Double {
    prePostCorrelation ?? assumptions.prePostCorrelation
  }

  /// The subjects of both groups as reported, the one for the other where one is missing.
  package var sizes: (Double, Double)? {
    guard let first = n ?? nVersus, let second = nVersus ?? n else { return nil }
    return (first, second)
  }
}
