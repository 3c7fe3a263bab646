import RapheSyntax
import Testing

@testable import RapheLanguage

/// A file with its mistakes written into it; see `Annotated`.
struct MistakeFixture: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  var testDescription: String { name }
}

private let allFixtures = formMistakes + nameMistakes + meaningMistakes + modelMistakes

@Test("every mistake is reported in one pass, at its place and with its help", arguments: allFixtures)
func mistakes(fixture: MistakeFixture) {
  let source = Annotated.source(fixture.text)
  #expect(Annotated.text(source, Read(source).diagnostics) == fixture.text)
}

@Test("every code of the language has a file that gets it")
func codesAreReached() {
  // These need several files, or a model that is run: they are in Tests/Bad/mechanisms, Tests/Bad/models and, of circles
  // of comparisons, in Tests/Bad/meaning.
  let elsewhere =
    LanguageCodes.all.map(\.id).filter { $0.dropFirst().hasPrefix("08") }
    + ["E0308", "E0309", "E0413", "W0613", "W0625", "E0626", "E0627", "W0628"]
  let reached = Set(allFixtures.flatMap { Read(Annotated.source($0.text)).codes })
  #expect(Set(LanguageCodes.all.map(\.id)).subtracting(elsewhere).subtracting(reached).sorted() == [])
}

@Test("codes are in order, each with words under every heading", arguments: LanguageCodes.all)
func codes(code: Code) {
  #expect(LanguageCodes.all.count { $0.id == code.id } == 1)
  #expect(code.title.first?.isLowercase == true)
  for text in [code.checks, code.why, code.instead] { #expect(text.hasSuffix(".")) }
  #expect(!code.example.isEmpty)
}

@Test("messages are lower-case sentences without a full stop")
func messages() {
  for diagnostic in allFixtures.flatMap({ Read(Annotated.source($0.text)).diagnostics }) {
    let first = diagnostic.message.first
    #expect(first?.isLowercase == true || first == "`", "\(diagnostic.message)")
    #expect(!diagnostic.message.hasSuffix("."), "\(diagnostic.message)")
  }
}

@Test("a claim with a mistake is not judged; the others are")
func otherClaims() throws {
  let read = Read(
    theory(
      """
      - {id: a, compare: 5-HT1A density, in: depressed, is: lower, than: healthy, by_at_least: 0.2}
      - {id: b, compare: 5-HT1A density, in: depressed, is: lower, than: nobody}
      - {id: c, compare: 5-HT1A density, in: depressed, is: lower, than: healthy}
      """))
  #expect(read.codes == ["E0206", "E0306"])
  #expect(read.theory?.claims.map(\.id) == ["c"])
}

@Test("claims are not judged on what is left of a scope or group with a mistake")
func noRemains() {
  let claim = "- {id: a, compare: 5-HT1A density, in: depressed, is: lower, than: healthy}"
  let scope = Read(theory(scope: "{region: cerebellum}", claim))
  #expect(scope.codes.filter { $0.hasPrefix("E") } == ["E0301"])
  #expect(scope.theory?.claims.count == 0)
  let group = Read(
    theory(
      groups: "sad: {diagnosis: sadness, treatment: none}",
      "- {id: a, compare: 5-HT1A density, in: sad, is: lower, than: healthy}"))
  #expect(group.codes.filter { $0.hasPrefix("E") } == ["E0301"])
  #expect(group.theory?.claims.count == 0)
}

@Test("whatever is edited in a file, it is read or has a mistake with a place", arguments: allFixtures)
func edits(fixture: MistakeFixture) {
  var generator = SeededGenerator(seed: 1)
  var text = Annotated.source(fixture.text)
  for _ in 0..<40 {
    text = text.edited(using: &generator)
    let read = Read(text)
    #expect(read.document != nil || read.diagnostics.hasErrors, "\(text)")
    for diagnostic in read.diagnostics { #expect(diagnostic.place != nil, "\(diagnostic.message)") }
  }
}
