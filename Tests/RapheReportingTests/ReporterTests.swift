import RapheEvaluation
import RapheReport
import RapheSyntax
import Testing

@testable import RapheReporting

@Suite("Formats")
struct ReporterTests {
  @Test(
    "Each kind of report has its formats, in this order",
    arguments: [
      (
        ReportKind.test,
        ["text", "concise", "json", "junit", "sarif", "tap", "github", "markdown", "ndjson", "csv", "html"]
      ), (.check, ["text", "concise", "json", "junit", "sarif", "github", "markdown", "ndjson"]),
      (.compare, ["text", "json", "csv", "markdown", "ndjson", "html"]), (.plan, ["text", "json"]),
      (.explain, ["text", "json"]),
      (.simulate, ["text", "csv", "json", "svg"]), (.calibrate, ["text", "json"]), (.diff, ["text", "json"]),
    ])
  func names(kind: ReportKind, expected: [String]) {
    #expect(Reporters.shipped.of(kind).map(\.name) == expected)
    for name in expected { #expect(Reporters.shipped.named(name, of: kind)?.kinds.contains(kind) == true) }
    #expect(Reporters.shipped.named("pdf", of: kind) == nil)
  }

  @Test("The same texts as from the types behind them")
  func texts() async {
    let scorecard = await Small.whole.value
    let results = Results.test(scorecard, Outcome(scorecard))
    #expect(JSONReporter().text(results, Appearance()) == JSONReport(scorecard, Outcome(scorecard)).text())
    #expect(ConciseReporter().text(results, Appearance()) == ConciseReport().text(scorecard))
    #expect(DrawingReporter().text(results, Appearance()) == nil && results.kind == .test)
  }

  @Test("A code is explained, a run without a claim is not")
  func explanations() async {
    let code = Results.explainCode(.tab)
    #expect(TextReporter().text(code, Appearance()) == CodeExplanation().text(.tab))
    #expect(JSONReporter().text(code, Appearance())?.contains(Code.tab.id) == true)
    let empty = await Small.scorecard { _, _ in false }
    #expect(JSONReporter().text(.explain(empty, [], exitCode: 2), Appearance()) == nil)
  }
}
