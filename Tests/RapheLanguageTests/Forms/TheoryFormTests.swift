import RapheSyntax
import Testing

@testable import RapheLanguage

@Test("every key of a theory is read")
func wholeTheory() throws {
  let read = Read(
    """
    raphe: 1
    theory: stahl-1994
    title: "Receptors: dysregulated"
    source: {cite: "Stahl S. 1994", pmid: 7972628, doi: 10.1/x, url: "https://x"}
    published: 1994
    vocabulary: test
    scope: {species: human, region: [brain, raphe], tissue: slice, ligand: WAY-100635, diagnosis: MDD, treatment: none}
    groups:
      a: {diagnosis: [depression, control], treatment: SSRI, outcome: response, for_at_least: 2 wk, for_at_most: 42 d}
      b: {diagnosis: healthy}
    claims:
      - id: c
        compare: 5-HT1A density
        in: a
        is: lower
        than: b
        by_at_least: 0.2 SD
        by_at_most: 1.5 SD
        species: rat
        region: dorsal raphe
        tissue: slice
        ligand: WAY-100635
        diagnosis: control
        treatment: [fluoxetine, none]
        applies_to: next setting
        commitment: hedged
        says: may be lower
        because: it follows
        expect: [inconclusive, untested]
        from_mechanism: [denied, undetermined]
        proxies: refused
      - id: d
        follow: 5-HT1A density
        in: a
        during: SSRI-20
        sampled: daily mean
        region: raphe
        shows:
          - {reaches: below 60 %, from: 1 d, within: 2 wk, and_stays_for: 7 d}
          - {stays: between 0.5 and 2 nM, to: 28 d}
        says: it fell
        because: it follows
        from_mechanism: implied
    mechanism:
      model: raphe-forebrain
      groups:
        a: {set: {syn: 0.5, d2: 0.8}, treatment: SSRI, at: 28 d}
        b: {}
    """)
  #expect(read.diagnostics.map(\.message) == [])
  guard case .theory(let theory)? = read.document else {
    Issue.record("no theory")
    return
  }
  #expect(theory.claims.map(\.fromMechanism) == [[.denied, .undetermined]])
  let course = try #require(theory.courses.first)
  #expect(
    [course.id, course.quantity, course.group, course.treatment].map(\.text) == ["d", "5-HT1A density", "a", "SSRI-20"])
  #expect(
    course.sampling == .dailyMean && course.fromMechanism == [.implied] && course.scope.region.map(\.text) == ["raphe"])
  #expect(course.says?.text == "it fell" && course.because == "it follows")
  #expect(course.phases.map(\.kind) == [.reaches, .stays])
  #expect(
    course.phases.map { $0.threshold.amounts.map { "\($0.value) \($0.unit)" } } == [["60.0 %"], ["0.5 1", "2.0 nM"]])
  #expect(
    course.phases.map { [$0.from, $0.to, $0.lasting].map { $0?.text ?? "-" } } == [
      ["1 d", "2 wk", "7 d"], ["-", "28 d", "-"],
    ])
  let mechanism = try #require(theory.mechanism)
  #expect(mechanism.model.text == "raphe-forebrain" && mechanism.groups.map(\.name.text) == ["a", "b"])
  #expect(mechanism.groups[0].levers.map { "\($0.name.text) \($0.value)" } == ["syn 0.5", "d2 0.8"])
  #expect(
    mechanism.groups.map { [$0.treatment?.text ?? "-", $0.at?.text ?? "-"] } == [["SSRI", "28 d"], ["-", "-"]])
  #expect(theory.id.text == "stahl-1994")
  #expect(theory.title == "Receptors: dysregulated")
  #expect(theory.citation == Citation(text: "Stahl S. 1994", pmid: "7972628", doi: "10.1/x", url: "https://x"))
  #expect(theory.published == 1994)
  #expect(theory.vocabulary?.text == "test")
  #expect(theory.scope.words == [["human"], ["brain", "raphe"], ["slice"], ["WAY-100635"], ["MDD"], ["none"]])
  #expect(theory.groups.map(\.name.text) == ["a", "b"])
  let group = try #require(theory.groups.first)
  #expect(group.diagnosis.map(\.text) == ["depression", "control"])
  #expect(group.treatment.map(\.text) == ["SSRI"])
  #expect(group.outcome.map(\.text) == ["response"])
  #expect(group.forAtLeast.map { [$0.text, $0.unit] } == ["2 wk", "wk"])
  #expect(group.forAtMost?.value == 42)
  #expect(theory.isComplete && theory.unreadGroups.isEmpty)

  let claim = try #require(theory.claims.first)
  #expect(claim.id.text == "c")
  #expect(
    claim.scope.words == [["rat"], ["dorsal raphe"], ["slice"], ["WAY-100635"], ["control"], ["fluoxetine", "none"]])
  #expect(claim.appliesTo == .nextSetting)
  #expect(claim.commitment == .hedged)
  #expect(claim.says?.text == "may be lower")
  #expect(claim.because == "it follows")
  #expect(claim.expect == [.inconclusive, .untested])
  #expect(claim.refusesProxies)
  guard case .compare(let comparison) = claim.statement else {
    Issue.record("no comparison")
    return
  }
  #expect(comparison.quantity.text == "5-HT1A density")
  #expect([comparison.group.text, comparison.relation.rawValue, comparison.other.text] == ["a", "lower", "b"])
  #expect([comparison.byAtLeast?.value, comparison.byAtMost?.value] == [0.2, 1.5])
  #expect(comparison.within == nil)
}

@Test("what is left out has its default")
func theoryDefaults() throws {
  let read = Read("raphe: 1\ntheory: t\ntitle: T\nclaims: [{id: a, relate: p11 density, to: p11 Kd, is: positive}]")
  guard case .theory(let theory)? = read.document, let claim = theory.claims.first else {
    Issue.record("no theory")
    return
  }
  #expect(theory.citation == nil && theory.published == nil && theory.vocabulary == nil)
  #expect(theory.scope == Scope() && theory.groups.isEmpty)
  #expect(claim.scope == Scope())
  #expect(claim.appliesTo == .average)
  #expect(claim.commitment == .firm)
  #expect(claim.commitment.probability == 0.99)
  #expect(claim.says == nil && claim.because == nil && claim.expect.isEmpty && !claim.refusesProxies)
}

/// A claim in braces, and its statement in one line.
private let statements: [(String, String)] = [
  ("compare: q, in: a, is: lower, than: b", "q a lower b - - -"),
  ("compare: q, in: a, is: higher, than: b, by_at_least: 1 d", "q a higher b 1 d - -"),
  ("compare: q, in: a, is: higher, than: b, by_at_most: 2 d", "q a higher b - 2 d -"),
  ("compare: q, in: a, is: different, than: b, by_at_least: 5 %", "q a different b 5 % - -"),
  ("compare: q, in: a, is: the same, as: b, within: 0.2 SD", "q a the same b - - 0.2 SD"),
  ("relate: q, to: r, is: positive", "q r positive - - -"),
  ("relate: q, to: r, is: negative, at_least: 0.3, in: a", "q r negative 0.3 - a"),
  ("relate: q, to: r, is: none, within: 0.1, in: a", "q r none - 0.1 a"),
  ("order: q, across: [a, b, c], is: rising", "q a b c rising"),
  ("order: q, across: [a, b, c, d], is: falling", "q a b c d falling"),
]

@Test("every verb and relation is read with its keys", arguments: statements)
func statement(keys: String, expected: String) throws {
  let node = try #require(Source(name: "claim", text: "{id: x, \(keys)}").parse().root)
  let (written, diagnostics) = WrittenClaim.form.read(node)
  let claim = written?.claim
  #expect(diagnostics == [])
  let parts: [String?]
  switch try #require(claim).statement {
  case .compare(let it):
    parts = [
      it.quantity.text, it.group.text, it.relation.rawValue, it.other.text, it.byAtLeast?.text, it.byAtMost?.text,
      it.within?.text,
    ]
  case .relate(let it):
    parts = [
      it.quantity.text, it.other.text, it.relation.rawValue, it.atLeast.map { "\($0)" }, it.within.map { "\($0)" },
      it.group?.text,
    ]
  case .order(let it): parts = [it.quantity.text] + it.groups.map(\.text) + [it.relation.rawValue]
  }
  #expect(parts.map { $0 ?? "-" }.joined(separator: " ") == expected)
}

@Test(
  "a scalar is what its key says, whatever it looks like",
  arguments: ["no", "1e3", "12", "null", "true", "0x1f", "off", "1994-01-01"])
func scalarsStayText(text: String) throws {
  let source = Source(name: "claim", text: "{id: \(text), compare: \(text), in: 12:30, is: lower, than: ~}")
  let (written, diagnostics) = WrittenClaim.form.read(try #require(source.parse().root))
  let claim = written?.claim
  #expect(diagnostics == [])
  #expect(claim?.id.text == text)
  guard case .compare(let comparison)? = claim?.statement else { return }
  #expect([comparison.quantity.text, comparison.group.text, comparison.other.text] == [text, "12:30", "~"])
}

@Test(
  "a commitment is a word or a probability",
  arguments: [("firm", 0.99), ("hedged", 0.7), ("0.5", 0.5), ("1", 1), ("75e-2", 0.75)])
func commitments(text: String, probability: Double) throws {
  let node = try #require(Source(name: "c", text: text).parse().root)
  #expect(Commitment.form.read(node).value?.probability == probability)
}

@Test("the order of keys changes nothing but the kind of the file")
func orderOfKeys() {
  let keys = ["theory: t", "vocabulary: v", "title: T", "claims: [{is: none, within: 0.1, to: r, relate: q, id: a}]"]
  for rotation in 0..<keys.count {
    let lines = ["raphe: 1"] + keys[rotation...] + keys[..<rotation]
    let root = Source(name: "t", text: lines.joined(separator: "\n")).parse().root
    let diagnostics = root.map { Document.read($0).diagnostics.map(\.code.id) }
    switch rotation {
    case 0: #expect(diagnostics == [])
    // A vocabulary has neither claims nor a theory's name.
    case 1: #expect(diagnostics == ["E0201", "E0201"])
    default: #expect(diagnostics == ["E0212"])
    }
  }
}

extension Scope {
  /// The texts of each key.
  fileprivate var words: [[String]] {
    [species, region, tissue, ligand, diagnosis, treatment].map { $0.map(\.text) }
  }
}
