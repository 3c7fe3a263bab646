import Foundation
import Testing

/// Theories with mechanisms, as their users see them.
@Suite("Mechanisms of theories") struct MechanismTests {
  static let model = """
    raphe: 1
    model: pool
    title: Receptors that are made and lost
    vocabulary: small
    time: h
    parameters:
      k: {value: 0.1, unit: 1/h, from: assumption, spread: [0.05, 0.15], because: a turnover of some hours}
      B: {value: 1, unit: "1", from: assumption, lever: theory, because: what is made}
      use: {value: 0, unit: "1", from: assumption, lever: theory, because: how much they are used}
    states: {R: {start: 1, unit: "1", rate: "k*(B - R*(1 + use))"}}
    start: steady state
    treatments: {SSRI: {drug: SSRI, settings: {use: {value: 1, until: 10 d}}}}
    quantities: [{quantity: 5-HT1A density, region: raphe, is: R}]

    """

  /// Claims of levels and courses; the first is also what the findings support.
  static func theory(_ expected: String = "implied") -> String {
    """
    raphe: 1
    theory: pools
    title: Receptors follow their use
    vocabulary: small
    scope: {species: human}
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    mechanism:
      model: pool
      groups:
        depressed: {set: {B: 0.5}}
        healthy: {}
    claims:
      - {id: lower, compare: 5-HT1A density, region: raphe, in: depressed, is: lower, than: healthy}
      - {id: elsewhere, compare: 5-HT2A density, in: depressed, is: lower, than: healthy}
      - id: falls
        follow: 5-HT1A density
        in: healthy
        during: SSRI
        shows: [{reaches: below 60 %, within: 5 d}]
        from_mechanism: \(expected)
      - id: falls-at-once
        follow: 5-HT1A density
        in: healthy
        during: SSRI
        shows: [{reaches: below 60 %, within: 8 h}]

    """
  }

  static func files(_ expected: String = "implied") -> [String: String] {
    [
      "Hypotheses/vocabulary/small.yaml": Study.vocabulary, "Hypotheses/evidence/findings.yaml": Study.dataset,
      "Hypotheses/evidence/findings.csv": Study.findings, "Hypotheses/models/pool.yaml": model,
      "Hypotheses/theories/pools.yaml": theory(expected),
    ]
  }

  @Test("The report shows what the mechanism makes of each claim beside the verdict")
  func report() throws {
    try Command.withFolder(Self.files()) { folder throws in
      let result = try Command.raphe(["--draws", "40"], in: folder)
      #expect(result.code == 0 && result.error == "", "\(result.error)")
      for part in [
        "Its own mechanism (pool, 40 draws)", "implied       lower, 1.00 [0.91, 1.00]: mechanism and data agree",
        "implied       falls, 1.00 [0.91, 1.00]", "undetermined  falls-at-once, 0.",
        "Courses have no verdict: findings have no times.",
        "It says nothing of 1 claim: the model has no such quantity.",
      ] {
        #expect(result.output.contains(part), "\(part) in\n\(result.output)")
      }
      #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  @Test("What is not expected of the mechanism fails the run, and is shown where it is not overlooked")
  func gate() throws {
    try Command.withFolder(Self.files("denied")) { folder throws in
      let result = try Command.raphe(["test", "--draws", "20"], in: folder)
      #expect(result.code == 1)
      #expect(result.output.contains("UNEXPECTED: denied was expected"))
      #expect(result.output.contains("pools/falls: implied by the mechanism, expected denied"))
      #expect(result.output.hasSuffix("Gate not met: 1 unexpected.\n"), "\(result.output.suffix(200))")
      #expect(try Command.raphe(["test", "--draws", "20", "--exit-zero"], in: folder).code == 0)
    }
  }

  @Test("A course is explained with its margin and the threshold that would just be met")
  func explain() throws {
    try Command.withFolder(Self.files()) { folder throws in
      let result = try Command.raphe(["explain", "falls-at-once", "--draws", "40"], in: folder)
      #expect(result.code == 0 && result.error == "")
      for part in [
        "pools/falls-at-once",
        "5-HT1A density (human) in healthy during SSRI is below 60 % at some time within\n8 h.",
        "Model says undetermined", "of 40 draws of the uncertain parameters", "in nine draws of ten",
        "it would just hold",
        "No finding bears on a course",
      ] {
        #expect(result.output.contains(part), "\(part) in\n\(result.output)")
      }
      let claim = try Command.raphe(["explain", "lower", "--draws", "40", "--verbose"], in: folder)
      #expect(claim.output.contains("Model says implied, data say supported\n  - Mechanism and data agree."))
    }
  }

  @Test("One line a course for grep")
  func concise() throws {
    try Command.withFolder(Self.files()) { folder throws in
      let result = try Command.raphe(["test", "--draws", "40", "--format", "concise"], in: folder)
      let lines = result.output.split(separator: "\n")
      #expect(lines.count == 4)
      #expect(lines[0].hasSuffix("mechanism implied 1.00 [0.91, 1.00]"), "\(lines[0])")
      #expect(lines[2].contains(" course pools/falls: mechanism implied 1.00 [0.91, 1.00]"), "\(lines[2])")
    }
  }

  @Test("The same bytes for any number of jobs", arguments: [["test"], ["test", "--format", "json"]])
  func jobs(arguments: [String]) throws {
    try Command.withFolder(Self.files()) { folder throws in
      let first = try Command.raphe(arguments + ["--draws", "30", "--jobs", "1"], in: folder)
      #expect(first.code == 0)
      #expect(try Command.raphe(arguments + ["--draws", "30", "--jobs", "16"], in: folder) == first)
    }
  }

  @Test("In JSON: draws, interval, variables and phases, or the reason")
  func json() throws {
    try Command.withFolder(Self.files()) { folder throws in
      let result = try Command.raphe(["test", "--draws", "40", "--format", "json"], in: folder)
      let report = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
      let theory = try #require((report["theories"] as? [[String: Any]])?.first)
      #expect(theory["mechanism"] as? String == "pool")
      let claims = try #require(theory["claims"] as? [[String: Any]])
      let lower = try #require(claims[0]["derivation"] as? [String: Any])
      #expect(
        lower["derivability"] as? String == "implied" && lower["holds"] as? Int == 40 && lower["draws"] as? Int == 40)
      let elsewhere = try #require(claims[1]["derivation"] as? [String: Any])
      #expect(elsewhere["derivability"] is NSNull && elsewhere["reason"] as? String == "the model has no such quantity")
      let courses = try #require(theory["courses"] as? [[String: Any]])
      #expect(courses.map { $0["id"] as? String } == ["falls", "falls-at-once"])
      let falls = try #require(courses[0]["derivation"] as? [String: Any])
      let phases = (falls["variables"] as? [[String: Any]])?.first?["phases"] as? [[String: Any]]
      #expect((phases?.first?["margins"] as? [Double])?.count == 3)
    }
  }

  @Test("Courses can be selected, and draws must be counted")
  func options() throws {
    try Command.withFolder(Self.files()) { folder throws in
      let result = try Command.raphe(["test", "--draws", "20", "--select", "falls"], in: folder)
      #expect(result.code == 0 && result.error == "" && result.output.contains("1 course held against the mechanisms."))
      let none = try Command.raphe(["test", "--draws", "0"], in: folder)
      #expect(none.code == 2 && none.error.contains("--draws takes a number from 1 to 1000000; it is 0."))
    }
  }
}
