import RapheSyntax
import Testing

@testable import RapheLanguage

@Suite struct AtOnceTests {
  /// Mistakes of every layer of a model: of form, of expressions, of names, of units, of words.
  @Test("mistakes of a model come all at once, and none follows from another")
  func model() {
    let read = Read(
      """
      raphe: 1
      model: m
      title: Every layer
      time: h
      parameters:
        k: {value: 0.1, unit: 1/h, from: assumption}
        V: {value: 3, unit: L, frm: source}
        E: {value: x, unit: ng/mL, from: assumption}
        g: {value: 1, unit: ngg, from: assumption}
      states:
        A: {unit: mg, start: 10, rate: -k*A*W}
        B: {unit: mg, start: k, rate: -k*A + V + E}
        C: {unit: nM, rate: -A +}
        D: {unit: mg, rate: g*A, scal: 1}
      definitions:
        conc: A/V
        bad: A + time
        good: {is: D/V + conc, unit: mg/L}
      groups:
        low: {k: 2, E: 3}
      treatments:
        SSRI: {drug: SSRY, doses: [{amount: 10 mg, into: AA}, {amount: 3 L, into: D}]}
      events:
        - {when: time > 24, set: {A: 5, D: 3, F: 1}}
      quantities:
        - {quantity: 5-HT9 density, is: A}
        - {quantity: 5-HT1A density, is: Z}
        - {quantity: 5-HT1A density, is: D}
      """)
    let found = read.diagnostics.map { "\($0.place?.location?.line ?? 0) \($0.code.id)" }
    #expect(
      found == [
        "7 E0201", "8 E0207", "9 E0707", "11 E0704", "12 E0708", "13 E0701", "14 E0201", "17 E0708", "20 E0705",
        "22 E0301", "22 E0704", "24 E0704", "26 E0305", "27 E0704",
      ], "\(read.diagnostics.map { "\($0.place?.location?.line ?? 0) \($0.code.id) \($0.message)" })")
  }

  @Test("a misspelt section is one mistake")
  func misspeltSection() {
    let text = """
      raphe: 1
      model: m
      title: M
      time: h
      PARAMETERS: {k: {value: 0.1, unit: 1/h, from: assumption}}
      STATES: {A: {unit: mg, rate: -k*A*s}}
      definitions: {s: {is: 1, unit: "1"}}
      quantities: [{quantity: 5-HT1A density, is: A}]
      """
    for (wrong, line) in [("paramters", 5), ("parameter", 5)] {
      let read = Read(text.replacing("PARAMETERS", with: wrong).replacing("STATES", with: "states"))
      #expect(read.codes == ["E0201"])
      #expect(read.diagnostics.first?.place?.location?.line == line)
    }
    #expect(
      Read(text.replacing("PARAMETERS", with: "parameters").replacing("STATES", with: "stats")).codes == ["E0201"])
  }

  @Test("a word that means nothing is one mistake, wherever it stands")
  func repeatedWord() throws {
    let claims = (1...7).map {
      "- {id: c\($0), compare: 5-HT7 density, region: cortex, in: depressed, is: lower, than: healty}"
    }
    let named = Read(theory(claims.joined(separator: "\n"))).diagnostics.filter { $0.severity == .error }
      .namingEachWordOnce()
    #expect(named.map(\.code.id).sorted() == ["E0301", "E0305", "E0306"])
    for diagnostic in named {
      #expect(diagnostic.notes.count == 4)
      #expect(diagnostic.notes.last?.message == "and at 3 more places of this file")
    }
  }

  @Test(
    "what is written in place of keys tells how they are written",
    arguments: [
      ("source: Wong 1986", "write `{cite: Wong 1986}`"),
      ("source: \"Wong 1986, p. 3\"", "write `{cite: \"Wong 1986, p. 3\"}`"),
      ("scope: human", "its keys are `species`,"),
      ("groups: {depressed: depression, healthy: {diagnosis: healthy}}", "its keys are `diagnosis`,"),
    ])
  func keys(line: String, help: String) throws {
    var text = theory("- {id: a, compare: 5-HT1A density, in: depressed, is: lower, than: healthy}")
    if line.hasPrefix("groups") {
      text = text.split(separator: "\n").filter { !$0.hasPrefix("groups") && !$0.hasPrefix("  ") }.joined(
        separator: "\n")
    }
    let read = Read(text.replacing("\nclaims:", with: "\n\(line)\nclaims:"))
    let diagnostic = try #require(read.diagnostics.first { $0.code.id == "E0203" })
    #expect(diagnostic.help?.hasPrefix(help) == true, "\(diagnostic.help ?? "no help")")
  }

  @Test func parameterAsNumber() throws {
    let read = Read("raphe: 1\nmodel: m\ntitle: M\ntime: h\nparameters: {CL: 31}\nstates: {A: {unit: mg, rate: -CL*A}}")
    #expect(read.codes == ["E0203"])
    #expect(read.diagnostics.first?.help == "write it like `{value: 1, unit: L/h, from: source}`")
  }

  @Test func keyAloneBetweenBraces() throws {
    let read = Read("raphe: 1\nvocabulary: v\nmeasures: {a: {unit: fmol, per mg}}")
    #expect(read.codes == ["E0201"])
    #expect(read.diagnostics.first?.help == "put the text before it in quotes, if the comma belongs to it")
  }

  @Test("several terms in one text are a list")
  func listWithoutBrackets() {
    let read = Read(
      theory("- {id: a, compare: 5-HT1A density, region: \"raphe, platelet\", in: depressed, is: lower, than: healthy}")
    )
    let diagnostic = read.diagnostics.first { $0.code.id == "E0301" }
    #expect(diagnostic?.help == "write `[raphe, platelet]`")
  }

  @Test("a number in an expression has no unit after it")
  func unitInExpression() {
    let read = Read("raphe: 1\nmodel: m\ntitle: M\ntime: h\nstates: {A: {unit: mg, start: 5 mg, rate: 0}}")
    #expect(read.codes == ["E0701"])
    #expect(read.diagnostics.first?.help?.contains("write the number alone") == true)
  }
}
