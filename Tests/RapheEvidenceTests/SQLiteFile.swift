import Foundation

@testable import RapheEvidence

/// A file of SQLite that a test writes, and that goes with it.
@safe
final class SQLiteFile {
  let path: String

  /// Whether SQLite's library is on the machine; a test that needs it is skipped otherwise, and says so.
  static let isThere = (try? SQLiteLibrary.load()) != nil

  init(_ statements: String) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "raphe-\(UUID().uuidString).db").path
    let library = try DynamicLibrary(["libsqlite3.so.0"], purpose: "a test", package: "SQLite")
    let open: @convention(c) (UnsafePointer<CChar>?, UnsafeMutablePointer<UInt>?) -> Int32 =
      unsafe try library.function("sqlite3_open")
    let run: @convention(c) (UInt, UnsafePointer<CChar>?, UInt, UInt, UInt) -> Int32 =
      unsafe try library.function("sqlite3_exec")
    let close: @convention(c) (UInt) -> Int32 = try library.function("sqlite3_close")
    var database: UInt = 0
    let opened = unsafe open(path, &database)
    let done = unsafe run(database, statements, 0, 0, 0)
    _ = close(database)
    precondition(opened == 0 && done == 0, "the statements of a test")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A table of numbers x and y with groups, as SQLite and as delimited text.
  static func rows(_ rows: [(group: String, subject: Int, x: Double, y: Double?)]) throws -> (SQLiteFile, String) {
    var insert = "CREATE TABLE visits(g TEXT, s INTEGER, x REAL, y REAL);BEGIN;"
    var text = "g,s,x,y\n"
    for row in rows {
      func exact(_ value: Double) -> String { "\(Int(value * 2048)) / 2048.0" }
      insert +=
        "INSERT INTO visits VALUES('\(row.group)', \(row.subject), \(exact(row.x)), \(row.y.map(exact) ?? "NULL"));"
      text += "\(row.group),\(row.subject),\(row.x),\(row.y.map { "\($0)" } ?? "")\n"
    }
    return (try SQLiteFile(insert + "COMMIT;"), text)
  }
}
