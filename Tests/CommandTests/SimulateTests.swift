import Foundation
import Testing

@Suite struct SimulateTests {
  static let model = """
    raphe: 1
    model: decay
    title: Decay
    time: h
    parameters:
      k: {value: 0.1, unit: 1/h, from: assumption, spread: 1.5}
      f: {value: 1, unit: "1", from: assumption, lever: theory}
    states:
      A: {start: 0, unit: mg, scale: 10, rate: -k*f*A}
    groups: {slow: {f: 0.5}}
    treatments:
      once: {doses: [{amount: 10 mg, into: A, every: 24 h}]}
    """

  func simulate(_ arguments: [String], model: String = model) throws -> Command.Result {
    try Command.withFolder(["decay.yaml": model]) { try Command.raphe(["simulate"] + arguments, in: $0) }
  }

  @Test func aCourseIsATable() throws {
    let result = try simulate(["decay", "--treatment", "once", "--format", "csv", "--every", "12", "--rtol", "1e-8"])
    #expect(result.code == 0, "\(result.error)")
    let rows = result.output.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    #expect(rows.first == ["time", "A"])
    #expect(rows.map { $0[0] } == ["time", "0", "12", "24"])
    let last = try #require(rows.last.flatMap { Double($0[1]) })
    #expect(abs(last - 10 * exp(-2.4)) < 1e-5)
  }

  @Test func aFileIsAModel() throws {
    let result = try simulate(["decay.yaml", "--until", "1d", "--format", "json", "--every", "12h"])
    #expect(result.code == 0, "\(result.error)")
    let report = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect(report?["model"] as? String == "decay")
    #expect(report?["times"] as? [Double] == [0, 12, 24])
  }

  @Test func drawsAreTheSameForAnyJobs() throws {
    let arguments = ["decay", "--treatment", "once", "--draws", "20", "--format", "csv", "--every", "12"]
    let (one, two) = (try simulate(arguments + ["--jobs", "1"]), try simulate(arguments + ["--jobs", "2"]))
    #expect(one.code == 0, "\(one.error)")
    #expect(one.output == two.output)
    #expect(one.output.hasPrefix("time,variable,unit,mean,q5,q25,q50,q75,q95,draws\n"))
    #expect(try simulate(arguments + ["--seed", "2"]).output != one.output)
  }

  @Test func sensitivityNamesTheParameter() throws {
    let result = try simulate([
      "decay", "--treatment", "once", "--sensitivity", "A", "--draws", "100", "--format", "csv",
    ])
    #expect(result.code == 0, "\(result.error)")
    #expect(result.output.contains("\nk,"))
  }

  @Test(arguments: ["text", "svg"]) func plotsHaveAxes(format: String) throws {
    let result = try simulate(["decay", "--treatment", "once", "--format", format])
    #expect(result.code == 0, "\(result.error)")
    #expect(result.output.contains("mg"))
    #expect(result.output.contains(format == "svg" ? "time (h)" : "┬"))
  }

  @Test(
    arguments: [
      (["dekay", "--until", "1d"], "Did you mean 'decay'?"),
      (["decay", "--treatment", "onse"], "Did you mean 'once'?"), (["decay"], "--until"),
      (["decay", "--until", "1d", "--set", "kk=2"], "Did you mean 'k'?"),
      (["decay", "--until", "1d", "--set", "k=2", "--set", "k=3"], "two values"),
      (["decay", "--until", "1d", "--set", "k"], "NAME=VALUE"),
      (["decay", "--until", "1d", "--group", "slw"], "Did you mean 'slow'?"),
      (["decay", "--until", "0"], "the run must last some time"),
      (["decay", "--until", "1d", "--every", "0"], "--every must be above 0"),
      (["decay", "--until", "1d", "--rtol", "1"], "--rtol takes a number"),
      (["decay", "--until", "1d", "--sensitivity", "A", "--format", "svg"], "no drawing"),
      (["other.yaml", "--until", "1d"], "there is no such file"),
      (["decay", "--until", "1d", "--set", "k=x"], "not a number"),
      (["decay", "--until", "1mg"], "takes a time"),
      (["decay", "--until", "1d", "--quantity", "AA"], "Did you mean 'A'?"),
      (["decay", "--until", "1d", "--draws", "0"], "--draws"),
    ])
  func whatIsUnknownIsTold(arguments: [String], words: String) throws {
    let result = try simulate(arguments)
    #expect(result.code == 2)
    #expect(result.error.contains(words), "\(result.error)")
    #expect(result.output == "")
  }

  @Test func aModelWithAMistakeIsNotRun() throws {
    let wrong = SimulateTests.model.replacing("-k*f*A", with: "-kk*A")
    let result = try simulate(["decay", "--until", "1d"], model: wrong)
    #expect(result.code == 2)
    #expect(result.error.contains("E0704"))
    #expect(try Command.withFolder(["decay.yaml": wrong]) { try Command.raphe(["check", "."], in: $0) }.code == 2)
  }

  /// A mistake is told with the usage of the command, not that of all.
  @Test func usageIsThatOfTheCommand() throws {
    let result = try simulate(["decay", "--treatment", "onse"])
    #expect(result.error.contains("Usage: raphe simulate "), "\(result.error)")
    #expect(result.error.contains("See 'raphe simulate --help'"), "\(result.error)")
  }

  /// exp(-0.05·24) and exp(-0.2·24) of 10 mg.
  @Test func groupsAndSettingsHoldThroughout() throws {
    func last(_ arguments: [String]) throws -> Double {
      let base = ["decay", "--treatment", "once", "--format", "csv", "--every", "24", "--rtol", "1e-8"]
      let result = try simulate(base + arguments)
      let row = try #require(result.output.split(separator: "\n").last, "\(result.error)")
      return try #require(Double(row.split(separator: ",")[1]))
    }
    #expect(abs(try last(["--group", "slow"]) - 3.0119421191220205) < 1e-5)
    #expect(abs(try last(["--group", "slow", "--set", "f=2"]) - 0.08229747049020029) < 1e-5)
  }

  /// x' = a·x², x(0) = 1 ends at 1/a: with a normal spread around 0, half of the draws do not reach their end.
  @Test func failedDrawsAreCountedAndNamed() throws {
    let model = """
      raphe: 1
      model: burst
      title: Burst
      time: h
      parameters:
        a: {value: 0, unit: 1/h, from: assumption, spread: 1, distribution: normal}
      states:
        x: {start: 1, unit: "1", rate: a*x^2}
      """
    let arguments = ["burst", "--until", "100", "--every", "50", "--draws", "40"]
    let text = try simulate(arguments + ["--format", "csv"], model: model)
    #expect(text.code == 0, "\(text.error)")
    #expect(text.error.contains("warning[W0608]"), "\(text.error)")
    #expect(text.error.contains("draw "), "\(text.error)")
    #expect(text.error.contains("with a = 0."), "\(text.error)")
    let json = try simulate(arguments + ["--format", "json"], model: model)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let count = try #require(report["failedDraws"] as? Int)
    #expect((10...30).contains(count))
    #expect(text.error.contains("\(count) of 40 draws"), "\(text.error)")
    let failures = try #require(report["failures"] as? [[String: Any]])
    #expect(failures.count == count)
    for failure in failures {
      let parameters = try #require(failure["parameters"] as? [[String: Any]])
      #expect(parameters.map { $0["name"] as? String } == ["a"])
      // Only growth runs away: a is above 0.
      #expect(try #require(parameters[0]["value"] as? Double) > 0)
    }
  }

  /// 1 - exp(-2.4) is 90.9 %.
  @Test func aSumThatIsNotKeptIsTold() throws {
    let leaking = SimulateTests.model + "\nconserve: [A]\n"
    let result = try simulate(
      ["decay", "--treatment", "once", "--format", "csv", "--every", "12"], model: leaking)
    #expect(result.code == 0)
    #expect(result.error.contains("warning[W0609]: `A` moved by up to 90.9 % of its terms, at 24 h"), "\(result.error)")
    let kept =
      SimulateTests.model.replacing("A: {", with: "B: {unit: mg, rate: k*f*A}\n  A: {")
      + "\nconserve: [A + B]\n"
    #expect(try simulate(["decay", "--treatment", "once", "--format", "csv"], model: kept).error == "")
  }

  @Test func aRunThatEndsEarlyIsNoCourse() throws {
    let wrong = SimulateTests.model.replacing("-k*f*A", with: "k*A*A/10").replacing("unit: mg", with: "unit: \"1\"")
      .replacing("amount: 10 mg", with: "amount: 10")
    let result = try simulate(["decay", "--treatment", "once", "--until", "60d"], model: wrong)
    #expect(result.code == 2)
    #expect(result.error.contains("E0607"))
    #expect(result.output == "")
  }

  /// What fills and leaves by a root may pass below 0 by rounding; the help says what to write, and that works.
  ///
  /// SciPy's LSODA at rtol 1e-11 gives 0.1548181 and 0.7476451.
  @Test func aRootOfWhatRoundingTakesBelowZero() throws {
    let model = """
      raphe: 1
      model: tanks
      title: Two tanks
      time: h
      parameters:
        k: {value: 0.1, unit: 1/h, from: assumption}
        a: {value: 1, unit: mg, from: assumption}
      states:
        A: {start: 0, unit: mg, rate: k*(a - A)}
        E: {start: 0, unit: mg, rate: "k*A - k*a*sqrt(max(E, 0)/a)"}
      """
    let failed = try simulate(["tanks", "--until", "40"], model: model.replacing("max(E, 0)", with: "E"))
    if failed.code != 0 {
      #expect(failed.code == 2 && failed.error.contains("E0607") && failed.error.contains("write `max(E, 0)`"))
    }
    let result = try simulate(["tanks", "--until", "40", "--every", "10", "--format", "csv"], model: model)
    #expect(result.code == 0, "\(result.error)")
    let rows = result.output.split(separator: "\n").map { $0.split(separator: ",").compactMap { Double($0) } }
    #expect(abs(rows[2][2] - 0.154_818_1) < 1e-4 && abs(rows[5][2] - 0.747_645_1) < 1e-4)
  }

  /// Nothing says which of two models of one id is meant.
  @Test func twoModelsOfOneID() throws {
    let files = ["a.yaml": Self.model, "b.yaml": Self.model.replacing("value: 0.1", with: "value: 0.2")]
    try Command.withFolder(files) { folder in
      let result = try Command.raphe(["simulate", "decay", "--until", "1d"], in: folder)
      #expect(result.code == 2 && result.output.isEmpty)
      #expect(result.error.contains("two models have the id `decay`"))
      #expect(result.error.contains("a.yaml") && result.error.contains("b.yaml"))
      // A file says which.
      for file in files.keys {
        #expect(try Command.raphe(["simulate", file, "--until", "1d"], in: folder).code == 0)
      }
    }
  }

  /// A file's words reach neither a terminal nor a drawing as what they would do there.
  @Test(arguments: ["text", "svg", "json", "csv"]) func wordsAreMadeVisible(format: String) throws {
    let model = Self.model.replacing("title: Decay", with: "title: \"a\\e[31mred\\u202Ebc\"")
      .replacing("once: {", with: "once: {title: \"\\e]0;t\\a\\u2066x\", ")
    let result = try simulate(["decay", "--treatment", "once", "--format", format], model: model)
    #expect(result.code == 0, "\(result.error)")
    let hidden = result.output.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n") || (0x202A...0x2069).contains($0.value)
    }
    #expect(hidden.isEmpty)
    if format == "json" {
      let report = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
      #expect(report?["title"] as? String == "a\u{1B}[31mred\u{202E}bc")
    }
  }

  /// An integral has no steady state; the message says how to begin it with the treatment, and that works.
  @Test func anIntegralAtSteadyState() throws {
    let model = """
      raphe: 1
      model: auc
      title: One compartment
      time: h
      parameters:
        k: {value: 0.1, unit: 1/h, from: assumption}
        input: {value: 2, unit: mg/h, from: assumption}
      states:
        A: {start: 0, unit: mg, rate: input - k*A}
        AUC: {start: 0, unit: mg*h, rate: A}
      start: steady state
      """
    let failed = try simulate(["auc", "--until", "5", "--format", "csv"], model: model)
    #expect(failed.code == 2 && failed.error.contains("E0607"))
    #expect(failed.error.contains("`AUC` only adds up") && failed.error.contains("rate: if(time > 0, ..., 0)"))
    let mended = model.replacing("rate: A}", with: "rate: \"if(time > 0, A, 0)\"}")
    let result = try simulate(["auc", "--until", "5", "--every", "5", "--format", "csv"], model: mended)
    #expect(result.code == 0, "\(result.error)")
    let last = try #require(result.output.split(separator: "\n").last).split(separator: ",").compactMap { Double($0) }
    #expect(abs(last[1] - 20) < 1e-6 && abs(last[2] - 100) < 1e-4)
  }

  /// Amounts in any unit of mass.
  @Test(arguments: ["10 mg", "0.01 g", "10000 ug", "10000 µg", "10000 \u{3BC}g", "1e-5 kg"])
  func unitsOfDoses(amount: String) throws {
    let model = Self.model.replacing("10 mg", with: amount)
    let result = try simulate(
      ["decay", "--treatment", "once", "--every", "24", "--format", "csv", "--rtol", "1e-8"], model: model)
    let last = try #require(result.output.split(separator: "\n").last).split(separator: ",").compactMap { Double($0) }
    #expect(abs(last[1] - 10 * exp(-2.4)) < 1e-5, "\(result.error)")
  }
}
