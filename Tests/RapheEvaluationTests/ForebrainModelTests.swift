import Foundation
import RapheEvaluation
import RapheLanguage
import RapheSimulation
import Testing

/// `Hypotheses/models/raphe-forebrain.yaml` against the courses that LSODA and CVODE agree on.
@Suite("The shipped forebrain model")
struct ForebrainModelTests {
  struct Vectors: Decodable {
    var days: [Double]
    var states: [String]
    var runs: [String: [String: [Double]]]
  }

  static let vectors = Result {
    let path = FixtureFiles.tests + "/RapheEvaluationTests/Resources/raphe-trajectories.json"
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

  private func model() throws -> ResolvedModel {
    try #require(ShippedCorpusTests.project.models.first { $0.file.id.text == "raphe-forebrain" })
  }

  @Test("It has 13 states, and 50 numbers of which 7 have a source, 10 are derived and 33 assumed")
  func counts() throws {
    let file = try model().file
    #expect(file.states.count == 13)
    #expect(file.parameters.count == 50)
    #expect(file.parameters.count { $0.origin == .source } == 7)
    #expect(file.parameters.count { $0.origin == .derived } == 10)
    #expect(file.parameters.count { $0.origin == .assumption } == 33)
    #expect(file.parameters.allSatisfy { $0.citation != nil || $0.because != nil })
    #expect(file.treatments.count == 5)
  }

  @Test("Every course of 8 variants under 5 regimens is within 1e-5", arguments: levers.keys.sorted())
  func courses(variant: String) throws {
    let (vectors, model) = (try ForebrainModelTests.vectors.get(), try model())
    for (regimen, name) in ForebrainModelTests.treatments {
      let expected = try #require(vectors.runs["\(variant)/\(regimen)"])
      let treatment = try #require(model.treatment(named: name))
      let names = expected.keys.sorted()
      let times = vectors.days.map { $0 * 24 }
      let trajectory = Simulation(
        of: model.compiled, treatment: treatment.treatment, settings: ForebrainModelTests.levers[variant] ?? [:],
        until: 56 * 24, times: times, observing: names
      ).run()
      #expect(trajectory.failure == nil, "\(variant)/\(regimen): \(trajectory.failure?.message ?? "")")
      guard trajectory.failure == nil else { continue }
      for (name, values) in zip(trajectory.names, trajectory.values) {
        // What has decayed to nothing is compared with a thousandth of its size.
        let scale = model.file.states.first { $0.name.text == name }?.scale ?? 1
        for (index, reference) in (expected[name] ?? []).enumerated() {
          let error = abs(values[index] - reference) / max(abs(reference), 1e-3 * scale)
          #expect(error < 1e-5, "\(variant)/\(regimen) \(name) on day \(vectors.days[index]): \(error)")
        }
      }
    }
  }
}
