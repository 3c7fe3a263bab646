import RapheSyntax
import Testing

@Suite struct LookAlikeTests {
  /// Where a character stands that YAML does not take for the one it looks like, and how it is named.
  @Test(arguments: [
    ("a: 1\nin:\u{A0}x\nis: y", "E0125 2:4+2 (3:1+1)", "U+00A0 (no-break space)", "write a common space"),
    ("a: 1\nin:\u{202F}x\nis: y", "E0125 2:4+3 (3:1+1)", "U+202F (narrow no-break space)", "write a common space"),
    ("a: 1\nin:\u{2007}x\nis: y", "E0125 2:4+3 (3:1+1)", "U+2007 (figure space)", "write a common space"),
    ("a: 1\nin:\u{200B}x\nis: y", "E0125 2:4+3 (3:1+1)", "U+200B (zero-width space)", "delete it"),
    (
      "a:\n  - b: x y\n\u{A0}\u{A0}\u{A0}\u{A0}in: z\n    is: w", "E0125 3:1+2 (4:7+1)", "U+00A0 (no-break space)",
      "write a common space"
    ),
    ("a: 1\nin\u{FF1A}x\nis: y", "E0125 2:3+3 (3:1+1)", "U+FF1A (fullwidth `:`)", "write `:`"),
    ("title: \u{201C}Fewer: in all\u{201D}", "E0125 1:8+3 (1:14+1)", "U+201C (left curly quote)", "write `\"`"),
    ("- a\n-\u{A0}b: c\n  d: e", "E0125 2:2+2 (2:1+1)", "U+00A0 (no-break space)", "write a common space"),
  ])
  func inStructure(text: String, place: String, name: String, help: String) throws {
    let (root, diagnostics) = parse(text)
    #expect(root == nil)
    #expect(diagnostics.map(\.described) == [place])
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.message.contains(name), "\(diagnostic.message)")
    #expect(diagnostic.help == help)
  }

  /// Prose may have them all, and they are not blamed for a slip beside them.
  @Test(arguments: [
    "because: voir\u{A0}: 5\u{202F}% \u{2212} \u{201C}ici\u{201D}: x", "because: it\u{2019}s 5\u{A0}% lower: x",
  ])
  func innocent(text: String) { #expect(parse(text).diagnostics.map(\.code.id) == ["E0105"]) }

  @Test func proseIsWelcome() {
    #expect(parse("a: \u{201C}x\u{201D} \u{2212} 5\u{A0}%\nb\u{A0}c: d\u{200B}").diagnostics.isEmpty)
  }

  /// What a message quotes is shown as what it is, with the place of each.
  @Test func namedInMessages() {
    let source = Source(name: "a.yaml", text: "compare: 5\u{2013}HT1A\u{A0}density")
    let place = Place(source, Span(start: 9, end: source.bytes.count))
    let code = SyntaxCodes.all[0]
    let plain = Diagnostic(code, "`5\u{2013}HT1A\u{A0}density` is no quantity", at: place, help: "such as `x`")
    let named = plain.namingLookAlikes()
    #expect(named.message == "`5\u{2013}HT1A<U+00A0>density` is no quantity")
    #expect(named.notes.map(\.message) == ["this is U+2013 (en dash)", "this is U+00A0 (no-break space)"])
    #expect(named.notes.map { $0.place?.described } == ["1:11+3", "1:16+2"])
    #expect(named.help == "write `-`")
    let near = Diagnostic(code, "`5\u{2013}HT1A` is no target", at: place, help: .write("5-HT1A")).namingLookAlikes()
    #expect(near.help == "write `5-HT1A`")
    #expect(near.notes.count == 1)
    // The same words are no answer to `–` when they are not known to be about all of it.
    let loose = Diagnostic(code, "`5\u{2013}HT1A` is no target", at: place, help: "write `5-HT1A`").namingLookAlikes()
    #expect(loose.help == "write `-`")
    // A word that has such a character itself says nothing of how it is to be written.
    let unplain = Diagnostic(code, "`5\u{2013}HT1A` is no target", at: place, help: .write("5\u{2013}HT1A"))
    #expect(unplain.namingLookAlikes().help == "write `-`")
    let whole = "list it under `missing` in the dataset: `missing: [\u{2013}]`"
    let dash = Diagnostic(code, "`\u{2013}` is no number", at: place, help: .whole(whole))
    #expect(dash.namingLookAlikes().help == whole)
    let about = Diagnostic(code, "a key is missing", at: place)
    #expect(about.namingLookAlikes() == about)
  }
}

@Suite struct TextAfterValueTests {
  /// A text that begins like a list, a mapping or a quoted text, and goes on.
  @Test(arguments: [
    ("ligand: [11C]WAY-100635", "E0105 1:14+1", "put the whole text in quotes: `\"[11C]WAY-100635\"`"),
    ("a:\n  because: [3] says so # note", "E0105 2:16+1", "put the whole text in quotes: `\"[3] says so\"`"),
    ("says: \"may be\" less\nb: c", "E0105 1:16+1", "put the whole text in quotes: `'\"may be\" less'`"),
    ("says: 'may be' less", "E0105 1:16+1", "put the whole text in quotes: `\"'may be' less\"`"),
    ("- {a} b", "E0105 1:7+1", "put the whole text in quotes: `\"{a} b\"`"),
    ("a: [\"b\" c]", "E0105 1:9+1", "put the whole text in quotes"),
    ("says: \"it's\" so", "E0105 1:14+1", "put the whole text in quotes: `'\"it''s\" so'`"),
  ])
  func quotes(text: String, place: String, help: String) throws {
    let diagnostics = parse(text).diagnostics
    #expect(diagnostics.map(\.described) == [place])
    #expect(diagnostics.first?.help == help)
  }

  /// A key whose colon has no space after it is shown at the colon.
  @Test(arguments: [("a: 1\nin:x\nis: y", "E0105 2:3+1"), ("a: 1\n  # c\nb:2\nc: d", "E0105 3:2+1")])
  func colons(text: String, place: String) {
    let diagnostics = parse(text).diagnostics
    #expect(diagnostics.map(\.described) == [place])
    #expect(diagnostics.first?.help == "write a space after it")
  }

  /// The help is right: with those quotes the text is read whole.
  @Test(arguments: ["ligand: \"[11C]WAY-100635\"", "says: '\"may be\" less'", "says: '\"it''s\" so'"])
  func mended(text: String) { #expect(parse(text).diagnostics.isEmpty) }
}

@Suite struct CommaTests {
  /// A comma between parentheses splits no text: it is one mistake, and the text is read as it was meant.
  @Test(arguments: [
    ("{rate: k*hill(A, a, 2)}", "E0126 1:8+15", "{rate: k*hill(A, a, 2)"),
    ("A: {unit: mg, rate: k*(1 - hill(A, max(a, b), 2)), start: 0}", "E0126 1:21+29", "start: 0"),
    ("conserve: [min(a, b), c]", "E0126 1:12+9", "min(a, b)"),
    ("{because: a share (of ten, or so), x: 1}", "E0126 1:11+23", "x: 1"),
  ])
  func split(text: String, place: String, part: String) throws {
    let (root, diagnostics) = parse(text)
    #expect(diagnostics.map(\.described) == [place])
    #expect(try #require(diagnostics.first?.help).hasPrefix("put it in quotes: `\""))
    let whole = try #require(root).described
    #expect(whole.replacing(#/<[^<>]*>/#, with: "").contains(part), "\(whole)")
  }

  @Test(arguments: [
    "{a: f(x), b: 2}", "[a, b]", "{rate: \"hill(A, a, 2)\"}", "{a: (x, b: y}", "[f(a, b, c]",
  ])
  func whole(text: String) { #expect(parse(text).diagnostics.isEmpty) }

  @Test(.timeLimit(.minutes(1))) func linear() {
    let many = "[" + Array(repeating: "f(", count: 20_000).joined(separator: ", ") + "]"
    #expect(parse(many).diagnostics.isEmpty)
  }
}

@Suite struct TrailingDocumentTests {
  @Test(arguments: [
    "a: 1\n---\n", "a: 1\n---", "---\na: 1\n---\n# done\n", "a: 1\n...\n---\n...\n", "a: 1\n---\n---\n",
  ])
  func emptyDocument(text: String) {
    let (root, diagnostics) = parse(text)
    #expect(diagnostics.isEmpty)
    #expect(root?.described.hasPrefix("{a") == true)
  }

  @Test(arguments: ["a: 1\n---\nb: 2", "a: 1\n---\n''\n", "a: 1\n---\n&a\n", "a: 1\n---\n---\nb: 2", "a: 1\n---\nb"])
  func secondDocument(text: String) { #expect(parse(text).diagnostics.map(\.code.id) == ["E0110"]) }
}
