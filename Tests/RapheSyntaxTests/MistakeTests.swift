import RapheSyntax
import Testing

/// A text, the mistakes in it, and whether there is a tree in spite of them.
struct Mistake: CustomTestStringConvertible, Sendable {
  let text: String
  let expected: [String]
  let hasRoot: Bool

  init(_ text: String, _ expected: String..., hasRoot: Bool = false) {
    self.text = text
    self.expected = expected
    self.hasRoot = hasRoot
  }

  var testDescription: String { "\(expected.joined(separator: ", ")) in \(text.prefix(40).debugDescription)" }
}

@Suite struct MistakeTests {
  static let mistakes: [Mistake] = [
    // Control characters, the first of them.
    Mistake("a: b\u{8}c", "E0103 1:5+1"),
    Mistake("a: b\u{0}c: and more text", "E0103 1:5+1"),
    Mistake("é: \u{7F}", "E0103 1:4+1"),
    Mistake("é: \u{9F}", "E0103 1:4+2"),
    Mistake("a: 1\nb: \u{FEFF}2", "E0103 2:4+3"),
    // Tabs.
    Mistake("a:\n\tb: 1", "E0104 2:1+1"),
    Mistake("a: 1\n\tb: 2", "E0104 2:1+1"),
    Mistake("a:\n  - b\n\t- c", "E0104 3:1+1"),
    Mistake("a:\tb", "E0104 1:3+1", hasRoot: true),
    Mistake("a: b\t\nc: d\t\t\n", "E0104 1:5+1", "E0104 2:5+1", hasRoot: true),
    Mistake("a: b\t# comment", "E0104 1:5+1", hasRoot: true),
    Mistake("a: b\tc", "E0104 1:5+1", hasRoot: true),
    Mistake("a: 'x # y'\t", "E0104 1:11+1", hasRoot: true),
    Mistake("a: [b,\tc]", "E0104 1:7+1", hasRoot: true),
    Mistake("a: |\n\ttext", "E0104 2:1+1"),
    Mistake("-\tb", "E0104 1:2+1"),
    // YAML that is none.
    Mistake("a: b: c", "E0105 1:5+1"),
    Mistake("a: [b\nc: d\n", "E0105 2:2+1 (1:4+1)"),
    Mistake("a: 'b\n", "E0105 2:1+0 (1:4+1)"),
    Mistake("a: {b", "E0105 1:6+0 (1:4+1)"),
    Mistake("é: ü\n  ö: [", "E0105 2:4+1"),
    Mistake("a: 1\n b: 2\n", "E0105 2:3+1"),
    Mistake("a: &", "E0105 1:5+0"),
    Mistake("a: \"\\q\"", "E0105 1:5+1 (1:4+1)"),
    Mistake("a: @b", "E0105 1:4+1"),
    // Keys.
    Mistake("a: 1\nb: 2\na: 3", "E0106 3:1+1 (1:1+1)", hasRoot: true),
    Mistake("a: 1\n\"a\": 2\n'a': 3", "E0106 2:1+3 (1:1+1)", "E0106 3:1+3 (1:1+1)", hasRoot: true),
    Mistake("a: {é: 1, \"\\xE9\": 2}", "E0106 1:11+6 (1:5+2)", hasRoot: true),
    Mistake("&k a: 1\n*k : 2", "E0106 2:1+2 (1:4+1)", hasRoot: true),
    Mistake("?\n: 1\n'': 2", "E0106 3:1+2 (1:2+0)", hasRoot: true),
    Mistake("a: &a {b: 1}\nc: {<<: *a, d: 2}", "E0107 2:5+2"),
    Mistake("{a: 1}: 2", "E0112 1:1+6", hasRoot: true),
    Mistake("? - a\n  - b\n: 2", "E0112 1:3+9", hasRoot: true),
    Mistake("a: &a [1]\n*a : 2", "E0112 2:1+2", hasRoot: true),
    Mistake("a: {{x}}", "E0112 1:5+3", hasRoot: true),
    // Tags and directives.
    Mistake("a: !!str 1", "E0108 1:4+5", hasRoot: true),
    Mistake("a: ! b", "E0108 1:4+1", hasRoot: true),
    Mistake("a: &x !mine [1]", "E0108 1:7+5", hasRoot: true),
    Mistake("a: !<tag:x,2000:y> {b: 1}", "E0108 1:4+15", hasRoot: true),
    Mistake("!!map\na: 1", "E0108 1:1+5", hasRoot: true),
    Mistake("[!!int ,b]", "E0108 1:2+5", hasRoot: true),
    Mistake("a: !x!y z", "E0108 1:4+4"),
    Mistake("%YAML 1.1\n---\na: 1", "E0109 1:1+9", hasRoot: true),
    Mistake("%TAG ! tag:x,2000:\n---\na: 1", "E0109 1:1+18", hasRoot: true),
    Mistake("%YAML 3.0\n---\na: 1", "E0109 1:1+9"),
    Mistake("%other\n---\na: 1", "E0109 1:1+6"),
    // Documents.
    Mistake("a: 1\n---\nb: 2\n---\nc: 3", "E0110 2:1+3 (1:1+0)", hasRoot: true),
    Mistake("---\na: 1\n...\n---\nb: 2", "E0110 4:1+3 (1:1+3)", hasRoot: true),
    Mistake("", "E0111 whole"),
    Mistake("# nothing\n\n", "E0111 whole"),
    Mistake("---\n...\n", "E0111 whole"),
    // Aliases.
    Mistake("a: *b", "E0113 1:4+2"),
    Mistake("a: *b\nb: &b 1\nc: *d", "E0113 1:4+2", "E0113 3:4+2"),
    Mistake("a: &b [1, *b]", "E0114 1:11+2 (1:7+1)"),
    Mistake("a: &b\n  c: *b", "E0114 2:6+2 (2:3+1)"),
    // Several kinds at once.
    Mistake(
      "a: !x 1\na: 2\n[b]: 3\nc:\t4\n", "E0108 1:4+2", "E0106 2:1+1 (1:1+1)", "E0112 3:1+3", "E0104 4:3+1",
      hasRoot: true),
    Mistake("a: !x 1\nb: [", "E0108 1:4+2", "E0105 2:5+0"),
  ]

  @Test("Each mistake is found at its place", arguments: mistakes)
  func place(_ mistake: Mistake) {
    let (root, diagnostics) = parse(mistake.text)
    #expect(diagnostics.map(\.described) == mistake.expected)
    #expect((root != nil) == mistake.hasRoot)
  }

  @Test(
    "What follows a tab in quotes, block text or a comment is no mistake",
    arguments: [
      "a: 'b\tc'", "a: \"b\tc\"\n", "a: |\n  b\tc\n  \td\n", "# a\tb\na: 1 # c\td", "a: \"b\n\tc\"",
      "'a\tb': >-\n  c\td\n",
    ])
  func allowedTab(_ text: String) {
    #expect(described(text).isEmpty)
  }

  @Test func valuesWithoutMistakesStay() {
    let root = parse("a: 1\nb: !!str 2\na: 3\n[x]: 4\n").root
    #expect(root?.pairs.map { "\($0.key.text)=\($0.value.text)" } == ["a=1", "b=2"])
  }

  @Test func aQuotedMergeKeyIsAKey() {
    #expect(described("'<<': 1").isEmpty)
  }

  @Test func repeatedKeysAmongManyAreFound() {
    let lines = (0..<5000).map { "key-\($0): \($0)\n" }
    let text = lines.joined() + "key-4: x\nkey-4999: y\n"
    #expect(described(text) == ["E0106 5001:1+5 (5:1+5)", "E0106 5002:1+8 (5000:1+8)"])
    #expect(described(lines.joined()).isEmpty)
  }

  @Test func aNearAnchorIsProposed() {
    #expect(parse("a: &patients 1\nb: *patient").diagnostics.first?.help == "write `*patients`")
  }

  @Test func severalDiagnosticsStandInOrderOfPlace() {
    let diagnostics = parse("b: {c: 1, c: 2}\na: !x 1\nb: 3\n").diagnostics
    #expect(diagnostics.map(\.code) == [.duplicateKey, .tag, .duplicateKey])
  }
}
