import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheSyntax
import Testing

/// Files that are read again and again as they change.
@Suite("The workspace")
struct WorkspaceTests {
  private let world = World(
    theories: [World.theory("t", World.claim("a")), World.theory("u", World.claim("b"))],
    datasets: [WorldDataset(VerdictRows.strong)])

  /// The same files as new sources, as they come from disk at each reading.
  private struct Disk: FileProvider {
    var world: World

    func run() async -> RunFiles { await world.inMemory().run() }
    func reach() async -> FilesInReach { FilesInReach() }
    var reachName: String { "no project" }
    func tableName(_ path: String, beside descriptor: String) -> String { path }
    func table(named name: String) async -> TableReading { await world.inMemory().table(named: name) }
  }

  @Test("Texts in memory are read end to end")
  func memory() async throws {
    let project = await Workspace(world.inMemory()).project()
    #expect(project.diagnostics.filter { $0.severity == .error } == [])
    #expect(project.theories.map(\.id) == ["t", "u"])
    #expect(project.evidence.map(\.findings.count) == [VerdictRows.strong.count])
    #expect(project.vocabularies.map(\.id) == ["small"])
    #expect(
      project.sources.map(\.name) == [
        "vocabulary.yaml", "theory-0.yaml", "theory-1.yaml", "dataset-0.yaml", "findings.csv",
      ])
  }

  @Test("A table is looked for in its descriptor's folder", arguments: ["t.csv", "../t.csv", "./b/../t.csv", "/t.csv"])
  func folders(path: String) {
    let expected = ["t.csv": "a/t.csv", "../t.csv": "t.csv", "./b/../t.csv": "a/t.csv", "/t.csv": "/t.csv"]
    #expect(InMemoryFiles([]).tableName(path, beside: "a/d.yaml") == expected[path])
    #expect(InMemoryFiles([]).tableName("../t.csv", beside: "d.yaml") == "../t.csv")
  }

  // MARK: What is kept

  @Test("Files that are as they were are not parsed again")
  func unchanged() async {
    let workspace = Workspace(Disk(world: world))
    let first = await workspace.project()
    #expect(await workspace.lastCounts == ReadCounts(documents: 4, tables: 1))
    let second = await workspace.project()
    #expect(await workspace.lastCounts == ReadCounts(documents: 0, tables: 0))
    #expect(first.sources == second.sources)
    #expect(first.diagnostics == second.diagnostics)
    #expect(await Numbers(first.evaluate(Question())) == Numbers(second.evaluate(Question())))
  }

  @Test("A change of one file has that one parsed again, and of its text what is there now is read")
  func oneChange() async throws {
    let workspace = Workspace(Disk(world: world))
    _ = await workspace.project()
    await workspace.setText(World.theory("t", World.claim("a", is: "higher")), of: "theory-0.yaml")
    let changed = await workspace.project()
    #expect(await workspace.lastCounts == ReadCounts(documents: 1, tables: 0))
    var other = world
    other.theories[0] = World.theory("t", World.claim("a", is: "higher"))
    #expect(await Numbers(changed.evaluate(Question())) == Numbers(other.scorecard()))
    // What stood in a file before the last reading but one is not kept.
    await workspace.setText(nil, of: "theory-0.yaml")
    let back = await workspace.project()
    #expect(await workspace.lastCounts == ReadCounts(documents: 1, tables: 0))
    #expect(await Numbers(back.evaluate(Question())) == Numbers(world.scorecard()))
  }

  @Test("Equal bytes under another name are another file")
  func sameBytes() async {
    var twin = world
    twin.theories.append(world.theories[0])
    let workspace = Workspace(Disk(world: twin))
    let project = await workspace.project()
    #expect(await workspace.lastCounts.documents == 5)
    #expect(project.diagnostics.contains { $0.message == "two theories have the id `t`" })
  }

  // MARK: What stands for a file

  @Test("A text stands for a table, too, also for one that is not there yet")
  func tableText() async throws {
    var files = world.inMemory()
    files.tables = [:]
    let workspace = Workspace(files)
    #expect(await workspace.project().diagnostics.map(\.code.id).contains("E0601"))
    await workspace.setText(world.datasets[0].table, of: "findings.csv")
    let project = await workspace.project()
    #expect(await Numbers(project.evaluate(Question())) == Numbers(world.scorecard()))
  }

  @Test("A document that no file stands for yet is of the run, until it is taken away")
  func newText() async throws {
    let workspace = Workspace(Disk(world: world))
    _ = await workspace.project()
    await workspace.setText(World.theory("v", World.claim("c", is: "higher")), of: "new.yaml")
    let project = await workspace.project()
    #expect(await workspace.lastCounts == ReadCounts(documents: 1, tables: 0))
    #expect(project.theories.map(\.id) == ["t", "u", "v"])
    #expect(project.sources.map(\.name).filter { $0 == "new.yaml" }.count == 1)
    var more = world
    more.theories.append(World.theory("v", World.claim("c", is: "higher")))
    #expect(
      await Set(project.evaluate(Question()).theories.map(\.score.bits))
        == Set(more.scorecard().theories.map(\.score.bits)))
    // A mistake in it is told, and no table is taken for a document.
    await workspace.setText("raphe: 1\ntheory: v\nclaims: [", of: "new.yaml")
    await workspace.setText("finding,sample\n", of: "other.csv")
    let broken = await workspace.project()
    #expect(Set(broken.diagnostics.filter { $0.severity == .error }.map { $0.place?.source.name }) == ["new.yaml"])
    await workspace.setText(nil, of: "new.yaml")
    let back = await workspace.project()
    #expect(back.theories.map(\.id) == ["t", "u"] && !back.diagnostics.hasErrors)
  }

  @Test("A text stands for a file in reach")
  func reachText() async throws {
    let files = world.files()
    var run = world.inMemory(files.filter { $0.name.hasPrefix("theory") })
    run.inReach = files
    let workspace = Workspace(run)
    let before = await workspace.project()
    #expect(before.diagnostics.filter { $0.severity == .error } == [])
    await workspace.setText(
      World.vocabularyText.replacing("cortex: {in: brain}", with: "cortex: {in: brian}"), of: "vocabulary.yaml")
    #expect(await workspace.project().diagnostics.filter { $0.severity == .error }.map(\.code.id) == ["E0301"])
  }

  // MARK: Mistakes

  @Test("A broken file hides nothing of another, and its mistake is told once, also when it is in reach as well")
  func broken() async throws {
    let broken = Source(name: "broken.yaml", text: "raphe: 1\ndataset: d\ncolumns: [")
    let theory = try #require(world.files().first { $0.name == "theory-0.yaml" })
    var run = world.inMemory([theory, broken])
    run.inReach = world.files() + [broken]
    let project = await Workspace(run).project()
    #expect(project.diagnostics.filter { $0.severity == .error }.map { $0.place?.source.name } == ["broken.yaml"])
    #expect(project.theories.map(\.id) == ["t"])
    #expect(project.evidence.map(\.findings.count) == [VerdictRows.strong.count])
  }

  @Test("A theory that is mended is whole again")
  func mended() async {
    let workspace = Workspace(Disk(world: world))
    await workspace.setText("raphe: 1\ntheory: t\nclaims: [", of: "theory-0.yaml")
    let broken = await workspace.project()
    #expect(broken.diagnostics.hasErrors)
    #expect(broken.theories.map(\.id) == ["u"])
    await workspace.setText(nil, of: "theory-0.yaml")
    let whole = await workspace.project()
    #expect(!whole.diagnostics.hasErrors)
    #expect(whole.theories.map(\.id) == ["t", "u"])
  }
}
