import Foundation
import RapheReporting
import RapheStatistics
import Testing

@testable import RapheEvaluation

@Suite("The narrowest prior, as told") struct NarrowestPriorReportTests {
  /// A supported claim that stands down to a scale, with a word below.
  private func scorecard(_ s: Double?, below: Verdict?) async throws -> Scorecard {
    var scorecard = await Small.scorecard { $1 == "lower-in-raphe" }
    scorecard.theories[0].claims[0].judgement.narrowest = s.map {
      NarrowestPrior(least: PriorScale(s: $0, a: $0 / 2), below: below)
    }
    return scorecard
  }

  private func text(_ scorecard: Scorecard) throws -> String {
    let theory = try #require(scorecard.theories.first)
    let lines = Explanation(width: 140).text(theory.claims[0], theory: theory.theory)
    return lines.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(
    "What becomes of the word under narrower ones is told in a sentence",
    arguments: [
      (
        0.213, Verdict.inconclusive,
        "The word stands down to a prior scale of 0.213 (shipped: 0.707; effects in g): only one who expects effects "
          + "smaller than that is unconvinced."
      ),
      (
        0.109, .trivial,
        "The word stands down to a prior scale of 0.109 (shipped: 0.707; effects in g): to one who expects effects "
          + "smaller than that the claim says nothing."
      ),
      (
        0.00707, nil,
        "The word stands at every narrower prior scale tried, down to 0.00707 (shipped: 0.707; effects in g): however "
          + "small one expects effects to be."
      ),
    ] as [(Double, Verdict?, String)])
  func sentence(_ s: Double, _ below: Verdict?, _ sentence: String) async throws {
    #expect(try text(try await scorecard(s, below: below)).contains("- " + sentence))
  }

  @Test("It is not told where it was not looked for")
  func absent() async throws {
    #expect(try !text(try await scorecard(nil, below: nil)).contains("prior scale of"))
  }

  @Test("In JSON it stands beside the claim, with null for the word that is never lost")
  func json() async throws {
    func prior(_ s: Double?, _ below: Verdict?) async throws -> [String: Any]? {
      let results = Results.explain(try await scorecard(s, below: below), [], exitCode: 0)
      let text = try #require(JSONReporter().text(results, Appearance()))
      let report = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      return report["narrowestPrior"] as? [String: Any]
    }
    let found = try #require(try await prior(0.213, .inconclusive))
    #expect(found["s"] as? Double == 0.213 && found["a"] as? Double == 0.1065)
    #expect(found["scale"] as? String == "g" && found["below"] as? String == "inconclusive")
    #expect(try #require(try await prior(0.00707, nil))["below"] is NSNull)
    #expect(try await prior(nil, nil) == nil)
  }
}
