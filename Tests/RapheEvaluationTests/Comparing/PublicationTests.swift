import Foundation
import RapheLanguage
import Testing

@testable import RapheEvaluation

/// Theories scored anew under selection for publication.
///
/// The scores of theories with one claim each follow from the claim's probability under selection, which is held against
/// quadrature in `SelectionCheckTests`; tolerance 1e-6, the accuracy of region probabilities.
@Suite("Theories under selection for publication")
struct PublicationTests {
  /// Three just significant falls of one quantity, and one firm rise of another: selection hurts the former more.
  static let rows =
    [
      WorldDataset.effect(-0.72, se: 0.35, ["sample": "adams"]),
      WorldDataset.effect(-0.68, se: 0.33, ["sample": "baker"]),
      WorldDataset.effect(-0.62, se: 0.3, ["sample": "clark"]),
      WorldDataset.effect(2.2, se: 0.3, ["sample": "davis", "target": "5-HT2A"]),
    ]

  static let theories = [
    World.theory("falls", World.claim("a-lower", "by_at_least: 0.02 SD")),
    World.theory("rises", World.claim("b-higher", compare: "5-HT2A density", is: "higher")),
  ]

  private func comparison(
    rows: [[String: String]] = PublicationTests.rows, theories: [String] = PublicationTests.theories, jobs: Int = 1
  ) async -> TheoryComparison {
    var options = TheoryComparisonOptions()
    options.resamples = 10
    return await World(theories: theories, datasets: [WorldDataset(rows)]).project()
      .compare(Question(jobs: jobs), options)
  }

  @Test("Without selection the scores and the ranking are those of the evaluation")
  func unselected() async throws {
    let comparison = await comparison()
    let stated = try #require(comparison.publication.outcomes.first)
    #expect(stated.severity == 0)
    for (bits, theory) in zip(stated.bits, comparison.scorecard.theories) {
      #expect(abs(bits - theory.score.bits) < 1e-5)
    }
    #expect(stated.ranking == comparison.scorecard.ranking)
  }

  @Test("The score is log2(h P/P0 + 1 - h), with the claim's probability P under the selection")
  func scores() async throws {
    let comparison = await comparison()
    #expect(comparison.publication.outcomes.map(\.severity) == [0, 1, 2])
    for (index, outcome) in comparison.publication.outcomes.enumerated() {
      for (theory, bits) in zip(comparison.scorecard.theories, outcome.bits) {
        let judgement = theory.claims[0].judgement
        let probability = try #require(judgement.selection).outcomes[index].probability
        let expected = log2(0.99 * probability / judgement.priorProbability + 0.01)
        #expect(abs(bits - expected) < 1e-6, "\(theory.id) at \(outcome.severity)")
      }
    }
  }

  @Test("The ranking flips at a severity just below which it does not")
  func flip() async throws {
    let comparison = await comparison()
    #expect(comparison.scorecard.ranking == ["falls", "rises"])
    let flip = try #require(comparison.publication.rankingFlip)
    #expect(flip.ranking == ["rises", "falls"] && flip.leader == "rises")
    #expect(comparison.publication.leaderFlip?.severity == flip.severity)
    for (severity, isFlipped) in [(flip.severity, true), (flip.severity - 0.01, false)] {
      var bits: [String: Double] = [:]
      for theory in comparison.scorecard.theories {
        let claim = theory.claims[0]
        let query = PosteriorQuery(
          key: PosteriorQuery.Key(claim.claim), gathered: claim.judgement.gathered, severity: severity)
        let probability = query.probability(claim.judgement.gathered.used.map(\.weight))
        bits[theory.id] = log2(0.99 * probability / claim.judgement.priorProbability + 0.01)
      }
      let (falls, rises) = (try #require(bits["falls"]), try #require(bits["rises"]))
      #expect((rises > falls) == isFlipped, "at \(severity)")
    }
  }

  @Test("Where the evidence is firm nothing flips")
  func firm() async throws {
    let rows = (0..<8).map { WorldDataset.effect(-1.2, se: 0.1, ["sample": "sample\($0)"]) }
    let publication = await comparison(rows: rows).publication
    #expect(publication.rankingFlip == nil && publication.leaderFlip == nil && publication.verdicts.isEmpty)
    #expect(publication.outcomes.allSatisfy { $0.leader == "falls" })
  }

  @Test("There is no leader where no theory has a score above zero")
  func none() async throws {
    let rows = [WorldDataset.effect(0.9, se: 0.2)]
    let outcome = try #require(await comparison(rows: rows).publication.outcomes.first)
    #expect(outcome.leader == nil && outcome.ranking == ["rises", "falls"])
  }

  @Test("Verdicts that change are those whose own check says so")
  func verdicts() async throws {
    let comparison = await comparison()
    let flips = comparison.scorecard.theories.flatMap(\.claims).compactMap { claim in
      claim.judgement.selection?.flip.map { ($0.severity, $0.verdict) }
    }
    #expect(comparison.publication.verdicts.map(\.severity) == flips.map(\.0))
    #expect(comparison.publication.verdicts.map(\.to) == flips.map(\.1))
    #expect(comparison.publication.verdicts.allSatisfy { $0.from != $0.to && $0.severity > 0 })
  }

  @Test("The same for any number of jobs")
  func jobs() async throws {
    let (one, many) = (await comparison().publication, await comparison(jobs: 16).publication)
    #expect(one.outcomes.map(\.bits) == many.outcomes.map(\.bits))
    #expect(one.rankingFlip?.severity == many.rankingFlip?.severity)
  }
}
