import Foundation
import RapheLanguage
import RapheSimulation
import RapheSyntax
import Testing

@testable import RapheEvaluation

/// What a mechanism makes of claims of courses, held against the course on paper (see `DerivationTests`).
@Suite("Courses of a mechanism")
struct DerivedCourseTests {
  /// Per cent of the baseline after some hours.
  static func level(_ hours: Double) -> Double { 50 + 50 * exp(-0.2 * hours) }

  static let phaseCases: [(shows: String, margin: Double)] = [
    ("{reaches: below 60 %, within: 8 h}", 60 - level(8)),
    ("{reaches: below 60 %, within: 12 h}", 60 - level(12)),
    ("{reaches: above 95 %, from: 1 h, within: 12 h}", level(1) - 95),
    ("{stays: above 60 %, from: 2 h, to: 6 h}", level(6) - 60),
    ("{stays: below 90 %, from: 2 h, to: 6 h}", 90 - level(2)),
    ("{stays: within 30 %, to: 3 h}", 30 - (100 - level(3))),
    ("{stays: between 55 % and 85 %, from: 2 h, to: 6 h}", min(85 - level(2), level(6) - 55)),
    ("{reaches: below 60 %, and_stays_for: 4 h, within: 9 h}", 60 - level(9)),
    ("{reaches: above 70 %, and_stays_for: 2 h, within: 9 h}", level(2) - 70),
    ("{stays: above 0.6, from: 2 h, to: 6 h}", level(6) / 100 - 0.6),
  ]

  @Test("The robustness of a phase is that of the course on paper", arguments: phaseCases)
  func robustness(shows: String, margin: Double) async throws {
    let derivation = try await DerivationTests.derivation(DerivationTests.course(shows))
    let phase = try #require(derivation.variables.first?.phases.first)
    // The solver's default tolerance is 1e-4 relative; lines between its steps add as much.
    let slack = phase.unit == "%" ? 0.02 : 2e-4
    #expect(phase.margins.allSatisfy { abs($0 - margin) < slack }, "\(phase.margins), on paper \(margin)")
    #expect(derivation.holds.count == (margin > 0 ? 1 : 0))
  }

  @Test("The threshold that would just be met is what the course reaches")
  func threshold() async throws {
    let derivation = try await DerivationTests.derivation(DerivationTests.course("{reaches: below 60 %, within: 8 h}"))
    let found = try #require(derivation.variables.first?.phases.first?.justHolds)
    #expect(abs(found - Self.level(8)) < 0.02)
  }

  @Test("All phases must hold")
  func phases() async throws {
    let good = "{reaches: below 90 %, within: 2 h}"
    let bad = "{reaches: below 40 %, within: 9 d}"
    #expect(try await DerivationTests.derivation(DerivationTests.course("\(good), \(good)")).derivability == .implied)
    #expect(try await DerivationTests.derivation(DerivationTests.course("\(good), \(bad)")).derivability == .denied)
  }

  @Test("Daily means are those of the course")
  func dailyMeans() async throws {
    let derivation = try await DerivationTests.derivation(
      DerivationTests.course("{stays: above 50 %, from: 1 d, to: 2 d}", "sampled: daily mean"))
    // Day n: 50 + 50 (e^-4.8(n-1) - e^-4.8n)/4.8; of the first two the second is the lower.
    let expected = 50 * (exp(-4.8) - exp(-9.6)) / 4.8
    let margin = try #require(derivation.variables.first?.phases.first?.margins.first)
    #expect(abs(margin - expected) < 0.02, "\(margin), on paper \(expected)")
  }

  @Test("Troughs are the values before doses, not those between")
  func troughs() async throws {
    let model = DerivationTests.model.replacing(
      "SSRI: {drug: SSRI, settings: {use: {value: 1, until: 10 d}}}",
      with: "SSRI: {drug: SSRI, doses: [{amount: 1, into: R, every: 24 h, additional: 2}]}")
    // Each dose adds 1 to R, which then decays to 1 with k = 0.1/h: before the second dose 1 + e^-2.4, before the third
    // 1 + (1 + e^-2.4) e^-2.4.
    let decay = exp(-2.4)
    let before = (1 + decay) * decay
    let sampled = try await DerivationTests.derivation(
      DerivationTests.course("{stays: below 150 %, from: 1 d, to: 2 d}", "sampled: trough"), model: model)
    let margin = try #require(sampled.variables.first?.phases.first?.margins.first)
    #expect(abs(margin - (50 - 100 * before)) < 0.02)
    let whole = try await DerivationTests.derivation(
      DerivationTests.course("{stays: below 150 %, from: 1 d, to: 2 d}"), model: model)
    #expect(sampled.derivability == .implied && whole.derivability == .denied)
  }

  @Test("Courses enter no score, and a theory of courses alone has no rank")
  func unranked() async throws {
    let world = World(
      theories: [DerivationTests.theory(DerivationTests.course("{reaches: below 60 %, within: 1 d}"))],
      models: [DerivationTests.model])
    let scorecard = await world.scorecard(Question(derivation: DerivationOptions(draws: 1)))
    #expect(scorecard.ranking == [])
    #expect(try scorecard.theory().courses.map(\.derived?.derivability) == [.implied])
  }
}
