import RapheReporting
import RapheSyntax
import Testing

@Suite struct DiagnosticRendererTests {
  private let source = Source(
    name: "Hypotheses/theories/a.yaml", text: "raphe: 1\n\n    in: depresed\n    in: healthy\n")

  private func diagnostic(
    _ source: Source, _ start: Int, _ end: Int, notes: [Diagnostic.Note] = [], help: Advice? = nil
  ) -> Diagnostic {
    Diagnostic(.tag, "something is wrong", at: Place(source, Span(start: start, end: end)), notes: notes, help: help)
  }

  /// The source line and the carets under it, with the margin taken off.
  private func excerpt(_ text: String, _ marked: String, width: Int = 80) throws -> [String] {
    let bytes = Array(text.utf8)
    let word = Array(marked.utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: word) })
    let source = Source(name: "a", bytes: bytes)
    let lines = DiagnosticRenderer(width: width).render(diagnostic(source, start, start + word.count))
    return lines.split(separator: "\n").dropFirst().map { String($0.dropFirst(8)) }
  }

  @Test func aCellOfATableWithoutTextIsNamedAndHasNoLine() {
    let table = Source(name: "db: findings", text: "")
    let place = Place(table, TableCell(row: 3, column: "n"))
    let found = Diagnostic(
      .tag, "something is wrong", at: place,
      notes: [Diagnostic.Note("its row", at: Place(table, TableCell(row: 3)))])
    #expect(
      DiagnosticRenderer().render(found) == """
        db: findings, row 3, column n: error[E0108]: something is wrong
        db: findings, row 3: note: its row

        """)
    #expect(DiagnosticRenderer().concise(found) == "db: findings, row 3, column n: error[E0108] something is wrong")
  }

  @Test func aDiagnosticIsShownWithItsLineNotesAndHelp() {
    let shown = DiagnosticRenderer().render(
      diagnostic(
        source, 18, 26,
        notes: [
          Diagnostic.Note("it stands here", at: Place(source, Span(start: 31, end: 33))),
          Diagnostic.Note("a remark"),
          Diagnostic.Note("the file", at: Place(source)),
        ], help: "write `depressed`"))
    #expect(
      shown == """
        Hypotheses/theories/a.yaml:3:9: error[E0108]: something is wrong
            3 |     in: depresed
              |         ^^^^^^^^
        Hypotheses/theories/a.yaml:4:5: note: it stands here
            4 |     in: healthy
              |     ^^
              = note: a remark
        Hypotheses/theories/a.yaml: note: the file
              = help: write `depressed`

        """)
  }

  @Test func aFileWithoutASpanAndNoFileAtAllAreShown() {
    let renderer = DiagnosticRenderer()
    let ofFile = Diagnostic(.emptyDocument, "the file says nothing", at: Place(source))
    let ofNone = Diagnostic(.emptyDocument, "nothing to read", at: nil, help: "name a file")
    #expect(renderer.render(ofFile) == "Hypotheses/theories/a.yaml: error[E0111]: the file says nothing\n")
    #expect(renderer.render(ofNone) == "error[E0111]: nothing to read\n      = help: name a file\n")
    #expect(renderer.concise(ofFile) == "Hypotheses/theories/a.yaml: error[E0111] the file says nothing")
    #expect(renderer.concise(ofNone) == "error[E0111] nothing to read (help: name a file)")
  }

  @Test func conciseIsOneLine() {
    let shown = DiagnosticRenderer().concise(diagnostic(source, 18, 26, help: "write `depressed`"))
    #expect(
      shown == "Hypotheses/theories/a.yaml:3:9: error[E0108] something is wrong (help: write `depressed`)")
  }

  @Test func severalAreDividedByAnEmptyLine() {
    let one = Diagnostic(.emptyDocument, "one", at: nil)
    #expect(DiagnosticRenderer().render([one, one]) == "error[E0111]: one\n\nerror[E0111]: one\n")
  }

  static let lines: [(String, String, [String])] = [
    ("in: depresed", "depresed", ["in: depresed", "    ^^^^^^^^"]),
    ("日本語: wrong", "wrong", ["日本語: wrong", "        ^^^^^"]),
    ("a: 日本語 b", "日本語", ["a: 日本語 b", "   ^^^^^^"]),
    ("Ｆull: x", "x", ["Ｆull: x", "       ^"]),
    ("e\u{301}te\u{301}: x", "x", ["e\u{301}te\u{301}: x", "     ^"]),
    ("😀: x", "x", ["😀: x", "    ^"]),
    ("👩‍👩‍👧: x", "x", ["👩‍👩‍👧: x", "    ^"]),
    ("🇩🇪🇫🇷: x", "x", ["🇩🇪🇫🇷: x", "      ^"]),
    ("❤️: x", "x", ["❤️: x", "    ^"]),
    ("한국: x", "x", ["한국: x", "      ^"]),
    ("\tx: y", "y", ["    x: y", "       ^"]),
    ("ab\tx: y", "x", ["ab  x: y", "    ^"]),
    ("語\t\tx", "x", ["語      x", "        ^"]),
    ("a:\tb", "\t", ["a:  b", "  ^"]),
    ("a: \u{1B}[31mred", "red", ["a: <U+001B>[31mred", "               ^^^"]),
    ("a: \u{202E}x", "x", ["a: <U+202E>x", "           ^"]),
    ("a: \u{2028}x", "x", ["a: <U+2028>x", "           ^"]),
    ("a: [b,  \nc]", "[b,  \nc]", ["a: [b,", "   ^^^"]),
  ]

  @Test("Carets stay under their word", arguments: lines)
  func carets(_ text: String, _ word: String, _ expected: [String]) throws {
    // A span of blanks only keeps one caret.
    #expect(try excerpt(text, word).map(withoutTrailingBlanks) == expected)
  }

  @Test func bytesThatAreNotUTF8AreShownAsReplacement() {
    let source = Source(name: "a", bytes: Array("é".utf8) + [0xF1, 0xE2, 0x82] + Array("x: y".utf8))
    let shown = DiagnosticRenderer().render(diagnostic(source, 8, 9))
    #expect(shown.contains("    1 | é\u{FFFD}\u{FFFD}\u{FFFD}x: y\n      |        ^\n"))
  }

  @Test func anEmptySpanAndTheEndOfTheFileGetOneCaret() {
    let source = Source(name: "a", text: "a: [\n")
    #expect(DiagnosticRenderer().render(diagnostic(source, 4, 4)).hasSuffix("    1 | a: [\n      |     ^\n"))
    #expect(DiagnosticRenderer().render(diagnostic(source, 5, 5)).hasSuffix("    2 |\n      | ^\n"))
  }

  @Test func longLinesAreClippedAroundTheCarets() throws {
    let text = "start " + String(repeating: "word ", count: 1000) + "WRONG" + String(repeating: " word", count: 1000)
    #expect(
      try excerpt(text, "WRONG", width: 48) == [
        "… word word word WRONG word word word w…", "                 ^^^^^",
      ])
    #expect(
      try excerpt(text, "start", width: 48) == ["start word word word word word word wo…", "^^^^^"])
    #expect(
      try excerpt(String(repeating: "語", count: 100) + "x", "x", width: 48) == [
        "…" + String(repeating: "語", count: 18) + "x", String(repeating: " ", count: 37) + "^",
      ])
  }

  @Test(arguments: [20, 30, 48, 79]) func noClippedLineIsWiderThanAsked(_ width: Int) throws {
    let text = String(repeating: "日é😀x ", count: 200) + "\"" + String(repeating: "wrong ", count: 100) + "\" end"
    for word in ["日é😀x 日", "\"wrong", "wrong wrong wrong wrong wrong wrong wrong wrong wrong wrong", "end"] {
      for line in try excerpt(text, word, width: width) {
        #expect(line.reduce(0) { $0 + ($1.isASCII || $1 == "…" || $1 == "é" ? 1 : 2) } <= max(16, width - 8))
      }
    }
  }

  @Test func lineNumbersOfAllPlacesAreAligned() {
    let source = Source(name: "a", text: String(repeating: "x\n", count: 1_000_000) + "y")
    let note = Diagnostic.Note("here", at: Place(source, Span(start: 0, end: 1)))
    #expect(
      DiagnosticRenderer().render(diagnostic(source, 2_000_000, 2_000_001, notes: [note])) == """
        a:1000001:1: error[E0108]: something is wrong
        1000001 | y
                | ^
        a:1:1: note: here
              1 | x
                | ^

        """)
  }

  @Test func messagesCannotReachTheTerminal() {
    let shown = DiagnosticRenderer().render(
      Diagnostic(.tag, "a \u{1B}[2J", at: nil, notes: [Diagnostic.Note("b\nc")], help: "d\u{202E}"))
    #expect(
      shown == "error[E0108]: a <U+001B>[2J\n      = note: b<U+000A>c\n      = help: d<U+202E>\n")
  }

  @Test func colourIsADecorator() {
    let named = DiagnosticRenderer.Style { part, text in "<\(part) \(text)>" }
    let shown = DiagnosticRenderer(style: named).render(diagnostic(source, 18, 26, help: "write `depressed`"))
    #expect(
      shown == """
        <place Hypotheses/theories/a.yaml:3:9:> <error error[E0108]>: <message something is wrong>
            <margin 3 |>     in: depresed
              <margin |>         <caret ^^^^^^^^>
              <margin => <help help>: write `depressed`

        """)
    let coloured = DiagnosticRenderer(style: .ansi).render(diagnostic(source, 18, 26))
    #expect(coloured.contains("\u{1B}[1;31merror[E0108]\u{1B}[0m"))
  }

  @Test func whatTheParserReportsIsRendered() {
    let source = Source(name: "a.yaml", text: "is: lower\nis: higher\n")
    #expect(
      DiagnosticRenderer().render(source.parse().diagnostics) == """
        a.yaml:2:1: error[E0106]: the key `is` stands twice in this mapping
            2 | is: higher
              | ^^
        a.yaml:1:1: note: it stands first here
            1 | is: lower
              | ^^
              = help: keep one of the two

        """)
  }

  private func withoutTrailingBlanks(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
