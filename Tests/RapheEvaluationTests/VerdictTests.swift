import RapheEvaluation
import RapheEvidence
import RapheLanguage
import Testing

/// The rules of scoring.md, section 5.
///
/// Figures: Tests/Peers/scores.py, brute-force quadrature with scipy 1.17.1; absolute tolerance 1e-6, what scoring.md
/// asks of region probabilities.
@Suite("Verdicts")
struct VerdictTests {
  private func judge(
    _ rows: [[String: String]], _ claim: String = World.claim(), assume: String? = nil, more: String = "",
    asOf: Int? = nil
  ) async throws -> Judgement {
    let world = World(
      theories: [World.theory("t", claim)], datasets: [WorldDataset(rows, assume: assume, more: more)])
    return try #require(await world.scorecard(Question(asOf: asOf)).theories.first?.claims.first).judgement
  }

  @Test(
    "The word follows from the probability, under the prior and under halved and doubled ones",
    arguments: [
      (VerdictRows.strong, "lower", Verdict.supported, 0.998257278187, 0.997483590544, [Flag]()),
      (VerdictRows.strong, "higher", .contradicted, 1 - 0.998257278187, -8.16444199115, []),
      (VerdictRows.split, "lower", .contested, 0.5, 0, []),
      (VerdictRows.small, "lower", .inconclusive, 0.671302952143, 0.42503589198, [.fragile]),
      (VerdictRows.small, "higher", .inconclusive, 1 - 0.671302952143, -0.605169595757, [.fragile]),
      (VerdictRows.words, "lower", .supported, 0.997063766484, 0.995757679193, [.fragile]),
      (VerdictRows.words, "higher", .contradicted, 1 - 0.997063766484, -7.4118175757, [.fragile]),
    ])
  func words(
    rows: [[String: String]], relation: String, verdict: Verdict, probability: Double, bits: Double, flags: [Flag]
  ) async throws {
    let judgement = try await judge(rows, World.claim(is: relation))
    #expect(judgement.verdict == verdict)
    #expect(abs(judgement.probability - probability) < 1e-6)
    // An error of 1e-6 in a probability of 0.0017 is one of 1e-3 in its bits.
    #expect(abs(judgement.bits - bits) < 1e-6 / judgement.probability)
    #expect(abs(judgement.bitsAtStake - 1) < 1e-12)
    #expect(judgement.flags == flags)
  }

  @Test(
    "The range goes over the nine priors",
    arguments: [
      (VerdictRows.strong, 0.982638009469, 0.999875221457), (VerdictRows.small, 0.606500888182, 0.717713905428),
      (VerdictRows.words, 0.919745210155, 0.999921976546),
    ])
  func range(rows: [[String: String]], lowest: Double, highest: Double) async throws {
    let range = try await judge(rows).probabilityRange
    #expect(abs(range.lowerBound - lowest) < 1e-6)
    #expect(abs(range.upperBound - highest) < 1e-6)
  }

  @Test("Sameness is supported by narrow intervals, and only by them")
  func sameness() async throws {
    let precise = (1...8).map { _ in WorldDataset.effect(0.02, se: 0.05) }
    let claim = World.claim(is: "the same", "within: 0.3 SD")
    let judgement = try await judge(precise, claim)
    #expect(judgement.verdict == .supported)
    #expect(abs(judgement.probability - 0.99999989876) < 1e-6)
    #expect(abs(judgement.bits - 1.60547798781) < 1e-6)
    #expect(abs(judgement.bitsAtStake - 1.60547813387) < 1e-9)
    let against = try await judge(VerdictRows.strong, claim)
    #expect(abs(against.probability - 0.0306290702669) < 1e-6)
    // 0.03, but more than 0.05 when effects are thought to be half as large beforehand.
    #expect(against.verdict == .inconclusive)
    let far = (1...8).map { _ in WorldDataset.effect(-0.8, se: 0.1) }
    #expect(try await judge(far, claim).verdict == .contradicted)
    // Nothing significant, again and again, in small groups: not known to be the same.
    let vague = (1...4).map { _ in ["direction": "no difference", "n": "8", "n_versus": "8"] }
    #expect(try await judge(vague, claim).verdict == .inconclusive)
  }

  @Test("One more sample is less certain than the average")
  func nextSetting() async throws {
    let average = try await judge(VerdictRows.strong)
    let next = try await judge(VerdictRows.strong, World.claim("lower", "applies_to: next setting"))
    #expect(next.probability < average.probability)
    #expect(abs(next.priorProbability - 0.5) < 1e-12)
    #expect(abs(next.bitsAtStake - 1) < 1e-9)
  }

  // MARK: Contested

  @Test("A sample whose findings point both ways says nothing, and leaves nothing contested")
  func oneSampleBothWays() async throws {
    let rows = [-0.9, 0.9].map { WorldDataset.effect($0, se: 0.25, ["sample": "S"]) }
    let judgement = try await judge(rows)
    #expect(judgement.verdict == .inconclusive)
    #expect(judgement.significant == (0, 0))
  }

  @Test("Significant samples are counted in the claim's direction")
  func significant() async throws {
    let rows = [(-0.9, 0.25), (-0.8, 0.25), (0.9, 0.25), (0.2, 0.25)].map { WorldDataset.effect($0, se: $1) }
    #expect(try await judge(rows).significant == (1, 2))
    let turned = World.claim(in: "healthy", is: "higher", than: "depressed")
    #expect(try await judge(rows, turned).significant == (2, 1))
  }

  @Test("A direction without a test is no significant result")
  func untestedDirection() async throws {
    let rows = [["direction": "lower", "alpha": ""], ["direction": "higher", "alpha": ""]]
    let judgement = try await judge(rows)
    #expect(judgement.verdict == .inconclusive)
    #expect(judgement.significant == (0, 0))
  }

  // MARK: Untested and trivial

  @Test("Without a usable finding the claim is untested, at its prior probability, and the reasons are given")
  func untested() async throws {
    let rows: [[String: String]] = [
      ["species": "rat"], ["n": "", "n_versus": ""], ["year": "2001"], ["design": "model", "n": "1", "n_versus": "1"],
      ["target": "5-HT2A"],
    ]
    let claim = World.claim("lower", "species: human")
    let judgement = try await judge(rows, claim, more: "exclude: [{where: {finding: F3}, because: doubted}]\n")
    #expect(judgement.verdict == .untested)
    #expect(judgement.probability == 0.5)
    #expect(judgement.priorProbability == 0.5)
    #expect(judgement.probabilityRange == 0.5...0.5)
    #expect(judgement.bits == 0)
    #expect(judgement.belief == nil)
    #expect(judgement.flags == [])
    #expect(
      judgement.gathered.unused.map(\.reason) == [
        .otherTerm(.species, name: "rat"), .noSubjects, .excluded(because: "doubted"), .tooFewSubjects,
      ])
    #expect(judgement.gathered.unused.map(\.isUnusable) == [false, true, false, true])
  }

  @Test("With no dataset at all every claim is untested")
  func noDataset() async throws {
    let scorecard = await World(theories: [World.theory("t", World.claim())]).scorecard()
    #expect(try scorecard.judgement().verdict == .untested)
    #expect(try scorecard.theory().score.bits == 0)
  }

  @Test("A claim that stakes next to nothing is trivial, whatever the evidence, and untested without it")
  func trivial() async throws {
    let claim = World.claim(is: "the same", "within: 1.3 SD")
    let judgement = try await judge(VerdictRows.strong, claim)
    #expect(judgement.bitsAtStake < 0.1)
    #expect(judgement.verdict == .trivial)
    #expect(try await judge([["target": "5-HT2A"]], claim).verdict == .untested)
    // A little less, and something is at stake.
    #expect(try await judge(VerdictRows.strong, World.claim(is: "the same", "within: 1.2 SD")).verdict != .trivial)
  }

  // MARK: Flags

  @Test("A verdict that proxies carry says so, and one that stands without them does not")
  func proxy() async throws {
    let proxies = VerdictRows.strong.map { $0.merging(["measure": "BPND"]) { $1 } }
    #expect(try await judge(proxies).flags == [.proxy])
    #expect(try await judge(proxies + [VerdictRows.small[0]]).flags == [.proxy])
    #expect(try await judge(VerdictRows.strong + [proxies[0]]).flags == [])
  }

  @Test("A verdict that findings with something unstated carry says so")
  func unstated() async throws {
    let silent = VerdictRows.strong.map { $0.merging(["treatment": ""]) { $1 } }
    #expect(try await judge(silent).flags == [.unstated])
    #expect(try await judge(VerdictRows.strong + [silent[0]]).flags == [])
  }

  @Test("A verdict that an assumed number of subjects carries says so, and one that stands without it does not")
  func assumedN() async throws {
    let silent = (1...6).map { _ in ["direction": "lower", "n": "", "n_versus": ""] }
    let carried = try await judge(silent, assume: "n: 8")
    #expect(carried.verdict == .supported)
    #expect(carried.flags == [.assumedN])
    #expect(carried.gathered.used.allSatisfy { $0.assumedN })
    let standing = try await judge(VerdictRows.strong + [silent[0]], assume: "n: 8")
    #expect(standing.verdict == .supported)
    #expect(standing.flags == [])
    #expect(try await judge(silent).verdict == .untested)
  }

  @Test("A verdict that an assumed coefficient of variation carries says so")
  func assumedCV() async throws {
    let claim = World.claim("lower", "by_at_least: 1 %")
    let percentages = (1...5).map { _ in ["percent": "-40", "direction": "lower"] }
    let carried = try await judge(percentages, claim, assume: "cv: 0.3")
    #expect(carried.verdict == .supported)
    #expect(carried.flags == [.assumedCV])
    let printed = ["effect": "-0.5", "effect_scale": "lnRR", "se": "0.1"]
    let standing = try await judge((1...4).map { _ in printed } + [percentages[0]], claim, assume: "cv: 0.3")
    #expect(standing.verdict == .supported)
    #expect(standing.flags == [])
  }

  @Test("A verdict that hangs on one sample is fragile")
  func fragile() async throws {
    let two = [(-0.9, 0.2), (-0.8, 0.2)].map { WorldDataset.effect($0, se: $1) }
    let judgement = try await judge(two)
    #expect(judgement.verdict == .supported)
    #expect(judgement.flags == [.fragile])
    #expect(judgement.omissions.map(\.sample) == ["S1", "S2"])
    #expect(judgement.omissions.map(\.verdict) == [.inconclusive, .inconclusive])
  }

  @Test("Leaving out each sample gives the probability of the others alone")
  func omissions() async throws {
    let omissions = try await judge(VerdictRows.strong).omissions
    let expected = [0.992270564395, 0.993960610564, 0.992565692519, 0.995905974492]
    #expect(omissions.map(\.sample) == ["S1", "S2", "S3", "S4"])
    for (omission, probability) in zip(omissions, expected) {
      #expect(abs(omission.probability - probability) < 1e-6)
      #expect(omission.verdict == .supported)
    }
    let single = try await judge(VerdictRows.small)
    #expect(single.omissions.map(\.verdict) == [.untested])
    #expect(single.omissions.map(\.probability) == [0.5])
    #expect(single.flags == [.fragile])
  }

  // MARK: Weights, exclusion, years

  @Test(
    "m findings of one sample have the weight 1 / (1 + (m - 1) rho) each, and one true effect",
    // Three equal estimates are one of the variance 0.03 / weight: the integral over tau by scipy's quad.
    arguments: [
      (0.0, 1, 0.955742565165), (0.2, 0.714285714286, 0.952386456391), (0.6, 0.454545454545, 0.944292906346),
      (1, 0.333333333333, 0.934233638333),
    ])
  func weights(rho: Double, weight: Double, probability: Double) async throws {
    let rows = (1...3).map { _ in WorldDataset.effect(-0.8, se: 0.3, ["sample": "S"]) }
    let judgement = try await judge(rows, assume: "rho: \(rho)")
    #expect(judgement.gathered.used.allSatisfy { abs($0.weight - weight) < 1e-12 })
    #expect(abs(judgement.probability - probability) < 1e-6)
    #expect(judgement.gathered.samples == ["S"])
  }

  @Test("Findings of one sample share subjects across datasets; unusable and excluded ones do not count among them")
  func sharedSample() async throws {
    let row = WorldDataset.effect(-0.8, se: 0.3, ["sample": "S"])
    let world = World(
      theories: [World.theory("t", World.claim())],
      datasets: [
        WorldDataset([row, ["sample": "S", "n": "", "n_versus": ""]], id: "first"),
        WorldDataset(
          [row, row.merging(["aspect": "change"]) { $1 }, row.merging(["year": "2001"]) { $1 }], id: "second",
          more: "exclude: [{where: {finding: F3}, because: doubted}]\n"),
      ])
    let used = try await world.scorecard().judgement().gathered.used
    #expect(used.map { "\($0.finding.dataset) \($0.finding.id)" } == ["first F1", "second F1"])
    #expect(used.allSatisfy { $0.weight == 1 / 1.6 })
  }

  @Test("With a year, only evidence published by then counts, and a finding without a year does not")
  func asOf() async throws {
    let rows = [
      WorldDataset.effect(-0.8, se: 0.3, ["year": "1985"]), WorldDataset.effect(-0.6, se: 0.25, ["year": "1990"]),
      WorldDataset.effect(-0.9, se: 0.35, ["year": "1991"]), WorldDataset.effect(-0.5, se: 0.3, ["year": ""]),
    ]
    let gathered = try await judge(rows, asOf: 1990).gathered
    #expect(gathered.used.map(\.finding.id) == ["F1", "F2"])
    #expect(gathered.unused.map(\.reason) == [.publishedAfter(1990), .noYear])
    #expect(try await judge(rows, asOf: 1980).verdict == .untested)
    let all = try await judge(rows)
    #expect(try await judge(VerdictRows.strong).probability == all.probability)
  }

  @Test("A verdict that the author expects is no surprise, and any is none where nothing is expected")
  func expectations() async throws {
    let world = World(
      theories: [
        World.theory(
          "t", World.claim("a", "expect: supported"),
          World.claim("b", compare: "5-HT2A density", "expect: [inconclusive, untested]"),
          World.claim("c", compare: "5-HT1A function"),
          World.claim("d", compare: "5-HT1A affinity", "expect: supported"))
      ], datasets: [WorldDataset(VerdictRows.strong)])
    let reports = try await world.scorecard().theory().claims
    #expect(reports.map(\.isExpected) == [true, true, true, false])
  }
}

/// Evidence of four kinds.
enum VerdictRows {
  /// Effects on the scale g with their standard errors, each of a sample of its own.
  static let strong = [(-0.8, 0.3), (-0.6, 0.25), (-0.9, 0.35), (-0.5, 0.3)].map { WorldDataset.effect($0, se: $1) }
  static let split = [(-0.8, 0.25), (-0.7, 0.25), (0.8, 0.25), (0.7, 0.25)].map { WorldDataset.effect($0, se: $1) }
  static let small = [WorldDataset.effect(-0.2, se: 0.3)]
  static let words = [
    ["direction": "lower"], ["direction": "lower", "n": "20", "n_versus": "20"],
    ["direction": "no difference", "n": "15", "n_versus": "15"],
    ["direction": "lower", "n": "30", "n_versus": "28", "p": "0.01", "p_relation": "<"],
  ]
}
