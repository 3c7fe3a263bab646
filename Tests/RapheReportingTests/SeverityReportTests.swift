import RapheEvaluation
import RapheReport
import RapheReporting
import Testing

@Suite("Severity in reports")
struct SeverityReportTests {
  /// The small project with a severity that is made up.
  private func scorecard(_ truth: ClaimSeverity.Truth = .noEffect, moderate: Int) async -> Scorecard {
    var scorecard = await Small.scorecard { _, claim in claim == "lower-in-raphe" }
    scorecard.theories[0].claims[0].severity = ClaimSeverity(
      truth: truth, options: SeverityOptions(worlds: 400, seed: 5), none: Rate(count: 6, total: 400),
      moderate: Rate(count: moderate, total: 400), severe: Rate(count: 60, total: 400))
    return scorecard
  }

  private func explanation(_ scorecard: Scorecard) -> String {
    let theory = scorecard.theories[0]
    return Explanation(width: 140).text(theory.claims[0], theory: theory.theory)
  }

  /// Wilson 1927 by hand: 6 of 400 [0.7, 3.2] %, 40 of 400 [7.4, 13.3] %.
  @Test("An explanation tells it in one sentence, and where it makes the word fragile")
  func sentence() async {
    let plain = explanation(await scorecard(moderate: 11))
    #expect(
      plain.contains(
        """
        severity: this word would come out in 1.5 % [0.7, 3.2] of worlds without the effect; 2.8 % under moderate, 15.0 % under severe selection

        """))
    let fragile = explanation(await scorecard(.edge, moderate: 40))
    #expect(fragile.contains("of worlds with the average effect at the edge of what is claimed; 10.0 % [7.4, 13.3],"))
    #expect(fragile.contains("which makes it fragile, under moderate"))
    let order = explanation(await scorecard(.equalNeighbours, moderate: 11))
    #expect(order.contains("of worlds in which two neighbours of the order are equal;"))
    #expect(!explanation(await Small.scorecard { $1 == "lower-in-raphe" }).contains("severity"))
  }

  @Test(
    "A report has a table of all that were tried, also when less is shown",
    arguments: [TextReport.Detail.quiet, .normal])
  func table(detail: TextReport.Detail) async {
    let scorecard = await scorecard(moderate: 40)
    let text = TextReport(width: 80, detail: detail).text(scorecard, Outcome(scorecard))
    let expected = """
      Severity: of 400 worlds without the effect, those in which the word comes out,
      in %
                         all published  moderate selection   severe selection
        lower/lower-in-raphe
          supported     1.5 [0.7, 3.2]    10.0 [7.4, 13.3]  15.0 [11.8, 18.8]  fragile

      """
    #expect(text.contains(expected), "\(text)")
    let without = await Small.scorecard { $1 == "lower-in-raphe" }
    #expect(!TextReport(detail: detail).text(without, Outcome(without)).contains("Severity"))
  }

  @Test("JSON has the rates, their worlds and their seed, by its schema")
  func json() async throws {
    let scorecard = await scorecard(.edge, moderate: 11)
    let json = try JSON(JSONReport(scorecard, Outcome(scorecard)).text())
    let severity = json["theories"]?[0]?["claims"]?[0]?["severity"]
    #expect(severity?.keys == ["moderate", "none", "seed", "severe", "truth", "worlds"])
    #expect(severity?["truth"] == .string("edge") && severity?["seed"] == .number(5))
    #expect(severity?["worlds"] == .number(400) && severity?["moderate"]?["count"] == .number(11))
    #expect(severity?["none"]?.keys == ["count", "interval", "total"])
    var check = SchemaCheck(try JSON(ReportSchema.report.text))
    check.check(json)
    #expect(check.violations == [])
  }

  @Test("What the schema takes for truths is what there are")
  func truths() throws {
    let text = ReportSchema.report.text
    #expect(ClaimSeverity.Truth.allCases.allSatisfy { text.contains("\"\($0.rawValue)\"") })
  }
}
