import RapheSimulation
import Testing

@Suite struct FailureTests {
  static func failure(_ model: Model, until: Double = 10) throws -> RunFailure? {
    Simulation(of: try compiled(model), until: until, times: [until]).run().failure
  }

  @Test func aRateThatIsNotANumber() throws {
    let failure = try #require(try Self.failure(system([("x", "1", "-1"), ("y", "1", "ln(x)")])))
    guard case .notFinite(let state, let time) = failure else {
      Issue.record("\(failure)")
      return
    }
    #expect(state == "y")
    #expect((time - 1).magnitude < 1e-3)
  }

  @Test func aRateThatIsTooLarge() throws {
    #expect(try Self.failure(system([("x", "0", "1e300*exp(1000*x)")])) == .notFinite(state: "x", time: 0))
    #expect(try Self.failure(system([("y", "0", "1"), ("x", "0/0", "-x")])) == .notFinite(state: "x", time: 0))
    let overflow = try #require(try Self.failure(system([("y", "0", "1"), ("x", "0", "exp(800*y)")])))
    guard case .runaway("x", _, let time) = overflow else {
      Issue.record("\(overflow)")
      return
    }
    // exp(800·y)/800 is 1e15 where y = ln(8e17)/800.
    #expect((time - 0.05152823).magnitude < 1e-3)
  }

  /// x' = x² has no solution beyond 1.
  @Test func runningOffToInfinity() throws {
    let failure = try #require(try Self.failure(system([("q", "0", "-q"), ("x", "1", "x^2")])))
    guard case .stepTooShort("x", let time) = failure else {
      Issue.record("\(failure)")
      return
    }
    #expect((time - 1).magnitude < 1e-5)
  }

  @Test func growingWithoutBound() throws {
    let failure = try #require(try Self.failure(system([("x", "1", "x")]), until: 100))
    guard case .runaway("x", let value, let time) = failure else {
      Issue.record("\(failure)")
      return
    }
    #expect(value > 1e15)
    #expect(time > 30 && time < 40)
  }

  @Test func noSteadyState() throws {
    var model = system([("x", "1", "-0.1*x"), ("slow", "0", "1e-3")])
    model.start = .steadyState
    let failure = try #require(try Self.failure(model))
    guard case .noSteadyState("slow", let residual, _, addsUp: true) = failure else {
      Issue.record("\(failure)")
      return
    }
    #expect((residual - 1e-3).magnitude < 1e-12)
  }

  /// Doses that nothing removes never settle.
  @Test func noPeriodicState() throws {
    let model = try compiled(system([("A", "0", "0"), ("B", "0", "-B")]))
    let treatment = Treatment(doses: [
      Dose(amount: 0.5, into: "A", every: 12, steadyState: true),
      Dose(amount: 1, into: "B", every: 12, steadyState: true),
    ])
    let failure = try #require(Simulation(of: model, treatment: treatment, until: 1, times: []).run().failure)
    guard case .noPeriodicState("A", let change, let intervals, addsUp: false) = failure else {
      Issue.record("\(failure)")
      return
    }
    #expect(change == 0.5)
    #expect(intervals == 5_000)
  }

  @Test func steadyStatesOfConservedSums() throws {
    var model = system(
      [("R", "0.7", "-a*R + b*B"), ("B", "0.3", "a*R - b*B")], parameters: ["a": 2, "b": 0.5])
    model.start = .steadyState
    model.conserved = [ConservedSum(name: "total", expression: "R + B")]
    let trajectory = Simulation(of: try compiled(model), until: 1, times: [0, 1]).run()
    #expect(trajectory.failure == nil)
    #expect((trajectory.values[0][0] - 0.2).magnitude < 1e-6)
    #expect((trajectory.values[1][0] - 0.8).magnitude < 1e-6)
    #expect(trajectory.drifts.map(\.name) == ["total"])
    #expect(trajectory.drifts[0].largest < 1e-13)
  }

  /// A sum that is 0 is measured by its terms.
  @Test func sumsThatAreZero() throws {
    var model = system([("A", "1", "-0.3*A"), ("B", "1", "-0.3*B + 1e-3")])
    model.conserved = [ConservedSum(name: "difference", expression: "A - B")]
    let trajectory = Simulation(of: try compiled(model), until: 1, times: [1]).run()
    let (a, b) = (trajectory.values[0][0], trajectory.values[1][0])
    #expect((trajectory.drifts[0].largest - (b - a) / 2).magnitude < 1e-12)
    #expect(trajectory.drifts[0].time == 1)
  }

  @Test func brokenSumsAreSeen() throws {
    var model = system([("R", "1", "-R"), ("B", "0", "0.9*R")])
    model.conserved = [ConservedSum(name: "total", expression: "R + B")]
    let trajectory = Simulation(of: try compiled(model), until: 5, times: [5]).run()
    #expect((trajectory.drifts[0].largest - 0.1).magnitude < 1e-2)
  }
}
