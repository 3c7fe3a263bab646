import RapheEvaluation
import RapheLanguage
import RapheReport
import RapheReporting
import RapheSyntax
import Testing

@Suite("Digests of what claims and rows say") struct DigestTests {
  private static func project(_ theory: String, dataset: String = DigestTests.dataset, table: String = table) async
    -> Project
  {
    let files = InMemoryFiles(
      [
        Source(name: "small.yaml", text: Small.vocabulary), Source(name: "findings.yaml", text: dataset),
        Source(name: "theory.yaml", text: theory),
      ], tables: [Source(name: "findings.csv", text: table)])
    return await Workspace(files).project()
  }

  static let dataset = """
    raphe: 1
    dataset: findings
    title: Few
    grain: finding
    table: findings.csv
    arms: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    assume: {n: 8}

    """

  static let table = """
    finding,sample,study,year,target,measure,region,species,group,versus,design,n,n_versus,direction,alpha
    F1,alpha,Ames 1990,1990,5-HT1A,density,raphe,human,depressed,healthy,independent,20,20,lower,0.05
    F2,beta,Baker 1999,1999,5-HT1A,density,raphe,human,depressed,healthy,independent,25,25,lower,0.05

    """

  static let theory = """
    raphe: 1
    theory: one
    title: Fewer receptors
    scope: {species: human}
    groups:
      depressed: {diagnosis: depression}
      healthy: {diagnosis: healthy}
    claims:
      - id: fewer
        compare: 5-HT1A density
        region: raphe
        in: depressed
        is: lower
        than: healthy
    """

  private func digest(_ theory: String) async throws -> String {
    let project = await DigestTests.project(theory)
    #expect(project.diagnostics.filter { $0.severity == .error }.isEmpty, "\(project.diagnostics)")
    let resolved = try #require(project.theories.first)
    let claim = try #require(resolved.claims.first)
    return try #require(Reported.Claim.digest(of: claim, in: resolved.vocabulary))
  }

  @Test(
    "A claim that is written otherwise says the same",
    arguments: [
      // A comment, quotes, the order of keys, another layout.
      DigestTests.theory.replacing("is: lower", with: "is: 'lower'   # as they say"),
      DigestTests.theory.replacing(
        "    region: raphe\n    in: depressed\n", with: "    in: \"depressed\"\n    region: [raphe]\n"),
      // A list of one, and a group by another name.
      DigestTests.theory.replacing("healthy: {diagnosis: healthy}", with: "healthy: {diagnosis: [healthy]}"),
      DigestTests.theory.replacing("depressed", with: "ill"),
      // The other way round.
      DigestTests.theory.replacing(
        "in: depressed\n    is: lower\n    than: healthy", with: "in: healthy\n    is: higher\n    than: depressed"),
      // A reason, an expectation, a title, the theory's words.
      DigestTests.theory + "\n    because: receptors are lost\n    expect: supported\n    says: fewer",
      DigestTests.theory.replacing("title: Fewer receptors", with: "title: Other words"),
      // A scope of the claim's own in place of the theory's.
      DigestTests.theory.replacing("scope: {species: human}\n", with: "").replacing(
        "region: raphe", with: "region: raphe\n    species: human"),
    ])
  func same(other: String) async throws {
    #expect(try await digest(other) == digest(DigestTests.theory))
  }

  @Test(
    "A claim that says something else has another digest",
    arguments: [
      DigestTests.theory + "\n    by_at_least: 0.2 SD", DigestTests.theory.replacing("is: lower", with: "is: higher"),
      DigestTests.theory.replacing("region: raphe", with: "region: brain"),
      DigestTests.theory.replacing("5-HT1A", with: "5-HT2A"),
      DigestTests.theory.replacing("scope: {species: human}", with: "scope: {species: rat}"),
      DigestTests.theory.replacing("{diagnosis: depression}", with: "{diagnosis: depression, treatment: none}"),
      DigestTests.theory + "\n    commitment: hedged", DigestTests.theory + "\n    applies_to: next setting",
      DigestTests.theory + "\n    proxies: refused",
    ])
  func other(other: String) async throws {
    #expect(try await digest(other) != digest(DigestTests.theory))
  }

  private func dataset(_ project: Project) throws -> Reported.Dataset {
    #expect(project.diagnostics.filter { $0.severity == .error }.isEmpty, "\(project.diagnostics)")
    return Reported.Dataset(try #require(project.evidence.first))
  }

  @Test("Rows in another order, columns in another order, quotes and comments are the same data")
  func sameRows() async throws {
    let first = try dataset(await DigestTests.project(DigestTests.theory))
    #expect(first.rows?.map(\.finding) == ["F1", "F2"] && first.rows?.map(\.line) == [2, 3])
    let lines = DigestTests.table.split(separator: "\n").map(String.init)
    let turned = lines.map { line in line.split(separator: ",").reversed().joined(separator: ",") }
    let tables = [
      [lines[0], lines[2], lines[1]].joined(separator: "\n"), turned.joined(separator: "\n"),
      DigestTests.table.replacing("Ames 1990", with: "\"Ames 1990\""),
    ]
    for table in tables {
      let other = try dataset(await DigestTests.project(DigestTests.theory, table: table))
      #expect(other.digest != nil && other.digest == first.digest)
    }
    let commented = await DigestTests.project(
      DigestTests.theory, dataset: "# a comment\n" + DigestTests.dataset.replacing("title: Few", with: "title: Large"))
    #expect(try dataset(commented).digest == first.digest)
  }

  @Test("A cell that changed changes the digest of its row alone, and an assumption that of the dataset")
  func otherRows() async throws {
    let first = try dataset(await DigestTests.project(DigestTests.theory))
    let table = DigestTests.table.replacing("independent,25,25", with: "independent,26,25")
    let other = try dataset(await DigestTests.project(DigestTests.theory, table: table))
    #expect(other.rows?.first?.digest == first.rows?.first?.digest)
    #expect(other.rows?.last?.digest != first.rows?.last?.digest && other.digest != first.digest)
    let assuming = DigestTests.dataset.replacing("assume: {n: 8}", with: "assume: {n: 9}")
    let assumed = try dataset(await DigestTests.project(DigestTests.theory, dataset: assuming))
    #expect(assumed.rows?.map(\.digest) == first.rows?.map(\.digest) && assumed.digest != first.digest)
  }

  @Test("A report tells the digest of each file: that of its bytes")
  func files() async throws {
    let project = await DigestTests.project("\u{FEFF}" + DigestTests.theory)
    let scorecard = await project.evaluate(Question())
    let report = try #require(Results.test(scorecard, Outcome(scorecard)).report as? Reported.Verdicts)
    #expect(report.files?.map(\.path) == ["findings.csv", "findings.yaml", "small.yaml", "theory.yaml"])
    // By sha256sum of GNU coreutils 9.1.
    #expect(
      report.files?.first?.digest == "a239bac4ee290c386f1f660895f60000409319f9deb28c6847b93eb46f879a9f")
    #expect(report.files?.last?.digest == "d7beb081e24151d43f1ef76abf634d57c644f2db45001a3e54191a276895da2c")
    #expect(report.theories.first?.claims.first?.digest?.count == 64)
  }
}
