import RapheLanguage
import RapheSimulation
import Testing

@testable import RapheEvaluation

@Suite("Experiments with a model")
struct ExperimentTests {
  static let options = DerivationOptions(draws: 3)
  static let names = ["RA", "F", "Es"]

  private func experiment(_ treatment: String?, at time: Double) async throws -> Experiment {
    let theory = await ShippedCorpusTests.project.theories.first { $0.id == "autoreceptor-desensitisation" }
    let mechanism = try #require(theory?.mechanism)
    var condition = try #require(mechanism.groups["untreated"])
    #expect(condition.levers == ["BA": 1.8])
    (condition.treatment, condition.time) = (treatment, time)
    var experiment = Experiment(mechanism.model, condition)
    experiment.ask(Self.names, at: time)
    return experiment
  }

  @Test("What a treatment begins with has the bits of the model without treatment")
  func beginning() async throws {
    let untreated = try await experiment(nil, at: 0)
    var treated = try await experiment("SSRI", at: 24)
    #expect(untreated.isOfStart && treated.beginsUntreated && !treated.isOfStart)
    treated.askBeforeTreatment(of: untreated)
    let outcomes = await Experiment.run([untreated, treated], Self.options, jobs: 2)
    let (alone, shared) = (outcomes[0], outcomes[1])
    #expect(alone.moments == [0] && shared.moments == [0, 24])
    for number in 0..<Self.options.draws {
      let (own, other) = (alone.draw(number), shared.draw(number))
      for name in Self.names {
        let column = try #require(alone.column(of: name))
        let row = try #require(shared.row(of: 0))
        let same = try #require(shared.column(of: name))
        #expect(own.values[column].bitPattern == other.values[row + same].bitPattern, "\(name)")
        #expect(own.baseline[column].bitPattern == other.baseline[same].bitPattern, "\(name)")
      }
    }
  }

  @Test("The values of a draw stand by time and by name")
  func places() async throws {
    var experiment = try await experiment("SSRI", at: 24)
    experiment.ask(["Et"], at: 48)
    let outcome = try #require(await Experiment.run([experiment], Self.options, jobs: 1).first)
    let draw = outcome.draw(1)
    #expect(outcome.names == ["Es", "Et", "F", "RA"] && draw.values.count == 8)
    var alone = outcome.ensemble.simulation
    alone.observing = ["F"]
    let runs = await Ensemble(of: alone, draws: 3, seed: Self.options.seed).map { $1.course(of: "F")?.values ?? [] }
    for time in [24.0, 48] {
      let row = try #require(outcome.row(of: time))
      let column = try #require(outcome.column(of: "F"))
      let place = try #require(alone.times.firstIndex(of: time))
      #expect(draw.values[row + column].bitPattern == runs[1][place].bitPattern)
    }
    #expect(outcome.row(of: 25) == nil && outcome.column(of: "T") == nil)
  }

  @Test("Run in parts and the longest first, experiments have the draws that each has alone and whole")
  func parts() async throws {
    let options = DerivationOptions(draws: 60)
    let experiments = [
      try await experiment("SSRI", at: 1), try await experiment("SSRI-pindolol", at: 3),
      try await experiment(nil, at: 0),
    ]
    let outcomes = await Experiment.run(experiments, options, jobs: 2)
    for (experiment, outcome) in zip(experiments, outcomes) {
      let prepared = experiment.prepared(options)
      let whole = await prepared.draws(0..<60)
      #expect(outcome.moments == prepared.moments && outcome.draws.count == 60)
      for (one, other) in zip(outcome.draws, whole) {
        #expect(one.values.map(\.bitPattern) == other.values.map(\.bitPattern))
        #expect(one.baseline.map(\.bitPattern) == other.baseline.map(\.bitPattern))
      }
    }
    #expect(outcomes[0].draws[0].values != outcomes[0].draws[57].values)
  }
}
