import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheSyntax
import Testing

/// A mistake is never passed off as a result, and hides no result that it does not touch.
@Suite("Projects with mistakes")
struct MistakeTests {
  private func judge(_ world: World) async -> Scorecard {
    await Workspace(world.inMemory()).project().evaluate(Question())
  }

  private func codes(_ scorecard: Scorecard) -> [String] {
    scorecard.diagnostics.filter { $0.severity == .error }.map(\.code.id)
  }

  @Test(
    "A mistake in one theory leaves the others as they are, and itself without a rank",
    arguments: [
      (World.claim("b", is: "less"), "E0205"), (World.claim("b", compare: "5-HT9 density"), "E0305"),
      (World.claim("b", in: "nobody"), "E0306"), (World.claim("b", is: "higher"), "E0401"),
      (World.claim("b", "regoin: brain"), "E0201"), (World.claim("b", "by_at_least: -1 SD"), "E0410"),
    ])
  func oneTheory(claim: String, code: String) async throws {
    let sound = World(
      theories: [World.theory("sound", published: 1992, World.claim("a"))],
      datasets: [WorldDataset(VerdictRows.strong)])
    let alone = Numbers(await sound.scorecard())
    var world = sound
    world.theories.append(World.theory("wrong", World.claim("a"), claim))
    let scorecard = await judge(world)
    #expect(codes(scorecard) == [code])
    let wrong = try scorecard.theory("wrong")
    #expect(!wrong.isWhole)
    #expect(wrong.rivals.isEmpty)
    #expect(scorecard.ranking == ["sound"])
    // Its sound claim is judged all the same, by the same evidence.
    #expect(try scorecard.judgement("a", of: "wrong").probability == scorecard.judgement("a", of: "sound").probability)
    #expect(wrong.score.bits.isFinite && wrong.score.strictBits.isFinite)
    var numbers = Numbers(scorecard)
    numbers.claims = numbers.claims.filter { $0.key.hasPrefix("sound/") }
    numbers.scores["wrong"] = nil
    #expect(numbers == alone)
  }

  @Test(
    "A theory that cannot be read at all hides no other",
    arguments: ["title: T\n\tclaims: []", "claims: [a", "title: T", "title: T\nclaims: *none", "title: Pu\u{7}al"])
  func unreadableTheory(text: String) async throws {
    var world = World(
      theories: [World.theory("sound", World.claim("a"))], datasets: [WorldDataset(VerdictRows.strong)])
    let alone = Numbers(await world.scorecard())
    world.theories.append("# A theory.\n\nraphe: 1\ntheory: wrong\n" + text)
    let scorecard = await judge(world)
    #expect(codes(scorecard).count == 1)
    #expect(Numbers(scorecard) == alone)
  }

  @Test("A text of which nobody knows what it holds leaves no verdict", arguments: ["raphe: 1\n\tdataset: d", "[", ""])
  func unreadableText(text: String) async throws {
    var world = World(
      theories: [World.theory("sound", World.claim("a"))], datasets: [WorldDataset(VerdictRows.strong)])
    world.theories.append(text)
    let scorecard = await judge(world)
    #expect(codes(scorecard).count == 1)
    #expect(scorecard.theories.isEmpty)
  }

  @Test(
    "A mistake in the evidence leaves no verdict at all",
    arguments: [
      (["n": "0"], "E0526"), (["effect": "1.5", "effect_scale": "g", "se": "0.3"], "E0535"), (["p": "nan"], "E0525"),
      (["target": "5-HT9"], "E0516"), (["sample": ""], "E0518"), (["region": "cortex,extra"], "E0506"),
    ])
  func oneRow(row: [String: String], code: String) async {
    let world = World(
      theories: [World.theory("t", World.claim("a"))], datasets: [WorldDataset(VerdictRows.strong + [row])])
    let scorecard = await judge(world)
    #expect(codes(scorecard) == [code])
    #expect(scorecard.theories.isEmpty)
    #expect(scorecard.ranking.isEmpty)
  }

  @Test("A term that the vocabulary lacks is one mistake, in however many rows")
  func repeatedTerm() async {
    let rows = (1...7).map { _ in ["target": "5-HT9"] } + [["target": "5-HT8"]]
    let world = World(
      theories: [World.theory("t", World.claim("a"))], datasets: [WorldDataset(VerdictRows.strong + rows)])
    let scorecard = await judge(world)
    #expect(codes(scorecard) == ["E0516", "E0516"])
    let mistakes = scorecard.diagnostics.filter { $0.severity == .error }
    #expect(mistakes.map { $0.notes.last?.message } == ["and at 3 more places of this file", nil])
  }

  @Test("A mistake in a vocabulary or in a dataset's file leaves no verdict")
  func oneDescriptor() async {
    let theories = [World.theory("t", World.claim("a"))]
    let rows = VerdictRows.strong
    let descriptor = await judge(World(theories: theories, datasets: [WorldDataset(rows, assume: "rho: 2")]))
    #expect(codes(descriptor) == ["E0207"])
    #expect(descriptor.theories.isEmpty)
    var world = World(theories: theories, datasets: [WorldDataset(rows)])
    world.vocabulary = world.vocabulary.replacing("cortex: {in: brain}", with: "cortex: {in: brian}")
    let vocabulary = await judge(world)
    #expect(codes(vocabulary) == ["E0301"])
    #expect(vocabulary.theories.isEmpty)
  }

  @Test("A table that is missing leaves no verdict, and is not evidence of absence")
  func missingTable() async {
    let world = World(theories: [World.theory("t", World.claim("a"))], datasets: [WorldDataset(VerdictRows.strong)])
    var files = world.inMemory()
    files.tables = ["finding.csv": Source(name: "finding.csv", text: "")]
    let project = await Workspace(files).project()
    let scorecard = await project.evaluate(Question())
    #expect(codes(scorecard) == ["E0601"])
    #expect(scorecard.diagnostics.first?.help == "write `finding.csv`")
    #expect(scorecard.theories.isEmpty)
  }

  @Test("A warning changes no verdict")
  func warning() async {
    var world = World(theories: [World.theory("t", World.claim("a"))], datasets: [WorldDataset(VerdictRows.strong)])
    let numbers = Numbers(await world.scorecard())
    world.theories = [World.theory("t", World.claim("a", "says: up-regulated"))]
    let scorecard = await judge(world)
    #expect(scorecard.diagnostics.contains { $0.code.id == "W0404" })
    #expect(Numbers(scorecard) == numbers)
  }

  // MARK: What is in reach

  @Test(
    "A vocabulary and datasets in reach are used when the run has none, and their neighbours' slips are not reported")
  func reach() async throws {
    let world = World(theories: [World.theory("t", World.claim("a"))], datasets: [WorldDataset(VerdictRows.strong)])
    let files = world.files()
    let theory = try #require(files.first { $0.name.hasPrefix("theory") })
    var run = world.inMemory([theory])
    run.inReach = files + [Source(name: "broken.yaml", text: "raphe: 1\ntheory: broken\nclaims: [")]
    let project = await Workspace(run).project()
    #expect(project.diagnostics.filter { $0.severity == .error } == [])
    #expect(Numbers(await project.evaluate(Question())) == Numbers(await world.scorecard()))
  }

  @Test(
    "A dataset in reach that cannot be read is reported, since verdicts would rest on the others alone",
    arguments: ["raphe: 1\ndataset: broken\ngrian: finding", "raphe: 1\ndataset: broken\ncolumns: ["])
  func brokenDatasetInReach(text: String) async throws {
    let world = World(theories: [World.theory("t", World.claim("a"))], datasets: [WorldDataset(VerdictRows.strong)])
    let files = world.files()
    let theory = try #require(files.first { $0.name.hasPrefix("theory") })
    var run = world.inMemory([theory])
    run.inReach = files + [Source(name: "broken.yaml", text: text)]
    let errors = await Workspace(run).project().diagnostics.filter { $0.severity == .error }
    #expect(!errors.isEmpty)
    #expect(errors.allSatisfy { $0.place?.source.name == "broken.yaml" })
  }

  @Test("A theory that is no YAML hides no verdict of the others")
  func brokenTheory() async throws {
    let world = World(theories: [World.theory("t", World.claim("a"))], datasets: [WorldDataset(VerdictRows.strong)])
    let broken = Source(name: "broken.yaml", text: "raphe: 1\ntheory: broken\nclaims: [")
    let project = await Workspace(world.inMemory(world.files() + [broken])).project()
    #expect(project.diagnostics.hasErrors)
    #expect(Numbers(await project.evaluate(Question())) == Numbers(await world.scorecard()))
  }

  @Test("Of data given beside the files the datasets are taken, and no theory")
  func data() async throws {
    let world = World(
      theories: [World.theory("t", World.claim("a")), World.theory("u", World.claim("b"))],
      datasets: [WorldDataset(VerdictRows.strong)])
    let files = world.files()
    let theory = try #require(files.first { $0.name.hasPrefix("theory") })
    var run = world.inMemory([theory])
    run.data = files
    let project = await Workspace(run).project()
    #expect(project.diagnostics.filter { $0.severity == .error } == [])
    #expect(project.theories.count == 1)
    #expect(project.evidence.map(\.id) == ["findings"])
  }

  @Test("A dataset of the run keeps those in reach out")
  func noReach() async throws {
    let world = World(theories: [World.theory("t", World.claim("a"))], datasets: [WorldDataset(VerdictRows.strong)])
    var run = world.inMemory()
    run.inReach = [Source(name: "other.yaml", text: WorldDataset([[:]], id: "other").descriptor)]
    let project = await Workspace(run).project()
    #expect(project.evidence.map(\.id) == ["findings"])
  }
}
