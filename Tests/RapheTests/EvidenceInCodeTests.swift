import Raphe
import Testing

@Suite("Evidence made in code")
struct EvidenceInCodeTests {
  @Test("It gives the verdict of the same rows in a table, to the last digit")
  func sameVerdict() async throws {
    let read = await Small.workspace.judge()
    let workspace = Workspace(InMemoryFiles(Small.words))
    let words = try #require(await workspace.project().vocabularies.first)
    await workspace.setEvidence([try Small.evidence(in: words)])
    let made = await workspace.judge()
    #expect(made.diagnostics.isEmpty && made.exitCode == 0)
    let (first, second) = (read.found.theories.first?.claims.first, made.found.theories.first?.claims.first)
    #expect(first?.judgement.verdict == .supported && second?.judgement.verdict == .supported)
    #expect(first?.judgement.bits == second?.judgement.bits && first?.judgement.bits != 0)
    #expect(made.text() == read.text() && made.json == read.json)
  }

  @Test("It is taken away again")
  func takenAway() async throws {
    let workspace = Workspace(InMemoryFiles(Small.words))
    let words = try #require(await workspace.project().vocabularies.first)
    await workspace.setEvidence([try Small.evidence(in: words)])
    await workspace.setEvidence([])
    #expect(await workspace.judge().exitCode == 5)
  }

  @Test("A word that the vocabulary has not is named")
  func unknownWord() async throws {
    let words = try #require(await Workspace(InMemoryFiles(Small.words)).project().vocabularies.first)
    #expect(throws: Vocabulary.UnknownWord.self) { try words.terms([.target: "5-HT9", .measure: "density"]) }
  }
}
