import RapheEvidence
import RapheSyntax
import Testing

@Suite("Mistakes in rows")
struct CellMistakeTests {
  @Test("A mistake is reported alone, at its cell, with row, column and value", arguments: CellMistake.all)
  func mistake(_ mistake: CellMistake) throws {
    let (evidence, diagnostics) = try Fixture.read(Fixture.table(mistake.cells))
    let column = Fixture.start(of: mistake.column, mistake.cells)
    let expected =
      "\(mistake.code) 2:\(column) row 1\(mistake.id), column \(mistake.column): \(mistake.message)"
    #expect(diagnostics.map(summary) == [expected])
    #expect(diagnostics.first?.help == mistake.help)
    #expect(evidence.findings.isEmpty == (mistake.code.first == "E"))
  }

  @Test("All mistakes of all rows are found in one pass, and sound rows are kept")
  func everyRow() throws {
    let table = Fixture.table(
      ["n": "0", "p": "2", "target": "5-HT9"], ["finding": "F2", "group": "depresed", "percent": "x"],
      ["finding": "F3"], ["finding": "F1"])
    let (evidence, diagnostics) = try Fixture.read(table)
    #expect(diagnostics.map { $0.code.id } == ["E0516", "E0526", "E0529", "E0517", "E0524", "E0519"])
    #expect(diagnostics.map { $0.place?.location?.line } == [2, 2, 2, 3, 3, 5])
    #expect(evidence.findings.map(\.id) == ["F3"])
    #expect(diagnostics.last?.notes.first?.place?.location == Location(line: 2, column: 1))
  }

  @Test("A row without any value is one mistake")
  func emptyRow() throws {
    let source = Fixture.table([:])
    let commas = String(repeating: ",", count: Fixture.sound.count - 1)
    let text = String(decoding: source.bytes, as: UTF8.self) + commas + "\n"
    let (evidence, diagnostics) = try Fixture.read(Source(name: "t.csv", text: text))
    #expect(diagnostics.map(summary) == ["E0510 3:1 row 2: all cells are empty"])
    #expect(evidence.findings.count == 1)
  }

  @Test("A broken row hides nothing of the others")
  func brokenRow() throws {
    let text = String(decoding: Fixture.table([:], ["finding": "F2", "n": "-1"]).bytes, as: UTF8.self)
    let (evidence, diagnostics) = try Fixture.read(Source(name: "t.csv", text: text + "F3,S1\n"))
    #expect(diagnostics.map { $0.code.id } == ["E0526", "E0506"])
    #expect(evidence.findings.map(\.id) == ["F1"])
  }
}

/// A sound row with some cells changed, and what is said of it.
struct CellMistake: Sendable, CustomTestStringConvertible {
  var code: String
  var column: String
  var cells: [String: String]
  var message: String
  var help: String?
  var id = " (F1)"

  var testDescription: String { "\(code) \(cells)" }

  init(_ code: String, _ column: String, _ cells: [String: String], _ message: String, help: String? = nil) {
    (self.code, self.column, self.cells, self.message, self.help) = (code, column, cells, message, help)
    if cells["finding"] == "" { id = "" }
  }

  static func association(
    _ code: String, _ column: String, _ cells: [String: String], _ message: String, help: String? = nil
  ) -> CellMistake {
    CellMistake(code, column, Fixture.association.merging(cells) { $1 }, message, help: help)
  }

  static let all = words + numbers + effects + printed + doubts

  static let words = [
    CellMistake("E0516", "target", ["target": "5-HT1a"], "`5-HT1a` is not a term of `targets`", help: "write `5-HT1A`"),
    CellMistake(
      "E0516", "region", ["region": "moon"], "`moon` is not a term of `regions`",
      help: "add it to the vocabulary under `regions`"),
    CellMistake(
      "E0516", "diagnosis", ["diagnosis": "depresion"], "`depresion` is not a term of `diagnoses`",
      help: "write `depression`"),
    CellMistake(
      "E0516", "treatment", ["treatment": "fluoxetin"], "`fluoxetin` is not a term of `treatments`",
      help: "write `fluoxetine`"),
    association(
      "E0516", "related_to", ["related_to": "symptom severty"], "`symptom severty` is not a term of `outcomes`",
      help: "write `symptom severity`"),
    CellMistake(
      "E0517", "group", ["group": "depresed"], "the dataset defines no group `depresed`", help: "write `depressed`"),
    CellMistake(
      "E0517", "versus", ["versus": "martians"], "the dataset defines no group `martians`",
      help: "define it under `arms`"),
    CellMistake("E0518", "finding", ["finding": ""], "the cell is empty"),
    CellMistake("E0518", "sample", ["sample": "NA"], "the cell is empty"),
    CellMistake("E0518", "measure", ["measure": ""], "the cell is empty"),
    CellMistake("E0518", "design", ["design": ""], "the cell is empty"),
    CellMistake("E0518", "group", ["group": ""], "the cell is empty"),
    association(
      "E0518", "related_to", ["related_to": ""], "the row does not say what the measure is related to"),
    CellMistake(
      "E0520", "direction", ["direction": "Lower"],
      "`Lower` is not `lower`, `higher`, `no difference`, `positive`, `negative` or `no correlation`",
      help: "write `lower`"),
    CellMistake(
      "E0520", "design", ["design": "pared"],
      "`pared` is not `independent`, `matched pairs`, `paired`, `correlation`, `model` or `meta-analysis`",
      help: "write `paired`"),
    CellMistake(
      "E0520", "p_relation", ["p": "0.01", "p_relation": "≤"], "`≤` is not `=`, `<` or `>`",
      help: "write `<`: a bound is a bound"),
    CellMistake(
      "E0520", "aspect", ["aspect": "levels"], "`levels` is not `level`, `change` or `baseline`", help: "write `level`"),
    CellMistake(
      "E0520", "effect_scale", ["effect": "-1", "effect_scale": "cohen"],
      "`cohen` is not `g`, `dz`, `percent`, `d`, `SMCC`, `r`, `z`, `OR`, `lnOR`, `RR`, `lnRR` or `raw`"),
    CellMistake(
      "E0521", "versus", ["versus": ""], "the row does not say which group it compares with",
      help: "fill in versus; only associations leave it empty"),
    association(
      "E0521", "versus", ["versus": "healthy"], "an association has no group that it is compared with",
      help: "empty this cell, or write `lower`, `higher` or `no difference` as the direction"),
    CellMistake(
      "E0521", "versus", ["direction": "no correlation", "design": "model", "related_to": "symptom severity"],
      "an association has no group that it is compared with",
      help: "empty this cell, or write `lower`, `higher` or `no difference` as the direction"),
    association(
      "E0522", "direction", ["direction": "lower"], "`lower` speaks of two groups, but the design is a correlation",
      help: "write `positive`, `negative` or `no correlation`"),
    CellMistake(
      "E0539", "effect_scale", ["effect": "-0.5", "effect_scale": "r"],
      "`r` is a correlation, but the row compares two groups"),
    CellMistake(
      "E0539", "effect_scale", ["effect": "-0.5", "effect_scale": "dz"],
      "`dz` is for the same subjects twice, but the design is `independent`"),
    association(
      "E0539", "effect_scale", ["effect": "0.5", "effect_scale": "g"],
      "`g` compares groups, but the row is an association"),
  ]

  static let numbers = [
    CellMistake("E0524", "n", ["n": "twelve"], "`twelve` is not a number"),
    CellMistake("E0524", "n", ["n": "0x10"], "`0x10` is not a number"),
    CellMistake("E0524", "n", ["n": " 12"], "` 12` is not a number", help: "write `12`, without spaces"),
    CellMistake("E0524", "n", ["n": "+12"], "`+12` is not a number", help: "write `12`"),
    CellMistake(
      "E0524", "p", ["p": "<0.05"], "`<0.05` is not a number",
      help: "write `0.05` in p and `<` in p_relation"),
    CellMistake("E0524", "p", ["p": ".05"], "`.05` is not a number", help: "write `0.05`"),
    CellMistake(
      "E0524", "percent", ["percent": "\"-1,5\""], "`-1,5` is not a number",
      help: "write `-1.5`, or declare `decimal: ','` in the dataset when all its numbers are written so"),
    CellMistake("E0524", "percent", ["percent": "-17%"], "`-17%` is not a number", help: "write `-17` alone"),
    CellMistake(
      "E0524", "percent", ["percent": "−17"], "`−17` is not a number", help: "write `-17`, with a hyphen for the minus"),
    CellMistake(
      "E0525", "percent", ["percent": "NaN"], "`NaN` is not a number by name",
      help: "leave the cell empty when nothing was reported"),
    CellMistake(
      "E0525", "mean", ["mean": "-inf"], "`-inf` is infinite", help: "leave the cell empty when nothing was reported"),
    CellMistake(
      "E0525", "mean", ["mean": "1e999"], "`1e999` is too large to be meant",
      help: "leave the cell empty when nothing was reported"),
    CellMistake(
      "E0526", "n", ["n": "0"], "0 is no number of subjects; it must be a whole number, 1 or more"),
    CellMistake(
      "E0526", "n_versus", ["n_versus": "-3"], "-3 is no number of subjects; it must be a whole number, 1 or more"),
    CellMistake(
      "E0526", "n", ["n": "7.5"], "7.5 is no number of subjects; it must be a whole number, 1 or more"),
    CellMistake("E0527", "sd", ["sd": "0"], "the standard deviation is 0; it must be above 0"),
    CellMistake("E0527", "sd_versus", ["sd_versus": "-2"], "the standard deviation is -2; it must be above 0"),
    CellMistake(
      "E0528", "se", ["effect": "-1", "effect_scale": "g", "se": "0"], "the standard error is 0; it must be above 0"),
    CellMistake(
      "E0528", "se", ["effect": "-1", "effect_scale": "g", "se": "1e-150"],
      "the standard error is 1e-150; it must be 1e-100 or more"),
    CellMistake(
      "E0529", "p", ["p": "0"], "the p-value is 0; it must be above 0 and at most 1",
      help: "write the bound, such as 0.001 with `<` in p_relation"),
    CellMistake("E0529", "p", ["p": "1.5"], "the p-value is 1.5; it must be above 0 and at most 1"),
    CellMistake(
      "E0530", "alpha", ["alpha": "5"], "the level is 5; it must be above 0 and below 1", help: "write 5 % as 0.05"),
    CellMistake("E0530", "alpha", ["alpha": "0"], "the level is 0; it must be above 0 and below 1"),
    CellMistake(
      "E0531", "p_relation", ["p_relation": "<"], "there is no p-value beside the relation",
      help: "fill in p, or empty this cell"),
    CellMistake("E0537", "year", ["year": "94"], "94 is not a year", help: "write all four digits"),
    CellMistake("E0537", "year", ["year": "1990.5"], "1990.5 is not a year", help: "write all four digits"),
    CellMistake("E0538", "days", ["days": "-14"], "-14 days are less than none; they must be 0 or more"),
  ]

  private static let scales =
    "`g`, `dz`, `percent`, `d`, `SMCC`, `r`, `z`, `OR`, `lnOR`, `RR`, `lnRR`, `raw`"

  static let effects = [
    CellMistake(
      "E0532", "effect", ["effect": "-1"], "the effect has no scale",
      help: "fill in effect_scale: one of \(scales)"),
    CellMistake(
      "E0532", "effect_scale", ["effect_scale": "g"], "there is no effect that this belongs to",
      help: "fill in effect, or empty this cell"),
    CellMistake(
      "E0532", "se", ["se": "0.2"], "there is no effect that this belongs to",
      help: "fill in effect, or empty this cell"),
    CellMistake(
      "E0533", "ci_low", ["effect": "-1", "effect_scale": "g", "ci_low": "-2"], "the interval has no upper end"),
    CellMistake(
      "E0533", "ci_high", ["effect": "-1", "effect_scale": "g", "ci_high": "-2"], "the interval has no lower end"),
    CellMistake(
      "E0533", "ci_low", ["effect": "-1", "effect_scale": "g", "ci_low": "-0.5", "ci_high": "-1.5"],
      "the lower end -0.5 is not below the upper end -1.5"),
    CellMistake(
      "E0534", "effect", ["effect": "-2", "effect_scale": "g", "ci_low": "-1.5", "ci_high": "-0.5"],
      "the effect -2 lies outside its interval, -1.5 to -0.5"),
    CellMistake(
      "E0535", "direction", ["effect": "1", "effect_scale": "g"], "`lower` contradicts the effect 1",
      help: "write both as group minus versus"),
    CellMistake(
      "E0535", "direction", ["percent": "20"], "`lower` contradicts the percentage 20",
      help: "write both as group minus versus"),
    CellMistake(
      "E0535", "direction", ["mean": "5", "mean_versus": "3"], "`lower` contradicts the means 5 and 3",
      help: "write both as group minus versus"),
    association(
      "E0535", "direction", ["effect": "-0.4", "effect_scale": "r"], "`positive` contradicts the effect -0.4",
      help: "write both as group minus versus"),
    association(
      "E0536", "effect", ["effect": "1.2", "effect_scale": "r"], "the correlation is 1.2; it must lie between -1 and 1"),
    association(
      "E0536", "ci_high", ["effect": "0.9", "effect_scale": "r", "ci_low": "0.7", "ci_high": "1.1"],
      "the interval of a correlation reaches to 1.1"),
  ]

  /// Numbers as the literature prints them, outside of what they can be.
  static let printed = [
    CellMistake(
      "E0555", "ci_level",
      ["effect": "-1", "effect_scale": "g", "ci_low": "-2", "ci_high": "-0.1", "ci_level": "950"],
      "the level of the interval is 950; it must be 50 to below 100 per cent", help: "write 90 for a 90 % interval"),
    CellMistake("E0555", "p_sides", ["p": "0.01", "p_sides": "3"], "a test has 1 or 2 sides, not 3"),
    CellMistake("E0555", "events", ["events": "13", "events_versus": "2"], "13 subjects had the event, of 12"),
    CellMistake(
      "E0555", "events", ["events": "2.5", "events_versus": "2"],
      "2.5 is no number of events; it must be a whole number, 0 or more"),
    CellMistake("E0555", "median", ["median": "4", "q1": "5", "q3": "6"], "4 is below the 5 in q1"),
    CellMistake(
      "E0555", "pre_post_correlation", ["pre_post_correlation": "1.2"],
      "the correlation is 1.2; it must lie between -1 and 1"),
    CellMistake("E0555", "f", ["f": "-3"], "F is -3; it must be 0 or more"),
    association("E0555", "covariates", ["covariates": "1.5"], "1.5 is no number of covariates"),
    CellMistake(
      "E0555", "effect", ["effect": "-0.5", "effect_scale": "OR"], "a ratio is above 0, and so is its interval"),
  ]

  static let doubts = [
    CellMistake("W0540", "p", ["p": "0.3"], "`lower` with p 0.3 at the level 0.05"),
    CellMistake("W0540", "p", ["p": "0.3", "p_relation": ">"], "`lower` with p > 0.3 at the level 0.05"),
    CellMistake(
      "W0540", "p", ["p": "0.01", "p_relation": "<", "direction": "no difference"],
      "`no difference` with p < 0.01 at the level 0.05"),
    CellMistake(
      "W0541", "effect", ["effect": "-4.1", "effect_scale": "g"], "a standardised effect of -4.1 is hardly ever seen",
      help: "see whether a standard error was taken for a standard deviation"),
    CellMistake(
      "W0542", "se", ["effect": "-1", "effect_scale": "g", "se": "0.15", "ci_low": "-1.5", "ci_high": "-0.5"],
      "the interval -1.5 to -0.5 is not 3.92 standard errors wide; the error is used"),
    CellMistake("W0544", "percent", ["percent": "-150"], "a fall by 150 % leaves nothing or less"),
    CellMistake(
      "W0544", "effect", ["effect": "-100", "effect_scale": "percent"], "a fall by 100 % leaves nothing or less"),
  ]
}
