import RapheStatistics
import References
import Testing

@Suite struct EffectSizeTests {
  static let cases = Vectors.cases("effect-sizes").map(ReferenceCase.init)

  @Test(arguments: cases) func matchesMetafor(_ reference: ReferenceCase) throws {
    let values = try reference.expected("yi")
    let variances = try reference.expected("vi")
    for index in values.indices {
      let got = try #require(try Self.estimate(reference, index), "no estimate for row \(index)")
      expectClose(got.value, values[index], tolerance: reference.tolerance, "yi[\(index)]")
      expectClose(got.variance, variances[index], tolerance: reference.tolerance, "vi[\(index)]")
    }
  }

  static func estimate(_ reference: ReferenceCase, _ row: Int) throws -> Estimate? {
    func column(_ key: String) throws -> Double { try reference.input(key)[row] }
    func group(_ number: Int) throws -> GroupSummary {
      GroupSummary(mean: try column("m\(number)i"), sd: try column("sd\(number)i"), n: try column("n\(number)i"))
    }
    func pairs() throws -> PairedSummary {
      let sd2 = reference.inputs["sd2i"] == nil ? 0 : try column("sd2i")
      return PairedSummary(
        mean1: try column("m1i"), mean2: try column("m2i"), sd1: try column("sd1i"), sd2: sd2, n: try column("ni"),
        correlation: try column("ri"))
    }
    func table() throws -> TwoByTwo {
      TwoByTwo(a: try column("ai"), b: try column("bi"), c: try column("ci"), d: try column("di"))
    }
    let formulas: [String: VarianceFormula] = [
      "LS": .largeSample, "LS2": .secondOrder, "UB": .unbiased, "HO": .pooled,
    ]
    let formula = formulas[reference.word("vtype") ?? "LS"] ?? .largeSample
    let isCorrected = reference.word("correct") != "false"
    let measure = try #require(reference.word("measure"))
    switch measure {
    case "SMD" where reference.inputs["ti"] != nil:
      return .standardizedMeanDifference(t: try column("ti"), n1: try column("n1i"), n2: try column("n2i"))
    case "SMD":
      return .standardizedMeanDifference(try group(1), try group(2), variance: formula, corrected: isCorrected)
    case "MD": return .meanDifference(try group(1), try group(2), variance: formula)
    case "ROM": return .logRatioOfMeans(try group(1), try group(2), variance: formula, corrected: isCorrected)
    case "VR": return .logVariabilityRatio(try group(1), try group(2), variance: formula)
    case "ZCOR": return .fisherZ(correlation: try column("ri"), n: try column("ni"))
    case "COR": return .correlation(try column("ri"), n: try column("ni"))
    case "SMCC" where reference.inputs["ti"] != nil:
      return .changeScoreDifference(t: try column("ti"), n: try column("ni"))
    case "SMCC": return .changeScoreDifference(try pairs(), variance: formula)
    case "SMCR": return .rawScoreChange(try pairs(), variance: formula)
    case "MC": return .meanChange(try pairs())
    case "ROMC": return .logRatioOfPairedMeans(try pairs())
    case "OR": return .logOddsRatio(try table())
    case "RR": return .logRiskRatio(try table())
    default:
      Issue.record("no function for \(measure)")
      return nil
    }
  }

  @Test func outOfDomainIsNil() {
    let group = GroupSummary(mean: 2, sd: 1, n: 10)
    let negative = GroupSummary(mean: -2, sd: 1, n: 10)
    let constant = GroupSummary(mean: 2, sd: 0, n: 10)
    #expect(Estimate.logRatioOfMeans(group, negative) == nil)
    #expect(Estimate.logRatioOfMeans(negative, negative) != nil)
    #expect(Estimate.standardizedMeanDifference(constant, constant) == nil)
    #expect(Estimate.standardizedMeanDifference(t: 2, n1: 1, n2: 2) == nil)
    #expect(Estimate.fisherZ(correlation: 1, n: 20) == nil)
    #expect(Estimate.fisherZ(correlation: 0.5, n: 3) == nil)
    #expect(Estimate.logOddsRatio(TwoByTwo(a: 0, b: 0, c: 3, d: 4)) == nil)
    #expect(Estimate.logVariabilityRatio(constant, group) == nil)
    #expect(Estimate(lower: 1, upper: 1) == nil)
  }

  @Test func zeroCellsAddAHalf() throws {
    let got = try #require(Estimate.logOddsRatio(TwoByTwo(a: 0, b: 10, c: 3, d: 7)))
    // ln(0.5 · 7.5 / (10.5 · 3.5)) and 1/0.5 + 1/10.5 + 1/3.5 + 1/7.5.
    expectRelative(got.value, -2.282_382_385_676_526, tolerance: 1e-13)
    expectRelative(got.variance, 2.514_285_714_285_714_4, tolerance: 1e-13)
  }

  @Test func confidenceIntervalGivesItsStandardError() throws {
    let got = try #require(Estimate(lower: -0.9 - 1.959_963_984_540_054, upper: -0.9 + 1.959_963_984_540_054))
    expectRelative(got.value, -0.9, tolerance: 1e-14)
    expectRelative(got.standardError, 1, tolerance: 1e-14)
  }

  @Test func hedgesCorrectionIsContinuousAcrossItsTwoForms() {
    // mpmath 1.3.0, 40 digits; below 30 by the gamma functions, above by Stirling errors.
    expectRelative(hedgesCorrection(30), 0.974_754_378_214_402_002_46, tolerance: 1e-14)
    expectRelative(hedgesCorrection(29.999_999_999), hedgesCorrection(30), tolerance: 1e-10)
    expectRelative(hedgesCorrection(1e6), 0.999_999_249_999_781_249_93, tolerance: 1e-15)
    #expect(hedgesCorrection(1) == 0)
  }
}
