import Foundation
import RapheSimulation
import References
import Testing

/// Trajectories of scipy's LSODA at rtol 1e-12, which CVODE at 1e-12 confirms, to eight digits; see simulation.md.
struct ReferenceTrajectories: Decodable {
  var saveDays: [Double]
  var runs: [String: [String: [Double]]]
  var validation: Validation

  enum CodingKeys: String, CodingKey {
    case runs, validation
    case saveDays = "save_days"
  }

  struct Validation: Decodable {
    /// Hours, and the firing rate and both serotonin levels relative to their start, with an occupancy of 0.9.
    var clamp: [String: [Double]]

    enum CodingKeys: String, CodingKey {
      case clamp = "rat_clamp_0.9"
    }
  }

  static func load() throws -> ReferenceTrajectories {
    let url = try #require(
      Bundle.module.url(forResource: "raphe_trajectories", withExtension: "json", subdirectory: "Resources"))
    return try JSONDecoder().decode(ReferenceTrajectories.self, from: Data(contentsOf: url))
  }
}

@Suite struct TrajectoryTests {
  static let reference = Result { try ReferenceTrajectories.load() }
  static let model = Result { try compiled(ReferenceModel.model) }
  static let stateNames = Set(ReferenceModel.states.map(\.name))

  /// What errors are relative to at least: the declared scale of a state, 1 ng/mL and full occupancy.
  ///
  /// Other definitions are compared strictly.
  static let floors = Dictionary(
    uniqueKeysWithValues: ReferenceModel.states.map { ($0.name, $0.scale) } + [("C", 1), ("occ", 1)])

  /// Every difference of every variant under a regimen that is larger than allowed; eight digits are rounded.
  static func misfits(_ regimen: String, _ tolerance: Tolerance, allowed: Double, lastDay: Double) throws -> [String] {
    let (reference, model) = (try reference.get(), try model.get())
    let treatment = try #require(ReferenceModel.regimens[regimen])
    let days = reference.saveDays.filter { $0 <= lastDay }
    var compared = 0
    var misfits: [String] = []
    for (variant, settings) in ReferenceModel.variants.sorted(by: { $0.key < $1.key }) {
      let trajectory = Simulation(
        of: model, treatment: treatment, settings: settings, until: 24 * lastDay, times: days.map { 24 * $0 },
        tolerance: tolerance
      ).run()
      if let failure = trajectory.failure { misfits.append("\(variant): \(failure)") }
      let run = try #require(reference.runs["\(variant)/\(regimen)"])
      for (name, expected) in run {
        let course = try #require(trajectory.course(of: name))
        for (index, day) in days.enumerated() {
          // At time 0 a definition is written before the antagonist is there; the reference has it after.
          if index == 0, !treatment.settings.isEmpty, !stateNames.contains(name) { continue }
          let value = expected[index]
          let rounding = value == 0 ? 0 : 0.5 * pow(10, log10(value.magnitude).rounded(.down) - 7)
          let error = (course.values[index] - value).magnitude
          compared += 1
          if !(error <= allowed * max(value.magnitude, floors[name] ?? 0) + rounding) {
            misfits.append("\(variant) \(name) day \(day): \(course.values[index]), not \(value)")
          }
        }
      }
    }
    #expect(compared > 8 * 19 * (days.count - 1))
    return misfits
  }

  @Test(arguments: ReferenceModel.regimens.keys.sorted())
  func defaultTolerance(regimen: String) throws {
    #expect(try Self.misfits(regimen, Tolerance(), allowed: 1e-5, lastDay: 56) == [])
  }

  /// The first week, and all eight in a wide sweep; in debug builds, where a step takes a hundred times as long, a day.
  @Test(arguments: ReferenceModel.regimens.keys.sorted())
  func tightTolerance(regimen: String) throws {
    #if DEBUG
      let lastDay = 1.0
    #else
      let lastDay = Sweep.isWide ? 56.0 : 7.0
    #endif
    #expect(try Self.misfits(regimen, Tolerance(relative: 1e-10), allowed: 1e-8, lastDay: lastDay) == [])
  }

  /// An occupancy that is held, as in rats with minipumps.
  @Test func clampedOccupancy() throws {
    let clamp = try Self.reference.get().validation.clamp
    let hours = try #require(clamp["hours"])
    let trajectory = Simulation(
      of: try Self.model.get(), treatment: Treatment(settings: [TimedSetting(parameter: "occ_clamp", value: 0.9)]),
      until: hours[hours.count - 1], times: hours
    ).run()
    for (name, start, expected) in [("F", 1, clamp["F"]), ("Es", 2.8, clamp["Es_rel"]), ("Et", 1.4, clamp["Et_rel"])] {
      let found = try #require(trajectory.course(of: name)).values
      for (value, reference) in zip(found, try #require(expected)) {
        #expect((value / start / reference - 1).magnitude < 1e-5, "\(name): \(value / start), not \(reference)")
      }
    }
  }

  /// Both sides of the start: the antagonist acts on definitions at once.
  @Test(arguments: ["ssri10+pindolol", "ssri10+5HT2A_antagonist"])
  func antagonistsActAtOnce(regimen: String) throws {
    let trajectory = Simulation(
      of: try Self.model.get(), treatment: ReferenceModel.regimens[regimen], until: 1, times: [0], recordsSteps: true
    ).run()
    let run = try #require(try Self.reference.get().runs["reference/\(regimen)"])
    for name in ["eA", "S2A", "S1A", "eB"] {
      let course = try #require(trajectory.course(of: name))
      let after = try #require(course.times.lastIndex(of: 0))
      let expected = try #require(run[name]?.first)
      #expect(after == 1)
      #expect((course.values[after] / expected - 1).magnitude < 1e-7)
    }
  }
}
