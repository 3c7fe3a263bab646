import RapheStatistics
import References
import Testing

@Suite struct DistributionTests {
  static let cases = Vectors.cases("distributions").map(ReferenceCase.init)

  /// sqrt(2)*erfinv(0.95) by mpmath 1.3.0 in 30 digits: 1.95996398454005423552459443052.
  @Test func usualDeviations() {
    #expect(abs(Level.usualDeviations - 1.959_963_984_540_054_235_5) <= 2.3e-16)
    expectRelative(StandardNormal.upperQuantile((1 - Level.usual) / 2), Level.usualDeviations, tolerance: 1e-14)
  }

  @Test(arguments: cases) func matchesReference(_ reference: ReferenceCase) throws {
    let columns = try Self.results(reference)
    for (key, results) in columns {
      let expected = try reference.expected(key)
      try #require(expected.count == results.count)
      for (index, (got, want)) in zip(results, expected).enumerated() {
        // Relative throughout, unless the reference itself has underflowed or cancelled (R's printed 0).
        if want == 0 {
          expectClose(got, want, tolerance: reference.tolerance, "\(key)[\(index)]")
        } else {
          expectRelative(got, want, tolerance: max(reference.tolerance, 2e-13), "\(key)[\(index)]")
        }
      }
    }
  }

  static func results(_ reference: ReferenceCase) throws -> [String: [Double]] {
    switch reference.name {
    case "hedges_J_exact":
      return ["J_exact": try reference.input("df").map { hedgesCorrection($0) }]
    case "numerics_pnorm":
      let x = try reference.input("x")
      return ["p": x.map(StandardNormal.cumulative), "log_p": x.map(StandardNormal.logCumulative)]
    case "numerics_qnorm":
      return ["x": try reference.input("p").map(StandardNormal.quantile)]
    case "numerics_pt":
      return ["p": zip(try reference.input("t"), try reference.input("df")).map { StudentT(df: $1).cumulative($0) }]
    case "numerics_qt":
      return ["t": zip(try reference.input("p"), try reference.input("df")).map { StudentT(df: $1).quantile($0) }]
    case "numerics_pchisq_upper":
      return ["p": zip(try reference.input("q"), try reference.input("df")).map { ChiSquare(df: $1).upper($0) }]
    case "numerics_qchisq":
      return ["q": zip(try reference.input("p"), try reference.input("df")).map { ChiSquare(df: $1).quantile($0) }]
    case "numerics_pf_upper":
      let f = try reference.input("f")
      let df1 = try reference.input("df1")
      let df2 = try reference.input("df2")
      return ["p": f.indices.map { FisherF(df1: df1[$0], df2: df2[$0]).upper(f[$0]) }]
    default:
      Issue.record("no function for \(reference.name)")
      return [:]
    }
  }
}
