import Raphe
import Testing

@Suite("A folder of files")
struct FolderTests {
  @Test("It is judged as the same texts in memory are")
  func judged() async throws {
    let judged = try await Small.withFolder { await Workspace(folder: $0).judge() }
    let claim = try #require(judged.found.theories.first?.claims.first)
    #expect(claim.id == "fewer-in-raphe" && claim.judgement.verdict == .supported)
    #expect(judged.exitCode == 0 && judged.diagnostics.isEmpty)
    let inMemory = await Small.workspace.judge()
    #expect(inMemory.found.theories.first?.score.bits == judged.found.theories.first?.score.bits)
    #expect(judged.text()?.contains("supported") == true && judged.json?.contains("\"supported\"") == true)
    #expect(judged.text(as: "concise")?.contains("supported") == true && judged.text(as: "svg") == nil)
  }

  @Test("A file is read again when it changed")
  func changes() async throws {
    let workspace = Small.workspace
    #expect(await workspace.judge().found.theories.first?.claims.first?.judgement.verdict == .supported)
    await workspace.setText(Small.theory.replacing("is: lower", with: "is: higher"), of: "fewer.yaml")
    #expect(await workspace.judge().found.theories.first?.claims.first?.judgement.verdict == .contradicted)
  }

  @Test("One that is not there is a diagnostic with its code and a severity")
  func unknown() async {
    let checked = await Workspace(folder: "/nowhere-at-all").check()
    #expect(checked.diagnostics.map(\.code.id) == ["E0602"] && checked.diagnostics.map(\.code.number) == [602])
    #expect(checked.diagnostics.first?.severity == .error && checked.diagnostics.first?.code.title.isEmpty == false)
    #expect(checked.exitCode == 2)
    #expect(await Workspace(folder: "/nowhere-at-all").judge().exitCode == 2)
  }
}
