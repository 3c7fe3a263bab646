import Foundation
import RapheReport
import RapheReporting
import Testing

/// Every kind of report, of the shipped corpus, read as what it is and written again.
@Suite("Reports are read as they are written") struct ReportTests {
  /// Whether the output of a command is a value that, read and written again, is the same bytes.
  private func check<Value: Described>(
    _ type: Value.Type, _ arguments: [String], code: Int32 = 0
  ) throws -> Value {
    let result = try Command.raphe(arguments + ["--format", "json"])
    #expect(result.code == code, "\(result.error)")
    let value = try JSONDecoder().decode(Value.self, from: Data(result.output.utf8))
    let isSame = value.laidOut == result.output
    #expect(isSame, "\(arguments): what was read is written otherwise")
    return value
  }

  @Test func aTestOfAllClaims() throws {
    let report = try check(Reported.Verdicts.self, ["test", "--verbose"])
    #expect(report.theories.count == 17 && report.comparison?.ranking.count == 16)
    #expect(report.theories.contains { $0.claims.contains { $0.selection != nil } })
    #expect(report.theories.contains { $0.courses != nil })
  }

  @Test func aCheck() throws {
    let report = try check(Reported.Verdicts.self, ["check"])
    #expect(report.summary.exitCode == 0 && !report.diagnostics.isEmpty)
  }

  @Test func aComparison() throws {
    let report = try check(Reported.Verdicts.self, ["compare", "--resamples", "20"])
    #expect(report.comparison?.standings?.count == 16 && report.comparison?.timeline?.isEmpty == false)
  }

  @Test func aPlan() throws {
    #expect(try !check(Reported.Plan.self, ["plan", "--select", "*5ht2a*"]).studies.isEmpty)
    let claim = ["plan", "--claim", "lower-5ht2a/cortical-5ht2a-lower-in-depression"]
    #expect(try check(Reported.Settling.self, claim).ifTrue.value != nil)
  }

  @Test func anExplanation() throws {
    let subject = "lower-5ht2a/cortical-5ht2a-lower-in-depression"
    let report = try check(Reported.Explanation.self, ["explain", subject])
    #expect(report.theory == "lower-5ht2a" && report.course == nil && report.exitCode == 0)
    // The same as the main job says of it, which looks at selection only when asked.
    let all = try check(Reported.Verdicts.self, ["test", "--verbose", "--select", subject])
    #expect(all.theories.first?.claims.first?.laidOut == report.claim?.laidOut)
    #expect(try check(Reported.CodeExplanation.self, ["explain", "e0104"]).code == "E0104")
  }

  @Test func noClaimHasNoExplanation() throws {
    let result = try Command.raphe(["explain", "no-such-claim", "--format", "json"])
    #expect(result.code == 2 && result.output.isEmpty && result.error.contains("no-such-claim"))
  }

  @Test func aCalibration() throws {
    let report = try check(Reported.Calibration.self, ["calibrate", "--select", "lower-5ht2a", "--worlds", "2"])
    #expect(!report.scenarios.isEmpty && report.settings.worlds == 2)
  }

  @Test func aReportSaysHowItWasAskedFor() throws {
    let test = try check(Reported.Verdicts.self, ["test", "--select", "lower-5ht2a", "-j2", "--draws", "7"])
    #expect(test.raphe.command == ["test", "--select", "lower-5ht2a", "--draws", "7", "--format", "json"])
    #expect(test.settings?.draws == 7 && test.settings?.seed == 1994 && test.settings?.resamples == nil)
    let compare = ["compare", "--select", "*5ht2a*", "--resamples", "9", "--seed", "3"]
    let settings = try check(Reported.Verdicts.self, compare).settings
    #expect(settings?.resamples == 9 && settings?.seed == 3 && settings?.draws == nil)
    let claims = test.theories.flatMap(\.claims)
    for claim in claims {
      let quantiles = Reported.Posterior.quantileLevels.compactMap {
        claim.posterior.value?.quantiles?["\($0)"]?.value
      }
      #expect(quantiles == quantiles.sorted() && quantiles.isEmpty == (claim.posterior.value == nil))
      guard let interval = claim.posterior.value?.interval.map(\.value), let last = quantiles.last else { continue }
      #expect(interval == [quantiles[0], last])
      let prior = try #require(claim.prior)
      #expect(prior.scale == claim.scale && abs(prior.s.value - 2 * prior.a.value) < 1e-9)
    }
    #expect(!claims.isEmpty)
  }

  @Test func aSimulation() throws {
    let run = ["simulate", "raphe-forebrain", "--until", "2 h"]
    #expect(try check(Reported.Simulation.self, run).draws == nil)
    #expect(try check(Reported.Simulation.self, run + ["--draws", "3"]).draws == 3)
    let shares = try check(
      Reported.Sensitivity.self, run + ["--draws", "4", "--sensitivity", "Es"])
    #expect(!shares.shares.isEmpty)
  }
}
