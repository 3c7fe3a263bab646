import Foundation
import RapheLanguage
import RapheSimulation
import RapheSyntax
import Testing

@testable import RapheEvaluation

/// What a theory's own mechanism makes of its claims.
///
/// The model is R' = k (B - R (1 + use)). Its steady state is B/(1 + use), and under a treatment that sets `use` from 0 to 1
/// R goes from B to B (1/2 + e^(-2kt)/2), so that every expected value follows on paper.
@Suite("Mechanisms")
struct DerivationTests {
  static let model = """
    raphe: 1
    model: pool
    title: Receptors that are made and lost
    time: h
    parameters:
      k: {value: 0.1, unit: 1/h, from: assumption, because: ten hours}
      B: {value: 1, unit: "1", from: assumption, lever: theory, because: what is made}
      use: {value: 0, unit: "1", from: assumption, lever: theory, because: how much they are used}
    states:
      R: {start: 1, unit: "1", rate: "k*(B - R*(1 + use))"}
      N: {start: 1, unit: "1", rate: "k*(1 - N)"}
    definitions: {response: R*use}
    start: steady state
    treatments:
      SSRI: {drug: SSRI, settings: {use: {value: 1, until: 10 d}}}
    quantities:
      - {quantity: 5-HT1A density, region: raphe, is: R}
      - {quantity: 5-HT1A function, region: raphe, is: response}
      - {quantity: 5-HT2A density, region: cortex, is: N}
      - {quantity: 5-HT2A density, region: raphe, is: R}

    """

  static let mechanism = """
    mechanism:
      model: pool
      groups:
        healthy: {}
        depressed: {set: {B: 0.5}}
        responders: {set: {B: 1.2}}
        nonresponders: {set: {B: 1.5}}
        untreated: {}
        treated: {treatment: SSRI, at: 5 h}

    """

  /// The theory `t` with a mechanism and these claims.
  static func theory(_ claims: String..., mechanism: String = DerivationTests.mechanism) -> String {
    let items = claims.map { claim in
      claim.split(separator: "\n").enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 + "\n" }.joined()
    }
    return "raphe: 1\ntheory: t\ntitle: A theory of the tests\n" + World.groups + mechanism + "claims:\n"
      + items.joined()
  }

  static func course(_ shows: String, _ more: String..., group: String = "healthy") -> String {
    (["id: course", "follow: 5-HT1A density", "in: \(group)", "during: SSRI", "shows: [\(shows)]"] + more)
      .joined(separator: "\n")
  }

  static func report(
    _ theory: String, model: String = DerivationTests.model, draws: Int = 50, jobs: Int = 1
  ) async throws -> TheoryReport {
    let world = World(theories: [theory], models: [model])
    return try await world.scorecard(Question(jobs: jobs, derivation: DerivationOptions(draws: draws))).theory()
  }

  static func derived(_ claim: String, model: String = DerivationTests.model) async throws -> Derived {
    try #require(try await report(theory(claim), model: model).claims.first?.derived)
  }

  static func derivation(_ course: String, model: String = DerivationTests.model, draws: Int = 50) async throws
    -> Derivation
  {
    let report = try await report(theory(course), model: model, draws: draws)
    guard case .run(let derivation) = report.courses.first?.derived else {
      Issue.record("\(String(describing: report.courses.first?.derived))")
      throw NotRun()
    }
    return derivation
  }

  struct NotRun: Error {}

  // MARK: Levels

  static let levelCases: [(claim: String, expected: Derivability)] = [
    (World.claim("lower"), Derivability.implied),  // 0.5 against 1
    (World.claim("higher", is: "higher"), .denied),
    (World.claim("less", "by_at_least: 45 %"), .implied),
    (World.claim("much", "by_at_least: 55 %"), .denied),
    (World.claim("little", "by_at_most: 45 %"), .denied),
    (World.claim("other", is: "different", "by_at_least: 20 %"), .implied),
    (World.claim("near", is: "the same", "within: 20 %"), .denied),
    (World.claim("wide", is: "the same", "within: 60 %"), .implied),
    (World.claim("turned", in: "healthy", is: "higher", than: "depressed"), .implied),
    // After 5 h of use, 1/2 + e^-1/2 = 0.684 of what it was.
    (World.claim("treated", in: "treated", than: "untreated", "by_at_least: 31 %"), .implied),
    (World.claim("treated", in: "treated", than: "untreated", "by_at_least: 32 %"), .denied),
    (World.claim("change", compare: "change in 5-HT1A density", in: "treated", than: "untreated"), .implied),
    (
      World.claim("fall", compare: "fall in 5-HT1A density", in: "treated", is: "higher", than: "untreated"), .implied
    ),
    // What no lever moves is the same, whatever an SD may be; and so not lower.
    (World.claim("same", compare: "5-HT2A density", is: "the same", "within: 0.1 SD", "region: cortex"), .implied),
    (World.claim("not lower", compare: "5-HT2A density", "region: cortex"), .denied),
    // Lower by some SD it cannot be where it is higher.
    (World.claim("against", is: "higher", "by_at_least: 0.2 SD"), .denied),
    // All variables within the claim's scope count: 5-HT2A in the raphe is lower, in the cortex it is not.
    (World.claim("everywhere", compare: "5-HT2A density"), .denied),
    (World.claim("family", compare: "5-HT receptor density", "region: raphe"), .implied),
    (World.order(across: "healthy, responders, nonresponders"), .implied),
    (World.order(across: "healthy, responders, nonresponders", is: "falling"), .denied),
    (World.order(across: "healthy, nonresponders, responders"), .denied),
  ]

  @Test("Groups are compared at their steady states, and under treatment at their time", arguments: levelCases)
  func levels(claim: String, expected: Derivability) async throws {
    let report = try await DerivationTests.report(
      DerivationTests.theory(claim.replacing("id: not lower", with: "id: not-lower")))
    let found = try #require(report.claims.first?.derived)
    #expect(found.derivability == expected, "\(found)")
    guard case .run(let derivation) = found else { return }
    #expect(derivation.holds.total == 1, "nothing varies, so that one draw says it")
  }

  @Test(
    "What does not follow from a mechanism has a reason",
    arguments: [
      (World.claim("margin", "by_at_least: 0.2 SD"), Underivable.marginInSD),
      (World.claim("raw", "by_at_least: 5 fmol/mg"), .unitOfMargin("fmol/mg", variable: "R")),
      (World.claim("group", in: "on-fluoxetine", than: "untreated"), .unsaidGroup("on-fluoxetine")),
      (World.claim("quantity", compare: "5-HT1A affinity"), .noQuantity),
      (World.claim("place", "region: platelet"), .elsewhere(region: "platelet")),
      (World.claim("narrow", "region: dorsal raphe"), .elsewhere(region: "dorsal raphe")),
      (World.relation(), .correlation),
    ])
  func reasons(claim: String, reason: Underivable) async throws {
    guard case .notDerivable(let found) = try await DerivationTests.derived(claim) else {
      Issue.record("it was derived")
      return
    }
    #expect(found == reason)
  }

  @Test("A theory without a mechanism derives nothing, and nothing is run unless asked for")
  func without() async throws {
    let plain = try await DerivationTests.report(DerivationTests.theory(World.claim(), mechanism: ""))
    #expect(plain.claims[0].derived == nil)
    let world = World(theories: [DerivationTests.theory(World.claim())], models: [DerivationTests.model])
    #expect(try await world.scorecard().theory().claims[0].derived == nil)
  }

  @Test("Mechanisms change no verdict and no score")
  func apart() async throws {
    let rows = [WorldDataset.effect(-0.5, se: 0.2), WorldDataset.effect(0.3, se: 0.2)]
    let with = World(
      theories: [DerivationTests.theory(World.claim())], datasets: [WorldDataset(rows)], models: [DerivationTests.model]
    )
    let without = World(
      theories: [DerivationTests.theory(World.claim(), mechanism: "")], datasets: [WorldDataset(rows)])
    let question = Question(derivation: DerivationOptions(draws: 10))
    #expect(Numbers(await with.scorecard(question)) == Numbers(await without.scorecard()))
  }

  // MARK: Courses

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
    #expect(abs(found - DerivationTests.level(8)) < 0.02)
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
    #expect(scorecard.ranking == [] && scorecard.noneProbability == 1)
    #expect(try scorecard.theory().courses.map(\.derived?.derivability) == [.implied])
  }

  // MARK: Draws

  static let spread = model.replacing(
    "from: assumption, because: ten hours", with: "from: assumption, spread: [0.05, 0.15], because: ten hours")

  @Test("The rate is the share of draws in which it holds")
  func rate() async throws {
    let draws = 400
    let derivation = try await DerivationTests.derivation(
      DerivationTests.course("{reaches: below 60 %, within: 8 h}"), model: DerivationTests.spread, draws: draws)
    // It holds where 50 + 50 e^(-2 k 8) < 60, that is k > ln 5 / 16.
    let project = await World(models: [DerivationTests.spread]).project()
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
    let model = DerivationTests.spread.replacing("k*(B - R*(1 + use))", with: "(k - k0)*1000*R*use + 0*k*B")
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
      try await DerivationTests.report(theory, model: DerivationTests.spread, draws: 30, jobs: $0)
    }
    let words = reports.map { "\($0.claims.map(\.derived)) \($0.courses.map(\.derived))" }
    #expect(Set(words).count == 1)
  }

  // MARK: What the author expects

  @Test("What is expected of the mechanism is a gate of its own; a denial is warned of unless it is expected")
  func expectations() async throws {
    for (word, isExpected, isWarned) in [
      ("implied", false, true), ("denied", true, false), ("[implied, denied]", true, false),
      ("undetermined", false, true),
    ] {
      let theory = DerivationTests.theory(World.claim(is: "higher", "from_mechanism: \(word)"))
      let world = World(theories: [theory], models: [DerivationTests.model])
      let scorecard = await world.scorecard(Question(derivation: DerivationOptions(draws: 1)))
      let claim = try scorecard.claim("lower")
      #expect(claim.isDerivationExpected == isExpected && claim.isExpected == isExpected && claim.isVerdictExpected)
      #expect(scorecard.diagnostics.contains { $0.code.id == "W0809" } == isWarned, "\(word)")
    }
    // Not run is not unexpected; run without a result is.
    let theory = DerivationTests.theory(World.claim(in: "on-fluoxetine", than: "untreated", "from_mechanism: implied"))
    let world = World(theories: [theory], models: [DerivationTests.model])
    #expect(try await world.scorecard().claim("lower").isExpected)
    #expect(try await !world.scorecard(Question(derivation: DerivationOptions())).claim("lower").isExpected)
  }
}

extension Array where Element: Sendable {
  fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result] {
    var results: [Result] = []
    for element in self { results.append(try await transform(element)) }
    return results
  }
}
