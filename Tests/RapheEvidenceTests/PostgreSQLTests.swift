import Foundation
import RapheStatistics
import RapheSyntax
import Testing

@testable import RapheEvidence

/// A server for tests, which `Tests/Peers/with_postgres.sh` starts with the tables that are read here.
private let variable = "RAPHE_TEST_POSTGRES"
private let isThere = ProcessInfo.processInfo.environment[variable] != nil

@Suite("Tables of PostgreSQL", .enabled(if: isThere, "no server: run by Tests/Peers/with_postgres.sh"))
struct PostgreSQLTests {
  private static let x = SubjectRequest([.init(values: [.column("x")])])

  private func ask(
    _ relation: DatabaseRelation, _ request: SubjectRequest = x, of name: String = variable, seconds: Double = 60
  ) async -> (answer: SubjectAnswer?, diagnostics: [Diagnostic]) {
    await DatabaseTable.postgres(variable: name, relation, seconds: seconds).moments(request)
  }

  @Test("Groups are counted and summed; NULL is missing")
  func counts() async throws {
    let request = SubjectRequest(
      [
        .init(values: [.column("x")], groups: [.text(column: "g", isOneOf: ["A", "it's"]), .missing(column: "g")]),
        .init(values: [.column("x"), .logarithm(.column("y"))], groups: [.text(column: "g", isOneOf: ["A"])]),
      ], exclusions: [.text(column: "g", isOneOf: ["B", "C"])])
    let (answer, diagnostics) = await ask(DatabaseRelation(table: "numbers"), request)
    #expect(diagnostics.seen == [])
    #expect(answer?.rows == 5 && answer?.excluded == [2])
    let questions = try #require(answer).questions
    // By hand: 1 and 3 have the mean 2 and the sum of squares 1 + 1.
    #expect(questions[0][0].moments == Moments(count: 2, means: [2], products: [2]))
    #expect(questions[0][1].moments == Moments(count: 1, means: [5], products: [0]))
    #expect(questions[1][0].missing == [0, 1] && questions[1][0].moments.count == 1)
  }

  @Test("NaN and infinity are told apart from NULL")
  func notFinite() async {
    let (answer, diagnostics) = await ask(DatabaseRelation(table: "numbers"))
    #expect(answer == nil)
    #expect(
      diagnostics.seen == [
        "E0525 header, column x: the column `x` holds NaN or a number that is not finite in 2 cells"
      ])
  }

  @Test("Names are quoted by the client library, whatever is in them")
  func names() async throws {
    let request = SubjectRequest([
      .init(values: [.column("A b")], groups: [.number(.column("it's"), .equal, 1)])
    ])
    let relation = DatabaseRelation.table(["Study \"1\"", "Visits; --"])
    let (answer, diagnostics) = await ask(relation, request)
    #expect(diagnostics.seen == [])
    #expect(answer?.questions[0][0].moments.means == [2.5])
    let (_, missing) = await ask(DatabaseRelation(table: "numbers; DROP TABLE numbers"))
    #expect(missing.map(\.code.id) == ["E0592"])
  }

  @Test("A column of another type is no column of numbers")
  func types() async {
    let (_, diagnostics) = await ask(.query("SELECT 'a' AS x"))
    #expect(diagnostics.seen == ["E0524 header, column x: the column `x` is of type text, not of numbers"])
  }

  @Test(
    "A query that writes is refused, by whatever way",
    arguments: [
      "INSERT INTO log VALUES ('x') RETURNING 1 AS x", "SELECT noting() AS x", "SELECT x FROM writing",
      "SELECT 1 AS x) AS a; INSERT INTO log VALUES ('x'); --",
    ])
  func writing(query: String) async {
    let (answer, diagnostics) = await ask(.query(query))
    #expect(answer == nil)
    #expect(diagnostics.hasErrors)
    let (log, _) = await ask(.query("SELECT 1.0 AS x FROM log"))
    #expect(log?.rows == 0)
  }

  @Test("A server that takes too long is given up")
  func timeout() async {
    let (_, diagnostics) = await ask(.query("SELECT 1.0 AS x FROM pg_sleep(30)"), seconds: 0.5)
    #expect(diagnostics.map(\.code.id) == ["E0593"])
  }

  @Test("A server that drops the connection is named by its variable alone")
  func dropped() async {
    // The backend ends itself in the middle of the statement.
    let (_, diagnostics) = await ask(.query("SELECT 1.0 AS x WHERE pg_terminate_backend(pg_backend_pid())"))
    #expect(diagnostics.map(\.code.id) == ["E0590"])
  }

  @Test("A role without rights is told by the server's words; no message holds the password")
  func rights() async {
    let (_, refused) = await ask(DatabaseRelation(table: "numbers"), of: "RAPHE_TEST_POSTGRES_STRANGER")
    #expect(
      refused.seen == [
        "E0592 -: the server refused the statement (SQLSTATE 42501): permission denied for table numbers"
      ])
    #expect(refused.allSatisfy { !"\($0)".contains("moths-at-noon") })
  }

  @Test("Subjects, near 1e9 with a variance near 1, as in delimited text", arguments: 1...3)
  func agreement(seed: Int) async throws {
    let rows = EngineAgreementTests.rows(UInt64(seed))
    let values = rows.map { "('\($0.group)', \($0.subject), \($0.x), \($0.y.map { "\($0)" } ?? "NULL"))" }
    let query = """
      SELECT g, s, CAST(x AS DOUBLE PRECISION) AS x, CAST(y AS DOUBLE PRECISION) AS y \
      FROM (VALUES \(values.joined(separator: ", "))) AS v(g, s, x, y)
      """
    let (_, text) = try SQLiteFile.rows(rows)
    for (request, tolerance) in EngineAgreementTests.requests() {
      let (expected, _) = await DelimitedFile(text: text).moments(request)
      let (answer, diagnostics) = await ask(.query(query), request)
      #expect(diagnostics.seen == [])
      EngineAgreementTests.compare(try #require(answer), try #require(expected), within: tolerance)
    }
  }
}

@Suite("A database that cannot be reached")
struct UnreachableDatabaseTests {
  private static let x = SubjectRequest([.init(values: [.column("x")])])
  private static let hasLibrary = (try? PostgreSQLLibrary.load()) != nil

  @Test("A variable that is not set is named")
  func variable() async {
    let table = DatabaseTable.postgres(variable: "RAPHE_NOT_SET", DatabaseRelation(table: "t"))
    let diagnostics = await table.moments(Self.x).diagnostics
    #expect(diagnostics.seen == ["E0591 -: the variable `RAPHE_NOT_SET` of the environment is not set"])
  }

  @Test(
    "Nothing of the credentials is printed",
    .enabled(if: hasLibrary, "no libpq on this machine"),
    arguments: [
      "postgresql://anna:moths-at-noon@127.0.0.1:1/db", "host=/nowhere user=anna password=moths-at-noon",
      "postgresql://anna:moths-at-noon@[", "password=moths-at-noon nonsense",
    ])
  func credentials(value: String) async {
    let name = "RAPHE_TEST_URI_\(abs(value.hashValue))"
    unsafe setenv(name, value, 1)
    let table = DatabaseTable.postgres(variable: name, DatabaseRelation(table: "t"), seconds: 2)
    let diagnostics = await table.moments(Self.x).diagnostics
    #expect(diagnostics.map(\.code.id) == ["E0590"])
    #expect(diagnostics.allSatisfy { !"\($0)".contains("moths") && !"\($0)".contains("anna") })
  }

  @Test("A server that accepts and never answers is given up", .enabled(if: hasLibrary, "no libpq on this machine"))
  func silent() async throws {
    // A socket that listens and is never asked for its connections.
    let listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(listening) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    try unsafe withUnsafeMutablePointer(to: &address) { pointer in
      try unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        try #require(unsafe bind(listening, pointer, size) == 0 && listen(listening, 1) == 0)
        try #require(unsafe getsockname(listening, pointer, &size) == 0)
      }
    }
    unsafe setenv("RAPHE_TEST_SILENT", "postgresql://a@127.0.0.1:\(UInt16(bigEndian: address.sin_port))/b", 1)
    let table = DatabaseTable.postgres(variable: "RAPHE_TEST_SILENT", DatabaseRelation(table: "t"), seconds: 1)
    let diagnostics = await table.moments(Self.x).diagnostics
    #expect(diagnostics.map(\.code.id) == ["E0590"])
  }
}
