import Foundation
import Testing

/// `raphe simulate MODEL --study DESIGN`, and `raphe test` on what it wrote.
@Suite struct StudyTests {
  static let model = """
    raphe: 1
    model: pool
    title: Receptors that are made and lost
    time: h
    parameters:
      k: {value: 0.1, unit: 1/h, from: assumption, spread: 1.2}
      B: {value: 1, unit: "1", from: assumption, spread: 1.3}
      loss: {value: 1, unit: "1", from: assumption, lever: theory}
    states: {R: {start: 1, unit: "1", rate: "k*(B - loss*R)"}}
    start: steady state
    quantities: [{quantity: 5-HT1A density, region: raphe, is: R}]

    """

  static let design = """
    raphe: 1
    study: imaging
    title: Imaging of the raphe
    theory: fewer
    arms: {depressed: {n: 200}, healthy: {n: 200}}
    measure: [{quantity: 5-HT1A density, region: raphe}]
    compare: [{group: depressed, versus: healthy}]
    between: 20 %
    drop_out: 10 %

    """

  static let fewer = Study.theory("fewer", "lower", [("fewer-in-raphe", "5-HT1A", "raphe")]).replacing(
    "claims:",
    with: "mechanism: {model: pool, groups: {depressed: {set: {loss: 2}}, healthy: {}}}\nclaims:")

  static let files: [String: String] = Study.files(with: [
    "Hypotheses/theories/fewer.yaml": fewer, "Hypotheses/models/pool.yaml": model,
    "Hypotheses/models/imaging.yaml": design, "out/keep": "",
  ])

  private func inProject<Value>(_ changes: [String: String] = [:], _ body: (URL) throws -> Value) throws -> Value {
    try Command.withFolder(StudyTests.files.merging(changes) { $1 }, body)
  }

  static let simulate = ["simulate", "pool", "--study", "imaging", "--output", "out"]

  @Test func aStudySupportsTheTheoryThatMadeIt() throws {
    try inProject { folder in
      let made = try Command.raphe(StudyTests.simulate, in: folder)
      #expect(made.code == 0, "\(made.error)")
      #expect(made.error == "")
      let lines = made.output.split(separator: "\n")
      #expect(lines.first == "out/imaging-seed-1.yaml")
      let match = try #require(made.output.firstMatch(of: /depressed: (\d+) of 200 subjects stayed\n/))
      let table = try String(contentsOf: folder.appending(path: "out/imaging-seed-1.csv"), encoding: .utf8)
      #expect(table.contains(",depressed,healthy,independent,\(match.1),"))

      // One study alone, however large, leaves open what others would find.
      for seed in 2...4 {
        #expect(try Command.raphe(StudyTests.simulate + ["--seed", "\(seed)"], in: folder).code == 0)
      }
      let arguments = ["test", "Hypotheses/theories", "--data", "out", "--color", "never"]
      let tested = try Command.raphe(arguments, in: folder)
      #expect(tested.code == 0, "\(tested.error)")
      #expect(tested.output.hasPrefix("SIMULATED DATA, no recorded finding: imaging-seed-1"))
      #expect(tested.output.hasSuffix("All of this rests on simulated data alone; it is no evidence.\n"))
      let json = try JSONText(try Command.raphe(arguments + ["--format", "json"], in: folder).output).value
      let verdicts = json["theories"]?.elements.flatMap { $0["claims"]?.elements.map { $0["verdict"]?.text } ?? [] }
      #expect(verdicts == ["supported", "contradicted"])
      #expect(json["settings"]?["simulated"]?.elements.first?["theory"]?.text == "fewer")
      let explained = try Command.raphe(
        ["explain", "fewer-in-raphe", "Hypotheses/theories", "--data", "out"], in: folder)
      #expect(explained.output.hasPrefix("SIMULATED DATA"))
    }
  }

  @Test(
    arguments: [
      ["plan"], ["plan", "--claim", "more-in-raphe"], ["calibrate", "--worlds", "1"], ["compare", "--timeline"],
      ["compare", "--timeline", "--format", "csv"], ["test", "--format", "concise"],
    ])
  func whatHasNoRoomForItWarns(arguments: [String]) throws {
    try inProject { folder in
      #expect(try Command.raphe(StudyTests.simulate, in: folder).code == 0)
      let simulated = try Command.raphe(arguments + ["Hypotheses/theories", "--data", "out"], in: folder)
      #expect(simulated.error.contains("W0611"), "\(simulated.error)")
      #expect(simulated.code == 0)
      let recorded = try Command.raphe(arguments + ["Hypotheses"], in: folder)
      #expect(!recorded.error.contains("W0611"), "\(recorded.error)")
    }
  }

  @Test func aComparisonSaysThatItIsSimulated() throws {
    try inProject { folder in
      #expect(try Command.raphe(StudyTests.simulate, in: folder).code == 0)
      let compared = try Command.raphe(["compare", "Hypotheses/theories", "--data", "out"], in: folder)
      #expect(compared.code == 0, "\(compared.error)")
      #expect(compared.output.hasPrefix("SIMULATED DATA"))
      let checked = try Command.raphe(["check", "Hypotheses"], in: folder)
      #expect(checked.output.contains("1 model, 1 study, 1 vocabulary"))
    }
  }

  @Test func simulatedAndRecordedAreNotMixed() throws {
    try inProject { folder in
      #expect(try Command.raphe(StudyTests.simulate, in: folder).code == 0)
      let mixed = try Command.raphe(["test", "Hypotheses", "--data", "out"], in: folder)
      #expect(mixed.code == 2)
      #expect(mixed.error.contains("error[E0612]"))
      #expect(mixed.error.contains("out/imaging-seed-1.yaml:"))
      #expect(mixed.error.contains("Hypotheses/evidence/findings.yaml:2:10"))
    }
  }

  @Test func theBytesAreTheSameForAnyJobs() throws {
    func written(_ more: [String]) throws -> [String] {
      try inProject { folder in
        let result = try Command.raphe(StudyTests.simulate + more, in: folder)
        #expect(result.code == 0, "\(result.error)")
        return try ["yaml", "csv"].map {
          try String(contentsOf: folder.appending(path: "out/imaging-seed-3.\($0)"), encoding: .utf8)
        } + [result.output]
      }
    }
    let one = try written(["--seed", "3", "--jobs", "1"])
    #expect(one == (try written(["--seed", "3", "--jobs", "4"])))
  }

  @Test func aDesignMayLieAnywhere() throws {
    try inProject(["trial.yaml": StudyTests.design.replacing("study: imaging", with: "study: trial")]) { folder in
      for model in ["pool", "Hypotheses/models/pool.yaml"] {
        let result = try Command.raphe(
          ["simulate", model, "--study", "trial.yaml", "--output", "out", "--replace"], in: folder)
        #expect(result.code == 0, "\(result.error)")
        #expect(result.output.hasPrefix("out/trial-seed-1.yaml\n"))
      }
    }
  }

  /// The folder of a new dataset is made, with those above it; none stays when the study cannot be written.
  @Test func newFoldersAreMade() throws {
    try inProject { folder in
      let arguments = ["simulate", "pool", "--study", "imaging", "--output"]
      let result = try Command.raphe(arguments + ["new/below/"], in: folder)
      #expect(result.code == 0, "\(result.error)")
      let made = folder.appending(path: "new/below/imaging-seed-1.yaml")
      #expect(FileManager.default.fileExists(atPath: made.path))
    }
  }

  @Test func whatIsThereIsNotOverwritten() throws {
    try inProject { folder in
      #expect(try Command.raphe(StudyTests.simulate, in: folder).code == 0)
      try Command.write("mine", to: "out/imaging-seed-1.yaml", in: folder)
      let again = try Command.raphe(StudyTests.simulate, in: folder)
      #expect(again.code == 2)
      #expect(again.error.contains("E0603") && again.error.contains("--replace"))
      let file = folder.appending(path: "out/imaging-seed-1.yaml")
      #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
      #expect(try Command.raphe(StudyTests.simulate + ["--replace"], in: folder).code == 0)
      #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("# Written by `raphe simulate pool --study`"))
    }
  }

  @Test(
    arguments: [
      (["simulate", "pool", "--study", "imaging"], "--output"),
      (["simulate", "pool", "--study", "imaging", "--output", "-"], "--output"),
      (["simulate", "pool", "--study", "imaging", "--output", "Hypotheses/models/pool.yaml/below"], "E0603"),
      (["simulate", "pool", "--study", "imaging", "--output", "Hypotheses/models/pool.yaml"], "no folder"),
      (["simulate", "pool", "--study", "imagin", "--output", "out"], "Did you mean 'imaging'?"),
      (["simulate", "pol", "--study", "imaging", "--output", "out"], "E0811"),
      (["simulate", "pool", "--study", "nothing.yaml", "--output", "out"], "E0602"),
      (["simulate", "pool", "--study", "imaging", "--output", "out", "--draws", "3"], "--draws does not go"),
      (["simulate", "pool", "--study", "imaging", "--output", "out", "--format", "csv"], "--format does not go"),
      (["simulate", "pool", "--until", "1d", "--replace"], "--replace goes with --study"),
    ])
  func wrongUsageIsTold(arguments: [String], words: String) throws {
    try inProject { folder in try expectNothing(arguments, words, folder) }
  }

  @Test(
    arguments: [
      ("versus: healthy", "versus: helthy", "E0812"), ("5-HT1A density", "5-HT2A density", "E0814"),
      ("theory: fewer", "theory: fewest", "E0810"), ("healthy: {n: 200}", "healthy: {n: 1}", "E0207"),
      ("drop_out: 10 %", "drop_out: 99.9999 %", "E0610"),
    ])
  func aWrongDesignIsNotRun(right: String, wrong: String, code: String) throws {
    let design = StudyTests.design.replacing(right, with: wrong)
    try inProject(["Hypotheses/models/imaging.yaml": design]) { folder in
      try expectNothing(StudyTests.simulate, code, folder)
    }
  }

  @Test(arguments: ["theories/fewer.yaml", "models/pool.yaml"])
  func whatTheDesignNamesMustBeReadable(file: String) throws {
    let text = try #require(StudyTests.files["Hypotheses/" + file])
    let broken = ["Hypotheses/" + file: text + "more: [", "trial.yaml": StudyTests.design]
    try inProject(broken) { folder in
      try expectNothing(["simulate", "pool", "trial.yaml", "--study", "trial.yaml", "--output", "out"], file, folder)
    }
  }

  /// The run fails with these words, and nothing is written.
  private func expectNothing(_ arguments: [String], _ words: String, _ folder: URL) throws {
    let result = try Command.raphe(arguments, in: folder)
    #expect(result.code == 2)
    #expect(result.error.contains(words), "\(result.error)")
    #expect(result.output == "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "out").path) == ["keep"])
  }
}
