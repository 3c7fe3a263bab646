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
    states:
      A: {start: 0, unit: mg, scale: 10, rate: -k*A}
    treatments:
      once: {doses: [{amount: 10 mg, into: A, every: 24 h}]}
    """

  private func simulate(_ arguments: [String], model: String = model) throws -> Command.Result {
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
    #expect(one.output.hasPrefix("time,variable,unit,mean,q5,q25,q50,q75,q95\n"))
    #expect(try simulate(arguments + ["--seed", "2"]).output != one.output)
  }

  @Test func sensitivityNamesTheParameter() throws {
    let result = try simulate(["decay", "--treatment", "once", "--sensitivity", "A", "--draws", "100", "--format", "csv"])
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
    let wrong = SimulateTests.model.replacing("-k*A", with: "-kk*A")
    let result = try simulate(["decay", "--until", "1d"], model: wrong)
    #expect(result.code == 2)
    #expect(result.error.contains("E0704"))
    #expect(try Command.withFolder(["decay.yaml": wrong]) { try Command.raphe(["check", "."], in: $0) }.code == 2)
  }

  @Test func aRunThatEndsEarlyIsNoCourse() throws {
    let wrong = SimulateTests.model.replacing("-k*A", with: "k*A*A/10").replacing("unit: mg", with: "unit: \"1\"")
      .replacing("amount: 10 mg", with: "amount: 10")
    let result = try simulate(["decay", "--treatment", "once", "--until", "60d"], model: wrong)
    #expect(result.code == 2)
    #expect(result.error.contains("E0607"))
    #expect(result.output == "")
  }
}
