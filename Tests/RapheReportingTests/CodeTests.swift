import Foundation
import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheReporting
import RapheSyntax
import Testing

@Suite("The diagnostic codes")
struct CodeTests {
  /// The repository.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let reference = root.appending(path: "Grammar/reference.md")

  @Test("Each is explained in all four parts, and once", arguments: CodeRegistry.all)
  func isExplained(code: Code) throws {
    #expect(try /[EWN]0[1-8][0-9]{2}/.wholeMatch(in: code.id) != nil)
    for part in [code.title, code.checks, code.why, code.example, code.instead] {
      #expect(!part.isEmpty, "\(code.id)")
      #expect(part == part.trimmingCharacters(in: .whitespacesAndNewlines), "\(code.id)")
    }
    for part in [code.checks, code.why, code.instead] {
      #expect(part.hasSuffix("."), "\(code.id) ends no sentence: \(part)")
      #expect(!part.contains("\n"), "\(code.id) is broken into lines as it is printed, not before")
    }
    #expect(CodeRegistry.all.count { $0.id == code.id } == 1)
    let lines = CodeExplanation().text(code).split(separator: "\n").map(String.init)
    for heading in ["What it checks", "Why", "Example", "Instead"] {
      #expect(lines.count { $0 == heading } == 1, "\(code.id) under \(heading)")
    }
  }

  @Test("The registry has those of every module, in order")
  func isComplete() {
    let modules = SyntaxCodes.all + LanguageCodes.all + EvidenceCodes.all + EvaluationCodes.all
    #expect(Set(modules).isSubset(of: CodeRegistry.all))
    #expect(CodeRegistry.all == CodeRegistry.all.sorted())
  }

  @Test("No code stands in the sources without being in the registry")
  func nothingIsForgotten() throws {
    let sources = Self.root.appending(path: "Sources")
    let names = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
    var declared: Set<String> = []
    for name in names {
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      // An identifier that is made as a code is the first argument of its initialiser.
      for match in text.matches(of: /Code\(\s*"([EWN][0-9]{4})"/) { declared.insert(String(match.1)) }
    }
    #expect(declared.sorted() == CodeRegistry.all.map(\.id).sorted())
  }

  @Test("Grammar/reference.md lists each", arguments: CodeRegistry.all)
  func isListed(code: Code) throws {
    let page = try String(contentsOf: Self.reference, encoding: .utf8)
    #expect(page.contains("| `\(code.id)` | \(code.title) |"))
  }

  /// The headings of the page, as renderers of Markdown make anchors of them.
  private func anchors(_ page: String) -> [String] {
    page.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
      let text = line.drop { $0 == "#" }.drop { $0 == " " }
      return String(
        text.lowercased().compactMap { $0 == " " ? "-" : $0.isLetter || $0.isNumber || $0 == "-" ? $0 : nil })
    }
  }

  @Test("Every link on the reference page leads to a heading, and no two headings have one anchor")
  func links() {
    let page = Reference.text(columns: FindingColumns.all, codes: CodeRegistry.all)
    let anchors = anchors(page)
    let links = page.matches(of: /\]\(#([^)]*)\)/).map { String($0.1) }
    #expect(links.count > 30)
    #expect(links.filter { !anchors.contains($0) } == [])
    #expect(Set(links).filter { link in anchors.count { $0 == link } > 1 } == [])
  }

  @Test(
    "The reference has the columns of tables and the keys of a phase",
    arguments: [
      "| **`sample`** |", "| `n_versus` | Subjects in the other group",
      "| `se` | The standard error of the effect, not",
      "a number above 0 in the unit of the measure", "| **`within`** |", "| `and_stays_for` |", "| **`stays`** |",
      "| `decimal` |", "| `delimiter` |", "| `notes` |",
    ])
  func holds(text: String) {
    #expect(Reference.text(columns: FindingColumns.all, codes: []).contains(text))
  }

  @Test("Grammar/reference.md is current; `RECORD=1 swift test` writes it anew")
  func referenceIsCurrent() throws {
    let text = Reference.text(columns: FindingColumns.all, codes: CodeRegistry.all)
    let recorded = try? String(contentsOf: Self.reference, encoding: .utf8)
    guard ProcessInfo.processInfo.environment["RECORD"] == "1" else {
      let isCurrent = recorded == text
      #expect(isCurrent, "Grammar/reference.md is stale; run `RECORD=1 swift test --filter CodeTests`")
      return
    }
    try text.write(to: Self.reference, atomically: true, encoding: .utf8)
    Issue.record("recorded Grammar/reference.md; run again without RECORD")
  }
}
