import Foundation
import RapheEvidence
import RapheLanguage
import RapheStatistics
import Testing

@testable import RapheEvaluation

/// How often a word comes out where it is not true.
///
/// Figures: Tests/Peers/severity_reference.py, with numpy 2 and scipy 1.17.1, 100,000 worlds a figure.
@Suite("Severity of a word")
struct SeverityTests {
  /// Printed effects of as many samples, with one standard error.
  private static func rows(_ effects: [Double], se: Double) -> [[String: String]] {
    effects.map { WorldDataset.effect($0, se: se) }
  }

  private static func claim(_ keys: String) -> String {
    "id: a\ncompare: 5-HT1A density\nin: depressed\n" + keys.replacingOccurrences(of: "|", with: "\n")
  }

  private func report(
    _ claim: String, _ rows: [[String: String]], _ options: SeverityOptions? = .brief, jobs: Int = 1
  ) async throws -> ClaimReport {
    let world = World(theories: [World.theory("t", claim)], datasets: [WorldDataset(rows)])
    return try #require(await world.scorecard(Question(jobs: jobs, severity: options)).theories.first?.claims.first)
  }

  /// The rates of the reference come of 1e5 worlds, ours of 2000: four standard errors of both.
  private func expect(_ rate: Rate, _ expected: Double, _ location: SourceLocation = #_sourceLocation) throws {
    let share = try #require(rate.share)
    let error = (expected * (1 - expected) * (1 / Double(rate.total) + 1e-5)).squareRoot()
    #expect(abs(share - expected) < 4 * error, "\(share), not \(expected)", sourceLocation: location)
  }

  private static let low = [-1.3, -0.9, -1.1, -0.7, -1.2, -0.8]
  private static let near = [0.1, -0.1, 0.05, -0.05, 0.1, -0.1, 0.02, 0]

  @Test(
    "Rates are those of an independent simulation, at the worse edge, under each selection",
    arguments: [
      ("is: lower|than: healthy", low, 0.3, Verdict.supported, [0.02126, 0.06538, 0.21509]),
      ("is: higher|than: healthy", low, 0.3, .contradicted, [0.02156, 0.06552, 0.21507]),
      ("is: lower|than: healthy|by_at_least: 0.2 SD", low, 0.3, .supported, [0.01064, 0.03616, 0.09740]),
      ("is: the same|as: healthy|within: 0.5 SD", low, 0.15, .contradicted, [0.01000, 0.01358, 0.01677]),
      ("is: the same|as: healthy|within: 0.5 SD", near, 0.15, .supported, [0.02826, 0.01963, 0.01637]),
    ])
  func reference(keys: String, effects: [Double], se: Double, word: Verdict, rates: [Double]) async throws {
    let report = try await report(
      Self.claim(keys), Self.rows(effects, se: se), SeverityOptions(worlds: 2000), jobs: 2)
    #expect(report.judgement.verdict == word)
    let severity = try #require(report.severity)
    #expect(severity.truth == (keys.contains("0.") ? .edge : .noEffect))
    #expect(severity.none.total == 2000)
    for (rate, expected) in zip([severity.none, severity.moderate, severity.severe], rates) {
      try expect(rate, expected)
    }
  }

  @Test("Two neighbours of an order are equal and the others apart by s, each pair in its turn")
  func order() async throws {
    let report = try await report(World.order(), OrderRows.twice, nil)
    let query = PosteriorQuery(key: PosteriorQuery.Key(report.claim), gathered: report.evidence)
    let (truth, averages) = query.nulls
    #expect(truth == .equalNeighbours && averages.count == 2)
    let s = PriorScale.g.s
    let order = try #require(query.order)
    for (used, values) in zip(query.gathered.used, zip(averages[0], averages[1])) {
      // Findings are of the group that is said to have more minus the other.
      let pair = try #require(used.pair)
      switch (order.firstIndex(of: pair.first), order.firstIndex(of: pair.second)) {
      case (1, 0): #expect(values == (0, s))
      case (2, 1): #expect(values == (s, 0))
      case (2, 0): #expect(values == (s, s))
      default: Issue.record("a pair against the order: \(pair)")
      }
    }
    #expect(query.directions(for: .supported) == [.higher] && query.directions(for: .contradicted) == [.lower])
  }

  /// One-sided at 5 % by five priors, the rate without selection cannot be much above it; selection raises it.
  @Test("An order that is supported is tried, and the same whichever way it is listed")
  func orderRates() async throws {
    let options = SeverityOptions(worlds: 100)
    let one = try #require(try await report(World.order(), OrderRows.twice, options, jobs: 2).severity)
    #expect(one.truth == .equalNeighbours)
    #expect(one.none.interval.lowerBound < 0.05)
    #expect(one.severe.count > one.none.count)
    let claim = World.order(across: "nonresponders, responders, healthy", is: "falling")
    #expect(try await report(claim, OrderRows.twice, options).severity == one)
    // Words of several groups take long to judge.
    let vague = try await report(World.order(), OrderRows.words + OrderRows.exact, options, jobs: 2)
    #expect(vague.judgement.verdict == .supported && vague.severity?.severe.total == 10)
  }

  @Test(
    "The seed alone decides, not the jobs, and not the other claims, the theory or the way round that groups are named")
  func determinism() async throws {
    let rows = (1...5).map { ["p": "0.0\($0)", "n": "\(8 + $0)", "sample": "S\(min($0, 4))"] }
    let claim = World.claim()
    let options = SeverityOptions(worlds: 120, seed: 7)
    let one = try #require(try await report(claim, rows, options).severity)
    #expect(one.none.count > 0)
    #expect(try await report(claim, rows, options, jobs: 3).severity == one)
    #expect(try await report(claim, rows, SeverityOptions(worlds: 120, seed: 8)).severity?.severe != one.severe)
    let world = World(
      theories: [
        World.theory("t", claim), World.theory("v", World.claim("more", is: "higher")),
        World.theory("u", World.claim("turned", in: "healthy", is: "higher", than: "depressed")),
      ], datasets: [WorldDataset(rows)])
    let scorecard = await world.scorecard(Question(jobs: 2, severity: options))
    #expect(try scorecard.claim("lower").severity == one)
    #expect(try scorecard.claim("turned", of: "u").severity == one)
    // What is contradicted is so as often as its opposite is supported.
    let opposite = try scorecard.claim("more", of: "v")
    #expect(opposite.judgement.verdict == .contradicted && opposite.severity == one)
  }

  @Test("Only words that say something of the effect have a severity, and only where it is asked for")
  func without() async throws {
    let sound = Self.rows(Self.low, se: 0.3)
    #expect(try await report(World.claim(), sound, nil).severity == nil)
    #expect(try await report(World.claim(), sound).severity != nil)
    #expect(try await report(World.claim(), [["direction": "no difference"]]).severity == nil)
    #expect(try await report(World.claim(), [["target": "5-HT2A"]]).severity == nil)
    let trivial = World.claim("a", is: "the same", than: "healthy", "within: 9 SD")
    let report = try await report(trivial, sound)
    #expect(report.judgement.verdict == .trivial && report.severity == nil)
  }

  @Test("A word is fragile when moderate selection surely brings it out in more than 5 % of worlds")
  func fragile() async throws {
    func severity(_ count: Int) -> ClaimSeverity {
      let rate = Rate(count: count, total: 1000)
      return ClaimSeverity(truth: .noEffect, options: SeverityOptions(), none: rate, moderate: rate, severe: rate)
    }
    // Wilson 1927 by hand, z 1.96: 65 of 1000 begin at 0.0514, 63 at 0.0496.
    #expect(severity(65).isFragile && !severity(63).isFragile)
    let rows = Self.rows(Self.low, se: 0.3)
    let plain = try await report(World.claim(), rows, nil).judgement.flags
    let tried = try await report(World.claim(), rows, SeverityOptions(worlds: 4000), jobs: 2)
    #expect(!plain.contains(.fragile))
    #expect(tried.severity?.isFragile == true && tried.judgement.flags == [.fragile])
  }

  @Test("The word that worlds are judged by is that of the judgement")
  func sameWord() async throws {
    var random = SplitMix(seed: 10)
    var words: Set<Verdict> = []
    for _ in 0..<12 {
      let rows = WorldDataset.random(6, using: &random)
      for keys in ["is: lower|than: healthy", "is: lower|than: healthy|applies_to: next setting"] {
        let report = try await report(Self.claim(keys), rows, nil)
        let query = PosteriorQuery(key: PosteriorQuery.Key(report.claim), gathered: report.evidence)
        #expect(query.bareWord == report.judgement.verdict)
        words.insert(query.bareWord)
      }
    }
    #expect(words.count > 2)
  }

  @Test(
    "Under selection a sample is missing in the worlds of a calibration, and another stands for it in those of severity"
  )
  func replaced() async throws {
    let rows = (1...8).map { ["sample": "S\($0 % 5)"] }
    let used = try await report(World.claim(), rows, nil).evidence.used
    let averages = [Double](repeating: 0, count: used.count)
    var counts: [Set<Int>] = []
    for unpublished in [SimulatedFindings.Unpublished.isMissing, .isReplaced] {
      let findings = SimulatedFindings(used, favoured: [.lower], unpublished: unpublished)
      counts.append(
        Set(
          (0..<UInt32(50)).map { world in
            let draws = Draws(seed: 1, world: world, claim: 1)
            return Set(findings.published(averages, 0.3, draws, severity: 2).map(\.finding.sample)).count
          }))
    }
    #expect(counts[0].count > 2 && counts[1] == [5])
  }
}

extension PosteriorQuery {
  /// The groups of an order by their places, the one said to have least first; nil for an effect.
  fileprivate var order: [Int]? {
    if case .order(_, let order) = evidence { order } else { nil }
  }
}
