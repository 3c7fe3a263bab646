import RapheLanguage
import RapheStatistics
import Testing

@testable import RapheEvaluation

/// Verdicts and scores under selection for publication.
///
/// Figures: Tests/Peers/selection_reference.py, to 1e-6.
@Suite("Selection for publication") struct SelectionCheckTests {
  static let rows = [
    WorldDataset.effect(-0.6, se: 0.3), WorldDataset.effect(-0.45, se: 0.25), WorldDataset.effect(-0.8, se: 0.35),
    ["direction": "lower"],
  ]

  private func judge(
    _ rows: [[String: String]], _ claim: String = World.claim(), detail: JudgementDetail = .selection
  ) async throws -> Judgement {
    try await LedgerTests.judge(rows, claim, Question(detail: detail))
  }

  @Test("Probabilities under none, moderate and severe selection")
  func probabilities() async throws {
    let judgement = try await judge(Self.rows)
    let check = try #require(judgement.selection)
    #expect(check.favoured == .lower && check.outcomes.map(\.severity) == [0, 1, 2])
    #expect(check.outcomes[0].probability == judgement.probability && check.outcomes[0].verdict == judgement.verdict)
    #expect(abs(check.outcomes[1].probability - 0.9911717521097694) < 1e-6)
    #expect(abs(check.outcomes[2].probability - 0.9646280987913863) < 1e-6)
  }

  @Test("It is worked out only when asked for, but the flag always")
  func onDemand() async throws {
    let quick = try await judge(Self.rows, detail: .verdicts)
    let full = try await judge(Self.rows)
    #expect(quick.selection == nil && quick.flags == full.flags && quick.verdict == full.verdict)
  }

  @Test("The flip is where the word changes, to a hundredth")
  func flip() async throws {
    let rows = (0..<12).map { _ in ["direction": "lower", "n": "10", "n_versus": "10"] }
    let none = (0..<6).map { _ in ["direction": "no difference", "n": "10", "n_versus": "10"] }
    let judgement = try await judge(rows + none)
    let check = try #require(judgement.selection)
    let changed = check.outcomes.contains { $0.verdict != judgement.verdict }
    #expect((check.flip != nil) == changed)
    if let flip = check.flip {
      #expect(flip.severity > 0 && flip.severity <= 2 && flip.verdict != judgement.verdict)
      #expect(abs((flip.severity * 100).rounded() - flip.severity * 100) < 1e-9)
    }
  }

  @Test("A verdict that moderate selection undoes is fragile, though no sample does")
  func fragile() async throws {
    // Barely supported by many small samples, all just significant: what selection would publish.
    for count in 3...30 {
      let rows = (0..<count).map { index in
        WorldDataset.effect(-0.36 - 0.001 * Double(index), se: 0.3, ["n": "20", "n_versus": "20"])
      }
      let judgement = try await judge(rows)
      let check = try #require(judgement.selection)
      let byOmission = judgement.omissions.contains { $0.verdict != judgement.verdict }
      let bySelection = check.outcomes[1].verdict != judgement.verdict
      #expect(judgement.flags.contains(.fragile) == (byOmission || bySelection), "\(count)")
    }
  }

  @Test("Without a direction there is nothing to favour")
  func nowhere() async throws {
    #expect(try await judge([["direction": "no difference"]]).selection == nil)
    #expect(try await judge([]).selection == nil)
  }

  @Test("A claim with the groups named the other way round")
  func mirrored() async throws {
    let straight = try #require(try await judge(Self.rows).selection)
    let turned = try #require(
      try await judge(Self.rows, World.claim(in: "healthy", is: "higher", than: "depressed")).selection)
    #expect(turned.favoured == .higher)
    #expect(turned.outcomes.map(\.probability) == straight.outcomes.map(\.probability))
    #expect(turned.flip?.severity == straight.flip?.severity)
  }

  @Test("A family of one at a severity is its claim's own query, and severity 0 is the verdict")
  func family() async throws {
    let world = World(theories: [World.theory("t", World.claim())], datasets: [WorldDataset(Self.rows)])
    let project = await world.project()
    let theory = try #require(project.theories.first)
    let claim = try #require(theory.claims.first)
    let gathered = project.evidence.gather(claim.quantity, in: theory.vocabulary, asOf: nil)
    let conjunctions = Conjunction.conjunctions(of: [claim], theory: 0, evidence: [claim.quantity: gathered])
    let family = try #require(
      FamilyTable(conjunctions, vocabularies: [theory.vocabulary]).families(of: [0]).first)
    var strict: [Double] = []
    for severity in [0.0, 1, 2] {
      let query = PosteriorQuery(key: PosteriorQuery.Key(claim), gathered: gathered, severity: severity)
      let bits = FamilyQuery(family, severity: severity).scores(of: [0])[0].strictBits
      #expect(abs(bits - query.bits(gathered.used.map(\.weight))) < 1e-12)
      strict.append(bits)
    }
    #expect(strict[0] > strict[1] && strict[1] > strict[2])
    let plain = await world.scorecard().theories[0].claims[0].judgement
    #expect(abs(strict[0] - plain.bits) < 1e-9)
  }
}
