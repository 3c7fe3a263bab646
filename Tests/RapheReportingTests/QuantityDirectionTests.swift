import Foundation
import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheReporting
import RapheSyntax
import Testing

/// In the JSON report the quantity's groups, the sign of every estimate and the claim go the same way round.
///
/// What is right is worked out from the theory's own words for its groups and from the rows of the table.
@Suite("The direction of quantities")
struct QuantityDirectionTests {
  private static let corpus = CodeTests.root.appending(path: "Hypotheses")

  private static func source(_ url: URL) throws -> Source {
    Source(name: url.path, bytes: Array(try Data(contentsOf: url)))
  }

  private static func project() async throws -> Project {
    let names = try FileManager.default.subpathsOfDirectory(atPath: corpus.path).sorted()
    func sources(_ ending: String) throws -> [Source] {
      try names.filter { $0.hasSuffix(ending) }.map { try source(corpus.appending(path: $0)) }
    }
    return await Workspace(InMemoryFiles(try sources(".yaml"), tables: try sources(".csv"))).project()
  }

  @Test("Every comparison of the shipped corpus")
  func shipped() async throws {
    let scorecard = try await Self.project().evaluate(Question(jobs: 2))
    let json = try JSON(JSONReport(scorecard, Outcome(scorecard)).text())
    var comparisons = 0
    var signs = 0
    for (index, report) in scorecard.theories.enumerated() {
      for (place, claim) in report.claims.enumerated() {
        guard case .compare(let comparison) = claim.claim.written.statement else { continue }
        comparisons += 1
        let written = try #require(json["theories"]?[index]?["claims"]?[place])
        let sides = try Sides(comparison, report.theory)
        guard case .string(let quantity)? = written["quantity"] else { throw Failure() }
        let match = try #require(quantity.firstMatch(of: /\[([^\[]*)\] minus \[([^\[]*)\]/), "\(quantity)")
        for (kind, group, other) in sides.different {
          #expect(group.allSatisfy { match.1.contains($0) }, "\(kind) of \(report.theory.id): \(quantity)")
          #expect(other.allSatisfy { match.2.contains($0) }, "\(kind) of \(report.theory.id): \(quantity)")
        }
        #expect(quantity.hasPrefix("fall in ") == comparison.quantity.text.hasPrefix("fall in "))
        signs += try expectSigns(claim, written, sides, comparison, report.theory.vocabulary)
      }
    }
    #expect(comparisons == 79)
    #expect(signs > 150)
  }

  /// Holds the sign of what the report says of each finding against its row; the number of findings with a sign.
  private func expectSigns(
    _ report: ClaimReport, _ written: JSON, _ sides: Sides, _ comparison: Comparison, _ vocabulary: Vocabulary
  ) throws -> Int {
    var signs = 0
    for (index, used) in report.judgement.gathered.used.enumerated() {
      let sign: Double
      switch used.finding.direction {
      case .lower: sign = -1
      case .higher: sign = 1
      default: continue
      }
      let row = try #require(written["evidence"]?["used"]?[index])
      #expect(row["finding"] == .string(used.finding.id))
      var expected = sign
      if let group = used.finding.group, !sides.isFirst(group, vocabulary) { expected = -expected }
      if comparison.quantity.text.hasPrefix("fall in ") { expected = -expected }
      if let measure = used.finding.terms[.measure], used.isProxy,
        vocabulary.proxies(measure).first(where: { $0.measure == report.claim.quantity.subject.measure })?.movesAgainst
          == true
      {
        expected = -expected
      }
      switch (row["estimate"], row["bounds"]?[0], row["bounds"]?[1]) {
      case (.number(let estimate)?, _, _): #expect(estimate * expected > 0, "\(used.finding.id)")
      case (_, .number(let least)?, .number(let most)?): #expect((least + most) * expected > 0, "\(used.finding.id)")
      case (_, .number?, _): #expect(expected > 0, "\(used.finding.id)")
      case (_, _, .number?): #expect(expected < 0, "\(used.finding.id)")
      default: Issue.record("\(used.finding.id) has neither an estimate nor bounds")
      }
      signs += 1
    }
    return signs
  }

  @Test("A plan tells its quantity, its regions and its turning points the way round of the first theory's claim")
  func plan() async throws {
    // The first theory names the groups the other way round than the quantity has them.
    let first = Small.higher.replacing("theory: higher", with: "theory: a").replacing("in: ill", with: "in: well")
      .replacing("than: well", with: "than: ill").replacing("is: higher", with: "is: lower")
    let project = await Small.project(theories: [first, Small.lower])
    let plan = await project.plan(Question { $1.hasSuffix("-in-raphe") })
    let json = try JSON(PlanJSON(plan, exitCode: 0).text())
    guard case .array(let studies)? = json["studies"] else { throw Failure() }
    let both = try #require(studies.first { $0["second"] != .null && $0["second"] != nil })
    try #require(both["first"]?["theory"] == .string("a"))
    guard case .string(let quantity)? = both["quantity"] else { throw Failure() }
    #expect(quantity.contains("[diagnosis healthy] minus [diagnosis depression]"), "\(quantity)")
    // `a` says that the well have less; `lower` that the depressed have less, so the well more.
    #expect(both["first"]?["regions"]?[0]?[1] == .number(0))
    #expect(both["second"]?["regions"]?[0]?[0] == .number(0))
    guard case .bool(let isFirstAbove)? = both["isFirstAbove"] else { throw Failure() }
    #expect(!isFirstAbove)
  }

  private struct Failure: Error {}

  /// The two groups of a comparison in the theory's own words.
  private struct Sides {
    /// What tells them apart: the attribute, and the vocabulary's names for each side's terms.
    var different: [(kind: TermKind, group: [String], other: [String])] = []
    private var terms: [TermKind: [Term]] = [:]

    init(_ comparison: Comparison, _ theory: ResolvedTheory) throws {
      let groups = theory.written.groups
      let group = try #require(groups.first { $0.name.text == comparison.group.text })
      let other = try #require(groups.first { $0.name.text == comparison.other.text })
      let lists: [(TermKind, [Word], [Word])] = [
        (.diagnosis, group.diagnosis, other.diagnosis), (.treatment, group.treatment, other.treatment),
        (.outcome, group.outcome, other.outcome),
      ]
      for (kind, mine, others) in lists where !mine.isEmpty && !others.isEmpty && mine.map(\.text) != others.map(\.text)
      {
        let first = mine.compactMap { theory.vocabulary.term($0.text, kind) }
        let second = others.compactMap { theory.vocabulary.term($0.text, kind) }
        different.append((kind, first.map(theory.vocabulary.name), second.map(theory.vocabulary.name)))
        terms[kind] = first
      }
    }

    /// Whether a side of a row is the comparison's first group, by what tells the two apart.
    func isFirst(_ side: Finding.Side, _ vocabulary: Vocabulary) -> Bool {
      terms.contains { kind, terms in
        side.terms[kind].map { term in terms.contains { vocabulary.subsumes($0, term) } } ?? false
      }
    }
  }
}
