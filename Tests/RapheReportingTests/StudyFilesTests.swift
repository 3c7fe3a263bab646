import Foundation
import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheReport
import RapheReporting
import RapheSyntax
import Testing

/// Studies written as datasets and read back, on a model in which depressed people have half the receptors.
@Suite("Files of simulated studies")
struct StudyFilesTests {
  static let model = """
    raphe: 1
    model: pool
    title: Receptors that are made and lost
    time: h
    parameters:
      k: {value: 0.1, unit: 1/h, from: assumption}
      B: {value: 1, unit: "1", from: assumption, lever: theory}
    states: {R: {start: 1, unit: "1", rate: "k*(B - R)"}}
    start: steady state
    treatments: {"odd: name": {drug: SSRI, settings: {B: {value: 1, until: 10 d}}}}
    quantities: [{quantity: 5-HT1A density, region: raphe, is: R}]
    """

  static func theory(_ id: String, _ relation: String, mechanism: Bool = false) -> String {
    """
    raphe: 1
    theory: \(id)
    title: Receptors are \(relation)
    scope: {species: human}
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    \(mechanism ? "mechanism: {model: pool, groups: {depressed: {set: {B: 0.5}}, healthy: {}}}" : "")
    claims: [{id: \(id)-in-raphe, compare: 5-HT1A density, region: raphe, in: depressed, is: \(relation), than: healthy}]
    """
  }

  static let design = """
    raphe: 1
    study: imaging
    title: Imaging, of "receptors", in two groups
    theory: fewer
    arms: {depressed: {n: 400}, healthy: {n: 400}}
    measure: [{quantity: 5-HT1A density}]
    compare: [{group: depressed, versus: healthy}]
    between: 30 %
    drop_out: 10 %
    """

  /// Sources by their names, with the texts of tables.
  static func project(_ files: [(String, String)], tables: [String: String] = [:]) async -> Project {
    func sources(_ texts: [(String, String)]) -> [Source] { texts.map { Source(name: $0.0, text: $0.1) } }
    let tables = tables.map { ($0.key, $0.value) }
    return await Workspace(InMemoryFiles(sources(files), tables: sources(tables))).project()
  }

  static let theories = [
    ("vocabulary.yaml", Small.vocabulary), ("pool.yaml", model),
    ("fewer.yaml", theory("fewer", "lower", mechanism: true)), ("more.yaml", theory("more", "higher")),
  ]

  static func files(_ design: String = design, seed: UInt64 = 7) async throws -> (SimulatedStudy, StudyFiles) {
    let project = await project(theories + [("design.yaml", design)])
    let messages = project.diagnostics.map(\.message)
    let study = try #require(project.studies.first, "\(messages)")
    let simulated = try await study.simulate(seed: seed, jobs: 1).get()
    return (simulated, StudyFiles(simulated))
  }

  /// The project of the theories with the files as they were written.
  static func written(_ files: StudyFiles..., beside more: [(String, String)] = []) async -> Project {
    let tables = Dictionary(uniqueKeysWithValues: files.map { ($0.tableName, $0.table()) })
    return await project(
      theories + files.map { ($0.descriptorName, $0.descriptor()) } + more,
      tables: tables.merging(["findings.csv": Small.table()]) { $1 })
  }

  @Test("What is read back is what was simulated, to the bit")
  func roundTrip() async throws {
    let (simulated, files) = try await StudyFilesTests.files()
    let project = await StudyFilesTests.written(files)
    #expect(project.diagnostics.map { "\($0.code.id) \($0.message)" } == [])
    let dataset = try #require(project.evidence.first)
    let origin = try #require(dataset.dataset.simulated)
    #expect([origin.seed, origin.model, origin.theory, origin.design] == ["7", "pool", "fewer", "imaging"])
    let finding = try #require(dataset.findings.first)
    #expect(dataset.findings.count == 1)
    let summaries = simulated.arms.map { $0.summaries[0] }
    let (moments, others) = (try #require(finding.moments), try #require(finding.momentsVersus))
    #expect([moments.mean, moments.sd] == [summaries[0].mean, summaries[0].sd])
    #expect([others.mean, others.sd] == [summaries[1].mean, summaries[1].sd])
    #expect(finding.n == Double(simulated.arms[0].n) && finding.nVersus == Double(simulated.arms[1].n))
    #expect(finding.effect == nil && finding.direction == nil && finding.design == .independent)
    let vocabulary = try #require(project.vocabularies.first)
    #expect(finding.group?.terms.mapValues(vocabulary.name) == [.diagnosis: "depression"])
    #expect(finding.terms[.species].map(vocabulary.name) == "human")
    #expect(finding.study == "Imaging, of \"receptors\", in two groups (simulated)")
  }

  @Test("Names with the signs of YAML and of tables come through")
  func awkwardNames() async throws {
    let design = """
      raphe: 1
      study: imaging
      title: "T: {a} # b"
      model: pool
      arms:
        "ill, \\"really\\": yes": {n: 5, set: {B: 0.5}, diagnosis: depression}
        "#1 {well}": {n: 5, treatment: "odd: name", at: 5 d, diagnosis: healthy}
      measure: [{quantity: 5-HT1A density}]
      compare: [{group: "ill, \\"really\\": yes", versus: "#1 {well}"}]
      assay: 5 %
      """
    let (_, files) = try await StudyFilesTests.files(design)
    let project = await StudyFilesTests.written(files)
    #expect(project.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let finding = try #require(project.evidence.first?.findings.first)
    #expect(finding.group?.name == "ill, \"really\": yes")
    #expect(finding.versus?.name == "#1 {well}")
    #expect(finding.versus?.days == 5)
    #expect(project.evidence.first?.dataset.title == "Simulated: T: {a} # b")
  }

  @Test(
    "Studies support the theory that made them, contradict its rival, and every report says that they are simulated")
  func verdicts() async throws {
    // One study alone, however large, leaves open what others would find.
    let (one, two) = (try await StudyFilesTests.files(seed: 7).1, try await StudyFilesTests.files(seed: 8).1)
    let (three, four) = (try await StudyFilesTests.files(seed: 9).1, try await StudyFilesTests.files(seed: 10).1)
    let scorecard = await StudyFilesTests.written(one, two, three, four).evaluate(Question())
    let verdicts = scorecard.theories.flatMap { $0.claims.map(\.judgement.verdict) }
    #expect(verdicts == [.supported, .contradicted])
    let outcome = Outcome(scorecard)

    let lines = TextReport(width: 100).text(scorecard, outcome).split(separator: "\n").map(String.init)
    let head = try #require(lines.first)
    #expect(head.hasPrefix("SIMULATED DATA, no recorded finding: imaging-seed-10 (model pool, theory fewer"))
    #expect(lines.last == "All of this rests on simulated data alone; it is no evidence.")
    let theory = try #require(scorecard.theories.first)
    let explained = Explanation(width: 100).text(
      theory.claims[0], theory: theory.theory, simulated: scorecard.simulated)
    #expect(explained.hasPrefix("SIMULATED DATA"))

    let json = try JSON(JSONReport(scorecard, outcome).text())
    let origin = #"{"dataset": "imaging-seed-7", "seed": "7", "model": "pool", "theory": "fewer", "design": "imaging"}"#
    // In the order of the ids.
    #expect(try json["settings"]?["simulated"]?[1] == JSON(origin))
    var check = SchemaCheck(try JSON(ReportSchema.report.text))
    check.check(json)
    #expect(check.violations == [])
  }

  @Test("Recorded data are not said to be simulated")
  func recorded() async throws {
    let scorecard = await Small.whole.value
    #expect(scorecard.simulated.isEmpty)
    #expect(!TextReport(width: 100).text(scorecard, Outcome(scorecard)).contains("imulated"))
  }

  @Test("Simulated findings are not judged together with recorded ones")
  func refusal() async throws {
    let (_, files) = try await StudyFilesTests.files()
    let project = await StudyFilesTests.written(files, beside: [("findings.yaml", Small.dataset)])
    let mistake = try #require(project.diagnostics.first { $0.severity == .error })
    #expect(mistake.code.id == "E0612")
    #expect(mistake.place?.source.name == "imaging-seed-7.yaml")
    #expect(mistake.notes.first?.place?.source.name == "findings.yaml")
    let scorecard = await project.evaluate(Question())
    #expect(scorecard.theories.isEmpty)
    #expect(Outcome(scorecard).exitCode == 2)
  }
}
