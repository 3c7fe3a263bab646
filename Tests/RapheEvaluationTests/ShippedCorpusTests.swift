import Foundation
import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheSyntax
import Testing

/// The working corpus under `Hypotheses/`, read as the command reads it.
@Suite("The shipped corpus")
struct ShippedCorpusTests {
  static let folder = (FixtureFiles.tests as NSString).deletingLastPathComponent + "/Hypotheses"

  static var project: Project { get async { await reading.value } }

  /// The corpus, read once.
  private static let reading = Task {
    var files: [Source] = []
    for part in FixtureFiles.names(in: folder) where FixtureFiles.isFolder("\(folder)/\(part)") {
      for name in FixtureFiles.names(in: "\(folder)/\(part)") where name.hasSuffix(".yaml") {
        files.append(FixtureFiles.source("\(folder)/\(part)/\(name)"))
      }
    }
    return await Workspace(FixtureRun(files: files)).project()
  }

  @Test("It has no errors, and no warning but of the studies whose year no source tells")
  func diagnostics() async {
    let found = await ShippedCorpusTests.project.diagnostics.filter { $0.severity > .note }
    #expect(found.map(\.code.id) == ["W0559"], "\(found.map(\.message))")
  }

  @Test("All 524 findings are read, in 181 samples, and 17 theories")
  func counts() async {
    let project = await ShippedCorpusTests.project
    let findings = project.evidence.flatMap(\.findings)
    #expect(findings.count == 524)
    #expect(Set(findings.map(\.sample)).count == 181)
    #expect(findings.count { $0.exclusion != nil } == 40)
    #expect(project.theories.count == 17)
    #expect(project.vocabularies.map(\.id) == ["serotonin"])
  }

  @Test("Every claim is judged, every theory is ranked, and every number is one")
  func verdicts() async throws {
    let scorecard = await ShippedCorpusTests.project.evaluate(Question(jobs: 2))
    #expect(scorecard.theories.count == 17)
    // One is of courses alone, on which no finding bears.
    #expect(scorecard.ranking.count == 16 && !scorecard.ranking.contains("forebrain-circuit"))
    for report in scorecard.theories {
      #expect(report.isWhole)
      #expect(report.claims.count == report.theory.written.claims.count)
      let score = report.score
      #expect([score.bits, score.strictBits, score.bitsAtStake, score.holds.after].allSatisfy { $0.isFinite })
      for judgement in report.claims.map(\.judgement) {
        #expect([judgement.bits, judgement.bitsAtStake, judgement.probability].allSatisfy { $0.isFinite })
        #expect(judgement.bits <= judgement.bitsAtStake + 1e-9)
      }
    }
    let untested = scorecard.theories.flatMap(\.claims).filter { $0.judgement.verdict == .untested }
    #expect(untested.allSatisfy { $0.judgement.gathered.used.isEmpty })
  }

  @Test("What each theory's mechanism makes of its claims is what its file expects")
  func mechanisms() async throws {
    let scorecard = await ShippedCorpusTests.project.evaluate(
      Question(jobs: 2, derivation: DerivationOptions(draws: 40)))
    #expect(scorecard.theories.count { $0.theory.mechanism != nil } == 10)
    for theory in scorecard.theories {
      for claim in theory.claims { #expect(claim.isDerivationExpected, "\(claim.id)") }
      for course in theory.courses {
        #expect(course.isExpected, "\(course.id): \(String(describing: course.derived))")
      }
    }
    #expect(!scorecard.diagnostics.contains { $0.code.id == "W0809" })
    // The published behaviours that the circuit misses come out as misses.
    let circuit = try scorecard.theory("forebrain-circuit")
    #expect(circuit.courses.count == 14 && circuit.courses.count { $0.derived?.derivability == .denied } == 5)
  }

  @Test("Stahl's claims are all there, S1 to S7 with S6 in three forms")
  func stahl() async throws {
    let project = await ShippedCorpusTests.project
    let stahl = try #require(project.theories.first { $0.id == "stahl-1994" })
    #expect(stahl.written.published == 1994)
    #expect(stahl.claims.count >= 9)
  }
}
