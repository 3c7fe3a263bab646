import RapheSimulation
import Testing

/// Rates whose derivative is infinite where a state starts; courses by SciPy (`Tests/Peers/power_law_references.py`).
@Suite struct SingularTests {
  static let courses: [(rate: String, times: [Double], values: [Double])] = [
    ("1 - sqrt(x)", [0.5, 1, 5], [0.30384125, 0.48760953, 0.93866465]),
    ("1 - x^0.5", [0.5, 1, 5], [0.30384125, 0.48760953, 0.93866465]),
    ("0.8 - hill(x, 1, 0.8)", [0.5, 1, 5], [0.30965225, 0.54183784, 1.65395724]),
    ("0.8 - hill(x, 1, n)", [0.5, 1, 5], [0.30965225, 0.54183784, 1.65395724]),
    ("0.5 - x^n", [0.5, 1, 5], [0.17478263, 0.27191610, 0.41726263]),
    ("0.5 - max(x, 0)^n", [0.5, 1, 5], [0.17478263, 0.27191610, 0.41726263]),
    ("1 - 2*x^(1/3)", [0.1, 0.5, 2], [0.04373383, 0.10148344, 0.12459559]),
    // In closed form: two thirds of t^1.5.
    ("sqrt(time)", [0.25, 1, 4], [1.0 / 12, 2.0 / 3, 16.0 / 3]),
  ]

  /// From 0, and from states so small that the derivative is finite but says nothing.
  @Test(arguments: courses, ["0", "1e-12", "1e-30", "1e-300"])
  func powersFromZero(course: (rate: String, times: [Double], values: [Double]), start: String) throws {
    let model = try compiled(system([("x", start, course.rate)], parameters: ["n": 0.8]))
    for (relative, within) in [(5e-5, 2e-4), (1e-9, 1e-7)] {
      let trajectory = Simulation(
        of: model, until: course.times[2], times: course.times, tolerance: Tolerance(relative: relative)
      ).run()
      #expect(trajectory.failure == nil)
      for (found, value) in zip(trajectory.values[0], course.values) {
        #expect((found - value).magnitude < within, "\(course.rate) from \(start): \(found), not \(value)")
      }
    }
  }

  static let depot = system(
    [("g", "0", "-0.1*g"), ("d", "0", "0.1*g - 0.1*sqrt(d)")], scales: [10, 10])

  /// What a dose brings later: the state stays at 0 until then.
  @Test func aDoseThatReachesIt() throws {
    let treatment = Treatment(doses: [Dose(amount: 10, into: "g")])
    let trajectory = Simulation(
      of: try compiled(Self.depot), treatment: treatment, until: 40, times: [10, 20, 30, 40], observing: ["d"]
    ).run()
    for (found, value) in zip(trajectory.values[0], [4.66080105, 4.77098931, 3.57445362, 2.19699961]) {
      #expect((found - value).magnitude < 1e-3)
    }
  }

  /// An event empties the state at 50 and fills the other: the same course again.
  @Test func anEventThatEmptiesIt() throws {
    var model = Self.depot
    model.events = [
      Event(
        name: "again", trigger: "time >= 50",
        assignments: [Assignment(state: "g", expression: "10"), Assignment(state: "d", expression: "0")])
    ]
    let trajectory = Simulation(
      of: try compiled(model), treatment: Treatment(doses: [Dose(amount: 10, into: "g")]), until: 90,
      times: [60, 70, 80, 90], observing: ["d"]
    ).run()
    for (found, value) in zip(trajectory.values[0], [4.66080105, 4.77098931, 3.57445362, 2.19699961]) {
      #expect((found - value).magnitude < 1e-3)
    }
  }

  @Test(
    arguments: [
      // Production against loss by a root, by a power and by a slope below 1: 1, 0.25^(1/0.8) and (0.25/0.75)^(1/0.8).
      ("0.1*(1 - sqrt(x))", 1), ("0.25 - x^0.8", 0.176_776_695_296_636_9),
      ("0.25 - hill(x, 1, 0.8)", 0.253_278_561_883_864),
      // Nothing brings it: 0 is its steady state.
      ("-0.1*sqrt(x)", 0),
    ] as [(String, Double)])
  func steadyStates(rate: String, expected: Double) throws {
    var model = system([("x", "0", rate), ("y", "1", "-y + x")])
    model.start = .steadyState
    let trajectory = Simulation(of: try compiled(model), until: 1, times: [0]).run()
    #expect(trajectory.failure == nil)
    #expect((trajectory.values[0][0] - expected).magnitude < 1e-9, "\(trajectory.values[0][0])")
  }

  /// A conserved pair makes the matrix singular; a state that has just begun to fill is not at rest.
  @Test(arguments: [1.0, 1e-3, 1e-6])
  func aSlowStateBesideAConservedPair(decay: Double) throws {
    var model = system(
      [("x", "0", "k*(2 - x)"), ("a", "0", "b - a"), ("b", "0", "a - b")], parameters: ["k": decay])
    model.start = .steadyState
    let trajectory = Simulation(of: try compiled(model), until: 1, times: [0]).run()
    #expect((trajectory.values[0][0] - 2).magnitude < 1e-4)
  }

  @Test(arguments: [1, 8]) func lanesChangeNothing(lanes: Int) async throws {
    var model = Self.depot
    model.parameters = [Parameter(name: "k", value: 0.1, spread: .logNormal(geometricSD: 1.5))]
    model.states[1].rate = "k*g - 0.1*sqrt(d) + if(time > 7 and time < 7.01, 20, 0)"
    let simulation = Simulation(
      of: try compiled(model), treatment: Treatment(doses: [Dose(amount: 10, into: "g")]), until: 40, times: [1, 40])
    let one = await Ensemble(of: simulation, draws: 20, lanes: 1).map { $1 }
    #expect(await Ensemble(of: simulation, draws: 20, jobs: 3, lanes: lanes).map { $1 } == one)
  }
}
