import Raphe
import Testing

/// One line a claim, for spreadsheets.
struct ClaimLines: Reporter {
  let name = "lines"
  let fileExtension = "tsv"
  let kinds: Set<ReportKind> = [.test]
  let diagnostics = DiagnosticPlace.apart

  func text(_ results: Results, _ appearance: Appearance) -> String? {
    guard case .test(let scorecard, let outcome) = results else { return nil }
    let lines = scorecard.theories.flatMap { theory in
      theory.claims.map { "\(theory.theory.id)\t\($0.id)\t\($0.judgement.verdict.rawValue)" }
    }
    return (lines + ["\(outcome.claims)"]).joined(separator: "\n")
  }
}

@Suite("A format of one's own")
struct OwnReporterTests {
  @Test("It gets the values, and is found by its name once it is registered")
  func registered() async {
    let report = await Small.workspace.judge()
    let expected = "fewer\tfewer-in-raphe\tsupported\n1"
    #expect(report.text(ClaimLines()) == expected)
    var reporters = Reporters.shipped
    #expect(report.text(as: "lines", from: reporters) == nil)
    reporters.register(ClaimLines())
    #expect(report.text(as: "lines", from: reporters) == expected)
    #expect(reporters.of(.test).map(\.name) == Reporters.shipped.of(.test).map(\.name) + ["lines"])
    #expect(reporters.named("lines", of: .plan) == nil)
  }

  @Test("It hides a shipped one of its name")
  func hides() async {
    struct Short: Reporter {
      let name = "text"
      let fileExtension = "txt"
      let kinds: Set<ReportKind> = [.test]
      let diagnostics = DiagnosticPlace.apart
      func text(_ results: Results, _ appearance: Appearance) -> String? { "short" }
    }
    var reporters = Reporters.shipped
    reporters.register(Short())
    #expect(reporters.named("text", of: .test) is Short && reporters.named("text", of: .plan) is TextReporter)
    #expect(reporters.of(.test).count == Reporters.shipped.of(.test).count)
  }
}
