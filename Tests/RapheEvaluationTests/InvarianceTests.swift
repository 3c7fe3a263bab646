import RapheEvaluation
import RapheLanguage
import RapheSyntax
import References
import Testing

/// What must change nothing, and what must change something by less than something else.
@Suite("Invariances")
struct InvarianceTests {
  /// Two theories with claims of every kind, and two datasets with samples in common.
  private func world(_ seed: UInt64) -> World {
    var random = SplitMix(seed: seed)
    let first = WorldDataset.random(5, using: &random)
    let second = WorldDataset.random(3, using: &random).enumerated().map { number, row in
      row.merging(number % 2 == 0 ? ["target": "5-HT2A"] : [:]) { $1 }
    }
    let associations = (1...3).map { number in
      WorldDataset.association.merging(["finding": "A\(number)", "sample": "S\(number)", "p": "0.0\(number)"]) { $1 }
    }
    return World(
      theories: [
        World.theory(
          "one", published: 1995, scope: "species: human", World.claim("lower"),
          World.claim("some", "by_at_least: 0.1 SD", "by_at_most: 1 SD", "region: brain", "commitment: hedged"),
          World.claim("other", compare: "5-HT2 density", is: "higher"), World.relation("together", "in: depressed")),
        World.theory(
          "two", World.claim("same", is: "the same", "within: 0.4 SD"),
          World.claim("apart", compare: "5-HT2A density", is: "different", "by_at_least: 0.2 SD"),
          World.claim("next", "applies_to: next setting", "proxies: refused")),
      ],
      datasets: [
        WorldDataset(first + associations, id: "first", assume: "n: 8, cv: 0.3"),
        WorldDataset(second, id: "second", assume: "rho: 0.4"),
      ])
  }

  // MARK: The other way round

  @Test(
    "Naming the groups the other way round, with higher for lower, changes no number",
    arguments: Sweep.seeds(2, wide: 30))
  func exchangedGroups(seed: UInt64) async throws {
    let pairs = [
      (World.claim("a"), World.claim("a", in: "healthy", is: "higher", than: "depressed")),
      (
        World.claim("a", is: "higher", "by_at_least: 0.2 SD", "region: brain"),
        World.claim("a", in: "healthy", is: "lower", than: "depressed", "by_at_least: 0.2 SD", "region: brain")
      ),
      (
        World.claim("a", is: "the same", "within: 0.3 SD"),
        World.claim("a", in: "healthy", is: "the same", than: "depressed", "within: 0.3 SD")
      ),
      (
        World.claim("a", is: "different", "by_at_least: 0.3 SD"),
        World.claim("a", in: "healthy", is: "different", than: "depressed", "by_at_least: 0.3 SD")
      ),
      (
        World.relation("a", relate: "fall in 5-HT1A density", is: "negative"),
        World.relation("a", relate: "rise in 5-HT1A density", is: "positive")
      ),
    ]
    for (straight, turned) in pairs {
      var world = world(seed)
      world.theories = [World.theory("t", published: 1995, straight)]
      let numbers = Numbers(await world.scorecard())
      world.theories = [World.theory("t", published: 1995, turned)]
      let exchanged = Numbers(await world.scorecard())
      #expect(exchanged.claims.mapValues(\.mirrored) == numbers.claims, "\(straight)")
      #expect(exchanged.scores == numbers.scores)
    }
  }

  @Test("Turning every row round changes no number", arguments: Sweep.seeds(2, wide: 30))
  func exchangedRows(seed: UInt64) async {
    let world = world(seed)
    var turned = world
    for index in turned.datasets.indices {
      turned.datasets[index].rows = world.datasets[index].rows.map { row in
        guard row["versus"] == nil else { return row }
        var row = row
        (row["n"], row["n_versus"]) = (row["n_versus"], row["n"])
        row.merge(["group": "healthy", "versus": "depressed"]) { $1 }
        let exchanged = ["lower": "higher", "higher": "lower"]
        row["direction"] = row["direction"].map { exchanged[$0] ?? $0 }
        row["effect"] = row["effect"].map { $0.hasPrefix("-") ? String($0.dropFirst()) : "-" + $0 }
        return row
      }
    }
    #expect(Numbers(await turned.scorecard()) == Numbers(await world.scorecard()))
  }

  // MARK: Order

  @Test("The order of files, rows, keys, claims and terms changes no number", arguments: Sweep.seeds(3, wide: 30))
  func order(seed: UInt64) async {
    var random = SplitMix(seed: 1000 + seed)
    let world = world(seed)
    let numbers = Numbers(await world.scorecard())
    var shuffled = world
    shuffled.vocabulary = World.vocabularyBackwards
    shuffled.theories = world.theories.map { World.shuffled($0, using: &random) }
    for index in shuffled.datasets.indices { shuffled.datasets[index].rows.shuffle(using: &random) }
    let project = await Workspace(shuffled.inMemory(shuffled.files().shuffled(using: &random))).project()
    #expect(project.diagnostics.filter { $0.severity == .error } == [])
    #expect(Numbers(await project.evaluate(Question())) == numbers)
  }

  @Test("The number of threads changes nothing, not even the order of anything", arguments: [2, 16])
  func jobs(count: Int) async {
    let project = await world(3).project()
    let alone = await project.evaluate(Question(jobs: 1))
    for _ in 0..<2 {
      let together = await project.evaluate(Question(jobs: count))
      #expect(Numbers(together) == Numbers(alone))
      #expect(
        together.theories.map { $0.claims.map(\.claim.id) }
          == alone.theories.map { $0.claims.map(\.claim.id) })
    }
  }

  // MARK: Rivals

  @Test("Another theory changes no number of a claim and no score, silent or not", arguments: Sweep.seeds(2, wide: 30))
  func rival(seed: UInt64) async throws {
    let world = world(seed)
    let numbers = Numbers(await world.scorecard())
    let rivals = [
      ("silent", World.claim("a", compare: "5-HT2A affinity")), ("rival", World.claim("a", is: "higher")),
      ("twin", World.claim("lower", "species: human")),
    ]
    for (id, claim) in rivals {
      var world = world
      world.theories.append(World.theory(id, claim))
      let scorecard = await world.scorecard()
      var more = Numbers(scorecard)
      let score = try scorecard.theory(id).score.bits
      more.claims = more.claims.filter { !$0.key.hasPrefix("\(id)/") }
      more.scores[id] = nil
      #expect(more.claims == numbers.claims)
      #expect(more.scores == numbers.scores)
      // Only who speaks of the same is a rival.
      if id == "silent" {
        #expect(score == 0)
        #expect(scorecard.theories.allSatisfy { !$0.rivals.map(\.theory).contains(id) })
      }
    }
  }

  @Test("A second dataset about something else changes no number")
  func unrelatedDataset() async {
    var world = world(5)
    let numbers = Numbers(await world.scorecard())
    world.datasets.append(WorldDataset([["measure": "affinity"]], id: "unrelated", assume: "n: 30, alpha: 0.01"))
    #expect(Numbers(await world.scorecard()) == numbers)
  }

  // MARK: Samples

  @Test(
    "A finding told again of the same sample moves the posterior less than one of another",
    arguments: Sweep.seeds(12, wide: 200))
  func duplicate(seed: UInt64) async throws {
    var random = SplitMix(seed: 2000 + seed)
    var rows = WorldDataset.random(4, using: &random)
    for index in rows.indices { rows[index]["sample"] = "S\(index)" }
    let copy = try #require(rows.first)
    func mean(_ rows: [[String: String]]) async throws -> Double {
      let world = World(theories: [World.theory("t", World.claim())], datasets: [WorldDataset(rows)])
      return try await world.scorecard().judgement().belief?.mean ?? .nan
    }
    let before = try await mean(rows)
    let again = try await mean(rows + [copy.merging(["finding": "F9"]) { $1 }])
    let another = try await mean(rows + [copy.merging(["finding": "F9", "sample": "S9"]) { $1 }])
    // Where neither moves it, both differ from it by rounding alone.
    #expect(abs(again - before) < abs(another - before) + 1e-9)
  }

  // MARK: What holds of any evidence

  @Test("No claim earns more than it stakes, and probabilities are probabilities", arguments: Sweep.seeds(6, wide: 100))
  func bounds(seed: UInt64) async {
    let scorecard = await world(3000 + seed).scorecard()
    for report in scorecard.theories {
      for judgement in report.claims.map(\.judgement) {
        #expect(judgement.bits <= judgement.bitsAtStake + 1e-9)
        #expect((0...1).contains(judgement.probability))
        #expect(judgement.probabilityRange.contains(judgement.probability))
        #expect(judgement.gathered.used.allSatisfy { $0.weight > 0 && $0.weight <= 1 })
        if judgement.gathered.used.isEmpty { #expect(judgement.verdict == .untested) }
      }
      #expect(report.score.bits <= report.score.bitsAtStake + 1e-9)
      #expect(report.score.band.contains(report.score.bits))
      #expect((report.score.consistency ?? 0) <= 1 + 1e-9)
      #expect((0...1).contains(report.score.holds.after) && (0...1).contains(report.score.holds.before))
    }
  }
}

extension World {
  /// The vocabulary with everything in another order.
  static let vocabularyBackwards = """
    raphe: 1
    vocabulary: small
    outcomes:
      nonresponse: {}
      response: {}
      sleep: {}
      symptom severity: {opposite: symptom improvement}
      symptom improvement: {}
    ligands: {ketanserin: {}, WAY-100635: {}}
    treatments: {ECT: {}, fluoxetine: {in: SSRI}, SSRI: {in: antidepressant}, antidepressant: {}, none: {}}
    diagnoses: {healthy: {}, bipolar disorder: {in: mood disorder}, depression: {in: mood disorder}, mood disorder: {}}
    species: {mouse: {}, rat: {}, human: {}}
    tissues: {brain in vivo: {}, post-mortem brain: {}}
    regions: {platelet: {}, dorsal raphe: {in: raphe}, raphe: {in: brain}, cortex: {in: brain}, brain: {}}
    measures:
      turnover: {proxy_for: density, moves: against, because: fewer receptors are used up faster}
      BPND: {unit: "1", proxy_for: density, moves: with, because: density over affinity}
      function: {}
      affinity: {}
      density: {unit: fmol/mg}
    targets: {5-HT2A: {in: 5-HT2}, 5-HT2: {in: 5-HT receptor}, 5-HT1A: {in: 5-HT receptor}, 5-HT receptor: {}}

    """

  /// A theory with its claims, the keys of each, its groups and its own keys in another order.
  static func shuffled(_ theory: String, using random: inout SplitMix) -> String {
    var blocks: [[String]] = []
    for line in theory.split(separator: "\n").map(String.init) {
      if line.hasPrefix("  "), !blocks.isEmpty {
        blocks[blocks.count - 1].append(line)
      } else {
        blocks.append([line])
      }
    }
    // The first two keys say the version and the kind.
    let head = blocks.prefix(2).flatMap { $0 }
    var rest = Array(blocks.dropFirst(2))
    for index in rest.indices where rest[index].count > 1 {
      let isList = rest[index][1].hasPrefix("  - ")
      let body = Array(rest[index].dropFirst())
      rest[index] = [rest[index][0]] + (isList ? shuffledItems(body, &random) : body.shuffled(using: &random))
    }
    return (head + rest.shuffled(using: &random).flatMap { $0 }).map { $0 + "\n" }.joined()
  }

  private static func shuffledItems(_ lines: [String], _ random: inout SplitMix) -> [String] {
    var items: [[String]] = []
    for line in lines {
      if line.hasPrefix("  - ") { items.append([]) }
      items[items.count - 1].append(String(line.dropFirst(4)))
    }
    return items.map { $0.shuffled(using: &random) }.shuffled(using: &random).flatMap { keys in
      keys.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
    }
  }
}
