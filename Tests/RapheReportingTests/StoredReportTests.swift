import Foundation
import RapheEvaluation
import RapheReport
import RapheReporting
import Testing

@Suite("Stored reports") struct StoredReportTests {
  private static func text() async -> String {
    let scorecard = await Small.scorecard(detail: .selection) { _, _ in true }
    return JSONReport(scorecard, Outcome(scorecard)).text()
  }

  @Test("A report is read and written again without a loss")
  func roundTrip() async throws {
    let text = await StoredReportTests.text()
    let stored = try StoredReport(json: text)
    expectSame(stored.verdicts.laidOut, text)
    expectSame(JSONReporter().text(.stored(stored), Appearance()) ?? "", text)
    #expect(Results.stored(stored).kind == .test)
  }

  @Test("Keys that a later program added are no mistake")
  func added() async throws {
    let text = await StoredReportTests.text().replacingOccurrences(
      of: "\"summary\": {", with: "\"summary\": {\"added\": [1],")
    #expect(text.contains("added"))
    _ = try StoredReport(json: text)
  }

  @Test(
    "What is no report of this version is refused",
    arguments: [
      ("", StoredReport.Mistake.notJSON), ("{\"raphe\": {\"report\": 2}", .notJSON), ("[]", .notReport),
      ("{\"raphe\": {\"report\": \"2\"}}", .notReport), ("{\"raphe\": {\"report\": 1}}", .otherVersion(1)),
      ("{\"raphe\": {\"report\": 3}, \"summary\": {}, \"theories\": []}", .otherVersion(3)),
      ("{\"raphe\": {\"report\": 2}, \"exitCode\": 0, \"studies\": []}", .withoutVerdicts),
    ])
  func refused(text: String, mistake: StoredReport.Mistake) {
    #expect(throws: mistake) { try StoredReport(json: text) }
  }

  @Test(
    "A mistake is named by the way to it",
    arguments: [
      ("\"verdict\": \"untested\"", "\"verdict\": \"maybe\"", "`theories[0].claims[3].verdict` is none of supported,"),
      ("\"bits\": 0,", "\"bits\": \"0\",", "bits` is a text, not a number"),
      ("\"failOn\": [\"unexpected\"]", "\"failOn\": 1", "`settings.failOn` is a number, not a list"),
      ("\"isWhole\": true,", "", "`theories[0].isWhole` is missing"),
      ("\"years\": [1990,", "\"years\": [1990, 1991,", "years` has 3 elements, not 2"),
      ("\"errors\": 0", "\"errors\": -1", "`summary.errors` is below 0"),
      ("\"commitment\": 0.99", "\"commitment\": 9", "commitment` is above 1"),
    ])
  func invalid(from: String, to: String, message: String) async throws {
    let text = await StoredReportTests.text()
    let range = try #require(text.range(of: from), "\(from)")
    let mistake = #expect(throws: StoredReport.Mistake.self) {
      try StoredReport(json: text.replacingCharacters(in: range, with: to))
    }
    #expect(mistake?.words.contains(message) == true, "\(mistake?.words ?? "")")
  }
}
