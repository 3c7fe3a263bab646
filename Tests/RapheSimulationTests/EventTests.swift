import Foundation
import RapheSimulation
import Testing

@Suite struct EventTests {
  /// A ball from 10 m that keeps 0.8 of its speed; bounces at times known in closed form.
  @Test func bouncingBall() throws {
    var model = system([("x", "10", "v"), ("v", "0", "-g")], scales: [10, 10], parameters: ["g": 9.81])
    model.events = [
      Event(
        name: "bounce", trigger: "x < 0",
        assignments: [Assignment(state: "v", expression: "-0.8*v"), Assignment(state: "x", expression: "0")])
    ]
    let trajectory = Simulation(
      of: try compiled(model), until: 8, times: [1, 2, 3, 5, 8], observing: ["x", "v"],
      tolerance: Tolerance(relative: 1e-8)
    ).run()
    #expect(trajectory.failure == nil)
    for (time, found) in zip(trajectory.times, trajectory.values[0]) {
      var speed = (2 * 9.81 * 10).squareRoot()
      var landing = speed / 9.81
      var expected = 10 - 0.5 * 9.81 * time * time
      while landing < time {
        speed *= 0.8
        let elapsed = time - landing
        expected = speed * elapsed - 0.5 * 9.81 * elapsed * elapsed
        landing += 2 * speed / 9.81
      }
      #expect((found - expected).magnitude < 1e-6, "at \(time)")
    }
  }

  /// Logistic growth x' = x(1 - x) from 0.2 that is cut back at 0.8 takes ln 16 each time, whatever the tolerance.
  @Test(arguments: [(5e-5, 2e-5), (1e-8, 1e-8)])
  func eventsWithinLongSteps(relative: Double, within: Double) throws {
    var model = system([("x", "0.2", "x*(1 - x)")])
    model.events = [
      Event(name: "cut", trigger: "x > 0.8", assignments: [Assignment(state: "x", expression: "0.2")])
    ]
    let trajectory = Simulation(
      of: try compiled(model), until: 30, times: [1, 29], recordsSteps: true, tolerance: Tolerance(relative: relative)
    ).run()
    let course = try #require(trajectory.course(of: "x"))
    let cuts = zip(course.times, course.times.dropFirst()).filter { $0 == $1 && $0 > 0 }.map(\.0)
    #expect(cuts.count == 10)
    for (index, time) in cuts.enumerated() {
      let expected = Foundation.log(16.0) * Double(index + 1)
      #expect((time / expected - 1).magnitude < within, "\(time), not \(expected)")
    }
  }

  /// Both become true together; the file's order decides, and each sees what the one before it did.
  @Test func simultaneousEventsFollowTheFile() throws {
    var model = system([("x", "0", "1"), ("y", "1", "0")])
    model.events = [
      Event(name: "a", trigger: "x >= 1", assignments: [Assignment(state: "y", expression: "y + 1")]),
      Event(name: "b", trigger: "x >= 1", assignments: [Assignment(state: "y", expression: "10*y")]),
    ]
    let trajectory = Simulation(of: try compiled(model), until: 2, times: [0.5, 2], observing: ["y"]).run()
    #expect(trajectory.values[0] == [1, 20])
  }

  @Test func assignmentsSeeTheValuesBefore() throws {
    var model = system([("x", "1", "0"), ("y", "2", "0")])
    model.events = [
      Event(
        name: "swap", trigger: "time >= 1",
        assignments: [Assignment(state: "x", expression: "y"), Assignment(state: "y", expression: "x")])
    ]
    let trajectory = Simulation(of: try compiled(model), until: 2, times: [1.5]).run()
    #expect(trajectory.values.map { $0[0] } == [2, 1])
  }

  @Test func dosesSetOffEvents() throws {
    var model = system([("x", "0", "-x"), ("n", "0", "0")])
    model.events = [
      Event(name: "high", trigger: "x > 5", assignments: [Assignment(state: "n", expression: "n + 1")])
    ]
    let treatment = Treatment(doses: [Dose(amount: 6, into: "x", every: 5, additional: 2)])
    let trajectory = Simulation(
      of: try compiled(model), treatment: treatment, until: 20, times: [20], observing: ["n"]
    ).run()
    #expect(trajectory.values[0] == [3])
  }

  @Test func endlessEventsAreNamed() throws {
    var model = system([("x", "0", "1")])
    model.events = [
      Event(name: "there", trigger: "x > 1", assignments: [Assignment(state: "x", expression: "0.5")]),
      Event(name: "back", trigger: "x <= 0.7 and time > 0.9", assignments: [Assignment(state: "x", expression: "2")]),
    ]
    let trajectory = Simulation(of: try compiled(model), until: 3, times: [3]).run()
    guard case .endlessEvents(_, let time) = trajectory.failure else {
      Issue.record("\(String(describing: trajectory.failure))")
      return
    }
    #expect((time - 1).magnitude < 0.2)
    #expect(trajectory.values[0][0].isNaN)
  }
}
