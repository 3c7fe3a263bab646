import Foundation
import RapheEvaluation
import RapheLanguage
import RapheSyntax
import Testing

@testable import RapheEvidence

/// The same subjects in delimited text and in SQLite.
@Suite("Datasets in databases", .enabled(if: (try? SQLiteLibrary.load()) != nil, "no libsqlite3 on this machine"))
struct DatabaseDatasetTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Subjects/raphe-pet")

  /// Texts in memory, beside one file of SQLite on disk.
  private struct Files: FileProvider {
    var memory: InMemoryFiles
    var database: String

    func run() async -> RunFiles { await memory.run() }
    func reach() async -> FilesInReach { FilesInReach() }
    var reachName: String { "no project" }
    func tableName(_ path: String, beside descriptor: String) -> String { path }
    func table(named name: String) async -> TableReading { await memory.table(named: name) }
    func location(ofTable name: String) async -> TableLocation {
      name == "raphe-pet.db" ? .path(database, bytes: 0) : .failure("there is no such file", near: nil)
    }
  }

  /// A table of delimited text as a file of SQLite, numbers as numbers and empty cells as NULL.
  private static func store(_ text: String, at path: String) throws {
    let library = try DynamicLibrary(["libsqlite3.so.0"], purpose: "a test", package: "SQLite")
    let open: @convention(c) (UnsafePointer<CChar>?, UnsafeMutablePointer<UInt>?) -> Int32 =
      unsafe try library.function("sqlite3_open")
    let run: @convention(c) (UInt, UnsafePointer<CChar>?, UInt, UInt, UInt) -> Int32 =
      unsafe try library.function("sqlite3_exec")
    let close: @convention(c) (UInt) -> Int32 = try library.function("sqlite3_close")
    let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    var statements = "CREATE TABLE visits(\(lines[0].joined(separator: ", ")));BEGIN;"
    for line in lines.dropFirst() {
      let cells = line.map { $0.isEmpty ? "NULL" : Double($0) == nil ? "'\($0)'" : String($0) }
      statements += "INSERT INTO visits VALUES(\(cells.joined(separator: ", ")));"
    }
    var database: UInt = 0
    try #require(unsafe open(path, &database) == 0 && run(database, statements + "COMMIT;", 0, 0, 0) == 0)
    _ = close(database)
  }

  private func project(_ descriptor: String, database: String) async throws -> Project {
    let root = Self.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    func text(_ url: URL) throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }
    let sources = try [
      Source(name: "serotonin.yaml", text: text(root.appending(path: "Hypotheses/vocabulary/serotonin.yaml"))),
      Source(name: "autoreceptors.yaml", text: text(Self.folder.appending(path: "autoreceptors.yaml"))),
      Source(name: "raphe-pet.yaml", text: descriptor),
    ]
    let tables = [Source(name: "raphe-pet.csv", text: try text(Self.folder.appending(path: "raphe-pet.csv")))]
    let files = Files(memory: InMemoryFiles(sources, tables: tables), database: database)
    return await Workspace(files).project()
  }

  @Test("Subjects in SQLite give the findings of the same subjects in text")
  func subjects() async throws {
    let database = FileManager.default.temporaryDirectory.appending(path: "raphe-\(UUID().uuidString).db").path
    defer { try? FileManager.default.removeItem(atPath: database) }
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: Self.folder.appending(path: name)), as: UTF8.self)
    }
    try Self.store(text("raphe-pet.csv"), at: database)
    let descriptor = try text("raphe-pet.yaml")
    let expected = try await project(descriptor, database: database)
    let stored = descriptor.replacingOccurrences(
      of: "table: raphe-pet.csv", with: "table: {sqlite: raphe-pet.db, table: visits}")
    let found = try await project(stored, database: database)
    #expect(found.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let (left, right) = (expected.evidence.flatMap(\.findings), found.evidence.flatMap(\.findings))
    #expect(left.count == right.count && !left.isEmpty)
    func claims(_ project: Project) async throws -> [(id: String, verdict: Verdict, probability: Double)] {
      let scorecard = await project.evaluate(Question(asOf: nil, detail: .verdicts) { _, _ in true })
      return try #require(scorecard.theories.first).claims.map {
        (id: $0.id, verdict: $0.judgement.verdict, probability: $0.judgement.probability)
      }
    }
    for (one, other) in try await zip(claims(expected), claims(found)) {
      #expect(one.id == other.id && one.verdict == other.verdict)
      // Sums in the engine differ in their last digits alone.
      #expect(abs(one.probability - other.probability) < 1e-10)
    }
  }
}
