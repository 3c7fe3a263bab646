import Foundation
import RapheSyntax
import Testing

@testable import RapheLanguage

/// What the schema says of a file.
private func schemaErrors(_ text: String) throws -> [String] {
  let root = try #require(Source(name: "test.yaml", text: text).parse().root)
  return try SchemaValidator(JSONSchema.text()).errors(in: root.json)
}

@Test("the schema accepts every file of the corpus")
func corpus() throws {
  let folder = Repository.folder.appending(path: "Hypotheses").resolvingSymlinksInPath()
  let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
  #expect(names.count > 10)
  for name in names {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    #expect(try schemaErrors(text) == [], "\(name)")
  }
}

@Test("the schema refuses what the reader refuses for its form", arguments: formMistakes)
func structure(fixture: MistakeFixture) throws {
  // Objects of JSON have no order, so nothing says which key comes first.
  guard fixture.name != "no first key" else { return }
  #expect(try schemaErrors(Annotated.source(fixture.text)) != [])
}

@Test("the schema accepts what only the meaning of words makes wrong", arguments: nameMistakes + meaningMistakes)
func names(fixture: MistakeFixture) throws {
  #expect(try schemaErrors(Annotated.source(fixture.text)) == [])
}

@Test(
  "the schema takes texts that other readers of YAML take for something else",
  arguments: [
    "raphe: 1\ntheory: 1994\ntitle: true\nsource: {cite: 12:30, pmid: 7972628}\nclaims: [CLAIM]",
    "raphe: \"1\"\ntheory: no\ntitle: 1e3\npublished: \"1994\"\nclaims: [CLAIM]",
    "raphe: 1\nvocabulary: on\nmeasures: {BPND: {unit: 1, also: [1, yes]}}",
    "raphe: 1\ndataset: d\ntitle: D\ngrain: finding\ntable: t\nmissing: [\"\", NA, -99]\narms: {a: {days: 14}}",
  ])
func guesses(text: String) throws {
  let claim = "{id: 1, compare: 2, in: yes, is: higher, than: no, commitment: 0.5}"
  let text = text.replacing("CLAIM", with: claim)
  #expect(try schemaErrors(text) == [])
  #expect(Document.read(try #require(Source(name: "t", text: text).parse().root)).diagnostics == [])
}

@Test("no word of the language is one that YAML 1.1 takes for a boolean or nothing")
func noBooleans() {
  // YAML 1.1 also lists `y` and `n`, which its readers in use leave alone: `assume` has a key `n`.
  let booleans = ["yes", "no", "true", "false", "on", "off", "null", "~"]
  func check(_ shape: Shape) {
    switch shape {
    case .text, .number: break
    case .words(let words): for word in words { #expect(!booleans.contains(word.word)) }
    case .oneOrMore(let item), .list(let item, _), .map(_, let item): check(item)
    case .record(let record):
      for field in record.fields {
        #expect(!booleans.contains(field.name))
        check(field.shape)
      }
    case .cases(_, _, let cases): for choice in cases { check(.record(choice.record)) }
    case .either(let shapes): shapes.forEach(check)
    }
  }
  for kind in Document.kinds { check(kind.shape) }
}

@Test("records of one name are one record")
func definitions() {
  var records: [String: [String]] = [:]
  func check(_ shape: Shape) {
    switch shape {
    case .record(let record):
      let fields = record.fields.map { "\($0.name) \($0.isRequired) \($0.shape.written)" }
      #expect(records[record.name, default: fields] == fields, "\(record.name)")
      records[record.name] = fields
      record.fields.forEach { check($0.shape) }
    case .cases(_, _, let cases): for choice in cases { check(.record(choice.record)) }
    case .oneOrMore(let item), .list(let item, _), .map(_, let item): check(item)
    case .either(let shapes): shapes.forEach(check)
    case .text, .number, .words: break
    }
  }
  for kind in Document.kinds { check(kind.shape) }
}

@Test("an error of the schema speaks of the kind and the relation that was meant")
func helpfulErrors() throws {
  let head = "raphe: 1\ntheory: t\ntitle: T\n"
  let claim = "claims: [{id: a, compare: 5-HT1A density, in: depressed, is: lower, than: healthy"
  #expect(try schemaErrors(head + claim + ", within: 1 SD}]") == ["/claims/0/within: not allowed"])
  #expect(try schemaErrors(head + claim + ", by_at_least: 0.2}]") == ["/claims/0/by_at_least: not [\"string\"]"])
  #expect(
    try schemaErrors(head + claim.replacing("lower", with: "less") + "}]") == [
      "/claims/0/is: none of lower, higher, different, the same"
    ])
}

@Test("strings, numbers and lists are written as JSON")
func json() throws {
  let value: JSONValue = ["a\"\\\n\u{1}é": [.number(0.5), .number(3), true, [:], .array([])]]
  #expect(value.text == #"{"a\"\\\n\u0001é": [0.5, 3, true, {}, []]}"#)
  #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(JSONSchema.text().utf8)) }
  #expect(JSONSchema.text() == JSONSchema.text())
}

@Test("every example on the reference page is read without a mistake")
func referenceExamples() throws {
  let page = Reference.text(columns: [], codes: [])
  let blocks = page.split(separator: "```yaml\n").dropFirst().compactMap { $0.split(separator: "```").first }
  #expect(blocks.count == 32)
  let course = "- id: c\n  follow: A density\n  in: b\n  during: d\n  shows:\n"
  for block in blocks {
    let isPhase = block.hasPrefix("- reaches") || block.hasPrefix("- stays")
    let block = isPhase ? course[...] + Substring(String(block).indented) : block
    let text =
      withinFile(block)
      ?? (block.hasPrefix("- ")
        ? "raphe: 1\ntheory: t\ntitle: T\nclaims:\n\(String(block).indented)" : String(block))
    let root = try #require(Source(name: "example", text: text).parse().root)
    #expect(Document.read(root).diagnostics.map(\.message) == [], "\(block)")
  }
}

/// The example of a gate within a project, of a column of subjects, or of a derived one, within a dataset; nil for another.
private func withinFile(_ block: Substring) -> String? {
  let head = "raphe: 1\ndataset: d\ntitle: D\ngrain: subject\ntable: d.csv\ncolumns:\n  c:\n"
  let key = block.dropFirst(2).prefix { $0 != ":" }
  let keys = String(block).replacing("- ", with: "  ", maxReplacements: 1).indented.indented
  switch key {
  case "quantity", "attribute", "time", "covariate": return head + keys
  case "log", "ratio", "difference", "percent_change", "mean", "sum":
    return head + "    quantity: 5-HT1A density\nderived:\n  d:\n" + keys
  case "theory", "claim": return block.hasPrefix("- ") ? "raphe: 1\nproject: p\ngates:\n" + String(block).indented : nil
  default: return nil
  }
}

@Test("the reference page lists every code given, by number")
func codesOnThePage() {
  let page = Reference.text(columns: [], codes: LanguageCodes.all.reversed())
  let listed = page.split(separator: "\n").filter { $0.hasPrefix("| `E0") || $0.hasPrefix("| `W0") }
  #expect(listed.count == LanguageCodes.all.count)
  #expect(LanguageCodes.all.last.map { listed.last?.contains($0.id) == true } == true)
}
