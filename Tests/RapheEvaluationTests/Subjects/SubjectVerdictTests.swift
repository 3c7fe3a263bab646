import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheSyntax
import Testing

@testable import RapheStatistics

/// Rows of subjects judged on claims, against R 4.2.2 with metafor 5.1.12 on the same numbers.
@Suite struct SubjectVerdictTests {
  private func used(_ project: Project, _ claim: String = "lower") async throws -> UsedFinding {
    let judgement = try await project.evaluate(Question()).judgement(claim)
    #expect(judgement.gathered.unused.map(\.reason) == [])
    return try #require(judgement.gathered.used.first)
  }

  private func expect(_ got: Likelihood, value: Double, variance: Double) {
    guard case .normal(let estimate, let spread) = got else {
      Issue.record("not exact: \(got)")
      return
    }
    #expect((estimate - value).magnitude < 1e-9 * max(1, value.magnitude), "\(estimate) is not \(value)")
    #expect((spread - variance).magnitude < 1e-9 * variance, "\(spread) is not \(variance)")
  }

  /// PlantGrowth of R (Dobson 1983), its first treatment and its control, in other words.
  static let plants = """
    id,dx,bp
    1,HC,4.17
    2,HC,5.58
    3,HC,5.18
    4,HC,6.11
    5,HC,4.50
    6,HC,4.61
    7,HC,5.17
    8,HC,4.53
    9,HC,5.33
    10,HC,5.14
    11,MDD,4.81
    12,MDD,4.17
    13,MDD,4.41
    14,MDD,3.59
    15,MDD,5.87
    16,MDD,3.83
    17,MDD,6.03
    18,MDD,4.89
    19,MDD,4.32
    20,MDD,4.69

    """
  static let plantKeys = """
    scope: {treatment: none, species: human}
    columns:
      dx: {attribute: diagnosis, values: {MDD: depression, HC: healthy}}
      bp: {quantity: 5-HT1A density, region: raphe}

    """

  @Test func twoGroups() async throws {
    let world = SubjectWorld(
      theories: [World.theory("t", World.claim())], keys: Self.plantKeys, table: Self.plants)
    let project = await world.project()
    #expect(project.diagnostics.filter { $0.severity == .error } == [])
    let found = try await used(project)
    // metafor: escalc("SMDH", m1i = 4.661, sd1i = 0.7936757, n1i = 10, m2i = 5.032, sd2i = 0.5830914, n2i = 10),
    // written out here from the formulas of Bonett (2008), whose numbers `subject-effects.csv` holds.
    let x = [4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69]
    let y = [4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14]
    let expected = try Moments(columns: [x]).difference(from: Moments(columns: [y]), on: .standardised(.separate))
    let sign = found.finding.group?.name == "healthy" ? -1.0 : 1
    expect(found.likelihood, value: sign * expected.value, variance: expected.variance)
    #expect(found.finding.n == 10)
    #expect(found.finding.nVersus == 10)
    let result = try #require(found.finding.subjects)
    #expect(result.groups.map(\.name).sorted() == ["depression, untreated", "healthy"])
    #expect(result.influence?.row == 17)
  }

  @Test func whatIsMissingIsCounted() async throws {
    let world = SubjectWorld(
      theories: [World.theory("t", World.claim())],
      keys: Self.plantKeys + "missing: [NA]\nexclude: [{where: id > 19, because: a weed}]\n",
      table: Self.plants.replacing("1,HC,4.17", with: "1,HC,NA"))
    let project = await world.project()
    #expect(project.diagnostics.filter { $0.severity == .error } == [])
    let result = try #require(try await used(project).finding.subjects)
    #expect(result.excluded.map(\.because) == ["a weed"])
    #expect(result.excluded.map(\.rows) == [1])
    let healthy = try #require(result.groups.first { $0.name == "healthy" })
    #expect(healthy.count == 9)
    #expect(healthy.incomplete == 1)
    #expect(healthy.missing.map(\.value) == ["bp"])
    #expect(healthy.missing.map(\.count) == [1])
    #expect(result.groups.first { $0.name != "healthy" }?.count == 9)
  }

  /// The sleep data of R (Student 1908): the same ten patients under two drugs.
  static let sleep = [
    (0.7, 1.9), (-1.6, 0.8), (-0.2, 1.1), (-1.2, 0.1), (-0.1, -0.1), (3.4, 4.4), (3.7, 5.5), (0.8, 1.6), (0.0, 4.6),
    (2.0, 3.4),
  ]

  private static let long =
    "subj,drug,week,bp\n"
    + sleep.enumerated().map { "\($0 + 1),ssri,0,\($1.0)\n\($0 + 1),ssri,6,\($1.1)\n" }.joined()

  @Test func pairsOfALongTable() async throws {
    let world = SubjectWorld(
      theories: [
        World.theory(
          "t", World.claim(in: "treated", is: "higher", than: "untreated"))
      ],
      keys: """
        subject: subj
        scope: {diagnosis: depression}
        columns:
          drug: {attribute: treatment, values: {none: none, ssri: SSRI}}
          week: {time: week}
          bp: {quantity: 5-HT1A density}

        """, table: Self.long)
    let project = await world.project()
    #expect(project.diagnostics.filter { $0.severity == .error } == [])
    let found = try await used(project)
    #expect(found.finding.design == .paired)
    let moments = Moments(columns: [Self.sleep.map(\.1), Self.sleep.map(\.0)])
    let expected = try moments.change(0, minus: 1, on: .standardised(.separate))
    // A quantity has its groups in an order of its own.
    let sign = found.finding.group?.name == "untreated" ? -1.0 : 1
    expect(found.likelihood, value: sign * expected.value, variance: expected.variance)
  }

  @Test func correlations() async throws {
    let rows = Self.sleep.enumerated().map { "\($0 + 1),MDD,\($1.0),\($1.1)\n" }.joined()
    let world = SubjectWorld(
      theories: [World.theory("t", World.relation())],
      keys: """
        scope: {diagnosis: depression, treatment: none}
        columns:
          bp: {quantity: 5-HT1A density}
          ham: {quantity: symptom improvement}

        """, table: "id,dx,bp,ham\n" + rows)
    let project = await world.project()
    #expect(project.diagnostics.filter { $0.severity == .error } == [])
    let found = try await used(project, "related")
    // R 4.2.2: atanh(cor(sleep$extra[1:10], sleep$extra[11:20])); variance 1/(10 - 3).
    expect(found.likelihood, value: 1.085337878, variance: 1.0 / 7)
  }

  @Test func aConstantTableHasAReason() async throws {
    let world = SubjectWorld(
      theories: [World.theory("t", World.claim())], keys: Self.plantKeys,
      table: "id,dx,bp\n1,HC,5\n2,HC,5\n3,MDD,5\n4,MDD,5\n")
    let gathered = try await world.project().evaluate(Question()).judgement().gathered
    #expect(gathered.used.isEmpty)
    #expect(gathered.unused.map(\.reason) == [.noVariation])
  }

  @Test func anEmptyGroupHasAReason() async throws {
    let world = SubjectWorld(
      theories: [World.theory("t", World.claim())], keys: Self.plantKeys, table: "id,dx,bp\n1,HC,5\n2,HC,6\n3,HC,7\n")
    let gathered = try await world.project().evaluate(Question()).judgement().gathered
    #expect(gathered.unused.map(\.reason) == [.emptyGroup("depression, untreated")])
  }

  /// Independent levels with precisions w are pairs with the variances W/(w w), here 30/(10 · 10), that count whole.
  @Test func anOrderHasTheLikelihoodOfItsLevels() async throws {
    let more = [6.31, 5.12, 5.54, 5.50, 5.37, 5.29, 4.92, 6.15, 5.80, 5.26].enumerated()
    let world = SubjectWorld(
      theories: [
        World.theory("t", "id: order\norder: 5-HT1A density\nacross: [depressed, healthy, bipolar]\nis: rising")
          .replacing("  healthy:", with: "  bipolar: {diagnosis: bipolar disorder}\n  healthy:")
      ], keys: Self.plantKeys.replacing("HC: healthy", with: "HC: healthy, BD: bipolar disorder"),
      table: Self.plants + more.map { "\($0 + 21),BD,\($1)\n" }.joined())
    let project = await world.project()
    #expect(project.diagnostics.filter { $0.severity == .error } == [])
    let used = try await project.evaluate(Question()).judgement("order").gathered.used
    #expect(used.map(\.weight) == [1, 1, 1])
    // R: anova(lm(weight ~ group, PlantGrowth)) has a residual mean square of 0.3885959259 with 27 degrees of freedom; the
    // means are 4.661, 5.032 and 5.526.
    let unit = hedgesCorrection(27) / 0.3885959259.squareRoot()
    let steps = [5.032 - 4.661, 5.526 - 4.661, 5.526 - 5.032].map { unit * $0 }.sorted()
    var found: [Double] = []
    for row in used {
      guard case .normal(let value, let variance) = row.likelihood else { continue }
      found.append(value.magnitude)
      #expect((variance - 0.3).magnitude < 1e-12)
    }
    #expect(found.count == 3)
    for (got, wanted) in zip(found.sorted(), steps) { #expect((got - wanted).magnitude < 1e-5) }
  }

  /// Two columns of one measure share their weight by their own correlation, not by the assumed one.
  @Test func severalColumnsOfTheSameSubjects() async throws {
    let rows = Self.plants.split(separator: "\n").dropFirst()
    let noise = [0.3, -0.2, 0.9, -0.5, 0.1, 0.7, -0.8, 0.4, -0.1, 0.2]
    let second = rows.enumerated().map { place, row in
      (Double(row.split(separator: ",")[2]) ?? 0) + noise[place % 10]
    }
    let table = "id,dx,bp,bp2\n" + zip(rows, second).map { "\($0),\($1)\n" }.joined()
    let world = SubjectWorld(
      theories: [World.theory("t", World.claim())],
      keys: Self.plantKeys + "  bp2: {quantity: 5-HT1A density, region: cortex}\n", table: table)
    let project = await world.project()
    #expect(project.diagnostics.filter { $0.severity == .error } == [])
    let used = try await project.evaluate(Question()).judgement().gathered.used
    let values = rows.map { Double($0.split(separator: ",")[2]) ?? 0 }
    // The pooled correlation within groups: of residuals from the groups' means.
    func rests(_ values: [Double]) -> [Double] {
      [values.prefix(10), values.suffix(10)].flatMap { part in
        let mean = part.reduce(0, +) / 10
        return part.map { $0 - mean }
      }
    }
    let (one, two) = (rests(values), rests(second))
    func dot(_ left: [Double], _ right: [Double]) -> Double { zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } }
    let correlation = dot(one, two) / (dot(one, one) * dot(two, two)).squareRoot()
    #expect(correlation > 0.7)
    #expect(used.count == 2)
    for row in used { #expect((row.weight - 1 / (1 + correlation)).magnitude < 1e-9) }
  }

  @Test(arguments: [
    ("11,MDD,4.81", "11,mdd,4.81", "E0565", "`mdd` has no meaning in the column `dx`"),
    ("11,MDD,4.81", "11,MDD,4.8l", "E0524", "`4.8l` is not a number"),
  ])
  func aMistakeOfTheDataHasItsCellAndLeavesNoVerdict(_ old: String, _ new: String, _ code: String, _ words: String)
    async throws
  {
    let world = SubjectWorld(
      theories: [World.theory("t", World.claim())], keys: Self.plantKeys,
      table: Self.plants.replacing(old, with: new))
    let project = await world.project()
    let errors = project.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code.id) == [code])
    #expect(errors.first?.message.contains(words) == true)
    #expect(errors.first?.place?.location?.line == 12)
    #expect(project.evidence.first?.findings.isEmpty == true)
  }

  @Test func mistakesOfOneKindAreCounted() async throws {
    let world = SubjectWorld(
      theories: [World.theory("t", World.claim())], keys: Self.plantKeys,
      table: Self.plants.replacing("MDD", with: "mdd"))
    let errors = await world.project().diagnostics.filter { $0.severity == .error }
    #expect(errors.count == 5)
    #expect(errors.flatMap(\.notes).map(\.message) == ["5 more in the table are like this"])
  }

  @Test func repeatedRowsNeedAWord() async throws {
    let table = Self.plants + "20,MDD,4.71\n"
    let keys = "subject: id\n" + Self.plantKeys
    let theories = [World.theory("t", World.claim())]
    let project = await SubjectWorld(theories: theories, keys: keys, table: table).project()
    #expect(project.diagnostics.filter { $0.severity == .error }.map(\.code.id) == ["E0566"])
    let mean = await SubjectWorld(theories: theories, keys: keys + "repeats: mean\n", table: table).project()
    #expect(mean.diagnostics.filter { $0.severity == .error } == [])
    let n = try await used(mean).finding.n
    #expect(n == 10)
  }
}
