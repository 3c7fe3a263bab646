import RapheStatistics
import RapheSyntax
import Testing

@testable import RapheLanguage

/// The names of a claim's scope, as `region brain, species human`.
private func scope(_ claim: ResolvedClaim) -> String {
  claim.quantity.scope.sorted { $0.key < $1.key }.map { kind, terms in
    "\(kind.rawValue) \(terms.map(testVocabulary.name).joined(separator: "+"))"
  }.joined(separator: ", ")
}

/// The names of a claim's two groups in its own order, as `diagnosis healthy`.
private func arms(_ claim: ResolvedClaim) -> [String] {
  func text(_ arm: Arm) -> String {
    let terms = arm.terms.sorted { $0.key < $1.key }.map { kind, terms in
      "\(kind.rawValue) \(terms.map(testVocabulary.name).joined(separator: "+"))"
    }
    let days = [arm.minimumDays, arm.maximumDays].map { $0.map { "\($0)" } ?? "" }
    return (terms + (days == ["", ""] ? [] : ["days \(days.joined(separator: "..."))"])).joined(separator: ", ")
  }
  switch claim.quantity.contrast {
  case .difference(let first, let second):
    return claim.isReversed ? [text(second), text(first)] : [text(first), text(second)]
  case .association(_, let members): return members.map { [text($0)] } ?? []
  case .order(let groups): return groups.map(text)
  }
}

private let comparison = "compare: 5-HT1A density, in: depressed, is: lower, than: healthy"

@Test("a claim inherits the theory's scope and narrows it key by key")
func scopes() throws {
  let claims = try claims(
    scope: "{species: human, region: [DRN, brain]}",
    """
    - {id: a, \(comparison)}
    - {id: b, \(comparison), species: [rat, mouse]}
    - {id: c, \(comparison), region: platelet, tissue: slice, ligand: WAY-100635}
    """)
  #expect(
    claims.map(scope) == [
      "region brain+dorsal raphe, species human", "region brain+dorsal raphe, species mouse+rat",
      "region platelet, tissue slice, species human, ligand WAY-100635",
    ])
}

@Test("the order of terms and synonyms changes no quantity")
func orderOfTerms() throws {
  let claims = try claims(
    """
    - {id: a, \(comparison), region: [brain, dorsal raphe]}
    - {id: b, \(comparison), region: [DRN, brain, dorsal raphe]}
    - {id: c, compare: HTR1A Bmax, in: depressed, is: lower, than: healthy, region: [DRN, brain]}
    """)
  #expect(Set(claims.map(\.quantity)).count == 1)
}

@Test("groups inherit a diagnosis and a treatment that they do not name themselves")
func groups() throws {
  let claims = try claims(
    scope: "{diagnosis: depression, species: human}",
    """
    - {id: a, compare: 5-HT1A density, in: treated, is: lower, than: untreated}
    - {id: b, compare: 5-HT1A density, in: treated, is: lower, than: untreated, diagnosis: [MDD, control]}
    - {id: c, \(comparison)}
    """)
  #expect(
    arms(claims[0]) == [
      "diagnosis depression, treatment antidepressant, days 14.0...", "diagnosis depression, treatment none",
    ])
  #expect(
    arms(claims[1]) == [
      "diagnosis control+depression, treatment antidepressant, days 14.0...",
      "diagnosis control+depression, treatment none",
    ])
  #expect(arms(claims[2]) == ["diagnosis depression, treatment none", "diagnosis healthy"])
  // What groups inherit restricts no rows as a whole.
  #expect(claims.map(scope) == ["species human", "species human", "species human"])
}

@Test("an association is over the members of its group, or of what the scope says")
func members() throws {
  let relation = "relate: 5-HT1A density, to: symptom improvement, is: positive"
  let free = try claims("- {id: a, \(relation)}\n- {id: b, \(relation), in: treated, region: brain}")
  #expect(free.map(arms) == [[], ["treatment antidepressant, days 14.0..."]])
  let inherited = try claims(
    scope: "{diagnosis: depression}", "- {id: a, \(relation)}\n- {id: b, \(relation), in: treated}")
  #expect(
    inherited.map(arms) == [
      ["diagnosis depression"], ["diagnosis depression, treatment antidepressant, days 14.0..."],
    ])
}

@Test("lengths of treatment are in days")
func lengths() throws {
  let claims = try claims(
    groups: "short: {treatment: SSRI, for_at_least: 12 h, for_at_most: 2 wk}",
    "- {id: a, compare: 5-HT1A density, in: short, is: lower, than: untreated}")
  #expect(claims.first.map(arms) == ["treatment SSRI, days 0.5...14.0", "treatment none"])
}

@Test(
  "what tells two groups apart are the attributes that both name by terms which exclude each other",
  arguments: [
    ("{diagnosis: depression}", "{diagnosis: healthy}", ["diagnosis"]),
    ("{diagnosis: depression, treatment: none}", "{diagnosis: healthy}", ["diagnosis"]),
    ("{diagnosis: depression, treatment: SSRI}", "{diagnosis: healthy, treatment: none}", ["diagnosis", "treatment"]),
    ("{treatment: [SSRI, none]}", "{treatment: fluoxetine}", []),
    ("{treatment: fluoxetine}", "{treatment: antidepressant}", []),
    ("{diagnosis: depression}", "{treatment: none}", []),
    ("{treatment: SSRI, outcome: response}", "{treatment: SSRI, outcome: nonresponse}", ["outcome"]),
  ])
func contrasts(first: String, second: String, expected: [String]) throws {
  let read = Read(
    """
    raphe: 1
    theory: t
    title: T
    groups: {a: \(first), b: \(second)}
    claims: [{id: x, compare: 5-HT1A density, in: a, is: lower, than: b}]
    """)
  #expect(read.codes == (expected.isEmpty ? ["E0408"] : []))
  guard case .difference(let one, let other)? = read.theory?.claims.first?.quantity.contrast else { return }
  #expect(one.contrast(with: other, testVocabulary).map(\.rawValue) == expected)
}

@Test("a quantity is a target and a measure, or an outcome, by any of their names")
func quantities() throws {
  let claims = try claims(
    """
    - {id: a, compare: 5-HT receptor receptor density, in: depressed, is: lower, than: healthy}
    - {id: b, compare: symptom improvement, in: depressed, is: lower, than: healthy}
    - {id: c, compare: baseline symptom improvement, in: depressed, is: lower, than: healthy}
    - {id: d, compare: fall in HTR1A Bmax, in: depressed, is: lower, than: healthy, proxies: refused}
    """)
  #expect(
    claims.map { testVocabulary.name($0.quantity.subject) } == [
      "5-HT receptor density", "symptom improvement", "baseline symptom improvement", "change in 5-HT1A density",
    ])
  #expect(claims.map(\.quantity.refusesProxies) == [false, false, false, true])
}

@Test("the name of a term that begins like an aspect is taken as a whole")
func wholeNames() throws {
  let text = """
    raphe: 1
    vocabulary: v
    targets: {change in x: {}, x: {}}
    measures: {density: {}}
    outcomes: {change in mood: {}, mood: {}}
    """
  let vocabulary = try #require(Read(text).vocabulary)
  let place = Place(Source(name: "", text: ""))
  func subject(_ text: String) -> String? {
    var diagnostics: [Diagnostic] = []
    return QuantityText.parse(Word(text, at: place), in: vocabulary, &diagnostics).map {
      "\($0.subject.aspect.rawValue) \(vocabulary.name($0.subject))"
    }
  }
  #expect(subject("change in mood") == "level change in mood")
  #expect(subject("change in x density") == "level change in x density")
  #expect(subject("rise in mood") == "change change in mood")
  #expect(subject("baseline change in mood") == "baseline baseline change in mood")
}

@Test("claims that cannot hold together are found when any two of them can")
func threeWayContradiction() throws {
  let claims = try claims("- {id: a, \(comparison)}\n- {id: b, \(comparison)}\n- {id: c, \(comparison)}")
  guard case .theory(let file)? = Read(theory("- {id: a, \(comparison)}")).document else { return }
  func codes(_ regions: [Region]) -> [String] {
    let claims = zip(claims, regions).map { claim, region in
      var claim = claim
      claim.claimed = .effect(region)
      return claim
    }
    return ResolvedTheory(written: file, vocabulary: testVocabulary, claims: claims).mistakesAmongClaims()
      .filter { $0.severity == .error }.map(\.message)
  }
  let beyond = Region.below(-1).union(.above(1))
  #expect(
    codes([beyond, Region(lower: -2, upper: 0.5), Region(lower: -0.5, upper: 2)]) == [
      "`a`, `b` and `c` cannot all hold"
    ])
  #expect(codes([beyond, Region(lower: -2, upper: 0.5), Region(lower: -1.5, upper: 2)]) == [])
  #expect(codes([beyond, .above(0), .below(-0.5)]) == ["`b` and `c` cannot both hold"])
  #expect(codes([.above(0), .below(0), beyond]) == ["`a` and `b` cannot both hold"])
}

@Test("claims on different things neither contradict nor imply each other")
func differentQuantities() {
  let read = Read(
    theory(
      """
      - {id: a, \(comparison), region: brain}
      - {id: b, compare: 5-HT1A density, in: depressed, is: higher, than: healthy, region: raphe}
      - {id: c, compare: 5-HT2A density, in: depressed, is: higher, than: healthy, region: brain}
      - {id: d, compare: baseline 5-HT1A density, in: depressed, is: higher, than: healthy, region: brain}
      - {id: e, compare: 5-HT1A density, in: treated, is: higher, than: untreated, region: brain}
      - {id: f, compare: 5-HT1A density, in: depressed, is: higher, than: healthy, region: brain, applies_to: next setting}
      - {id: g, compare: 5-HT1A density, in: depressed, is: higher, than: healthy, region: brain, species: rat}
      """))
  #expect(read.codes == [])
}
