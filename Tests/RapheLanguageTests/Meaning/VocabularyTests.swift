import RapheSyntax
import Testing

@testable import RapheLanguage

private let vocabulary = testVocabulary

private func term(_ text: String, _ kind: TermKind) throws -> Term { try #require(vocabulary.term(text, kind)) }

@Test(
  "a term is found by its name and by each synonym, in its own section only",
  arguments: [
    ("5-HT1A", TermKind.target, "5-HT1A"), ("5HT1A", .target, "5-HT1A"), ("HTR1A", .target, "5-HT1A"),
    ("5-HT(2A)", .target, "5-HT2A"), ("Bmax", .measure, "density"), ("DRN", .region, "dorsal raphe"),
    ("slice", .tissue, "slice"), ("MDD", .diagnosis, "depression"), ("SSRI", .treatment, "SSRI"),
    ("WAY-100635", .ligand, "WAY-100635"), ("response", .outcome, "response"), ("rat", .species, "rat"),
  ])
func names(text: String, kind: TermKind, name: String) throws {
  #expect(vocabulary.name(try term(text, kind)) == name)
  for other in TermKind.allCases where other != kind { #expect(vocabulary.term(text, other) == nil) }
}

@Test("a name is looked up letter for letter", arguments: ["5-ht1a", "5HT1a", " 5-HT1A", "5-HT1A "])
func lettersCount(text: String) { #expect(vocabulary.term(text, .target) == nil) }

@Test(
  "a term lies in its parents and theirs, through every one of several, and never the other way",
  arguments: [
    ("5-HT receptor", "5-HT2A", TermKind.target, true), ("5-HT2", "5-HT2A", .target, true),
    ("5-HT2", "5-HT1A", .target, false), ("brain", "dorsal raphe", .region, true),
    ("midbrain", "dorsal raphe", .region, true), ("raphe", "dorsal raphe", .region, true),
    ("midbrain", "raphe", .region, false), ("raphe", "raphe", .region, true), ("brain", "platelet", .region, false),
    ("antidepressant", "fluoxetine", .treatment, true),
  ])
func hierarchy(broad: String, narrow: String, kind: TermKind, holds: Bool) throws {
  let (broad, narrow) = (try term(broad, kind), try term(narrow, kind))
  #expect(vocabulary.subsumes(broad, narrow) == holds)
  if holds, broad != narrow { #expect(!vocabulary.subsumes(narrow, broad)) }
}

@Test("terms know their unit, identifier, proxy and opposite")
func attributes() throws {
  #expect(vocabulary.unit(try term("density", .measure)) == "fmol/mg")
  #expect(vocabulary.unit(try term("coupling", .measure)) == nil)
  #expect(vocabulary.identifier(try term("5-HT1A", .target)) == "HGNC:5286")
  let (density, affinity) = (try term("density", .measure), try term("affinity", .measure))
  #expect(
    vocabulary.proxies(try term("BPND", .measure)) == [
      Vocabulary.Proxy(measure: density, movesAgainst: false, because: "density times affinity")
    ])
  #expect(
    vocabulary.proxies(try term("Kd", .measure)) == [
      Vocabulary.Proxy(measure: affinity, movesAgainst: true, because: "its inverse")
    ])
  #expect(vocabulary.proxies(density) == [])
  let (worsening, improvement) = (try term("symptom worsening", .outcome), try term("symptom improvement", .outcome))
  #expect(vocabulary.opposite(worsening) == improvement)
  #expect(vocabulary.opposite(improvement) == worsening)
  #expect(vocabulary.opposite(try term("response", .outcome)) == nil)
}

@Test("a measure has the proxies of those it lies in")
func inheritedProxies() throws {
  let read = Read(
    """
    raphe: 1
    vocabulary: v
    measures:
      density: {}
      binding: {proxy_for: density, moves: with, because: x}
      binding by PET: {in: binding}
    """)
  let vocabulary = try #require(read.vocabulary)
  let measure = try #require(vocabulary.term("binding by PET", .measure))
  #expect(vocabulary.proxies(measure).map { vocabulary.name($0.measure) } == ["density"])
}

@Test("every section of a vocabulary file is one of its kinds, with names sorted")
func sections() throws {
  let text = TermKind.allCases.map { "\($0.section): {b: {also: [c]}, a: {in: b}}" }.joined(separator: "\n")
  let read = Read("raphe: 1\nvocabulary: v\ntitle: V\n" + text)
  #expect(read.diagnostics == [])
  let vocabulary = try #require(read.vocabulary)
  for kind in TermKind.allCases {
    #expect(vocabulary.words(kind) == ["a", "b", "c"])
    let (a, b) = (try #require(vocabulary.term("a", kind)), try #require(vocabulary.term("c", kind)))
    #expect(vocabulary.subsumes(b, a) && a < b)
  }
}

@Test("a vocabulary with cycles still answers")
func cycles() throws {
  let read = Read(
    """
    raphe: 1
    vocabulary: v
    regions: {a: {in: [b, d]}, b: {in: c}, c: {in: [a, e]}, d: {}, e: {in: e}, f: {in: b}}
    """)
  #expect(read.codes == ["E0303", "E0303"])
  let vocabulary = try #require(read.vocabulary)
  let (d, f) = (try #require(vocabulary.term("d", .region)), try #require(vocabulary.term("f", .region)))
  #expect(!vocabulary.subsumes(f, d))
}

@Test("the order of entries changes nothing")
func orderOfEntries() throws {
  let one = Read("raphe: 1\nvocabulary: v\nregions: {a: {}, b: {in: a}, c: {in: b}}")
  let other = Read("raphe: 1\nvocabulary: v\nregions: {c: {in: b}, b: {in: a}, a: {}}")
  let (first, second) = (try #require(one.vocabulary), try #require(other.vocabulary))
  for name in ["a", "b", "c"] { #expect(first.term(name, .region) == second.term(name, .region)) }
}
