import Foundation
import RapheLanguage
import RapheSimulation
import RapheSyntax
import Testing

@testable import RapheEvaluation

/// Draws of a mechanism whose numbers are uncertain (see `DerivationTests`).
@Suite("Draws of a mechanism")
struct DerivedDrawTests {
  static let spread = DerivationTests.model.replacing(
    "from: assumption, because: ten hours", with: "from: assumption, spread: [0.05, 0.15], because: ten hours")

  @Test("The rate is the share of draws in which it holds")
  func rate() async throws {
    let draws = 400
    let derivation = try await DerivationTests.derivation(
      DerivationTests.course("{reaches: below 60 %, within: 8 h}"), model: Self.spread, draws: draws)
    // It holds where 50 + 50 e^(-2 k 8) < 60, that is k > ln 5 / 16.
    let project = await World(models: [Self.spread]).project()
    let model = try #require(project.models.first)
    let ensemble = Ensemble(
      of: Simulation(of: model.compiled, until: 0, times: [0]), draws: draws, seed: DerivationOptions().seed)
    let drawn = (0..<draws).compactMap { ensemble.parameters(ofDraw: $0).first { $0.name == "k" }?.value }
    let expected = drawn.count { $0 > log(5) / 16 }
    #expect(derivation.holds == DrawRate(count: expected, total: draws))
    #expect(derivation.derivability == .undetermined && derivation.failed.isEmpty)
    // Uniform from 0.05 to 0.15: 49.4 % lie above; four standard errors of 400 draws are 10 %.
    #expect(abs(Double(expected) / Double(draws) - 0.494) < 0.1)
  }

  @Test("Groups are compared draw by draw")
  func paired() async throws {
    // Each group varies far more between draws than the lever moves it.
    let model = DerivationTests.model.replacing("k*(B - R*(1 + use))", with: "k*(B*s - R*(1 + use))").replacing(
      "parameters:\n",
      with: "parameters:\n  s: {value: 1, unit: \"1\", from: assumption, spread: 3, because: scale}\n"
    )
    let theory = DerivationTests.theory(World.claim()).replacing("B: 0.5", with: "B: 0.99")
    let found = try #require(try await DerivationTests.report(theory, model: model).claims.first?.derived)
    guard case .run(let derivation) = found else { return #expect(Bool(false), "\(found)") }
    #expect(derivation.holds == DrawRate(count: 50, total: 50))
  }

  @Test("A draw that fails is named with its parameters, and may count either way")
  func failures() async throws {
    // R grows without bound where k is above 0.1.
    let model = Self.spread.replacing("k*(B - R*(1 + use))", with: "(k - k0)*1000*R*use + 0*k*B")
      .replacing(
        "parameters:\n", with: "parameters:\n  k0: {value: 0.1, unit: 1/h, from: assumption, because: a limit}\n")
    let derivation = try await DerivationTests.derivation(
      DerivationTests.course("{reaches: below 60 %, within: 9 d}"), model: model, draws: 40)
    #expect(!derivation.failed.isEmpty && derivation.holds.total == 40)
    #expect(derivation.holds.unknown == derivation.failed.count)
    #expect(derivation.failed.allSatisfy { $0.parameters.map(\.name) == ["k"] && $0.parameters[0].value > 0.1 })
    #expect(derivation.holds.count + derivation.holds.unknown == derivation.holds.total)
  }

  @Test("The same for any number of jobs")
  func jobs() async throws {
    let theory = DerivationTests.theory(
      World.claim(in: "treated", than: "untreated"), DerivationTests.course("{reaches: below 60 %, within: 8 h}"))
    let reports = try await [1, 2, 16].asyncMap {
      try await DerivationTests.report(theory, model: Self.spread, draws: 30, jobs: $0)
    }
    let words = reports.map { "\($0.claims.map(\.derived)) \($0.courses.map(\.derived))" }
    #expect(Set(words).count == 1)
  }
}

extension Array where Element: Sendable {
  fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result] {
    var results: [Result] = []
    for element in self { results.append(try await transform(element)) }
    return results
  }
}
