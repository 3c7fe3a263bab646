import Foundation
import RapheSimulation
import Testing

/// One compartment, whose courses are known in closed form.
@Suite struct DoseTests {
  static let k = 0.1

  static func run(
    _ doses: [Dose], until: Double, times: [Double], steps: Bool = false, settings: [Setting] = []
  ) throws -> Trajectory {
    let model = try compiled(system([("A", "0", "-k*A")], scales: [10], parameters: ["k": k]))
    return Simulation(
      of: model, treatment: Treatment(doses: doses, settings: settings), until: until, times: times, observing: ["A"],
      recordsSteps: steps, tolerance: Tolerance(relative: 1e-8)
    ).run()
  }

  static func expect(_ trajectory: Trajectory, _ expected: [Double]) {
    #expect(trajectory.failure == nil)
    for (found, value) in zip(trajectory.values[0], expected) {
      #expect((found - value).magnitude < 1e-6 * max(1, value.magnitude), "\(found) \(value)")
    }
  }

  /// A dose at the instant of an observation: the value before it.
  @Test func observationsComeBeforeDoses() throws {
    let trajectory = try Self.run(
      [Dose(amount: 10, into: "A", every: 12, additional: 2)], until: 36, times: [0, 12, 24, 36])
    let q = exp(-1.2)
    Self.expect(trajectory, [0, 10 * q, 10 * (q + q * q), 10 * (q + q * q + q * q * q)])
  }

  @Test func lagAndBioavailability() throws {
    let trajectory = try Self.run(
      [Dose(amount: 10, into: "A", at: 1, lag: 2, bioavailability: 0.5)], until: 10, times: [2.999, 3, 5, 10])
    Self.expect(trajectory, [0, 0, 5 * exp(-0.2), 5 * exp(-0.7)])
  }

  @Test func infusions() throws {
    let trajectory = try Self.run(
      [Dose(amount: 8, into: "A", at: 2, duration: 4)], until: 20, times: [1, 2, 4, 6, 20])
    func during(_ t: Double) -> Double { 2 / Self.k * (1 - exp(-Self.k * t)) }
    Self.expect(trajectory, [0, 0, during(2), during(4), during(4) * exp(-1.4)])
  }

  @Test func periodicSteadyState() throws {
    let q = exp(-Self.k * 12)
    let bolus = try Self.run(
      [Dose(amount: 10, into: "A", every: 12, additional: 3, steadyState: true)], until: 48, times: [0, 6, 12, 48])
    Self.expect(bolus, [10 * q / (1 - q), 10 / (1 - q) * exp(-0.6), 10 * q / (1 - q), 10 * q / (1 - q)])
    #expect(bolus.baseline == [0])
    // An infusion of 8 h that begins 6 h before the start and runs 2 h into it.
    let infusion = try Self.run(
      [Dose(amount: 8, into: "A", at: 6, every: 12, additional: 3, duration: 8, steadyState: true)], until: 48,
      times: [0, 2, 6, 14, 48])
    let rise = 10 * (1 - exp(-0.8))
    let atEnd = rise / (1 - q)
    let atStart = atEnd * exp(-0.4)
    func after(_ t: Double) -> Double { 10 * (1 - exp(-0.1 * t)) + atStart * exp(-0.1 * t) }
    Self.expect(infusion, [after(6), atEnd, atStart, atEnd, after(6)])
  }

  @Test func jumpsAreRecordedOnBothSides() throws {
    let trajectory = try Self.run([Dose(amount: 10, into: "A", at: 1)], until: 2, times: [0, 2], steps: true)
    let course = try #require(trajectory.course(of: "A"))
    let jump = try #require(course.times.firstIndex(of: 1))
    #expect(course.times[jump + 1] == 1)
    #expect(course.values[jump] == 0)
    #expect(course.values[jump + 1] == 10)
    #expect(zip(course.times, course.times.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func settingsBeginAndEnd() throws {
    let trajectory = try Self.run(
      [Dose(amount: 10, into: "A")], until: 30, times: [10, 20, 30],
      settings: [Setting(parameter: "k", value: 0, from: 10, until: 20)])
    Self.expect(trajectory, [10 * exp(-1), 10 * exp(-1), 10 * exp(-2)])
  }

  /// One setting begins where another ends, whichever stands first.
  @Test func settingsFollowEachOther() throws {
    let settings = [
      Setting(parameter: "k", value: 0.2, from: 10, until: 20), Setting(parameter: "k", value: 0, from: 0, until: 10),
    ]
    for settings in [settings, settings.reversed()] {
      let trajectory = try Self.run(
        [Dose(amount: 10, into: "A")], until: 30, times: [10, 20, 30], settings: settings)
      Self.expect(trajectory, [10, 10 * exp(-2), 10 * exp(-3)])
    }
  }

  /// Asking for more points, or for the steps, changes no bit of the others.
  @Test func pointsChangeNothing() throws {
    let doses = [Dose(amount: 10, into: "A", every: 12, additional: 2)]
    let few = try Self.run(doses, until: 36, times: [0, 7, 36])
    let many = try Self.run(doses, until: 36, times: (0...360).map { Double($0) / 10 })
    #expect(few.values[0][1] == many.values[0][70])
    #expect(few.values[0][2] == many.values[0][360])
    #expect(few.steps == many.steps)
  }

  @Test func aStateThatStaysZero() throws {
    let model = try compiled(system([("A", "0", "-5000*A"), ("B", "0", "A - B^2"), ("D", "1", "-D")]))
    let trajectory = Simulation(of: model, until: 100, times: [1, 100]).run()
    #expect(trajectory.values[0] == [0, 0])
    #expect(trajectory.values[1] == [0, 0])
    #expect((trajectory.values[2][0] - exp(-1)).magnitude < 1e-5)
  }
}
