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
    let (alone, shared) = (await untreated.run(Self.options), await treated.run(Self.options))
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
    let outcome = await experiment.run(Self.options)
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
}
