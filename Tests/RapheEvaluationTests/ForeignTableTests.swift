import RapheEvidence
import RapheLanguage
import RapheStatistics
import RapheSyntax
import Testing

@testable import RapheEvaluation

/// The tables under `Tests/Examples/Tables`, as RevMan and metafor leave them, and what is pooled of them.
///
/// Figures: metafor 5.1.12 under R 4.2.2, `rma(yi, vi, method = "REML", test = "adhoc")` with threshold 1e-14.
@Suite("Tables of other programs")
struct ForeignTableTests {
  private static let project = Task {
    let folder = FixtureFiles.tests + "/Examples/Tables"
    let files = FixtureFiles.names(in: folder).filter { $0.hasSuffix(".yaml") }
    return await Workspace(FixtureRun(files: files.map { FixtureFiles.source("\(folder)/\($0)") })).project()
  }

  @Test("They are read whole by what the descriptors say of columns and of every row")
  func reading() async throws {
    let project = await Self.project.value
    let errors = project.diagnostics.filter { $0.severity == .error }
    #expect(errors.map { "\($0.code.id) \($0.message)" } == [])
    // No column is left unread, and the total and the trials without numbers are left out by their rules.
    #expect(project.diagnostics.filter { ["W0560", "W0543"].contains($0.code.id) } == [])
    let read = Dictionary(uniqueKeysWithValues: project.evidence.map { ($0.dataset.id.text, $0.findings) })
    #expect(read["low-dose-tricyclics"]?.count == 18 && read["st-johns-wort"]?.count == 26)
    let leftOut = read.mapValues { $0.filter { $0.exclusion != nil }.map(\.id) }
    #expect(leftOut["low-dose-tricyclics"] == ["Total (95% CI)"])
    #expect(leftOut["st-johns-wort"] == ["Harrer et al.", "Bjerkenstedt et al."])
  }

  @Test("A forest plot of RevMan: the pooled standardised mean difference is metafor's")
  func revMan() async throws {
    let analysis = try await Self.analysis("fewer-symptoms-on-tricyclics")
    expect(analysis.estimate, -0.61122075503692486)
    expect(analysis.standardError, 0.17731147167554304)
    expect(analysis.tau2, 0.35717491557140657)
    expect(analysis.interval().lowerBound, -0.98710428345462797)
    expect(analysis.interval().upperBound, -0.23533722661922168)
    expect(analysis.p, 0.0033133889556449681)
  }

  /// escalc(measure = "OR2DL", ai, n1i, ci, n2i), times J(n1i + n2i − 2) and its square.
  @Test("A data frame of metafor: the pooled odds ratio as Hedges' g is metafor's")
  func metafor() async throws {
    let analysis = try await Self.analysis("more-response-on-st-johns-wort")
    expect(analysis.estimate, 0.59334396989401594)
    expect(analysis.standardError, 0.10468987248175872)
    expect(analysis.tau2, 0.17335364183540555)
    expect(analysis.interval().lowerBound, 0.37677646845082602)
    expect(analysis.interval().upperBound, 0.80991147133720587)
    expect(analysis.p, 9.0475774168911784e-06)
  }

  private static func analysis(_ claim: String) async throws -> MetaAnalysis {
    let scorecard = await project.value.evaluate(Question())
    return try #require(try scorecard.judgement(claim, of: "both-beat-placebo").ledger).analysis
  }

  private func expect(_ got: Double, _ want: Double, _ location: SourceLocation = #_sourceLocation) {
    #expect(abs(got - want) <= 1e-8 * max(1e-3, abs(want)), "got \(got), metafor has \(want)", sourceLocation: location)
  }
}
