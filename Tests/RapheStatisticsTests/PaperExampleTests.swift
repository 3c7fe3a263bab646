import RapheStatistics
import Testing

/// Worked examples that publications print, with as many digits as they print.
///
/// Where the publication itself was not at hand, the text that quotes its numbers is named.
@Suite("Worked examples of publications")
struct PaperExampleTests {
  /// Half a unit of the fourth decimal.
  private static let rounding = 5e-5

  private func expect(_ got: Double, _ printed: Double, _ location: SourceLocation = #_sourceLocation) {
    #expect(abs(got - printed) <= Self.rounding * (1 + 1e-9), "\(got), printed \(printed)", sourceLocation: location)
  }

  /// Introduction to Meta-Analysis (Borenstein, Hedges, Higgins and Rothstein 2009), chapter 4.
  ///
  /// J² in the variance of g stands on page 27.
  /// Numbers as in the notes "Effect Sizes Means" (H. Zhang): means 103 and 100, SDs 5.5 and 4.5, 50 subjects each.
  @Test("Borenstein et al. (2009), chapter 4: two groups")
  func borenstein() throws {
    let first = GroupSummary(mean: 103, sd: 5.5, n: 50)
    let second = GroupSummary(mean: 100, sd: 4.5, n: 50)
    let d = try #require(Estimate.standardizedMeanDifference(first, second, corrected: false))
    expect(d.value, 0.5970)
    expect(d.variance, 0.0418)
    let g = try #require(Estimate.standardizedMeanDifference(first, second, variance: .secondOrder))
    expect(g.value, 0.5924)
    expect(g.variance, 0.0411)
    expect(hedgesCorrection(98), 0.9923)
    let printed = try #require(Estimate.hedges(d: d, df: 98))
    expect(printed.value, 0.5924)
    expect(printed.variance, 0.0411)
  }

  /// The same chapter and notes: a mean difference of 3 with SD 5.5 of the differences, 50 pairs, r = 0.7.
  ///
  /// The printed variance is not held here: Becker (1988, eq. 13) multiplies only one of its two terms by 2(1 − r).
  @Test("Borenstein et al. (2009), chapter 4: pairs")
  func borensteinPairs() throws {
    let g = try #require(Estimate.standardizedMeanDifference(dz: 3 / 5.5, n: 50, correlation: 0.7))
    expect(g.value / hedgesCorrection(49), 0.4225)
  }

  /// Morris 2008, Organizational Research Methods 11, page 382, Table 5: the change in those treated, by the SD before,
  /// minus that in the controls.
  ///
  /// Data and figures as metafor's `test_analysis_example_morris2008.r` (5.1.12) gives them and cites the page.
  @Test("Morris (2008), Table 5: changes by the SD before")
  func morris() throws {
    let treated: [(before: Double, after: Double, sd: Double, n: Double)] = [
      (30.6, 38.5, 15.0, 20), (23.5, 26.8, 3.1, 50), (0.5, 0.7, 0.1, 9), (53.4, 75.9, 14.5, 10), (35.6, 36.0, 4.7, 14),
    ]
    let controls: [(before: Double, after: Double, sd: Double, n: Double)] = [
      (23.1, 19.7, 13.8, 20), (24.9, 25.3, 4.1, 42), (0.6, 0.6, 0.2, 9), (55.7, 60.7, 17.3, 11), (34.8, 33.4, 3.1, 14),
    ]
    let correlations = [0.47, 0.64, 0.77, 0.89, 0.44]
    let printed = [0.7421, 0.9524, 1.8054, 1.1514, 0.5050]
    let variances = [0.1138, 0.0426, 0.2833, 0.1458, 0.1667]
    for index in printed.indices {
      let changes = try [treated[index], controls[index]].map { group in
        try #require(
          Estimate.rawScoreChange(
            PairedSummary(
              mean1: group.after, mean2: group.before, sd1: 1, sd2: group.sd, n: group.n,
              correlation: correlations[index]), secondIsBefore: true))
      }
      expect(changes[0].value - changes[1].value, printed[index])
      expect(changes[0].variance + changes[1].variance, variances[index])
    }
  }

  /// Gleser and Olkin 2009, The Handbook of Research Synthesis and Meta-Analysis (2nd ed.), page 364: d by the pooled SD.
  ///
  /// Data and figures as metafor's `test_analysis_example_gleser2009.r` (5.1.12) gives them and cites the page.
  @Test("Gleser and Olkin (2009), page 364: d of several treatments")
  func gleser() throws {
    let rows: [(m1: Double, m2: Double, sd: Double, n1: Double, n2: Double, d: Double)] = [
      (7.87, -1.36, 4.2593, 25, 25, 2.1670), (4.35, -1.36, 4.2593, 22, 25, 1.3406),
      (9.32, 0.98, 2.8831, 38, 40, 2.8927), (8.08, 1.17, 3.1764, 50, 50, 2.1754),
      (7.44, 0.45, 2.9344, 30, 30, 2.3821), (5.34, 0.45, 2.9344, 30, 30, 1.6664),
    ]
    for row in rows {
      let d = try #require(
        Estimate.standardizedMeanDifference(
          GroupSummary(mean: row.m1, sd: row.sd, n: row.n1), GroupSummary(mean: row.m2, sd: row.sd, n: row.n2),
          corrected: false))
      expect(d.value, row.d)
    }
  }
}
