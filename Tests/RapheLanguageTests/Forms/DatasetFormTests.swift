import RapheSyntax
import Testing

@testable import RapheLanguage

private func dataset(_ text: String) throws -> Dataset? {
  let root = try #require(Source(name: "d.yaml", text: text).parse().root)
  let (document, diagnostics) = Document.read(root)
  #expect(diagnostics.map(\.message) == [])
  guard case .dataset(let dataset)? = document else { return nil }
  return dataset
}

@Test("every key of a dataset is read")
func wholeDataset() throws {
  let dataset = try #require(
    try dataset(
      """
      raphe: 1
      dataset: d
      title: D
      grain: finding
      table: findings.csv
      license: CC0
      vocabulary: serotonin
      scope: {species: human}
      columns: {id: finding, year: published}
      missing: ["", NA, "-99"]
      arms:
        depressed (drug free): {diagnosis: $diagnosis, treatment: none, outcome: response, days: $days}
        healthy: {}
      assume: {n: 8, alpha: 0.05, rho: 0.5, pre_post_correlation: -0.2, cv: 0.3}
      exclude:
        - {where: {source_level: meta_analysis, species: rat}, because: counted twice}
      """))
  #expect(dataset.id.text == "d" && dataset.title == "D" && dataset.table.text == "findings.csv")
  #expect(dataset.license == "CC0" && dataset.vocabulary?.text == "serotonin")
  #expect(dataset.scope.species.map(\.text) == ["human"])
  #expect(dataset.columns.map { "\($0.role.text) \($0.column.text)" } == ["id finding", "year published"])
  #expect(dataset.missing == ["", "NA", "-99"])
  #expect(dataset.arms.map(\.name.text) == ["depressed (drug free)", "healthy"])
  let arm = try #require(dataset.arms.first)
  #expect(
    [arm.diagnosis?.text, arm.treatment?.text, arm.outcome?.text, arm.days?.text] == [
      "$diagnosis", "none", "response", "$days",
    ])
  #expect(dataset.arms.last?.diagnosis == nil)
  var assume = Assumptions()
  assume.n = 8
  assume.alpha = 0.05
  assume.rho = 0.5
  assume.prePostCorrelation = -0.2
  assume.cv = 0.3
  #expect(dataset.assume == assume)
  #expect(dataset.exclude.map(\.because) == ["counted twice"])
  #expect(
    dataset.exclude.first?.conditions.map { "\($0.column.text)=\($0.text.text)" } == [
      "source_level=meta_analysis", "species=rat",
    ])
}

@Test("what a dataset leaves out has its default")
func datasetDefaults() throws {
  let dataset = try #require(try dataset("raphe: 1\ndataset: d\ntitle: D\ngrain: finding\ntable: t.csv"))
  #expect(dataset.license == nil && dataset.vocabulary == nil && dataset.scope == Scope())
  #expect(dataset.columns.isEmpty && dataset.missing.isEmpty && dataset.arms.isEmpty && dataset.exclude.isEmpty)
  #expect(dataset.assume == Assumptions())
  #expect(dataset.assume.rho == 0.6 && dataset.assume.prePostCorrelation == 0.5)
  #expect(dataset.assume.n == nil && dataset.assume.alpha == nil && dataset.assume.cv == nil)
}

@Test("the defaults that the schema and the reference state are those of the reader")
func statedDefaults() {
  guard case .record(let record) = Assumptions.form.shape else { return }
  let stated = Dictionary(uniqueKeysWithValues: record.fields.map { ($0.name, $0.otherwise) })
  #expect(stated["rho"] == "\(Assumptions().rho)")
  #expect(stated["pre_post_correlation"] == "\(Assumptions().prePostCorrelation)")
}
