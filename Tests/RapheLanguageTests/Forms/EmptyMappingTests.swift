import RapheSyntax
import Testing

@testable import RapheLanguage

/// Where nothing is written in place of keys of which none is needed, it means no keys: the same as `{}`.
@Suite struct EmptyMappingTests {
  @Test(
    "nothing means the same as {}",
    arguments: [
      "vocabulary: v\ntargets:\n  5-HT1A: EMPTY\n  p11: {in: 5-HT1A}",
      "vocabulary: v\nmeasures:\n  density: EMPTY\nspecies:\n  human: EMPTY\n  rat: EMPTY\noutcomes:\n  response: EMPTY",
      "vocabulary: v\nregions: EMPTY\ntissues: EMPTY",
      "theory: t\ntitle: T\nscope: EMPTY\ngroups:\n  all: EMPTY\n  healthy: {diagnosis: healthy}\nclaims:\n"
        + "  - {id: a, compare: 5-HT1A density, in: all, is: lower, than: healthy}",
      "theory: t\ntitle: T\nmechanism: {model: m, groups: {healthy: EMPTY, depressed: {set: EMPTY}}}\nclaims:\n"
        + "  - {id: a, compare: 5-HT1A density, in: depressed, is: lower, than: healthy}\n"
        + "groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}",
      "model: m\ntitle: M\ntime: h\nstates: {A: {unit: mg, rate: 0}}\nparameters: EMPTY\ndefinitions: EMPTY\n"
        + "groups: {all: EMPTY}\ntreatments: {none: EMPTY}",
      "dataset: d\ntitle: D\ngrain: finding\ntable: t.csv\ncolumns: EMPTY\narms: {all: EMPTY}\nscope: EMPTY\n"
        + "assume: EMPTY",
    ])
  func same(file: String) throws {
    let empty = try read(file.replacing("EMPTY", with: ""))
    let braces = try read(file.replacing("EMPTY", with: "{}"))
    #expect(empty.messages == braces.messages)
    #expect(empty.hasDocument && braces.hasDocument)
    #expect(!empty.messages.contains { $0.hasPrefix("E02") }, "\(empty.messages)")
  }

  private func read(_ file: String) throws -> (hasDocument: Bool, messages: [String]) {
    let read = Read("raphe: 1\n" + file)
    return (read.document != nil, read.diagnostics.map { "\($0.code.id): \($0.message)" })
  }

  /// Where a key is needed, or where an empty text was written, nothing is guessed.
  @Test(arguments: [
    "model: m\ntitle: M\ntime: h\nstates: {A: }", "model: m\ntitle: M\ntime: h\nstates:",
    "model: m\ntitle: M\ntime: h\nstates: {A: {unit: mg, rate: 0}}\nevents: [{when: A > 1, set: }]",
    "dataset: d\ntitle: D\ngrain: finding\ntable: t.csv\nexclude: [{where: , because: overlap}]",
    "vocabulary: v\ntargets: {p11: \"\"}",
    "theory: t\ntitle: T\nsource:\nclaims: []", "vocabulary: v\nspecies: {human: {also: }}",
  ])
  func needed(file: String) throws {
    #expect(Read("raphe: 1\n" + file).codes.contains { $0 == "E0204" || $0 == "E0203" })
  }

  /// No condition at all would leave out every row.
  @Test(arguments: ["exclude: [{where: {}, because: overlap}]"])
  func noCondition(line: String) {
    #expect(Read("raphe: 1\ndataset: d\ntitle: D\ngrain: finding\ntable: t.csv\n" + line).codes == ["E0208"])
  }

  @Test func schemaTakesIt() throws {
    let text = "raphe: 1\nvocabulary: v\ntargets:\n  5-HT1A:\nspecies:\n  human:\nregions:\n"
    let root = try #require(Source(name: "v.yaml", text: text).parse().root)
    #expect(try SchemaValidator(JSONSchema.text()).errors(in: root.json) == [])
  }

  /// A term with a mistake is a term: what names it is not mistaken as well.
  @Test func termsWithMistakes() throws {
    let read = Read(
      "raphe: 1\nvocabulary: v\ntargets:\n  5-HT: {inn: x}\n  5-HT1A: [5-HT]\n  p11: {in: 5-HT1A}")
    #expect(read.codes == ["E0201", "E0203"])
    #expect(read.vocabulary?.term("5-HT1A", .target) != nil)
  }
}
