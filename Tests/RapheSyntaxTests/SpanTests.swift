import RapheSyntax
import Testing

@Suite struct SpanTests {
  static let trees: [(String, String)] = [
    ("a: 1\n", "{a<a>: 1<1>}<a: 1>"),
    ("a:\n  b: c\n\n\n# after\nd: e\n", "{a<a>: {b<b>: c<c>}<b: c>, d<d>: e<e>}<a:\n  b: c\n\n\n# after\nd: e>"),
    ("a:\n- b\n- c\n\nd: 1\n", "{a<a>: [b<b>, c<c>]<- b\n- c>, d<d>: 1<1>}<a:\n- b\n- c\n\nd: 1>"),
    ("[a, {b: c} ]  # x", "[a<a>, {b<b>: c<c>}<{b: c}>]<[a, {b: c} ]>"),
    ("'é': \"ü\\n\"\n", "{é<'é'>: ü\n<\"ü\\n\">}<'é': \"ü\\n\">"),
    ("α: β γ\nδ: [ε, 😀x]\n", "{α<α>: β γ<β γ>, δ<δ>: [ε<ε>, 😀x<😀x>]<[ε, 😀x]>}<α: β γ\nδ: [ε, 😀x]>"),
    ("a: 1\r\nb: é\r\nc: 3\r\n", "{a<a>: 1<1>, b<b>: é<é>, c<c>: 3<3>}<a: 1\r\nb: é\r\nc: 3>"),
    ("a: \"x\u{2028}y\"\nb: é", "{a<a>: x\u{2028}y<\"x\u{2028}y\">, b<b>: é<é>}<a: \"x\u{2028}y\"\nb: é>"),
    ("a: |\n  b\n  c\n\n\nd: 1", "{a<a>: b\nc\n<|\n  b\n  c>, d<d>: 1<1>}<a: |\n  b\n  c\n\n\nd: 1>"),
    ("a:\nb: 1", "{a<a>: <>, b<b>: 1<1>}<a:\nb: 1>"),
    ("a: &x !!str # c\n  b\n", "{a<a>: b<b>}<a: &x !!str # c\n  b>"),
    ("a: &x\n  b: 1\nc: *x\n", "{a<a>: {b<b>: 1<1>}<b: 1>, c<c>: {b<b>: 1<1>}<b: 1>}<a: &x\n  b: 1\nc: *x>"),
    ("a: b\n  c\n  d # e\n", "{a<a>: b c d<b\n  c\n  d>}<a: b\n  c\n  d>"),
    ("a: [\n  b,\n  c: d\n]\n", "{a<a>: [b<b>, {c<c>: d<d>}<c: d>]<[\n  b,\n  c: d\n]>}<a: [\n  b,\n  c: d\n]>"),
    ("word", "word<word>"),
  ]

  @Test("Every node spans what was written", arguments: trees)
  func span(_ text: String, _ expected: String) {
    #expect(parse(text).root?.described == expected)
  }

  @Test func lookDecidesNothing() {
    let root = parse("[no, 12:30, 1e3, 0x10, ~, null, 2001-01-01]").root
    #expect(root?.items.map(\.text) == ["no", "12:30", "1e3", "0x10", "~", "null", "2001-01-01"])
  }

  @Test func onlyTextWithoutQuotesIsPlain() {
    let root = parse("[a, 'a', \"a\", '']\n").root
    #expect(root?.items.map(\.isPlain) == [true, false, false, false])
  }

  @Test func aScalarHasNoItemsAndASequenceNoPairs() {
    let root = parse("[a, b]").root
    #expect(root?.pairs.isEmpty == true)
    #expect(root?.count == 2)
    #expect(root?.items[0].items.isEmpty == true)
    #expect(root?.items[0].count == 0)
    #expect(root?.items[0].isText("a") == true)
    #expect(root?.items[0].isText("ab") == false)
    #expect(root?.utf8.isEmpty == true)
  }

  @Test(
    "Lines and columns",
    arguments: [
      (0, 1, 1), (2, 1, 3), (3, 2, 1), (5, 2, 2), (6, 3, 1), (7, 4, 1), (9, 4, 3),
    ])
  func location(_ offset: Int, _ line: Int, _ column: Int) {
    // a b LF é CR CRLF x y
    let source = Source(name: "a", text: "ab\né\r\r\nxy")
    let shift = offset >= 7 ? 1 : 0
    #expect(source.location(at: offset + shift) == Location(line: line, column: column))
  }

  @Test func linesAreWithoutTheirEnds() {
    let source = Source(name: "a", text: "ab\r\né\r\rlast\n")
    #expect(source.lineCount == 5)
    #expect((1...5).map { String(decoding: source.line($0), as: UTF8.self) } == ["ab", "é", "", "last", ""])
  }

  @Test func columnsOfVeryLongLinesAreRight() {
    let source = Source(name: "a", text: String(repeating: "é", count: 10_000) + "x")
    #expect(source.location(at: 20_000) == Location(line: 1, column: 10_001))
    #expect(source.location(at: 8_194) == Location(line: 1, column: 4_098))
  }
}
