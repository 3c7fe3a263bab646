import RapheEvidence
import RapheSyntax
import Testing

@Suite("Mistakes of the dataset file about its table")
struct DescriptorTests {
  private func read(_ change: (String) -> String, _ rows: [String: String] = [:]) throws -> (Evidence, [Diagnostic]) {
    try Fixture.read(Fixture.table(rows), dataset: change(Fixture.datasetText))
  }

  @Test(
    "Words for roles, columns and terms are reported at the word",
    arguments: [
      ("columns: {sampel: study}\n", "E0513 16:11 `sampel` is not a role that findings have", "write `sample`"),
      ("columns: {id: study, finding: finding}\n", "E0513 16:22 `finding` and `id` are one role", "keep one of them"),
      ("columns: {sample: studdy}\n", "E0514 16:19 the table has no column `studdy`", "write `study`"),
      ("scope: {species: humans}\n", "E0301 16:18 `humans` is not a term of `species`", "write `human`"),
    ])
  func words(line: String, message: String, help: String) throws {
    let (_, diagnostics) = try read { $0 + line }
    #expect(diagnostics.map(summary) == [message])
    #expect(diagnostics.first?.help == help)
  }

  @Test(
    "Definitions of groups are checked, used or not",
    arguments: [
      ("diagnosis: helthy", "E0301 13:22 `helthy` is not a term of `diagnoses`", "write `healthy`"),
      ("diagnosis: $diagnoses", "E0514 13:22 the table has no column `diagnoses`", "write `$diagnosis`"),
      ("days: two", "E0524 13:17 `two` is not a number of days", "write the days alone, as in `days: 14`, or `$days`"),
    ])
  func arms(attribute: String, message: String, help: String) throws {
    let (_, diagnostics) = try read { $0.replacing("assume:", with: "  spare: {\(attribute)}\nassume:") }
    #expect(diagnostics.map(summary) == [message])
    #expect(diagnostics.first?.help == help)
  }

  @Test("An exclusion on a column that is not there is an error, one that no row meets a warning")
  func exclusions() throws {
    let misspelt = try read { $0.replacing("{source_level:", with: "{source_levl:") }
    #expect(misspelt.1.map { $0.code.id } == ["E0514"])
    #expect(misspelt.1.first?.help == "write `source_level`")
    let idle = try read { $0.replacing("meta_analysis", with: "metaanalysis") }
    #expect(idle.1.map { $0.code.id } == ["W0543"])
    #expect(idle.0.findings.count == 1)
  }

  @Test("Columns that must be there are missed by name, once")
  func missingColumns() throws {
    let table = Source(
      name: "t.csv",
      text:
        "finding,samples,target,measure,group,versus,design,source_level\nF1,S1,5-HT1A,density,depressed,healthy,paired,meta_analysis\n"
    )
    let dataset = Fixture.datasetText.replacing("$diagnosis", with: "depression").replacing("$treatment", with: "none")
      .replacing("$days", with: "7")
    let (evidence, diagnostics) = try Fixture.read(table, dataset: dataset)
    #expect(
      diagnostics.map(summary) == [
        "E0515 1:1 the table has no column `sample`", "E0515 1:1 the table has no column for results",
      ])
    #expect(diagnostics.first?.help == "write `columns: {sample: samples}` in the dataset")
    #expect(evidence.findings.isEmpty)
  }
}
