import RapheEvidence
import RapheSyntax
import Testing

@Suite("What to do about a cell that is not a number")
struct CellAdviceTests {
  private static let notSignificant =
    "write `no difference`, or `no correlation`, in direction, and list it under `missing` in the dataset: "
  private static let stars =
    "write the bound that the key of the source gives, such as `0.05` in p and `<` in p_relation"
  private static let date = "a spreadsheet made a date of it: write the number of the source"

  @Test(
    "Each part of it is told its cell",
    arguments: [
      ("p", "<.001", "write `0.001` in p and `<` in p_relation"),
      ("p", "p<0,05", "write `0.05` in p and `<` in p_relation"),
      ("p", "P < 0.05", "write `0.05` in p and `<` in p_relation"),
      ("p", "≤0.01", "write `0.01` in p and `<` in p_relation"),
      ("p", ">0.1", "write `0.1` in p and `>` in p_relation"), ("p", "p = .03", "write `0.03` alone"),
      ("p", "0.03*", "write `0.03` alone"),
      ("p", "n.s.", CellAdviceTests.notSignificant + "`missing: [n.s.]`"),
      ("p", "NS", CellAdviceTests.notSignificant + "`missing: [NS]`"),
      ("mean", "4.1±1.1", "write `4.1` in mean and, when it is the SD, `1.1` in sd"),
      ("mean", "4.1 (1.1)", "write `4.1` in mean and, when it is the SD, `1.1` in sd"),
      ("mean_versus", "5,2 +/- 1,2", "write `5.2` in mean_versus and, when it is the SD, `1.2` in sd_versus"),
      ("effect", "-0.4 ± 0.2", "write `-0.4` in effect and, when it is its standard error, `0.2` in se"),
      (
        "effect", "-0.3 (-0.5 to -0.1)",
        "write `-0.3` in effect, `-0.5` in ci_low and `-0.1` in ci_high, when these are the ends of its 95 % interval"
      ),
      (
        "effect", "−0,3 [−0,5; −0,1]",
        "write `-0.3` in effect, `-0.5` in ci_low and `-0.1` in ci_high, when these are the ends of its 95 % interval"
      ),
      (
        "ci_low", "-0.5 to -0.1",
        "write `-0.5` in ci_low and `-0.1` in ci_high, when these are the ends of the 95 % interval"
      ),
      ("n", "12–14", "write one number, that of this comparison"),
      ("n", "12/14", "write `12` in n and `14` in n_versus"), ("n", "~12", "write `12` alone"),
      ("n", "n = 12", "write `12` alone"), ("n", "12 subjects", "write `12` alone"),
      ("n", "<12", "only a p-value may be a bound; leave the cell empty"),
      ("n", "1,024", "write `1024` or `1.024`, whichever is meant"),
      ("n", "1,024,000", "write `1024000`, with nothing between thousands"),
      ("mean", "4,1", "write `4.1`, or declare `decimal: ','` in the dataset when all its numbers are written so"),
      ("percent", "-23%", "write `-23` alone"),
      ("mean", "23 %", "write `23` alone; a difference in per cent belongs in percent"),
      ("effect", "-.5", "write `-0.5`"), ("mean", "N/A", "list it under `missing` in the dataset: `missing: [N/A]`"),
      ("mean", "-", "list it under `missing` in the dataset: `missing: ['-']`"),
      ("mean", ".", "list it under `missing` in the dataset: `missing: ['.']`"),
      ("mean", "not reported", "list it under `missing` in the dataset: `missing: [not reported]`"),
      ("mean", "04. Jan", CellAdviceTests.date), ("mean", "Apr-01", CellAdviceTests.date),
      ("sd", "01/02/2020", CellAdviceTests.date), ("percent", "2020-01-02", CellAdviceTests.date),
      ("mean", "5-Mai", CellAdviceTests.date), ("year", "01/01/1999", "write the year alone"),
      ("n", "12 months", "write `12` alone"), ("n", "12 vs. 14", "write `12` in n and `14` in n_versus"),
      ("n", "12+14", "write `12` in n and `14` in n_versus"), ("p", "*", CellAdviceTests.stars),
      ("p", "**", CellAdviceTests.stars), ("mean", "*", "list it under `missing` in the dataset: `missing: ['*']`"),
      ("p", "0.03 (one-sided)", "write the p of the two-sided test, mostly twice the one-sided"),
      ("p", "p < .05, 1-tailed", "write the p of the two-sided test, mostly twice the one-sided"),
      ("n", "twelve", nil), ("n", "0x10", nil),
    ] as [(String, String, String?)])
  func advice(column: String, cell: String, help: String?) throws {
    let changes = [column: cell.contains(",") ? "\"\(cell)\"" : cell, "effect_scale": column == "effect" ? "g" : ""]
    let (_, diagnostics) = try Fixture.read(
      Fixture.table(changes), dataset: Fixture.datasetText.replacing("missing: [NA]", with: "missing: [NA]"))
    let found = diagnostics.filter { $0.message.contains("column \(column): ") && $0.code.id == "E0524" }
    #expect(found.map(\.help) == [help])
  }

  @Test("The table's own names of columns are used")
  func names() throws {
    let text = """
      id,s,receptor,measure,who,versus,design,MW,SA,MW2,direction
      1,a,5-HT1A,density,depressed,healthy,independent,4.1±1.1,,,lower
      """
    let dataset =
      Fixture.datasetText.replacing("$diagnosis, treatment: $treatment", with: "depression")
      .replacing("treatment: $treatment, days: $days", with: "treatment: SSRI")
      .replacing("treatment: $treatment, days: 1", with: "treatment: SSRI")
      .split(separator: "exclude:")[0]
      + "columns: {id: id, sample: s, target: receptor, group: who, mean: MW, sd: SA, mean_versus: MW2}\n"
    let (_, diagnostics) = try Fixture.read(Source(name: "t.csv", text: text), dataset: String(dataset))
    #expect(diagnostics.map(\.help) == ["write `4.1` in MW and, when it is the SD, `1.1` in SA"])
  }

  @Test(
    "Texts for nothing are told of `missing` in every kind of cell",
    arguments: [
      ("region", "N/A", "missing: [N/A]"), ("treatment", "-", "missing: ['-']"), ("versus", "n/a", "missing: [n/a]"),
      ("aspect", "?", "missing: ['?']"), ("effect_scale", "none", "missing: [none]"),
      ("direction", "n.s.", "write `no difference`, or `no correlation`"),
      ("p_relation", "≤", "write `<`: a bound is a bound"), ("p_relation", ">=", "write `>`: a bound is a bound"),
    ])
  func words(column: String, cell: String, help: String) throws {
    let usual = ["p": column == "p_relation" ? "0.01" : "", "effect": column == "effect_scale" ? "-0.5" : ""]
    let changes = usual.merging([column: cell]) { _, new in new }
    let found = try Fixture.read(Fixture.table(changes)).1.filter { $0.message.contains("column \(column): ") }
    #expect(found.count == 1 && found[0].help?.contains(help) == true, "\(found.map(\.help))")
  }

  @Test(
    "A scale that is not read is never taken for another",
    arguments: [
      "SMD", "HR", "RD", "lnrr2", "beta", "hedges", "gg", "R2", "Hedges' g", "Cohen's d", "d_av", "drm", "dav", "SMCR",
      "SMCRH", "SMDH", "SMD1", "MD", "WMD", "ROM", "lnROM", "logOR", "log odds ratio", "odds ratio", "logRR", "lnIRR",
      "lnHR", "IRR", "NNT", "AUC", "eta2", "Cohen's f", "partial eta squared", "ZCOR", "COR", "PCOR", "ZPCOR", "rho",
      "tau", "phi", "Fisher z", "%", "percentage", "pct", "log2FC", "fold change", "difference", "t", "VR", "lnVR",
      "CVR",
    ])
  func scales(word: String) throws {
    let found = try Fixture.read(Fixture.table(["effect": "-0.5", "effect_scale": word])).1
    #expect(found.map(\.code.id) == ["E0520"], "\(found.map(\.message))")
    #expect(found.map(\.help) == [nil])
    // All that are read are named, whatever the word.
    let scales = Finding.EffectScale.allCases.map { "`\($0.rawValue)`" }
    let list = scales.dropLast().joined(separator: ", ") + " or " + (scales.last ?? "")
    #expect(found.first?.message.hasSuffix("column effect_scale: `\(word)` is not \(list)") == true)
  }

  @Test(
    "Another case or space in a scale is a slip",
    arguments: [
      ("G", "g"), ("LNRR", "lnRR"), ("ln-RR", "lnRR"), ("Raw", "raw"), ("D", "d"), ("or", "OR"), ("lnor", "lnOR"),
      ("rr", "RR"), ("R", "r"), ("smcc", "SMCC"), ("Z", "z"), ("Percent", "percent"), ("DZ", "dz"),
    ])
  func spelling(word: String, scale: String) throws {
    let found = try Fixture.read(Fixture.table(["effect": "-0.5", "effect_scale": word])).1
    #expect(found.map(\.help) == ["write `\(scale)`"])
  }
}
