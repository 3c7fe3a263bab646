import Foundation
import RapheSimulation
import Testing

/// One compartment, whose courses are known in closed form.
@Suite struct DoseTests {
  static let k = 0.1

  static func run(
    _ doses: [Dose], until: Double, times: [Double], steps: Bool = false, settings: [TimedSetting] = []
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

  /// Doses on their way when the run starts: given before it, or less than an interval before the first of the line.
  ///
  /// Superposition of doses each 8 h, for ever until 0 and then as the line says.
  @Test(
    arguments: [
      (at: 10.0, lag: 0.0), (0, 30), (3, 29), (24, 0), (6, 0), (0, 8), (16.5, 3), (0.1 + 0.2, 7.7),
    ])
  func dosesOnTheirWay(at: Double, lag: Double) throws {
    let times = (0...24).map { Double($0) * 2 + 0.001 }
    let trajectory = try Self.run(
      [Dose(amount: 50, into: "A", at: at, every: 8, additional: 4, lag: lag, steadyState: true)], until: 60,
      times: times)
    let last = at + lag + 4 * 8
    let expected = times.map { time in
      (0..<200).reduce(0.0) { sum, count in
        let given = last - 8 * Double(count)
        return given < time ? sum + 50 * exp(-Self.k * (time - given)) : sum
      }
    }
    Self.expect(trajectory, expected)
  }

  /// The same of infusions that take as long as an interval, less, and as long as they run over the start.
  @Test(arguments: [(at: 10.0, duration: 8.0), (20, 3), (7, 5)])
  func infusionsOnTheirWay(at: Double, duration: Double) throws {
    let times = (0...20).map { Double($0) * 2 }
    let trajectory = try Self.run(
      [Dose(amount: 50, into: "A", at: at, every: 8, additional: 4, duration: duration, steadyState: true)], until: 60,
      times: times)
    let expected = times.map { time in
      (0..<200).reduce(0.0) { sum, count in
        let given = at + 32 - 8 * Double(count)
        if given >= time { return sum }
        let during = min(time - given, duration)
        let reached = 50 / duration / Self.k * (1 - exp(-Self.k * during))
        return sum + reached * exp(-Self.k * (time - given - during))
      }
    }
    Self.expect(trajectory, expected)
  }

  @Test(arguments: [-5, -Double.infinity, .nan]) func amountsThatCannotBeGiven(amount: Double) throws {
    let trajectory = try Self.run([Dose(amount: amount, into: "A")], until: 1, times: [1])
    guard case .mistakes(let mistakes) = trajectory.failure else {
      Issue.record("given")
      return
    }
    #expect(mistakes.map(\.kind) == [.number])
  }

  /// Endless dosing is told, not tried.
  @Test func tooManyDoses() throws {
    let dose = Dose(amount: 1, into: "A", every: 1e-9, additional: .max)
    guard case .mistakes = try Self.run([dose], until: 1e6, times: []).failure else {
      Issue.record("given")
      return
    }
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
      settings: [TimedSetting(parameter: "k", value: 0, from: 10, until: 20)])
    Self.expect(trajectory, [10 * exp(-1), 10 * exp(-1), 10 * exp(-2)])
  }

  /// One setting begins where another ends, whichever stands first.
  @Test func settingsFollowEachOther() throws {
    let settings = [
      TimedSetting(parameter: "k", value: 0.2, from: 10, until: 20),
      TimedSetting(parameter: "k", value: 0, from: 0, until: 10),
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
