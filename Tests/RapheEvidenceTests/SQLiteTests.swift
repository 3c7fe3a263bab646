import Foundation
import RapheStatistics
import RapheSyntax
import Testing

@testable import RapheEvidence

@Suite("Tables of SQLite", .enabled(if: SQLiteFile.isThere, "no libsqlite3 on this machine"))
struct SQLiteTests {
  private static let x = SubjectRequest([.init(values: [.column("x")])])

  private func table(_ file: SQLiteFile, _ name: String = "visits", seconds: Double = 60) -> DatabaseTable {
    .sqlite(path: file.path, DatabaseRelation(table: name), seconds: seconds)
  }

  @Test("Groups are counted and summed as by hand, NULL and codes are missing")
  func counts() async throws {
    let file = try SQLiteFile(
      "CREATE TABLE visits(\"a \"\"group\"\"\" TEXT, x REAL);"
        + "INSERT INTO visits VALUES('A', 1), ('A', 3), ('B', NULL), ('B', 10), ('C', 7), ('A', -99), ('', 5);")
    let column = "a \"group\""
    var request = SubjectRequest([
      .init(
        values: [.column("x")],
        groups: [.text(column: column, isOneOf: ["A"]), .text(column: column, isOneOf: ["B", "it's"])])
    ])
    request.missing = ["-99"]
    request.exclusions = [.text(column: column, isOneOf: ["C"]), .missing(column: column)]
    let (answer, diagnostics) = await table(file).moments(request)
    #expect(diagnostics.seen == [])
    #expect(answer?.rows == 7)
    #expect(answer?.excluded == [1, 1])
    let groups = try #require(answer).questions[0]
    #expect(groups.map(\.rows) == [3, 2])
    #expect(groups.map(\.subjects) == [3, 2])
    #expect(groups.map(\.incomplete) == [1, 1])
    #expect(groups.map(\.missing) == [[1], [1]])
    // By hand: 1 and 3 have the mean 2 and the sum of squares 1 + 1.
    #expect(groups[0].moments == Moments(count: 2, means: [2], products: [2]))
    #expect(groups[1].moments == Moments(count: 1, means: [10], products: [0]))
  }

  @Test("Text in a column of numbers is counted and shown, though SQLite would sum it as 0")
  func text() async throws {
    let file = try SQLiteFile(
      "CREATE TABLE visits(g TEXT, x); INSERT INTO visits VALUES('A', 1), ('A', 'high'), ('A', 'low'), ('B', 'x');")
    var request = Self.x
    let (answer, diagnostics) = await table(file).moments(request)
    #expect(answer == nil)
    #expect(diagnostics.seen == ["E0524 header, column x: the column `x` holds text in 3 cells, such as `high`"])
    // Rows that are left out are not looked at, and a code for missing is none.
    request.exclusions = [.text(column: "g", isOneOf: ["B"])]
    request.missing = ["high", "low"]
    let (second, none) = await table(file).moments(request)
    #expect(none.seen == [])
    #expect(second?.questions[0][0].moments.count == 1)
    #expect(second?.questions[0][0].missing == [2])
  }

  @Test("An infinite number is a mistake of the data")
  func infinite() async throws {
    let file = try SQLiteFile("CREATE TABLE visits(x REAL); INSERT INTO visits VALUES(1), (9e999);")
    let (_, diagnostics) = await table(file).moments(Self.x)
    #expect(
      diagnostics.seen == [
        "E0525 header, column x: the column `x` holds NaN or a number that is not finite in 1 cell"
      ])
  }

  @Test("Names that are not there are named, with the nearest")
  func names() async throws {
    let file = try SQLiteFile("CREATE TABLE visits(xx REAL); INSERT INTO visits VALUES(1);")
    let (_, column) = await table(file).moments(Self.x)
    #expect(column.seen == ["E0514 header: the table has no column `x`"])
    let (_, name) = await table(file, "vists").moments(Self.x)
    #expect(name.seen == ["E0592 -: SQLite refused the statement: no such table: vists"])
    let (_, injected) = await table(file, "visits; drop table visits").moments(Self.x)
    #expect(injected.map(\.code.id) == ["E0592"])
  }

  @Test(
    "A query that does more than read is refused",
    arguments: [
      "DELETE FROM visits RETURNING x", "SELECT 1 AS x) AS a; DELETE FROM visits; --",
      "SELECT x FROM pragma_table_info('visits'), visits WHERE load_extension('x')", "ATTACH 'other.db' AS other",
    ])
  func writing(query: String) async throws {
    let file = try SQLiteFile("CREATE TABLE visits(x REAL); INSERT INTO visits VALUES(1);")
    let before = try Data(contentsOf: URL(filePath: file.path))
    let (answer, diagnostics) = await DatabaseTable.sqlite(path: file.path, .query(query)).moments(Self.x)
    #expect(answer == nil)
    #expect(diagnostics.hasErrors)
    #expect(try Data(contentsOf: URL(filePath: file.path)) == before)
  }

  @Test("A query with a comment and a semicolon at its end is read")
  func query() async throws {
    let file = try SQLiteFile("CREATE TABLE visits(x REAL); INSERT INTO visits VALUES(1), (2);")
    let table = DatabaseTable.sqlite(path: file.path, .query("SELECT 2 * x AS x FROM visits; -- doubled\n ;\n"))
    let (answer, diagnostics) = await table.moments(Self.x)
    // The semicolon inside stays, and is refused; at the end it goes.
    #expect(answer == nil && diagnostics.hasErrors)
    let good = DatabaseTable.sqlite(path: file.path, .query("SELECT 2 * x AS x FROM visits -- doubled"))
    #expect(await good.moments(Self.x).answer?.questions[0][0].moments.means == [3])
  }

  @Test("A statement that takes too long is given up")
  func timeout() async throws {
    let file = try SQLiteFile("CREATE TABLE visits(x REAL); INSERT INTO visits VALUES(1);")
    let endless = "WITH RECURSIVE n(x) AS (SELECT 1.0 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n"
    let (_, diagnostics) = await DatabaseTable.sqlite(path: file.path, .query(endless), seconds: 0.2).moments(Self.x)
    #expect(diagnostics.map(\.code.id) == ["E0593"])
  }

  @Test("What is no database says so")
  func files() async throws {
    let folder = FileManager.default.temporaryDirectory
    let text = folder.appending(path: "raphe-\(UUID().uuidString).db")
    try Data("not a database, but long enough to be looked at as if it were one\n".utf8).write(to: text)
    defer { try? FileManager.default.removeItem(at: text) }
    for path in [text.path, folder.path, "/nowhere/at.db"] {
      let (_, diagnostics) = await DatabaseTable.sqlite(path: path, DatabaseRelation(table: "t")).moments(Self.x)
      #expect(diagnostics.map(\.code.id) == ["E0583"])
    }
  }
}
