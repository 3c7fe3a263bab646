import Foundation
import RapheEvaluation
import RapheReport
import Testing

@testable import RapheReporting

@Suite("Markdown") struct MarkdownTests {
  /// The cells of a row of a table, without the backslashes: what a reader of Markdown sees.
  private func cells(_ line: Substring) -> [String] {
    var cells: [String] = [""]
    var rest = line.dropFirst().dropLast().unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\": if let next = rest.popFirst() { cells[cells.count - 1].unicodeScalars.append(next) }
      case "|": cells.append("")
      default: cells[cells.count - 1].unicodeScalars.append(scalar)
      }
    }
    // By scalars: a cell may begin with an accent.
    return cells.map { String(String.UnicodeScalarView($0.unicodeScalars.dropFirst().dropLast())) }
  }

  @Test("Every name is a cell of its own, whatever it is made of", arguments: 0..<50)
  func readBack(seed: Int) throws {
    var hostile = Hostile(seed: seed)
    let report = hostile.report()
    let text = MarkdownReport().text(report)
    #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.isHidden })
    let sections = text.components(separatedBy: "### ")
    let failing = try #require(sections.first { $0.hasPrefix("What fails the run") })
    let rows = failing.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2).map(cells)
    let failed = report.cases.filter { $0.standing == .failed }
    #expect(rows.map(\.[0]) == failed.map(\.name.visible))
    #expect(rows.allSatisfy { $0.count == 5 })
    #expect(rows.map(\.[2]) == failed.map { "**\($0.word)**" })
    let theories = text.components(separatedBy: "<details>").dropFirst()
    for (section, theory) in zip(theories, report.theories) {
      let rows = section.components(separatedBy: "</details>")[0].split(separator: "\n").filter { $0.hasPrefix("|") }
        .dropFirst(2).map(cells)
      #expect(rows.map(\.[1]) == theory.claims.map(\.id.visible) + (theory.courses ?? []).map(\.id.visible))
    }
    #expect(theories.count == 3)
  }

  @Test("The ranking is the one of the text report")
  func ranking() async throws {
    let scorecard = await Small.whole.value
    let report = Reported.Verdicts(scorecard, Outcome(scorecard), "0.1.0")
    let text = MarkdownReport().text(report)
    let rows = text.components(separatedBy: "### Theories")[1].split(separator: "\n").filter { $0.hasPrefix("| ") }
      .dropFirst(2).map(cells)
    #expect(rows.prefix(scorecard.ranking.count).map { $0[1] } == scorecard.ranking)
    #expect(text.contains("**7 claims of 2 theories: "))
    #expect(!MarkdownReport(isBrief: true).text(report).contains("<details>"))
  }
}
