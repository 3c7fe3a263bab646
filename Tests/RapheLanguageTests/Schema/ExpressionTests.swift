import RapheSyntax
import References
import Testing

@testable import RapheLanguage

/// A rule of the grammar and what reads its sentences: nothing when the text was taken, else what was reported.
struct ExpressionReader: Sendable, CustomTestStringConvertible {
  let rule: String
  let read: @Sendable (Node) -> [Diagnostic]
  var testDescription: String { rule }

  static let all = [
    ExpressionReader(rule: "id") { Form<Word>.id(example: "a").read($0).diagnostics },
    ExpressionReader(rule: "number") { Form<Double>.number(NumberShape(name: "a number")).read($0).diagnostics },
    ExpressionReader(rule: "amount") { Form<Amount>.amount("an amount", example: "1 d").read($0).diagnostics },
    ExpressionReader(rule: "threshold") { Threshold.form.read($0).diagnostics },
    ExpressionReader(rule: "margin") { inTheory($0, margin: true) },
    ExpressionReader(rule: "time") { inTheory($0, margin: false) },
    ExpressionReader(rule: "quantity") { node in
      var diagnostics: [Diagnostic] = []
      let quantity = QuantityText.parse(Word(node.text, at: node.place), in: testVocabulary, &diagnostics)
      #expect((quantity == nil) == diagnostics.hasErrors)
      return diagnostics
    },
    ExpressionReader(rule: "condition") { RowComparison.form.read($0).diagnostics },
    ExpressionReader(rule: "formula") { node in
      Read(
        """
        raphe: 1
        model: m
        title: M
        time: "1"
        parameters: {KA: {value: 1, unit: "1", from: assumption}}
        states: {R_2: {unit: "1", rate: \(quoted(node.text))}}
        """
      ).diagnostics
    },
  ]

  /// What a whole theory with this margin or this length of treatment gets.
  private static func inTheory(_ node: Node, margin: Bool) -> [Diagnostic] {
    let text = quoted(node.text)
    let claim = "{id: a, compare: 5-HT1A density, in: ill, is: higher, than: healthy"
    return Read(
      """
      raphe: 1
      theory: t
      title: T
      groups: {ill: {diagnosis: depression\(margin ? "" : ", for_at_least: \(text)")}, healthy: {diagnosis: healthy}}
      claims: [\(claim)\(margin ? ", by_at_least: \(text)" : "")}]
      """
    ).diagnostics
  }
}

/// A text in double quotes, as YAML reads it.
private func quoted(_ text: String) -> String {
  "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "\""
}

private let grammar = Result {
  try EBNF(
    Expressions.grammar,
    terminals: [
      "target": testVocabulary.words(.target), "measure": testVocabulary.words(.measure),
      "outcome": testVocabulary.words(.outcome), "unitOfMeasure": ["fmol/mg"], "variable": ["KA", "R_2", "time"],
    ])
}

private func node(_ text: String) throws -> Node {
  let (root, diagnostics) = Source(name: "expression", text: quoted(text)).parse()
  return try #require(root, "\(text): \(diagnostics.map(\.message))")
}

@Test("the reader takes random sentences of each rule", arguments: ExpressionReader.all)
func derivedSentences(reader: ExpressionReader) throws {
  let grammar = try grammar.get()
  var generator = SeededGenerator(seed: 1994)
  for _ in 0..<Sweep.count(200, wide: 5000) {
    let text = grammar.sentence(reader.rule, using: &generator)
    #expect(grammar.recognises(text, as: reader.rule), "\(text)")
    let diagnostics = reader.read(try node(text))
    #expect(diagnostics.isEmpty, "\(reader.rule) \(text): \(diagnostics.map(\.message))")
  }
}

@Test("the reader refuses near misses, with a place, and takes those that are none", arguments: ExpressionReader.all)
func nearMisses(reader: ExpressionReader) throws {
  let grammar = try grammar.get()
  var generator = SeededGenerator(seed: 2026)
  var refused = 0
  while refused < Sweep.count(200, wide: 5000) {
    let text = grammar.sentence(reader.rule, using: &generator).edited(using: &generator)
    let diagnostics = reader.read(try node(text))
    if grammar.recognises(text, as: reader.rule) {
      // An edit may make an exponent that no number has room for.
      if !text.lowercased().contains("e") {
        #expect(diagnostics.isEmpty, "\(reader.rule) \(text): \(diagnostics.map(\.message))")
      }
      continue
    }
    // Beside a parenthesis or a sign words need no space.
    if text.contains(/\)(and|or)|(and|or|not)[(\-]/) { continue }
    refused += 1
    #expect(diagnostics.hasErrors, "\(reader.rule) took \(text)")
    for diagnostic in diagnostics { #expect(diagnostic.place?.location != nil, "\(text): \(diagnostic.message)") }
  }
}

@Test("the patterns of the JSON Schema agree with the grammar", arguments: ["id", "number", "amount"])
func patterns(rule: String) throws {
  let pattern =
    switch rule {
    case "id": pattern(Form<Word>.id(example: "a").shape)
    case "number": Literal.numberPattern
    default: Literal.amountPattern
    }
  let expression = try Regex(pattern).matchingSemantics(.unicodeScalar)
  let grammar = try grammar.get()
  var generator = SeededGenerator(seed: 7)
  for _ in 0..<Sweep.count(300, wide: 5000) {
    var text = grammar.sentence(rule, using: &generator)
    if Bool.random(using: &generator) { text = text.edited(using: &generator) }
    let matches = try expression.wholeMatch(in: text) != nil
    #expect(matches == grammar.recognises(text, as: rule), "\(rule) \(text)")
  }
}

private func pattern(_ shape: Shape) -> String {
  guard case .text(let text) = shape else { return "" }
  return text.pattern ?? ""
}

@Test("the grammar names every rule it uses, and uses every rule that is not read by itself")
func rulesAreDefined() throws {
  let grammar = try grammar.get()
  var used: Set<String> = []
  func collect(_ expression: EBNF.Expression) {
    switch expression {
    case .text, .characters: break
    case .name(let name): used.insert(name)
    case .sequence(let parts), .choice(let parts): parts.forEach(collect)
    case .repeated(let inner, _, _): collect(inner)
    }
  }
  grammar.rules.values.forEach(collect)
  #expect(used.subtracting(grammar.rules.keys) == [])
  #expect(Set(grammar.names).subtracting(used).subtracting(ExpressionReader.all.map(\.rule)) == [])
}
