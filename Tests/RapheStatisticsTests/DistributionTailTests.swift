import RapheStatistics
import Testing

/// Far tails against mpmath 1.3.0 with 60 digits, relative 1e-13 unless a size makes more digits impossible.
@Suite struct DistributionTailTests {
  @Test(
    arguments: [
      (2.5, 3.7, 0.035911011455913386), (12, 11.04125, 5.6049964257275024e-8), (40, 5, 9.2059810858864772e-8),
      (0.01, 30, 0.49604374628658885), (9, 250.5, 2.8974174194745852e-17), (6, 2000, 1.1681211371480029e-9),
      (1e5, 2, 4.99999999925e-11), (0.3, 0.7, 0.41461759318566753),
    ] as [(Double, Double, Double)])
  func studentUpperTail(t: Double, df: Double, expected: Double) {
    expectRelative(StudentT(df: df).upper(t), expected, tolerance: 1e-13)
    expectRelative(StudentT(df: df).upperQuantile(expected), t, tolerance: 1e-12, "quantile")
  }

  @Test(
    arguments: [
      (1e-6, 1, 0.99920211557217787, 0.00079788442782212515), (0.5, 48, 1.0, 4.5044733432165699e-39),
      (300, 7.3, 1.0842506478533753e-60, 1.0), (1200, 1000, 1.2255942330622904e-5, 0.99998774405766938),
      (900, 1000, 0.98928276190871026, 0.010717238091289742), (1e-3, 12, 1.0, 2.169209032785463e-23),
    ] as [(Double, Double, Double, Double)])
  func chiSquareTails(x: Double, df: Double, upper: Double, lower: Double) {
    expectRelative(ChiSquare(df: df).upper(x), upper, tolerance: 1e-12)
    expectRelative(ChiSquare(df: df).cumulative(x), lower, tolerance: 1e-12)
  }

  @Test(
    arguments: [
      (30, 3, 57.5, 8.3631703170863977e-12, 0.99999999999163683),
      (1e-4, 2.5, 11, 0.99998801417861386, 1.1985821386138019e-5), (8, 40, 900, 1.1622151742699835e-37, 1.0),
    ] as [(Double, Double, Double, Double, Double)])
  func fisherTails(f: Double, df1: Double, df2: Double, upper: Double, lower: Double) {
    expectRelative(FisherF(df1: df1, df2: df2).upper(f), upper, tolerance: 1e-12)
    expectRelative(FisherF(df1: df1, df2: df2).cumulative(f), lower, tolerance: 1e-12)
  }

  @Test(
    arguments: [
      (-1, 2, -0.20016629432446258), (3, 4, -6.6314677865382251), (-12, -11.5, -69.496406127905109),
      (20, 21, -203.91715537228816), (30, 30.001, -457.84165647788478), (-38, -37, -689.03058557689059),
      (100, 101, -5005.5242086942051), (5, .infinity, -15.064998393988726), (-.infinity, -39, -765.08315656437754),
      (1e-9, 2e-9, -21.642204370151084), (8, 8.0000001, -49.037034590240436),
    ] as [(Double, Double, Double)])
  func logProbabilityBetween(a: Double, b: Double, expected: Double) {
    // The digits of a narrow difference are those of its ends: 1e-16 / (width · hazard).
    let tolerance = b - a < 1e-6 ? 1e-7 : b - a < 0.01 ? 1e-11 : 1e-14
    expectRelative(StandardNormal.logProbability(from: a, to: b), expected, tolerance: tolerance)
    expectRelative(StandardNormal.logProbability(from: -b, to: -a), expected, tolerance: tolerance, "mirrored")
  }

  @Test(arguments: [1e-300, 1e-100, 1e-12, 0.01, 0.3, 0.5, 0.7, 0.999])
  func normalQuantileInvertsTail(p: Double) {
    expectRelative(StandardNormal.upper(StandardNormal.upperQuantile(p)), p, tolerance: 3e-13)
    #expect(StandardNormal.quantile(p) == -StandardNormal.upperQuantile(p))
  }

  @Test func degenerateQuantiles() {
    #expect(StandardNormal.quantile(0) == -.infinity)
    #expect(StudentT(df: 3).quantile(1) == .infinity)
    #expect(StudentT(df: 3).quantile(0.5) == 0)
    #expect(ChiSquare(df: 3).quantile(0) == 0)
    #expect(StandardNormal.logProbability(from: 1, to: 1) == -.infinity)
  }
}
