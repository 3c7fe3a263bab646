import Foundation
import RapheSimulation
import Testing

/// Comparisons of the time: what they switch is known in closed form, and no step leads past them.
@Suite struct ClockTests {
  static let parameters = ["t0": 10.0, "dur": 0.5, "rate": 2.0]

  /// Rates and their integral from 0 to 40.
  @Test(
    arguments: [
      ("if(time > t0 and time < t0 + dur, 1, 0)", 0.5), ("if(time >= t0 and time - t0 <= dur, 1, 0)", 0.5),
      ("if(time > 10 and time < 10.000001, 1e6, 0)", 1.0), ("if(not (time > t0) or time >= 10.5, 0, 1)", 0.5),
      ("(time > t0)*(time < 10.5)", 0.5), ("if(2*time > 20, if(time/3 < 3.5, 1, 0), 0)", 0.5),
      ("if(abs(time - 10.25) < 0.25, 1, 0)", 0.5), ("max(0, min(time - 10, 10.5 - time))", 0.0625),
      ("if(time == 10, 1e9, 0)", 0), ("if(rate*(time - t0) > 0, if(-time > -10.5, 1, 0), 0)", 0.5),
      ("max(0.25 - abs(time - 10.25), 0)", 0.0625), ("if(time < 1e-6, 1e6, 0)", 1.0), ("if(time > 40, 1, 0)", 0),
    ] as [(String, Double)], [1e-2, 5e-5, 1e-9])
  func pulsesInRates(pulse: (rate: String, added: Double), relative: Double) throws {
    let (rate, expected) = pulse
    let model = try compiled(system([("x", "0", rate)], parameters: Self.parameters))
    for until in [40.0, 400] {
      let trajectory = Simulation(
        of: model, until: until, times: [until], tolerance: Tolerance(relative: relative)
      ).run()
      let added = rate == "if(time > 40, 1, 0)" ? until - 40 : 0
      #expect((trajectory.values[0][0] - expected - added).magnitude < 1e-7 * max(1, added), "\(rate)")
    }
  }

  /// How often an event happens, whatever the length of the run.
  @Test(
    arguments: [
      ("time > t0 and time < t0 + 1", 1), ("time > t0 and time < 10.001", 1), ("time == t0", 1),
      ("3*time == 30", 1), ("time == t0 or time == 20", 2), ("time >= t0 + dur", 1), ("time > 0", 1),
      ("abs(time - 20) < 0.001", 1), ("time == t0 and y > 0.5", 1), ("time == t0 and y < 0.5", 0),
      // Never false before, so it never becomes true.
      ("time >= 0", 0), ("time == 0", 0),
    ] as [(String, Double)], [30.0, 300, 3000])
  func eventsInWindows(event: (trigger: String, count: Double), until: Double) throws {
    var model = system([("n", "0", "0"), ("y", "1", "-1e-6*y")], parameters: Self.parameters)
    model.events = [
      Event(name: "e", trigger: event.trigger, assignments: [Assignment(state: "n", expression: "n + 1")])
    ]
    let trajectory = Simulation(of: try compiled(model), until: until, times: [until], observing: ["n"]).run()
    #expect(trajectory.values[0] == [event.count])
  }

  /// The state then, not at the end of the step that leads past it.
  @Test func eventsSeeTheStateThen() throws {
    var model = system([("x", "1", "-0.1*x"), ("y", "0", "0")])
    model.events = [
      Event(name: "e", trigger: "time == 10", assignments: [Assignment(state: "y", expression: "x")])
    ]
    let trajectory = Simulation(
      of: try compiled(model), until: 20, times: [20], observing: ["y"], tolerance: Tolerance(relative: 1e-9)
    ).run()
    #expect((trajectory.values[0][0] - exp(-1)).magnitude < 1e-8)
  }

  /// An event, a setting that moves the instant, and draws that each have their own.
  @Test func settingsMoveInstants() throws {
    let model = try compiled(
      system([("x", "0", "if(time > t0 and time < t0 + dur, 1, 0)")], parameters: Self.parameters))
    let treatment = Treatment(settings: [TimedSetting(parameter: "t0", value: 15, from: 5)])
    let trajectory = Simulation(
      of: model, treatment: treatment, until: 40, times: [14, 15.25, 40]
    ).run()
    #expect(zip(trajectory.values[0], [0, 0.25, 0.5]).allSatisfy { ($0 - $1).magnitude < 1e-12 })
  }

  /// Rows say what holds at their time; the record of the steps has both sides.
  @Test func definitionsOfTheTime() throws {
    var model = system([("x", "1", "-x")])
    model.definitions = [
      Definition(name: "from", expression: "if(time >= 3, 1, 0)"),
      Definition(name: "after", expression: "(time > 3)*2"),
    ]
    let compiled = try compiled(model)
    let rows = Simulation(of: compiled, until: 9, times: [0, 3, 9], observing: ["from", "after"]).run()
    #expect(rows.values == [[0, 1, 1], [0, 0, 2]])
    let steps = Simulation(of: compiled, until: 9, times: [], observing: ["from"], recordsSteps: true).run()
    let jump = try #require(steps.times.firstIndex(of: 3))
    #expect(steps.times[jump + 1] == 3 && steps.values[0][jump] == 0 && steps.values[0][jump + 1] == 1)
    #expect(steps.values[0][..<jump].allSatisfy { $0 == 0 })
  }

  /// Before the treatment the time stands still at 0, in the search of a steady state and of a periodic one.
  @Test func theTimeStandsStillBeforeTheStart() throws {
    var model = system([("x", "0", "1 - 0.1*x + if(time > 0, time, 0)"), ("auc", "0", "if(time > 0, x, 0)")])
    model.start = .steadyState
    let start = Simulation(of: try compiled(model), until: 1, times: [0]).run()
    #expect((start.values[0][0] - 10).magnitude < 1e-6)
    #expect(start.values[1][0] == 0)
    model = system([("x", "0", "-0.1*x"), ("auc", "0", "if(time > 0, x, 0)")], scales: [10, 10])
    let treatment = Treatment(doses: [Dose(amount: 10, into: "x", every: 12, additional: 1, steadyState: true)])
    let dosed = Simulation(
      of: try compiled(model), treatment: treatment, until: 12, times: [0, 12], tolerance: Tolerance(relative: 1e-8)
    ).run()
    #expect(dosed.failure == nil)
    // Over an interval at steady state what goes in goes out: AUC is the amount over the rate constant.
    #expect(dosed.values[1][0] == 0 && (dosed.values[1][1] - 100).magnitude < 1e-4)
  }

  @Test func eventsThatHoldAtTheStart() throws {
    var model = system([("x", "5", "-x")], parameters: Self.parameters)
    model.events = ["time >= 0", "time > 0", "x > 3", "x > 6", "time == 0", "time > t0 - 11"].map {
      Event(name: $0, trigger: $0, assignments: [Assignment(state: "x", expression: "1")])
    }
    #expect(try compiled(model).eventsHoldingAtStart == [0, 2, 4, 5])
    model.start = .steadyState
    #expect(try compiled(model).eventsHoldingAtStart == [0, 4, 5])
  }
}
