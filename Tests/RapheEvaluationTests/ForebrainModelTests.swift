import Foundation
import RapheEvaluation
import RapheLanguage
import RapheSimulation
import Testing

/// `Hypotheses/models/raphe-forebrain.yaml` against the courses that LSODA and CVODE agree on.
@Suite("The shipped forebrain model")
struct ForebrainModelTests {
  /// Courses of scipy's LSODA at rtol 1e-12, with which CVODE at 1e-12 agrees to the eight digits that are kept.
  struct Vectors: Decodable {
    var days: [Double]
    var runs: [String: [String: [Double]]]

    enum CodingKeys: String, CodingKey {
      case days = "save_days"
      case runs
    }
  }

  static let vectors = Result {
    let path = FixtureFiles.tests + "/RapheSimulationTests/Resources/raphe_trajectories.json"
    return try JSONDecoder().decode(Vectors.self, from: Data(FixtureFiles.bytes(path)))
  }

  /// What the theories of section 7 of the design set.
  static let levers: [String: [String: Double]] = [
    "reference": [:], "monoamine_deficiency": ["syn": 0.5],
    "receptor_dysregulation_stahl": ["syn": 0.5, "d2": 0.8],
    "raised_5HT1A_autoreceptor": ["BA": 1.8, "aA": 0.5], "autoreceptor_desensitisation_only": ["BA": 1.8],
    "5HT2A_upregulation": ["B2": 1.4], "5HT2A_uncoupling": ["Bc": 0.6, "a2": -0.3], "SERT_deficiency": ["BT": 0.5],
  ]

  /// The treatment of each regimen.
  static let treatments = [
    "placebo": "placebo", "ssri10": "SSRI", "ssri20": "SSRI-20", "ssri10+pindolol": "SSRI-pindolol",
    "ssri10+5HT2A_antagonist": "SSRI-5HT2A-antagonist",
  ]

  private func model() async throws -> ResolvedModel {
    let project = await ShippedCorpusTests.project
    return try #require(project.models.first { $0.file.id.text == "raphe-forebrain" })
  }

  @Test("It has 13 states, and 50 numbers of which 7 have a source, 10 are derived and 33 assumed")
  func counts() async throws {
    let file = try await model().file
    #expect(file.states.count == 13)
    #expect(file.parameters.count == 50)
    #expect(file.parameters.count { $0.origin == .source } == 7)
    #expect(file.parameters.count { $0.origin == .derived } == 10)
    #expect(file.parameters.count { $0.origin == .assumption } == 33)
    #expect(file.parameters.allSatisfy { $0.citation != nil || $0.because != nil })
    #expect(
      file.treatments.map(\.name.text) == [
        "placebo", "SSRI", "SSRI-20", "SSRI-pindolol", "SSRI-5HT2A-antagonist", "SSRI-minipump",
      ])
  }

  @Test("Every course of 8 variants under 5 regimens is within 1e-5", arguments: levers.keys.sorted())
  func courses(variant: String) async throws {
    let (vectors, model) = (try ForebrainModelTests.vectors.get(), try await model())
    for (regimen, name) in ForebrainModelTests.treatments {
      let expected = try #require(vectors.runs["\(variant)/\(regimen)"])
      let treatment = try #require(model.treatment(named: name)).treatment
      let trajectory = Simulation(
        of: model.compiled, treatment: treatment, settings: ForebrainModelTests.levers[variant] ?? [:],
        until: 56 * 24, times: vectors.days.map { $0 * 24 }, observing: expected.keys.sorted()
      ).run()
      #expect(trajectory.failure == nil, "\(variant)/\(regimen)")
      var misfits: [String] = []
      for (name, values) in zip(trajectory.names, trajectory.values) {
        let state = model.file.states.first { $0.name.text == name }
        // Where a drug has gone, errors are measured by the scale of the state, 1 ng/mL and full occupancy.
        let floor = state?.scale ?? (name == "C" || name == "occ" ? 1 : 0)
        for (index, reference) in (expected[name] ?? []).enumerated() {
          // At time 0 a definition is written before the antagonist is there; the reference has it after.
          if index == 0, state == nil, !treatment.settings.isEmpty { continue }
          let rounding = 5e-8 * abs(reference)
          if !(abs(values[index] - reference) <= 1e-5 * max(abs(reference), floor) + rounding) {
            misfits.append("\(name) on day \(vectors.days[index]): \(values[index]), not \(reference)")
          }
        }
      }
      #expect(misfits == [], "\(variant)/\(regimen)")
    }
  }

  @Test("Its groups start where mice of these genes are compared with the model")
  func groups() async throws {
    // The steady state of SERT_deficiency in the vectors, and the figure of section 8 of the design: 1.72.
    let (model, vectors) = (try await model(), try ForebrainModelTests.vectors.get())
    let levers = try #require(model.group(named: "SERT-heterozygous")).levers
    let start = Simulation(of: model.compiled, settings: levers, until: 0, times: [0], observing: ["Et"]).run()
    let expected = try #require(vectors.runs["SERT_deficiency/placebo"]?["Et"]?.first)
    #expect(abs(start.values[0][0] - expected) < 1e-7)
    #expect(abs(expected / 1.4 - 1.72) < 0.005)
    #expect(model.group(named: "SERT-null")?.levers == ["BT": 0])
  }
}
