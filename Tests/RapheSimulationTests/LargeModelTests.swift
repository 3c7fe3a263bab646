import RapheSimulation
import Testing

/// Sizes that no table of all pairs of states, and no count of 16 bits, holds.
@Suite struct LargeModelTests {
  /// A ring of states, each fed by the one before it.
  static func ring(_ size: Int) -> Model {
    system((0..<size).map { ("x\($0)", $0 == 0 ? "1" : "0", "x\(($0 + size - 1) % size) - x\($0)") })
  }

  @Test(.timeLimit(.minutes(1))) func aRing() throws {
    let model = try compiled(Self.ring(1500))
    #expect(model.counts.nonZeros == 3000)
    #expect(model.counts.factorEntries < 5 * 1500)
    let trajectory = Simulation(of: model, until: 1, times: [1], observing: ["x0", "x1"]).run()
    // Of a ring without end: exp(-1) and exp(-1)·1.
    #expect(trajectory.values.allSatisfy { ($0[0] - 0.367_879_441_171_442_3).magnitude < 1e-4 })
  }

  @Test(.timeLimit(.minutes(1))) func manyParameters() throws {
    var model = system([("x", "1", "-p7*x")])
    model.parameters = (0..<70_000).map { Parameter(name: "p\($0)", value: Double($0)) }
    let trajectory = Simulation(of: try compiled(model), until: 0.1, times: [0.1]).run()
    #expect((trajectory.values[0][0] - 0.496_585_303_791_409_5).magnitude < 1e-4)
  }

  /// Rows within one step are written in a time that grows as their number.
  @Test(.timeLimit(.minutes(1))) func manyRows() throws {
    let times = (1...200_000).map { Double($0) * 1e-3 }
    let trajectory = Simulation(of: try compiled(system([("x", "1", "0")])), until: 200, times: times).run()
    #expect(trajectory.values[0].allSatisfy { $0 == 1 })
  }

  @Test(arguments: [Int.max, 1_000_000_001]) func drawsWithoutEnd(draws: Int) async throws {
    let simulation = Simulation(of: try compiled(system([("x", "1", "-x")])), until: 1, times: [1])
    let ensemble = Ensemble(of: simulation, draws: draws)
    #expect(ensemble.mistakes.map(\.kind) == [.number])
    #expect(await ensemble.sobol(of: "x", at: 1) == nil)
  }

  @Test(
    arguments: [
      "((((((((((g)^99)^99)^99)^99)^99)^99)^99)^99)^99)^99", "(g^99)^99", "(ag^99)*1", "((kg^50)^10)/((kg^50)^99)",
      "Tg^99",
    ])
  func powersOfPowersOfUnits(text: String) {
    guard case .mistake(let mistake) = Unit.read(text) else {
      Issue.record("\(text) was read")
      return
    }
    #expect(mistake.message == "the powers of the unit are too large")
  }
}
