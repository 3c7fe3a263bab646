import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheSyntax
import Testing

@Suite("The bad corpus")
struct BadCorpusTests {
  @Test("What is said of a mistake is what its file expects: all of it, and nothing else", arguments: BadCase.all)
  func diagnostics(_ bad: BadCase) async {
    #expect(bad.malformed == [])
    #expect(!bad.expected.isEmpty, "the case expects nothing")
    let project = await bad.project()
    // What a mechanism denies is found by running it.
    let scorecard = await project.evaluate(Question(derivation: DerivationOptions(draws: 1)))
    // No theory and few findings of the cases are dated, and many speak twice of kin: that is told only where it is what
    // the case is about.
    let asides = Set(["W0415", "N0416", "N0418", "W0559"]).subtracting(bad.expected.map(\.code))
    let found = (scorecard.diagnostics + project.remarks()).ordered().map(\.written).filter {
      !asides.contains($0.code)
    }
    #expect(
      found.map { "\($0.code) \($0.place)" }.sorted() == bad.expected.map { "\($0.code) \($0.place)" }.sorted(),
      "\(found.map { "\($0.code) \($0.place) \($0.message)" })")
    for expected in bad.expected {
      guard let match = found.first(where: { $0.code == expected.code && $0.place == expected.place }) else { continue }
      #expect(match.message.contains(expected.message))
      if let help = expected.help { #expect(match.help?.contains(help) == true, "\(match.help ?? "no help")") }
      for note in expected.notes {
        #expect(
          match.notes.contains { $0.place == note.place && $0.message.contains(note.message) }, "\(match.notes)")
      }
    }
  }

  @Test("An error in the evidence leaves no verdict, one in a theory no rank for it", arguments: BadCase.all)
  func verdicts(_ bad: BadCase) async {
    let project = await bad.project()
    let scorecard = await project.evaluate(Question())
    let errors = scorecard.diagnostics.filter { $0.severity == .error }
    let isAboutTheories = errors.allSatisfy { diagnostic in
      diagnostic.place.map { project.theoryFiles.contains($0.source) } ?? false
    }
    if !isAboutTheories { #expect(scorecard.theories.isEmpty) }
    for report in scorecard.theories {
      let source = report.theory.written.id.place.source
      let isWrong = errors.contains { $0.place?.source == source }
      #expect(report.isWhole != isWrong)
      if isWrong { #expect(report.rivals.isEmpty) }
    }
    #expect(scorecard.ranking.count == scorecard.theories.count { $0.isWhole })
  }

  @Test("Every diagnostic of the language, the tables and the evaluation has a case")
  func completeness() {
    let codes = SyntaxCodes.all + LanguageCodes.all + EvidenceCodes.all + EvaluationCodes.all
    let expected = Set(BadCase.all.flatMap { $0.expected.map(\.code) })
    // No case is a file of gigabytes or a database; these codes are tried in RapheEvidenceTests.
    let needed = Set(codes.map(\.id)).subtracting(EvidenceCodes.ofSources.map(\.id))
    #expect(needed.subtracting(expected).sorted() == [])
    #expect(expected.subtracting(codes.map(\.id)).sorted() == [])
    #expect(BadCase.all.count >= 200)
  }

  @Test("The shared files are free of mistakes, and say something about the claims of the cases")
  func shared() async {
    let project = await BadCase(name: "none", paths: []).project()
    #expect(project.diagnostics == [])
    #expect(project.evidence.map(\.findings.count) == [5])
  }

  @Test(
    "What is nested ten thousand deep is refused, however it is written", arguments: ["[", "{a: ", "- "])
  func depth(opening: String) async {
    let text = "raphe: 1\ntheory: bad\nclaims:\n  " + String(repeating: opening, count: 10_000)
    let project = await Workspace(FixtureRun(files: [Source(name: "deep.yaml", text: text)])).project()
    #expect(project.diagnostics.map(\.code.id) == ["E0115"])
  }
}
