import Foundation
import RapheStatistics
import RapheSyntax
import Testing

@testable import RapheEvidence

private func isThere(_ driver: String) -> Bool { (try? ADBCDriver(name: driver)) != nil }

/// Drivers from their PyPI wheels, in the folder that RAPHE_ADBC_DRIVERS names.
@Suite("Engines by drivers of ADBC")
struct ADBCTests {
  private static let x = SubjectRequest([.init(values: [.column("x")])])
  private static let hasDuckDB = isThere("duckdb")
  private static let hasSQLite = isThere("sqlite")

  @Test(
    "DuckDB and delimited text, near 1e9 with a variance near 1",
    .enabled(if: hasDuckDB, "no libduckdb: set RAPHE_ADBC_DRIVERS"), arguments: 1...3)
  func duckDB(seed: Int) async throws {
    let rows = EngineAgreementTests.rows(UInt64(seed))
    let (_, text) = try SQLiteFile.rows(rows)
    let file = FileManager.default.temporaryDirectory.appending(path: "raphe-\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let query = DatabaseRelation.query("SELECT * FROM read_csv('\(file.path)')")
    let table = DatabaseTable.adbc(driver: "duckdb", options: [], query)
    for (request, tolerance) in EngineAgreementTests.requests() {
      let (expected, _) = await DelimitedFile(text: text).moments(request)
      let (answer, diagnostics) = await table.moments(request)
      #expect(diagnostics.seen == [])
      EngineAgreementTests.compare(try #require(answer), try #require(expected), within: tolerance)
    }
  }

  @Test(
    "NaN is told apart from NULL, texts from numbers", .enabled(if: hasDuckDB, "no libduckdb: set RAPHE_ADBC_DRIVERS"))
  func cells() async {
    func ask(_ query: String) async -> [String] {
      await DatabaseTable.adbc(driver: "duckdb", options: [], .query(query)).moments(Self.x).diagnostics.seen
    }
    #expect(
      await ask("SELECT unnest([1.0, NULL, 'nan'::DOUBLE]) AS x") == [
        "E0525 header, column x: the column `x` holds NaN or a number that is not finite in 1 cell"
      ])
    #expect(
      await ask("SELECT 'a' AS x") == [
        "E0524 header, column x: the column `x` is of type text, not of numbers"
      ])
  }

  @Test("A file of SQLite by ADBC, its texts counted", .enabled(if: hasSQLite, "no driver: set RAPHE_ADBC_DRIVERS"))
  func sqlite() async throws {
    let file = try SQLiteFile(
      "CREATE TABLE visits(g TEXT, x); INSERT INTO visits VALUES('A', 1), ('A', 3), ('B', 'high'), (NULL, 5);")
    unsafe setenv("RAPHE_TEST_FILE", file.path, 1)
    let table = DatabaseTable.adbc(
      driver: "sqlite", options: [("uri", "RAPHE_TEST_FILE")], DatabaseRelation(table: "visits"))
    #expect(
      await table.moments(Self.x).diagnostics.seen == [
        "E0524 header, column x: the column `x` holds text in 1 cell, such as `high`"
      ])
    let request = SubjectRequest(
      [.init(values: [.column("x")], groups: [.text(column: "g", isOneOf: ["A"])])],
      exclusions: [.text(column: "g", isOneOf: ["B"])])
    let (answer, diagnostics) = await table.moments(request)
    #expect(diagnostics.seen == [])
    #expect(answer?.questions[0][0].moments == Moments(count: 2, means: [2], products: [2]))
    // What a query writes is never committed.
    let writing = DatabaseTable.adbc(
      driver: "sqlite", options: [("uri", "RAPHE_TEST_FILE")], .query("DELETE FROM visits RETURNING x"))
    #expect(await writing.moments(Self.x).diagnostics.hasErrors)
    #expect(await table.moments(request).answer?.rows == 4)
  }

  @Test("A driver is a name, not a file", arguments: ["/tmp/evil.so", "../evil", "", "Evil"])
  func names(driver: String) async {
    let table = DatabaseTable.adbc(driver: driver, options: [], DatabaseRelation(table: "t"))
    #expect(await table.moments(Self.x).diagnostics.map(\.code.id) == ["E0585"])
  }

  @Test("A driver that is not installed is named")
  func missing() async {
    let table = DatabaseTable.adbc(driver: "nosuch", options: [], DatabaseRelation(table: "t"))
    #expect(
      await table.moments(Self.x).diagnostics.seen == [
        """
        E0585 -: reading by the ADBC driver `nosuch` needs the library `libadbc_driver_nosuch.so`, which is not installed
        """
      ])
  }
}
