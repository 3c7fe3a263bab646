import Raphe
import Testing

@Suite("What is asked of a workspace")
struct VerbTests {
  @Test("Theories are compared, and a plan is made")
  func comparedAndPlanned() async {
    var options = TheoryComparisonOptions()
    options.resamples = 10
    let compared = await Small.workspace.compare(.all, options)
    #expect(compared.found.standings.count == 1 && compared.exitCode == 0 && compared.results.kind == .compare)
    let planned = await Small.workspace.plan()
    #expect(!planned.found.proposals.isEmpty && planned.exitCode == 0 && planned.json?.contains("\"studies\"") == true)
  }

  @Test("Nothing is wrong with the files, which `check` says")
  func checked() async {
    let checked = await Small.workspace.check()
    #expect(checked.found.isEmpty && checked.exitCode == 0)
    #expect(checked.text()?.contains("1 theory, 1 claim, 1 dataset (2 findings), 1 model") == true)
  }

  /// 8 exp(-t / 2) after 4 h is 1.0827.
  @Test("A model is run to its end")
  func simulated() async throws {
    let run = try await Small.workspace.simulate(ModelRun(of: "decay", until: 4))
    let last = try #require(run.found.series.first?.values.last)
    #expect(abs(last - 1.082_682_266) < 1e-4 && run.found.times.last == 4)
    let other = try await Small.workspace.simulate(ModelRun(of: "decay", settings: ["k": 1], until: 4))
    #expect(try abs(#require(other.found.series.first?.values.last) - 0.146_525_111) < 1e-4)
  }

  @Test("A run that cannot be made says why")
  func refused() async {
    await #expect(throws: ModelRun.Failure.noModel("decoy", among: ["decay"])) {
      try await Small.workspace.simulate(ModelRun(of: "decoy", until: 4))
    }
    await #expect(throws: ModelRun.Failure.noEnd) { try await Small.workspace.simulate(ModelRun(of: "decay")) }
    await #expect(throws: ModelRun.Failure.noGroup("ill", among: [])) {
      try await Small.workspace.simulate(ModelRun(of: "decay", group: "ill", until: 4))
    }
  }
}
