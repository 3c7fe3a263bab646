import Foundation
import RapheLanguage
import RapheSyntax
import Testing

@testable import RapheEvaluation

/// Studies of the model R' = k (B − R (1 + use)), whose steady state is B/(1 + use) and whose treatment sets `use` from 0
/// to 1, so that after 5 h R is (1 + e⁻¹)/2 of B.
@Suite("Simulated studies")
struct StudyTests {
  static func study(
    n: Int = 40, arms: String? = nil, measure: String = "{quantity: 5-HT1A density, region: raphe}",
    compare: String = "{group: depressed, versus: healthy}", theory: String? = nil,
    _ more: String = "between: 30 %"
  ) -> String {
    let both = "healthy: {n: \(n), diagnosis: healthy}, depressed: {n: \(n), set: {B: 0.5}, diagnosis: depression}"
    return """
      raphe: 1
      study: trial
      title: A study of the tests
      \(theory.map { "theory: \($0)" } ?? "model: pool")
      arms: {\(arms ?? both)}
      measure: [\(measure)]
      compare: [\(compare)]
      \(more)

      """
  }

  /// The model with a log-normal spread of B, of geometric SD 1.5.
  static let spreadModel = DerivationTests.model.replacing(
    "because: what is made}", with: "because: what is made, spread: 1.5}")

  static func project(_ study: String, model: String = DerivationTests.model, theories: [String] = []) async -> Project
  {
    let world = World(theories: theories, models: [model])
    return await Workspace(world.inMemory(world.files() + [Source(name: "study.yaml", text: study)])).project()
  }

  static func simulated(
    _ study: String, model: String = DerivationTests.model, theories: [String] = [], seed: UInt64 = 1, jobs: Int = 2
  ) async throws -> SimulatedStudy {
    let project = await project(study, model: model, theories: theories)
    let messages = project.diagnostics.filter { $0.severity == .error }.map(\.message)
    return try await #require(project.studies.first, "\(messages)").simulate(seed: seed, jobs: jobs).get()
  }

  /// Which of the ways to differ a study has, with mean, SD and kurtosis from scipy 1.17.1, Tests/Peers/study_moments.py.
  @Test(
    "Mean and SD of many subjects are those of the distribution, within four standard errors",
    arguments: [
      ("between: 30 %\nassay: 20 %", false, 1.0, 0.36551333764994154, 5.419960711709086),
      ("drop_out: 0 %", true, 1.0856739833470483, 0.4589307124039336, 6.373200870679305),
      ("between: 30 %\nassay: 20 %", true, 1.0856739833470483, 0.6294669171719728, 10.31432682082404),
    ])
  func moments(more: String, hasSpread: Bool, mean: Double, sd: Double, kurtosis: Double) async throws {
    let n = 5000.0
    let model = hasSpread ? StudyTests.spreadModel : DerivationTests.model
    let arms = "a: {n: \(Int(n))}, b: {n: \(Int(n))}"
    let study = StudyTests.study(arms: arms, compare: "{group: a, versus: b}", more)
    let simulated = try await StudyTests.simulated(study, model: model)
    for arm in simulated.arms {
      let summary = try #require(arm.summaries.first)
      #expect(abs(summary.mean - mean) < 4 * sd / n.squareRoot(), "mean \(summary.mean)")
      // The variance of a sample variance is (κ − 1)σ⁴/n, that of an SD a quarter of it by the delta method.
      #expect(abs(summary.sd - sd) < 4 * sd * ((kurtosis - 1) / (4 * n)).squareRoot(), "SD \(summary.sd)")
    }
    #expect(simulated.arms[0].values != simulated.arms[1].values, "arms are drawn apart")
  }

  @Test("An arm is what its levers, its treatment and its time make of the model")
  func arms() async throws {
    let arms = "plain: {n: 2}, half: {n: 2, set: {B: 0.5}}, treated: {n: 2, treatment: SSRI, at: 5 h}"
    let study = StudyTests.study(arms: arms, compare: "{group: half, versus: plain}", "assay: 0.001 %")
    let simulated = try await StudyTests.simulated(study)
    let means = simulated.arms.map { $0.summaries[0].mean }
    for (mean, expected) in zip(means, [1, 0.5, (1 + exp(-1.0)) / 2]) {
      // The solver's error and more than four standard errors of the assay, 1e-5/√2 each.
      #expect(abs(mean - expected) < 1e-4)
    }
    let names = simulated.study.arms.map { arm in arm.terms[.treatment].map(simulated.study.vocabulary.name) }
    #expect(names == [nil, nil, "SSRI"])
    let days = simulated.study.arms.map(\.days)
    #expect(days[0] == nil && days[1] == nil)
    #expect(abs(try #require(days[2]) - 5.0 / 24) < 1e-12)
  }

  @Test("A theory says what the arms are, and who is in them")
  func theory() async throws {
    let theory = DerivationTests.theory(World.claim())
    let study = StudyTests.study(arms: "depressed: {n: 2}, healthy: {n: 2}", theory: "t", "assay: 0.001 %")
    let simulated = try await StudyTests.simulated(study, theories: [theory])
    #expect(abs(simulated.arms[0].summaries[0].mean - 0.5) < 1e-4)
    let vocabulary = simulated.study.vocabulary
    #expect(simulated.study.arms[0].terms.mapValues(vocabulary.name) == [.diagnosis: "depression", .treatment: "none"])
    #expect(simulated.study.arms[1].terms.mapValues(vocabulary.name) == [.diagnosis: "healthy"])
  }

  @Test("Nothing depends on jobs; another seed is another study")
  func determinism() async throws {
    let model = StudyTests.spreadModel
    let study = StudyTests.study(n: 300, "between: 30 %\nassay: 20 %\ndrop_out: 10 %")
    let one = try await StudyTests.simulated(study, model: model, jobs: 1)
    let four = try await StudyTests.simulated(study, model: model, jobs: 4)
    let other = try await StudyTests.simulated(study, model: model, seed: 2)
    #expect(one.arms.map(\.values) == four.arms.map(\.values))
    #expect(one.arms.map(\.subjects) == four.arms.map(\.subjects))
    #expect(one.arms.map(\.values) != other.arms.map(\.values))
  }

  @Test("More subjects, other arms and other measurements leave those who are there as they are")
  func subjectsStay() async throws {
    let few = try await StudyTests.simulated(StudyTests.study(n: 50, "between: 30 %\ndrop_out: 20 %"))
    let arms = "new: {n: 9}, depressed: {n: 80, set: {B: 0.5}}, healthy: {n: 60}"
    let measure = "{quantity: 5-HT2A density, region: cortex}, {quantity: 5-HT1A density, region: raphe}"
    let many = try await StudyTests.simulated(
      StudyTests.study(arms: arms, measure: measure, "between: 30 %\ndrop_out: 20 %"))
    for (first, second) in [(0, 2), (1, 1)] {
      let count = few.arms[first].n
      #expect(count > 2 && count < 50)
      #expect(Array(many.arms[second].subjects.prefix(count)) == few.arms[first].subjects)
      #expect(Array(many.arms[second].values[1].prefix(count)) == few.arms[first].values[0])
    }
  }

  @Test("As many are lost as the design says, within four standard errors")
  func dropOut() async throws {
    let simulated = try await StudyTests.simulated(StudyTests.study(n: 10_000, "between: 30 %\ndrop_out: 10 %"))
    for arm in simulated.arms {
      // Binomial: SD √(10000 · 0.1 · 0.9) = 30.
      #expect(abs(arm.n - 9000) <= 120, "\(arm.n)")
      #expect(arm.values[0].count == arm.n)
    }
    let whole = try await StudyTests.simulated(StudyTests.study(n: 1000))
    #expect(whole.arms.map(\.n) == [1000, 1000])
  }

  @Test(
    "A study that came to nothing says why",
    arguments: [
      ("assay: 0 %", .noSpread(variable: "R", arm: "healthy")),
      ("between: 20 %\ndrop_out: 99.9999 %", .tooFewStayed(0, of: 4, arm: "healthy")),
    ] as [(String, StudyFailure)])
  func failures(more: String, expected: StudyFailure) async throws {
    let project = await StudyTests.project(StudyTests.study(n: 4, more))
    let study = try #require(project.studies.first)
    guard case .failure(let failure) = await study.simulate(seed: 1, jobs: 1) else {
      Issue.record("it did not fail")
      return
    }
    #expect(failure == expected)
  }

  @Test("A subject that cannot be run ends the study and is named")
  func failedSubject() async throws {
    let model = DerivationTests.model.replacing("k*(B - R*(1 + use))", with: "k*(B - R*(1 + use)) + use*k*(1.1*R)^9")
    let arms = "healthy: {n: 3}, ill: {n: 3, treatment: SSRI, at: 10 d}"
    let text = StudyTests.study(arms: arms, compare: "{group: ill, versus: healthy}")
    let project = await StudyTests.project(text, model: model)
    let study = try #require(project.studies.first)
    guard case .failure(let failure) = await study.simulate(seed: 1, jobs: 1) else {
      Issue.record("it did not fail")
      return
    }
    guard case .notRun(subject: 0, arm: "ill", _) = failure else {
      Issue.record("\(failure)")
      return
    }
  }
}
