import RapheEvidence
import RapheLanguage
import RapheStatistics
import Testing

@testable import RapheEvaluation

/// The conventional ledger beside a verdict.
///
/// Figures: metafor 3.8-1, `rma` with test = "adhoc" and threshold 1e-14.
@Suite("The conventional ledger") struct LedgerTests {
  static let rows = [
    WorldDataset.effect(0.5, se: 0.2), WorldDataset.effect(-0.3, se: 0.3),
    WorldDataset.effect(0.9, se: 0.02.squareRoot()), WorldDataset.effect(0.2, se: 0.3.squareRoot()),
  ]

  static func judge(
    _ rows: [[String: String]], _ claim: String = World.claim(is: "higher"), _ question: Question = Question(),
    assume: String? = nil
  ) async throws -> Judgement {
    let world = World(theories: [World.theory("t", claim)], datasets: [WorldDataset(rows, assume: assume)])
    return try #require(await world.scorecard(question).theories.first?.claims.first).judgement
  }

  private func expect(_ got: Double, _ want: Double, _ location: SourceLocation = #_sourceLocation) {
    #expect(abs(got - want) < 1e-8 * max(1, abs(want)), "got \(got), expected \(want)", sourceLocation: location)
  }

  @Test("REML and the truncated Knapp-Hartung test, unless told otherwise")
  func defaults() async throws {
    let ledger = try #require(try await Self.judge(Self.rows).ledger)
    let analysis = ledger.analysis
    #expect(
      ledger.rows.map(\.sample) == ["S1", "S2", "S3", "S4"] && ledger.rows.map(\.findings.count) == [1, 1, 1, 1])
    #expect(analysis.estimator == .reml && analysis.test == .truncatedKnappHartung)
    expect(analysis.estimate, 0.38586699945822267)
    expect(analysis.standardError, 0.27764835014845946)
    expect(analysis.interval().lowerBound, -0.49773396663985969)
    expect(analysis.interval().upperBound, 1.26946796555630503)
    expect(analysis.p, 0.25877469718147195)
    expect(analysis.q, 14.26811594202898448)
    expect(analysis.qP, 0.00256201228391424)
    expect(analysis.tau2, 0.22416177576737242)
    expect(try #require(analysis.iSquared), 79.84011628822491957)
    let prediction = try #require(ledger.predictionInterval)
    expect(prediction.lowerBound, -1.97569906004030)
    expect(prediction.upperBound, 2.74743305895674)
    expect(try #require(ledger.regionP), 0.25877469718147195 / 2)
    #expect(ledger.asymmetry == nil && ledger.omissions { $0.estimate }.count == 4 && ledger.favoured == .higher)
    #expect(ledger.sensitivity.affirmative == 2 && ledger.sensitivity.nonaffirmative == 2)
  }

  @Test("Another estimator and another test")
  func options() async throws {
    let question = Question(ledger: LedgerOptions(estimator: .derSimonianLaird, test: .z))
    let analysis = try #require(try await Self.judge(Self.rows, World.claim(is: "higher"), question).ledger).analysis
    #expect(analysis.estimator == .derSimonianLaird && analysis.test == .z)
    expect(analysis.estimate, 0.388311779072619)
    expect(analysis.standardError, 0.272027528967377)
    expect(analysis.p, 0.153443786322163)
    expect(analysis.tau2, 0.212597656250000)
  }

  @Test("Words alone make no ledger, nor does a single sample")
  func tooFew() async throws {
    let words = ["direction": "lower"]
    #expect(try await Self.judge([words, words]).ledger == nil)
    #expect(try await Self.judge([WorldDataset.effect(0.5, se: 0.2), words]).ledger == nil)
    let same = ["sample": "one"]
    let rows = [WorldDataset.effect(0.5, se: 0.2, same), WorldDataset.effect(0.3, se: 0.2, same)]
    #expect(try await Self.judge(rows).ledger == nil)
    #expect(try await Self.judge([]).ledger == nil)
  }

  @Test("Findings of one sample are aggregated with the dataset's correlation")
  func aggregates() async throws {
    let same = ["sample": "one"]
    let rows = [
      WorldDataset.effect(0.5, se: 0.2, same), WorldDataset.effect(0.3, se: 0.4, same),
      WorldDataset.effect(0.1, se: 0.3, ["sample": "two"]), ["direction": "higher", "sample": "three"],
    ]
    let ledger = try #require(try await Self.judge(rows, assume: "rho: 0.5").ledger)
    #expect(ledger.rows.map(\.findings) == [["F1", "F2"], ["F3"]])
    let estimates = [Estimate(value: 0.5, standardError: 0.2), Estimate(value: 0.3, standardError: 0.4)]
    let want = try #require(Estimate.aggregate(estimates, rho: 0.5))
    expect(ledger.rows[0].estimate.value, want.value)
    expect(ledger.rows[0].estimate.variance, want.variance)
  }

  @Test("Against the claim: one-sided, of equivalence, of a minimum effect, none for one more sample")
  func regions() async throws {
    func p(_ claim: String) async throws -> (Double?, MetaAnalysis) {
      let ledger = try #require(try await Self.judge(Self.rows, claim).ledger)
      return (ledger.regionP, ledger.analysis)
    }
    let (lower, analysis) = try await p(World.claim(is: "lower"))
    expect(try #require(lower), analysis.p(.lower))
    let (same, _) = try await p(World.claim(is: "the same", "within: 0.9 SD"))
    expect(try #require(same), analysis.equivalence(from: -0.9, to: 0.9).p)
    let (more, _) = try await p(World.claim(is: "higher", "by_at_least: 0.2 SD"))
    expect(try #require(more), analysis.p(.higher, of: 0.2))
    let (next, _) = try await p(World.claim(is: "higher", "applies_to: next setting"))
    #expect(next == nil)
  }

  @Test("A claim with the groups named the other way round has the ledger turned round")
  func mirrored() async throws {
    let straight = try #require(try await Self.judge(Self.rows, World.claim(is: "higher")).ledger)
    let turned = try #require(
      try await Self.judge(Self.rows, World.claim(in: "healthy", is: "lower", than: "depressed")).ledger)
    #expect(turned.analysis.estimate == -straight.analysis.estimate)
    #expect(turned.analysis.standardError == straight.analysis.standardError)
    #expect(turned.regionP == straight.regionP && turned.favoured == .lower)
  }

  @Test("Egger's test from ten samples on")
  func funnel() async throws {
    let rows = (0..<10).map { WorldDataset.effect(-0.1 - 0.05 * Double($0), se: 0.1 + 0.03 * Double($0)) }
    #expect(try #require(try await Self.judge(rows).ledger).asymmetry?.statistic ?? 0 < -1)
    #expect(try #require(try await Self.judge(Array(rows.dropLast())).ledger).asymmetry == nil)
  }
}
