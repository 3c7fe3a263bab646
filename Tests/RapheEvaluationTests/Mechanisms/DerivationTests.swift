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
