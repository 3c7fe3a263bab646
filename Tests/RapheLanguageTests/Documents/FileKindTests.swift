import RapheLanguage
import RapheSyntax
import Testing

/// What kind of file it is, by its text and by its name.
@Suite("The kind of a file")
struct FileKindTests {
  @Test("The kinds of files are those of documents")
  func kinds() { #expect(FileKind.allCases.map(\.rawValue) == Document.kinds.map(\.key)) }

  @Test(
    "A file says what it is, however wrong the rest of it",
    arguments: [
      ("raphe: 1\ntheory: t\nvocabulary: v\n", FileKind.theory, "t"), ("{raphe: 1, dataset: d}", .dataset, "d"),
      ("raphe: 1\n\"model\": \"m\"\nstudy: s\n", .model, "m"), ("# A\n\nraphe: 1\ntheory: t\nclaims: [", .theory, "t"),
      ("raphe: 1\n\ttitle: T\nstudy: s\n", .study, nil), ("raphe: 1\ntheroy: t\nvocabulary: v\n", .vocabulary, nil),
      ("vocabulary: v\nentries: [", .vocabulary, nil), ("[", nil, nil), ("", nil, nil), ("just a text", nil, nil),
      ("raphe: 1\nmodel: [a]\n", .model, nil),
    ])
  func declaration(text: String, kind: FileKind?, id: String?) {
    let source = Source(name: "a.yaml", text: text)
    let found = FileDeclaration(of: source, root: source.parse().root)
    #expect(found.kind == kind && found.id == id)
    if let kind, let id { #expect(found.names(kind, id) && !found.names(kind, id + "x")) }
  }

  @Test(
    "The ending of a name tells documents from tables",
    arguments: [
      ("a.yaml", FileEnding.document), ("b/A.YML", .document), ("t.csv", .table(.comma)), ("t.TSV", .table(.tab)),
      ("t.tab", .table(.tab)), ("a.yaml.gz", nil), ("yaml", nil), ("", nil),
    ])
  func ending(name: String, ending: FileEnding?) { #expect(FileEnding(of: name) == ending) }
}
