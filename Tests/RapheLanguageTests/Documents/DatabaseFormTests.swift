import RapheSyntax
import Testing

@testable import RapheLanguage

@Suite("Tables in databases, as datasets say them")
struct DatabaseFormTests {
  private func read(_ table: String) -> (dataset: Dataset?, codes: [String]) {
    let text = "raphe: 1\ndataset: visits\ntitle: Visits\ngrain: finding\ntable: \(table)\n"
    let (root, mistakes) = Source(name: "visits.yaml", text: text).parse()
    guard let root else { return (nil, mistakes.map(\.code.id)) }
    let (dataset, diagnostics) = Dataset.form.read(root)
    return (dataset, diagnostics.map(\.code.id))
  }

  @Test("A path is a file of delimited text")
  func file() {
    let (dataset, codes) = read("visits.csv")
    #expect(codes == [])
    #expect(dataset?.table.text == "visits.csv")
    #expect(dataset?.database == nil)
  }

  @Test("SQLite, a server and any driver of ADBC, each with a table or a query")
  func engines() {
    let (sqlite, none) = read("{sqlite: trial.db, table: study.visits}")
    #expect(none == [])
    guard case .sqlite(let file)? = sqlite?.database?.engine,
      case .table(let table)? = sqlite?.database?.relation
    else {
      Issue.record("no table of SQLite")
      return
    }
    #expect(file.text == "trial.db" && table.text == "study.visits")
    guard case .postgres(let variable)? = read("{postgres: CLINIC_URL, query: SELECT 1 AS x}").dataset?.database?.engine
    else {
      Issue.record("no server")
      return
    }
    #expect(variable.text == "CLINIC_URL")
    let lake = read("{adbc: snowflake, options: {uri: LAKE}, table: t}").dataset
    guard case .adbc(let driver, let options)? = lake?.database?.engine else {
      Issue.record("no driver")
      return
    }
    #expect(driver.text == "snowflake" && options.map(\.option) == ["uri"] && options.map(\.variable.text) == ["LAKE"])
  }

  @Test(
    "One engine, one relation",
    arguments: [
      ("{sqlite: a.db, postgres: B, table: t}", ["E0201"]), ("{table: t}", ["E0202"]), ("{sqlite: a.db}", ["E0202"]),
      ("{sqlite: a.db, table: t, query: SELECT 1}", ["E0201"]), ("{sqlite: a.db, tabel: t}", ["E0201", "E0202"]),
    ])
  func mistakes(table: String, expected: [String]) {
    let (dataset, codes) = read(table)
    #expect(dataset == nil)
    #expect(codes == expected)
  }
}
