import RapheEvidence
import RapheLanguage
import RapheSyntax
import Testing

@Suite("What a dataset says of every row")
struct EveryRowTests {
  private static let dataset = """
    raphe: 1
    dataset: foreign
    title: A table of others
    grain: finding
    table: t.csv
    columns: {id: study, sample: study, effect: yi, variance: vi, se: sei, n_total: ni}
    arms:
      ill: {diagnosis: $diagnosis, treatment: SSRI, days: $days}
      well: {diagnosis: healthy}

    """
  private static let fixed =
    "every_row: {target: 5-HT1A, measure: density, group: ill, versus: well, design: independent, effect_scale: g, "
    + "diagnosis: depression, days: 14}\n"

  private func read(_ rows: String, header: String = "study,yi,vi,sei,ni", _ more: String = fixed) throws
    -> (Evidence, [Diagnostic])
  {
    try Fixture.read(Source(name: "t.csv", text: header + "\n" + rows), dataset: Self.dataset + more)
  }

  @Test("A table that names no target, measure, groups or scale is read as if it had the columns")
  func foreign() throws {
    let (evidence, diagnostics) = try read("Doe 1990,-0.5,0.09,0.3,40\nRoe 1991,0.2,0.19,0.44,21\n")
    #expect(diagnostics == [])
    #expect(evidence.findings.map(\.id) == ["Doe 1990", "Roe 1991"])
    let finding = try #require(evidence.findings.first)
    let vocabulary = try Fixture.vocabulary()
    #expect(finding.terms[.target] == vocabulary.term("5-HT1A", .target))
    #expect(finding.terms[.measure] == vocabulary.term("density", .measure))
    #expect(finding.group?.terms[.diagnosis] == vocabulary.term("depression", .diagnosis) && finding.group?.days == 14)
    #expect(finding.versus?.terms[.diagnosis] == vocabulary.term("healthy", .diagnosis))
    #expect(finding.design == .independent)
    #expect(finding.effectScale == .g && finding.standardError == 0.3 && finding.n == 20 && finding.nVersus == 20)
  }

  @Test(
    "Mistakes are reported at the word, once for all rows",
    arguments: [
      ("targt: 5-HT1A", "E0513 10:13 `targt` is not a role that findings have", "write `target`"),
      (
        "region: moon", "E0516 10:13 every row, column region: `moon` is not a term of `regions`",
        "add it to the vocabulary under `regions`"
      ),
      ("region: cortx", "E0516 10:13 every row, column region: `cortx` is not a term of `regions`", "write `cortex`"),
      ("aspect: then", "E0520 10:13 every row, column aspect: `then` is not `level`, `change` or `baseline`", nil),
      ("year: MCM", "E0524 10:13 every row, column year: `MCM` is not a number", nil),
      ("vi: 2", "E0513 10:13 `vi` is not a role that findings have", "write `variance`"),
    ] as [(String, String, String?)])
  func mistakes(entry: String, message: String, help: String?) throws {
    let more = Self.fixed.replacing("{target", with: "{\(entry), target")
    let (evidence, diagnostics) = try read("Doe 1990,-0.5,0.09,0.3,40\nRoe 1991,0.2,0.19,0.44,21\n", more)
    let place = try #require(diagnostics.first?.place?.location)
    let expected = message.replacing("10:13", with: "\(place.line):\(place.column)")
    #expect(diagnostics.map(summary) == [expected])
    #expect(place.line == 10 && [13, 15 + entry.prefix { $0 != ":" }.count].contains(place.column))
    #expect(diagnostics.first?.help == help)
    // A word that is no role is left aside; of a cell that is wrong no row becomes a finding.
    #expect(evidence.findings.isEmpty == !message.hasPrefix("E0513"))
  }

  @Test("A column of the table and a cell of every row do not stand for one role")
  func both() throws {
    let rows = "Doe 1990,-0.5,0.09,0.3,40,5-HT2A\n"
    let header = "study,yi,vi,sei,ni,target"
    let (_, diagnostics) = try read(rows, header: header)
    #expect(diagnostics.map(summary) == ["E0575 10:13 every row has two cells for `target`"])
    #expect(diagnostics.first?.notes.map(\.message) == ["the table's column is here"])
    #expect(diagnostics.first?.notes.first?.place?.location == Location(line: 1, column: 20))
    #expect(diagnostics.first?.help == "take it out here, or list the table's column under `notes`")

    let (evidence, none) = try read(rows, header: header, Self.fixed + "notes: [target]\n")
    let fixed = try Fixture.vocabulary().term("5-HT1A", .target)
    #expect(none == [] && evidence.findings.first?.terms[.target] == fixed)

    let renamed = Self.fixed.replacing("effect_scale: g", with: "effect_scale: g, effect: 1")
    #expect(try read("Doe 1990,-0.5,0.09,0.3,40\n", renamed).1.map(\.code.id) == ["E0575"])
    let twice = Self.fixed.replacing("{target", with: "{finding: F1, target")
    #expect(try read("Doe 1990,-0.5,0.09,0.3,40\n", twice).1.map(\.code.id) == ["E0575"])
  }

  @Test("An empty row is still one, and a row that is left out need not say anything")
  func emptyRows() throws {
    let (_, empty) = try read("Doe 1990,-0.5,0.09,0.3,40\n,,,,\n")
    #expect(empty.map(summary) == ["E0510 3:1 row 2: all cells are empty"])
    let total = "Doe 1990,-0.5,0.09,0.3,40\nTotal,,,,40\n"
    #expect(
      try read(total).1.map(summary) == [
        "E0523 3:1 row 2 (Total): the row reports no direction, effect, percentage, means, events or test"
      ])
    let exclude = "exclude: [{where: {study: Total}, because: no study}]\n"
    let (evidence, none) = try read(total, Self.fixed + exclude)
    #expect(none == [] && evidence.findings.map(\.exclusion) == [nil, "no study"])
  }
}
