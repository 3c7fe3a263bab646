import RapheLanguage
import RapheStatistics
import Testing

@testable import RapheEvaluation

/// Down to which prior scale a word stands.
@Suite("The narrowest prior under which a word stands") struct NarrowestPriorTests {
  /// A claim with the evidence that bears on it, under a prior of one's own where one is given.
  private struct Question {
    var key: PosteriorQuery.Key
    var evidence: QuantityEvidence

    init(_ rows: [[String: String]], _ claim: String, prior: PriorScale? = nil) async throws {
      let world = World(theories: [World.theory("t", claim)], datasets: [WorldDataset(rows)])
      let project = await world.project()
      let theory = try #require(project.theories.first)
      let resolved = try #require(theory.claims.first)
      key = PosteriorQuery.Key(resolved)
      evidence = project.evidence.gather(resolved.quantity, in: theory.vocabulary, asOf: nil)
      evidence.triedPrior = prior
    }

    func judgement(_ factor: Double = 1) -> Judgement {
      var evidence = evidence
      evidence.triedPrior = evidence.priorScale(on: key.quantity.scale).scaled(s: factor, a: factor)
      return PosteriorQuery(key: key, gathered: evidence).judgement(detail: .explanation)
    }
  }

  /// Almost without differences between samples.
  private static let homogeneous = PriorScale(s: 0.7, a: 0.7e-4)

  @Test("One printed size and no heterogeneity: the scale in closed form", arguments: ["lower", "higher"])
  func closedForm(_ relation: String) async throws {
    // mu ~ Normal(0, t²) and y ~ Normal(mu, v) give mu ~ Normal(y t² / (t² + v), t² v / (t² + v)) (Gelman et al. 2013,
    // Bayesian Data Analysis, eq. 2.11 and 2.12), so that P(mu < 0) = Phi(-y t / sqrt(v (t² + v))). It is 0.95 at
    // t = z v / sqrt(y² - z² v) with z = 1.6449, and P falls with t: of s, s / 2 and 2 s the half decides, at s = 2 t.
    let (y, v, z) = (-0.8, 0.2 * 0.2, 1.644_853_626_951_472_7)
    let s = 2 * z * v / (y * y - z * z * v).squareRoot()
    let question = try await Question(
      [WorldDataset.effect(y, se: 0.2)], World.claim(is: relation), prior: Self.homogeneous)
    let judgement = question.judgement()
    #expect(judgement.verdict == (relation == "lower" ? .supported : .contradicted))
    let narrowest = try #require(judgement.narrowest)
    // Found to 0.1 % and rounded up to three digits, 0.1804 to 0.181; a of 1e-4 s moves it by less than 1e-6.
    #expect(abs(s - 0.180_448) < 1e-6)
    #expect(narrowest.least.s == 0.181 && narrowest.below == .inconclusive)
    #expect(abs(narrowest.least.a / narrowest.least.s - 1e-4) < 1e-12)
  }

  @Test("Where effects are expected to be small, to claim that they are is to claim nothing")
  func trivial() async throws {
    // Less than 0.1 bit is at stake when P(|mu| < m) = 2 Phi(m / s) - 1 > 2^-0.1: below s = m / 1.831895 (qnorm of R).
    let claim = World.claim(is: "the same", "within: 0.2 SD")
    let question = try await Question([WorldDataset.effect(0, se: 0.03)], claim, prior: Self.homogeneous)
    let judgement = question.judgement()
    #expect(judgement.verdict == .supported)
    let narrowest = try #require(judgement.narrowest)
    #expect(narrowest.below == .trivial)
    // 0.109176, found to 0.1 % and rounded up to three digits.
    #expect(narrowest.least.s >= 0.2 / 1.831896 && narrowest.least.s < 1.011 * 0.2 / 1.831895)
  }

  static let questions: [(rows: [[String: String]], claim: String)] = [
    (SelectionCheckTests.rows, World.claim()),
    (SelectionCheckTests.rows, World.claim(is: "higher")),
    (SelectionCheckTests.rows, World.claim(is: "lower", "by_at_least: 0.1 SD")),
    (
      (0..<6).map { _ in
        WorldDataset.association.merging(["n": "40", "p": "0.01", "p_relation": "<"]) { $1 }
      }, World.relation()
    ),
  ]

  @Test("At the scale told the word stands, a little below it does not", arguments: questions.indices)
  func consistent(_ index: Int) async throws {
    let question = try await Question(Self.questions[index].rows, Self.questions[index].claim)
    let judgement = question.judgement()
    let narrowest = try #require(judgement.narrowest)
    let factor = narrowest.least.s / judgement.prior.s
    #expect(factor > NarrowestPrior.reach && factor < 1)
    #expect(abs(narrowest.least.a / judgement.prior.a - factor) < 1e-12)
    #expect(question.judgement(factor).verdict == judgement.verdict)
    let below = question.judgement(0.97 * factor).verdict
    #expect(below != judgement.verdict && below == narrowest.below)
  }

  @Test("What is far from large is so however small effects are expected to be")
  func always() async throws {
    let rows = [WorldDataset.effect(0.1, se: 0.1), WorldDataset.effect(-0.1, se: 0.1)]
    let judgement = try await Question(rows, World.claim(is: "lower", "by_at_least: 1 SD")).judgement()
    #expect(judgement.verdict == .contradicted)
    let narrowest = try #require(judgement.narrowest)
    #expect(narrowest.below == nil && abs(narrowest.least.s - 0.01 * judgement.prior.s) < 1e-15)
  }

  @Test("It is looked for where it is asked for, and for a word that says something of the effect")
  func onDemand() async throws {
    let rows = SelectionCheckTests.rows
    #expect(try await LedgerTests.judge(rows, World.claim(), .init(detail: .selection)).narrowest == nil)
    let full = try await LedgerTests.judge(rows, World.claim(), .init(detail: .explanation))
    #expect(full.narrowest != nil && full.selection != nil)
    let open = try await LedgerTests.judge([["direction": "lower"]], World.claim(), .init(detail: .explanation))
    #expect(open.verdict == .inconclusive && open.narrowest == nil)
    #expect(try await LedgerTests.judge([], World.claim(), .init(detail: .explanation)).narrowest == nil)
  }

  @Test("The same with the groups named the other way round")
  func mirrored() async throws {
    let rows = SelectionCheckTests.rows
    let straight = try await LedgerTests.judge(rows, World.claim(), .init(detail: .explanation))
    let turned = try await LedgerTests.judge(
      rows, World.claim(in: "healthy", is: "higher", than: "depressed"), .init(detail: .explanation))
    #expect(straight.narrowest == turned.narrowest)
  }
}
