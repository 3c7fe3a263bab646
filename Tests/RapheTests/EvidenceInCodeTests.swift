import Foundation
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
    #expect(made.text() == read.text())
    #expect(try withoutPlaces(made.json) == withoutPlaces(read.json))
  }

  /// A report without where its findings stand, of which those made in code have nothing.
  private func withoutPlaces(_ json: String?) throws -> Data {
    let value = try JSONSerialization.jsonObject(with: Data(try #require(json).utf8))
    func stripped(_ value: Any) -> Any {
      if let list = value as? [Any] { return list.map(stripped) }
      guard var members = value as? [String: Any] else { return value }
      if members["finding"] != nil { members["line"] = nil }
      members["datasets"] = nil
      members["files"] = nil
      return members.mapValues(stripped)
    }
    return try JSONSerialization.data(withJSONObject: stripped(value), options: .sortedKeys)
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
