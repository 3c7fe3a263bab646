import RapheEvaluation
import RapheLanguage
import Testing

@testable import RapheReporting

@Suite("The text report of a comparison")
struct ComparisonReportTests {
  private func comparison() async -> TheoryComparison {
    var options = TheoryComparisonOptions()
    options.resamples = 20
    return await Small.project().compare(Question(), options)
  }

  @Test("Every part is there, within the width, and says what the comparison has")
  func parts() async throws {
    let comparison = await comparison()
    let text = ComparisonReport(width: 80).text(comparison)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 80 })
    for heading in [
      "Ranking ", "Consistency, the bits earned of those at stake: ",
      "How firm the order is, over 20 resamples of the samples", "Rivals, on common ground",
      "If results were published selectively", "What hangs on one sample",
    ] {
      #expect(lines.count { $0.hasPrefix(heading) } == 1, "\(heading)")
    }
    let pair = try #require(comparison.pairs.first)
    #expect(text.contains("\(pair.first) against \(pair.second): "))
    for report in comparison.scorecard.theories {
      let share = try #require(report.score.consistency)
      let id = report.theory.id
      #expect(text.replacing("\n", with: " ").contains("\(id) \(Numerals.percent(share).spaced)"), "\(id)")
    }
  }

  @Test("Under selection: a row a theory with its scores, and a line a verdict that changes")
  func publication() async throws {
    let comparison = await comparison()
    let lines = ComparisonReport(width: 80).text(comparison).split(separator: "\n").map(String.init)
    for (index, report) in comparison.scorecard.theories.enumerated() {
      let id = report.theory.id
      let scores = comparison.publication.outcomes.map { Numerals.signed($0.bits[index]) }
      let row = try #require(lines.first { $0.hasPrefix("  \(id) ") && $0.contains(scores[2]) })
      #expect(row.split(separator: " ").map(String.init) == [id] + scores)
    }
    for flip in comparison.publication.verdicts {
      let words = "\(flip.claim): \(flip.from.rawValue) to \(flip.to.rawValue)"
      #expect(
        lines.contains { $0.contains(words) && $0.hasSuffix("at \(Numerals.fixed(flip.severity, 2))") }, "\(words)")
    }
    #expect(lines.contains("No verdict changes.") == comparison.publication.verdicts.isEmpty)
    #expect(
      lines.contains { $0.hasPrefix("No severity up to severe changes the order.") }
        == (comparison.publication.rankingFlip == nil))
  }

  @Test("The matrix of rivals has each pair twice, with opposite signs")
  func matrix() async throws {
    let comparison = await comparison()
    let all = ComparisonReport(width: 80).text(comparison).split(separator: "\n").map(String.init)
    let lines = all.drop { !$0.hasPrefix("Rivals, on common ground") }
    let pair = try #require(comparison.pairs.first)
    for (theory, bits) in [(pair.first, pair.bits), (pair.second, -pair.bits)] {
      let row = try #require(
        lines.first { $0.split(separator: " ").dropFirst().first == theory[...] && $0.hasPrefix("   ") })
      #expect(row.contains(abs(bits) < Rival.level ? "level" : Numerals.signed(bits, 1)), "\(row)")
    }
  }

  @Test("Odds give probabilities where theories share ground, and else the reason why not")
  func odds() async {
    var options = TheoryComparisonOptions()
    options.resamples = 1
    options.odds = ["higher": 3, "lower": 1]
    let together = await Small.project().compare(Question(), options)
    #expect(ComparisonReport(width: 80).text(together).contains("Probabilities from the odds given"))
    var apart = together
    apart.odds?.apart = ("higher", "lower")
    let text = ComparisonReport(width: 80).text(apart)
    #expect(text.contains("No probabilities from these odds: higher and lower share no ground"))
    #expect(!text.contains("Probabilities from the odds given"))
  }
}
