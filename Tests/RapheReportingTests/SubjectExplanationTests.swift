import Foundation
import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheReport
import RapheReporting
import RapheStatistics
import RapheSyntax
import Testing

@Suite("Explanations of what subjects show")
struct SubjectExplanationTests {
  static let vocabulary = """
    raphe: 1
    vocabulary: v
    title: V
    targets: {5-HT1A: {}}
    measures: {density: {unit: fmol/mg}}
    diagnoses: {depression: {}, healthy: {}}
    """
  static let theory = """
    raphe: 1
    theory: t
    title: T
    vocabulary: v
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - {id: higher, compare: 5-HT1A density, in: depressed, is: higher, than: healthy}
    """
  static let dataset = """
    raphe: 1
    dataset: d
    title: D
    grain: subject
    table: d.csv
    vocabulary: v
    subject: id
    columns:
      dx: {attribute: diagnosis, values: {MDD: depression, HC: healthy}}
      b: {quantity: 5-HT1A density}
    exclude: [{where: motion > 4, because: head motion}]
    """
  /// Two groups of eight: S7 lacks its value, S9 is left out, and without S3, the lowest of its group, g rises most.
  static let table = """
    id,dx,motion,b
    S1,MDD,0,11\nS2,MDD,0,12\nS3,MDD,0,10\nS4,MDD,0,13\nS5,MDD,0,12\nS6,MDD,0,11\nS7,MDD,0,\nS8,MDD,0,14\nS9,MDD,5,30
    H1,HC,0,10\nH2,HC,0,9\nH3,HC,0,11\nH4,HC,0,10\nH5,HC,0,8\nH6,HC,0,9\nH7,HC,0,10\nH8,HC,0,11

    """

  static func scorecard(_ table: String = table) async -> (scorecard: Scorecard, diagnostics: [Diagnostic]) {
    let files = [
      Source(name: "v.yaml", text: vocabulary), Source(name: "t.yaml", text: theory),
      Source(name: "d.yaml", text: dataset),
    ]
    let project = await Workspace(InMemoryFiles(files, tables: [Source(name: "d.csv", text: table)])).project()
    return (await project.evaluate(Question(asOf: nil, detail: .explanation) { _, _ in true }), project.diagnostics)
  }

  @Test("n, means, SDs, the missing, the left out and the most influential are listed")
  func list() async throws {
    let (scorecard, diagnostics) = await Self.scorecard()
    #expect(diagnostics.filter { $0.code.severity == .error }.map(\.message) == [])
    let theory = try #require(scorecard.theories.first)
    let report = try #require(theory.claims.first)
    let text = Explanation(width: 100).text(report, theory: theory.theory)
    // Means by hand: 83/7 = 11.857 and 78/8 = 9.75.
    for part in [
      "Subjects counted", "n 7, mean 11.86 fmol/mg, SD 1.345; 1 without a value (b 1)",
      "n 8, mean 9.75 fmol/mg, SD 1.035", "left out by the dataset: 1 row (head motion)",
      "most influential: subject S3 of depression; without it the effect is 2.05 ± 0.73, and the word stands",
    ] {
      #expect(text.plain.contains(part), "\(part) in\n\(text)")
    }
  }

  @Test("the word without the most influential subject is that of its table without the row")
  func word() async throws {
    let (scorecard, _) = await Self.scorecard()
    let judgement = try #require(scorecard.theories.first?.claims.first?.judgement)
    let influence = try #require(judgement.influences.first)
    let without = Self.table.split(separator: "\n").filter { !$0.hasPrefix("S3") }.joined(separator: "\n") + "\n"
    let (other, _) = await Self.scorecard(without)
    let rest = try #require(other.theories.first?.claims.first?.judgement)
    #expect(influence.subject.subject == "S3" && influence.verdict == rest.verdict)
    let estimate = try #require(rest.gathered.used.first?.likelihood)
    guard case .normal(let value, let variance) = estimate else { return #expect(Bool(false)) }
    // Whatever way round the quantity is, the size is that of the rows.
    #expect(abs(abs(value) - abs(influence.subject.rest.value)) < 1e-9)
    #expect(abs(variance - influence.subject.rest.variance) < 1e-9)
  }

  @Test("the example is judged, marked simulated, and says what was drawn")
  func example() async throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "Subjects/raphe-pet")
    func source(_ url: URL) throws -> Source {
      Source(name: url.lastPathComponent, text: try String(contentsOf: url, encoding: .utf8))
    }
    let words = root.deletingLastPathComponent().appending(path: "Hypotheses/vocabulary/serotonin.yaml")
    let files = [words] + ["autoreceptors.yaml", "raphe-pet.yaml"].map { folder.appending(path: $0) }
    let table = try source(folder.appending(path: "raphe-pet.csv"))
    let project = await Workspace(InMemoryFiles(try files.map(source), tables: [table])).project()
    #expect(project.diagnostics.filter { $0.code.severity == .error }.map(\.message) == [])
    let scorecard = await project.evaluate(Question(asOf: nil, detail: .verdicts) { _, _ in true })
    #expect(scorecard.simulated.map(\.dataset) == ["raphe-pet"])
    let reports = try #require(scorecard.theories.first).claims
    // make.py draws binding that is higher in depression and falls under the SSRI.
    #expect(reports.map(\.id) == ["raised-in-depression", "falls-under-ssri", "fall-goes-with-response"])
    let told = reports.map { "\($0.id) \($0.judgement.verdict.rawValue) \($0.judgement.probability)" }
    #expect(reports.allSatisfy { $0.judgement.isTested && $0.judgement.probability > 0.75 }, "\(told)")
    // 40 and 36 subjects in week 0, less three scans that moved (S08, S20 and S56) and one without a value (S62).
    let groups = reports[0].judgement.gathered.used.first?.finding.subjects?.groups
    let counts = (groups ?? []).sorted { $0.name < $1.name }.map { "\($0.name) \($0.count)" }
    #expect(counts == ["depression, untreated 38", "healthy 34"])
  }

  @Test("a table with a wrong cell is judged by nobody, and the cell is named")
  func wrongCell() async throws {
    let (scorecard, diagnostics) = await Self.scorecard(Self.table.replacing("S3,MDD,0,10", with: "S3,MDD,0,ten"))
    let errors = diagnostics.filter { $0.code.severity == .error }
    #expect(errors.map(\.code.id) == ["E0524"], "\(errors.map(\.message))")
    #expect(errors.first?.place?.location?.line == 4 && errors.first?.place?.location?.column == 10)
    #expect(scorecard.theories.flatMap(\.claims).isEmpty)
  }
}

extension String {
  /// The text with common spaces, in one line.
  fileprivate var plain: String {
    replacing("\u{A0}", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
