import Foundation
import RapheSimulation
import Testing

/// Trajectories of scipy's LSODA at rtol 1e-12, checked against CVODE at 1e-12; see simulation.md, sections 5 and 6.
struct ReferenceTrajectories: Decodable {
  var states: [String]
  var saveDays: [Double]
  var runs: [String: [String: [Double]]]

  enum CodingKeys: String, CodingKey {
    case states, runs
    case saveDays = "save_days"
  }

  static func load() throws -> ReferenceTrajectories {
    let url = try #require(
      Bundle.module.url(forResource: "raphe_trajectories", withExtension: "json", subdirectory: "Resources"))
    return try JSONDecoder().decode(ReferenceTrajectories.self, from: Data(contentsOf: url))
  }
}

@Suite struct TrajectoryTests {
  /// The largest distance of any state or definition from the reference, relative to the larger of it and its scale.
  static func worst(_ regimen: String, _ variant: String, _ tolerance: Tolerance) throws -> (Double, String) {
    let reference = try ReferenceTrajectories.load()
    let compiled = ReferenceModel.model.compile()
    let model = try #require(compiled.model, "\(compiled.mistakes)")
    let simulation = Simulation(
      of: model, treatment: ReferenceModel.regimens[regimen], settings: ReferenceModel.variants[variant] ?? [:],
      until: 56 * 24, times: reference.saveDays.map { $0 * 24 }, tolerance: tolerance)
    let trajectory = simulation.run()
    #expect(trajectory.failure == nil)
    let run = try #require(reference.runs["\(variant)/\(regimen)"])
    var worst = (0.0, "")
    for (name, expected) in run {
      let course = try #require(trajectory.course(of: name))
      let scale = ReferenceModel.states.first { $0.name == name }?.scale ?? (name == "C" ? 1 : 0)
      for (index, value) in expected.enumerated() {
        let floor = name == "occ" ? 1 : scale
        let error = (course.values[index] - value).magnitude / max(value.magnitude, floor)
        if error > worst.0 { worst = (error, "\(variant)/\(regimen) \(name) day \(reference.saveDays[index])") }
      }
    }
    return worst
  }

  @Test(arguments: ReferenceModel.regimens.keys.sorted())
  func defaultTolerance(regimen: String) throws {
    for variant in ReferenceModel.variants.keys.sorted() {
      let (error, place) = try Self.worst(regimen, variant, Tolerance())
      #expect(error < 1e-5, "\(place)")
    }
  }

  @Test(arguments: ReferenceModel.regimens.keys.sorted())
  func tightTolerance(regimen: String) throws {
    for variant in ReferenceModel.variants.keys.sorted() {
      let (error, place) = try Self.worst(regimen, variant, Tolerance(relative: 1e-10))
      // The references have eight digits.
      #expect(error < 1e-8, "\(place)")
    }
  }
}
