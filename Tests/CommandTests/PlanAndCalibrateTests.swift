import Foundation
import Testing

/// `raphe plan` and `raphe calibrate`, run as a user runs them.
@Suite struct PlanAndCalibrateTests {
  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func theNextStudyIsASentenceToActOn() throws {
    let result = try Command.raphe([
      "plan", "Hypotheses/theories/lower-5ht2a.yaml", "Hypotheses/theories/low-5ht2a-agonism.yaml",
    ])
    #expect(result.code == 0, "\(result.error)")
    #expect(result.output.hasPrefix("Where theories disagree\n"))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let text = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("low-5ht2a-agonism against lower-5ht2a"))
    #expect(
      text.contains(
        "Measure 5-HT2A density in cortex (brain in vivo, human) in depressed and in healthy, 20 per group: expected "
          + "to move the odds between low-5ht2a-agonism and lower-5ht2a by 0.83 bits."))
    #expect(text.contains("Correlate 5-HT2A density"))
  }

  @Test func aPlanIsJSONThatDependsOnNoJobs() throws {
    let arguments = ["plan", "--select", "*5ht2a*", "--n", "40", "--target-bits", "0.5", "--format", "json"]
    let one = try Command.raphe(arguments + ["--jobs", "1"])
    let two = try Command.raphe(arguments + ["--jobs", "2"])
    #expect(one.code == 0 && one.output == two.output)
    let report = try json(one.output)
    let settings = try #require(report["settings"] as? [String: Any])
    #expect(settings["subjects"] as? Int == 40 && settings["targetBits"] as? Double == 0.5)
    let studies = try #require(report["studies"] as? [[String: Any]])
    let bits = studies.compactMap { $0["expectedBits"] as? Double }
    #expect(bits.count == studies.count && !bits.isEmpty && bits == bits.sorted(by: >))
    for study in studies {
      // Either the subjects are known, or what the most of them give.
      #expect((study["subjects"] as? Int == nil) != (study["limitBits"] as? Double == nil))
      #expect((study["measure"] as? String)?.isEmpty == false)
    }
    #expect(studies.contains { ($0["second"] as? [String: Any])?["theory"] as? String == "lower-5ht2a" })
  }

  @Test func oneClaimAndWhatWouldSettleIt() throws {
    let result = try Command.raphe(["plan", "--claim", "cortical-5ht2a-lower-in-depression", "--n", "50"])
    #expect(result.code == 0, "\(result.error)")
    #expect(result.output.contains("If it is true, until supported"))
    #expect(result.output.contains("If it is false, until contradicted"))
    let asJSON = try Command.raphe([
      "plan", "--claim", "lower-5ht2a/cortical-5ht2a-lower-in-depression", "--n", "50", "--format", "json",
    ])
    let report = try json(asJSON.output)
    let ifTrue = try #require(report["ifTrue"] as? [String: Any])
    let ifFalse = try #require(report["ifFalse"] as? [String: Any])
    let shares = try [ifTrue, ifFalse].map { try #require($0["probability"] as? Double) }
    #expect(abs(shares[0] + shares[1] - 1) < 1e-6)
    #expect(abs(shares[0] - (report["probability"] as? Double ?? 0)) < 1e-4)
    #expect((0...1).contains(try #require(ifTrue["chance"] as? Double)))
    let settled = try Command.raphe(["plan", "--claim", "stahl-1994/antidepressants-lower-5ht2-in-animals"])
    #expect(settled.code == 0 && settled.output.contains("It is settled."))
  }

  @Test func aCalibrationSaysWhatHoldsAndWhatDoesNot() throws {
    let arguments = ["calibrate", "--select", "lower-5ht2a", "--worlds", "20", "--seed", "3"]
    let text = try Command.raphe(arguments)
    #expect(text.code == 0 && !text.error.contains("error["), "\(text.error)")
    #expect(text.output.hasPrefix("20 simulated worlds of 2 claims, seed 3"))
    for heading in [
      "One finding a sample: must hold", "Mean of 2^(strict bits) of theories", "All results published",
      "Severe selection",
    ] {
      #expect(text.output.contains(heading))
    }
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let one = try Command.raphe(arguments + ["--format", "json", "--jobs", "1"])
    let two = try Command.raphe(arguments + ["--format", "json", "--jobs", "2"])
    #expect(one.output == two.output)
    let report = try json(one.output)
    let scenarios = try #require(report["scenarios"] as? [[String: Any]])
    #expect(scenarios.count == 7)
    for scenario in scenarios { #expect((scenario["meanFactor"] as? Double ?? 0) > 0) }
    let theory = try #require((report["theories"] as? [[String: Any]])?.first)
    #expect(theory["theory"] as? String == "lower-5ht2a" && theory["families"] as? Int == 2)
    let factors = try #require(theory["oneFinding"] as? [String: Double])
    let restated = try #require((theory["restated"] as? [String: Any])?["oneFinding"] as? [String: Double])
    #expect((factors["meanFactor"] ?? 0) > 0 && (factors["meanFactorError"] ?? 0) > 0 && factors == restated)
    #expect(
      report["claims"] as? [String] == [
        "lower-5ht2a/cortical-5ht2a-lower-in-depression", "lower-5ht2a/fewer-5ht2a-with-greater-severity",
      ])
  }

  @Test(arguments: [
    ["plan", "--n", "3"], ["plan", "--n", "x"], ["plan", "--target-bits", "0"], ["plan", "--jobs", "0"],
    ["plan", "--claim", "no-such-claim"], ["plan", "--claim", "x", "--select", "y"], ["plan", "--format", "xml"],
    ["plan", "no-such-folder"], ["calibrate", "--worlds", "0"], ["calibrate", "--seed", "-1"],
    ["calibrate", "--as-of", "17"], ["calibrate", "--format", "csv"], ["calibrate", "no-such-folder"],
  ])
  func badOptionsExitWith2(_ arguments: [String]) throws {
    let result = try Command.raphe(arguments)
    #expect(result.code == 2)
    #expect(result.output.isEmpty && !result.error.isEmpty)
  }

  @Test(arguments: ["plan", "calibrate"])
  func nothingSelectedExitsWith5(_ command: String) throws {
    let result = try Command.raphe([command, "--select", "no-such-theory"])
    #expect(result.code == 5)
    #expect(result.output.isEmpty && result.error.contains("no-such-theory"))
  }

  @Test func whyNothingIsPlannedIsSaid() throws {
    let changes: [String: String?] = [
      "Hypotheses/theories/fewer.yaml": nil, "Hypotheses/theories/more.yaml": Study.more + "    by_at_least: 60 SD\n",
    ]
    try Command.withFolder(Study.files(with: changes)) { folder throws in
      let result = try Command.raphe(["plan"], in: folder)
      #expect(result.code == 5)
      #expect(result.error.contains("error[E0604]: there is no study to propose"), "\(result.error)")
      let text = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let reason = "More than 30 bits at stake, so that no one study can be weighed, in: "
      #expect(text == reason + "more/more-in-raphe", "\(text)")
    }
  }

  @Test func resultsGoToAFileWhole() throws {
    try Command.withFolder([:]) { folder in
      let file = folder.appending(path: "plan.json")
      let result = try Command.raphe([
        "plan", "--select", "lower-5ht2a", "--format", "json", "--output", file.path,
      ])
      #expect(result.code == 0 && result.output.isEmpty)
      #expect(try json(String(contentsOf: file, encoding: .utf8))["studies"] != nil)
    }
  }
}
