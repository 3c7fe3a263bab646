import Foundation
import RapheLanguage
import RapheSimulation
import RapheSyntax
import Testing

@testable import RapheEvaluation

/// Courses of models whose solutions are known on paper.
@Suite("Courses of mechanisms")
struct CourseTests {
  /// A level that is 10 nM before anything: 10 + 5 sin(2πt/24 h), which the solver follows with long steps, and one to which
  /// each of two daily doses adds 10 nM that decay with 0.2/h.
  static let model = """
    raphe: 1
    model: pool
    title: Closed forms
    time: h
    parameters:
      w: {value: 0.2617993877991494, unit: 1/h, from: assumption}
      k: {value: 0.2, unit: 1/h, from: assumption}
      base: {value: 10, unit: nM, from: assumption}
      amp: {value: 5, unit: nM, from: assumption}
    states:
      c: {start: 1, unit: "1", rate: -w*s}
      s: {start: 0, unit: "1", rate: w*c}
      M: {start: base, unit: nM, scale: 10, rate: k*(base - M)}
    definitions:
      wave: {is: base + amp*s, unit: nM}
    treatments:
      SSRI: {drug: SSRI, doses: [{amount: 10 nM, into: M, every: 24 h, additional: 1}]}
    quantities:
      - {quantity: 5-HT1A density, region: raphe, is: wave}
      - {quantity: 5-HT2A density, region: cortex, is: M}

    """

  static let mechanism =
    "mechanism:\n  model: pool\n  groups: {healthy: {}, treated: {treatment: SSRI, at: 5 h}, untreated: {}}\n"

  static func derivation(
    _ shows: String, of quantity: String = "5-HT1A density", _ more: String..., model: String = CourseTests.model,
    draws: Int = 1
  ) async throws -> Derivation {
    let course = (["id: course", "follow: \(quantity)", "in: healthy", "during: SSRI", "shows: [\(shows)]"] + more)
      .joined(separator: "\n")
    let theory = DerivationTests.theory(course, mechanism: mechanism)
    let report = try await DerivationTests.report(theory, model: model, draws: draws)
    guard case .run(let derivation) = report.courses.first?.derived else {
      Issue.record("\(String(describing: report.courses.first?.derived))")
      throw DerivationTests.NotRun()
    }
    return derivation
  }

  static func margin(_ shows: String, of quantity: String = "5-HT1A density", _ more: String...) async throws -> Double
  {
    let derivation = try await derivation(shows, of: quantity, more.joined(separator: "\n"))
    return try #require(derivation.variables.first?.phases.first?.margins[1])
  }

  // MARK: Durations

  /// By how much a wave of 50 % keeps 40 % for so many hours, as best it can.
  static func kept(_ hours: Double) -> Double { 50 * cos(Double.pi / 24 * hours) - 40 }

  /// Above 140 % from asin(0.8)/w on and for (π - 2 asin 0.8)/w = 4.9159 h; a margin is by how far 140 % is off.
  static let durationCases: [(shows: String, margin: Double)] = [
    ("{reaches: above 140 %, and_stays_for: 4.9 h, within: 24 h}", kept(4.9)),
    ("{reaches: above 140 %, and_stays_for: 4.93 h, within: 24 h}", kept(4.93)),
    ("{reaches: above 149.9 %, within: 24 h}", 0.1), ("{stays: above 50.1 %, from: 1 h, to: 47 h}", -0.1),
    ("{reaches: below 60 %, and_stays_for: 4.9 h, within: 24 h}", kept(4.9)),
    ("{reaches: above 120 %, from: 5 h, and_stays_for: 4 h, within: 8 h}", 50 * sin(Double.pi / 12 * 9) - 20),
  ]

  @Test("Durations and tops are those of the course, not of chords between steps", arguments: durationCases)
  func durations(shows: String, margin: Double) async throws {
    let found = try await CourseTests.margin(shows)
    // Lines and dense output are held to the solver's tolerance, 5e-5 of the value each.
    #expect((found - margin).magnitude < 0.02, "\(found), on paper \(margin)")
    #expect((found > 0) == (margin > 0))
  }

  // MARK: Doses

  @Test("The end of a window reads the value before a dose at that instant, the time after it the one after")
  func windowsEndBeforeDoses() async throws {
    // Before the second dose 100 + 100 e^-4.8 %, after it 100 more.
    let rest = 100 * exp(-4.8)
    let before = try await CourseTests.margin("{stays: below 195 %, from: 1 h, to: 24 h}", of: "5-HT2A density")
    #expect((before - (95 - 100 * exp(-0.2))).magnitude < 0.02)
    let after = try await CourseTests.margin("{stays: below 195 %, from: 1 h, to: 24.1 h}", of: "5-HT2A density")
    #expect((after - (195 - 200 - rest)).magnitude < 0.02)
    let reached = try await CourseTests.margin("{reaches: above 190 %, from: 2 h, within: 24 h}", of: "5-HT2A density")
    #expect((reached - (100 + 100 * exp(-0.4) - 190)).magnitude < 0.02)
  }

  // MARK: Order

  @Test("What falls and then recovers is said by phases in order")
  func ordered() async throws {
    // The wave is up at 6 h, down at 18 h and up again at 30 h.
    let up = "reaches: above 130 %"
    for (shows, expected) in [
      ("{reaches: below 70 %, within: 24 h, then: {\(up), within: 24 h}}", false),
      ("{reaches: below 70 %, within: 24 h, then: {\(up), within: 36 h}}", true),
      ("{\(up), within: 24 h, then: {reaches: below 70 %, within: 24 h}}", true),
      ("{\(up), within: 24 h, then: [{reaches: below 70 %, within: 24 h}, {\(up), within: 32 h}]}", true),
      ("{\(up), within: 24 h, then: {stays: below 100 %, from: 13 h, to: 23 h}}", true),
      ("{\(up), within: 24 h, then: {stays: below 100 %, to: 23 h}}", false),
    ] {
      let found = try await CourseTests.derivation(shows)
      #expect(found.derivability == (expected ? .implied : .denied), "\(shows)")
    }
    // Sought from 18 h - d on, with the fall to 100 - 50 cos(w d) %: at 24 h the wave is back at 100 %.
    let margin = try await CourseTests.margin("{reaches: below 70 %, within: 24 h, then: {\(up), within: 24 h}}")
    #expect((margin + 30).magnitude < 0.02)
  }

  @Test("A sentence says phases in their order")
  func sentence() async throws {
    let shows = "{reaches: below 70 %, within: 24 h, then: {reaches: above 130 %, within: 36 h}}"
    let course = "id: course\nfollow: 5-HT1A density\nin: healthy\nduring: SSRI\nshows: [\(shows)]"
    let project = await World(
      theories: [DerivationTests.theory(course, mechanism: CourseTests.mechanism)], models: [CourseTests.model]
    ).project()
    let theory = try #require(project.theories.first)
    let sentence = theory.vocabulary.sentence(try #require(theory.courses.first))
    #expect(
      sentence.hasSuffix(
        "is below 70 % at some time within 24 h, then is above 130 % at some time within 36 h."), "\(sentence)")
  }

  // MARK: Units

  @Test(
    "A threshold is in any unit of the variable's dimension",
    arguments: [
      ("{stays: below 1 uM, from: 1 h, to: 24 h}", "uM", 0.985),
      ("{stays: below 1000 nM, from: 1 h, to: 24 h}", "nM", 985.0),
      ("{stays: between 4 nM and 0.016 uM, from: 1 h, to: 24 h}", "nM", 1.0),
      ("{reaches: above 14500 pM, within: 24 h}", "pM", 500.0),
    ])
  func units(shows: String, unit: String, margin: Double) async throws {
    let derivation = try await CourseTests.derivation(shows)
    let phase = try #require(derivation.variables.first?.phases.first)
    #expect(phase.unit == unit && (phase.margins[1] / margin - 1).magnitude < 1e-2, "\(phase.margins)")
    #expect(derivation.derivability == .implied)
  }

  @Test("A margin of a difference is in any unit of the variable's dimension", arguments: [2.0, 9.0])
  func marginUnits(least: Double) async throws {
    // 5 h after a dose of 10 the level is 10 e^-1 = 3.68 higher; the vocabulary's unit is fmol/mg.
    let model = CourseTests.model.replacing("unit: nM", with: "unit: pmol/mg").replacing("10 nM", with: "10 pmol/mg")
    let claim = World.claim(
      "more", compare: "5-HT2A density", in: "treated", is: "higher", than: "untreated",
      "by_at_least: \(Int(least * 1000)) fmol/mg")
    let theory = DerivationTests.theory(claim, mechanism: CourseTests.mechanism)
    let report = try await DerivationTests.report(theory, model: model)
    #expect(report.claims.first?.derived?.derivability == (least < 3.68 ? .implied : .denied))
  }

  // MARK: Draws that fail

  /// x' = k x² from 1 is 1/(1 - k t), which ends at 1/k.
  static let burst = """
    raphe: 1
    model: pool
    title: Finite-time blow-up in some draws
    time: h
    parameters:
      k: {value: 0.2, unit: 1/h, from: assumption, spread: 2}
    states:
      x: {start: 1, unit: "1", rate: k*x^2}
    treatments: {SSRI: {drug: SSRI, settings: {k: {value: 0, from: 20 h}}}}
    quantities: [{quantity: 5-HT1A density, region: raphe, is: x}]

    """

  static func drawn(_ count: Int) async throws -> [Double] {
    let project = await World(models: [burst]).project()
    let model = try #require(project.models.first)
    let ensemble = Ensemble(
      of: Simulation(of: model.compiled, until: 0, times: [0]), draws: count, seed: DerivationOptions().seed)
    return (0..<count).map { ensemble.parameters(ofDraw: $0)[0].value }
  }

  @Test("A failed draw is unknown, not absent: the rate lies between the shares without and with it")
  func unknown() async throws {
    let values = try await CourseTests.drawn(100)
    let found = try await CourseTests.derivation(
      "{stays: below 1000000 %, to: 5 h}", model: CourseTests.burst, draws: 100)
    let lost = values.count { $0 * 5 >= 1 }
    #expect((30...70).contains(lost))
    #expect(found.holds == DrawRate(count: 100 - lost, unknown: lost, total: 100))
    #expect(found.derivability == .undetermined && found.failed.count == lost)
    #expect(found.holds.shares == Double(100 - lost) / 100...1)
  }

  @Test("It keeps what it was until it failed: a claim of an earlier time counts it")
  func known() async throws {
    let values = try await CourseTests.drawn(100)
    let found = try await CourseTests.derivation("{stays: below 140 %, to: 1 h}", model: CourseTests.burst, draws: 100)
    let lost = values.count { $0 >= 1 }
    // 1/(1 - k) < 1.4 where k < 2/7.
    #expect(found.holds == DrawRate(count: values.count { $0 < 2.0 / 7 }, unknown: lost, total: 100))
    #expect(found.failed.count == lost)
  }

  @Test("A level at a time before the failure is known, too", arguments: [1.0, 4])
  func levels(at time: Double) async throws {
    let mechanism =
      "mechanism:\n  model: pool\n  groups: {treated: {treatment: SSRI, at: \(time) h}, untreated: {}}\n"
    let claim = World.claim("more", in: "treated", is: "higher", than: "untreated")
    let report = try await DerivationTests.report(
      DerivationTests.theory(claim, mechanism: mechanism), model: CourseTests.burst, draws: 100)
    guard case .run(let found) = report.claims.first?.derived else { throw DerivationTests.NotRun() }
    let lost = try await CourseTests.drawn(100).count { $0 * time >= 1 }
    #expect(found.holds == DrawRate(count: 100 - lost, unknown: lost, total: 100))
  }

  @Test("One draw of a model that varies settles nothing", arguments: [1, 19])
  func few(draws: Int) async throws {
    let found = try await CourseTests.derivation(
      "{stays: below 1000 %, to: 0.1 h}", model: CourseTests.burst, draws: draws)
    #expect(found.varies && found.holds.total == draws && found.derivability == .undetermined)
  }

  // MARK: Words

  @Test(
    "Whether a claim is of a fall is what its words mean, not how a name begins",
    arguments: [
      ("symptom improvement", Derivability.implied), ("fall in symptom score", .implied),
      ("rise in symptom score", .implied), ("fall in symptom improvement", .denied),
    ])
  func falls(quantity: String, expected: Derivability) async throws {
    let vocabulary = World.vocabularyText.replacing(
      "symptom improvement: {}", with: "symptom improvement: {also: [fall in symptom score, rise in symptom score]}")
    let model = DerivationTests.model.replacing(
      "quantities:\n", with: "quantities:\n  - {quantity: symptom improvement, is: response}\n")
    let claim = World.claim("more", compare: quantity, in: "treated", is: "higher", than: "untreated")
    let world = World(vocabulary: vocabulary, theories: [DerivationTests.theory(claim)], models: [model])
    let scorecard = await world.scorecard(Question(derivation: DerivationOptions()))
    #expect(try scorecard.theory().claims.first?.derived?.derivability == expected)
  }
}
