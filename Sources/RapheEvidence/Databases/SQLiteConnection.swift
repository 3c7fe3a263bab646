import RapheNumerics

/// A database of SQLite, opened to be read only.
@safe
final class SQLiteConnection: DatabaseConnection {
  let dialect = SQLDialect(placeholder: .question, hasMixedColumns: true)
  private let library: SQLiteLibrary
  private let database: UInt
  private let limit: Double
  private let clock: UnsafeMutablePointer<Double>

  /// Opens a file.
  ///
  /// - Parameter seconds: how long a statement may take.
  init(path: String, seconds: Double) throws(DatabaseFailure) {
    // What is no regular file is refused here: SQLite would wait for a pipe.
    do throws(SourceFailure) { _ = try FileBytes(path: path) } catch { throw DatabaseFailure(error) }
    library = try SQLiteLibrary.load()
    var database: UInt = 0
    let (readOnly, ownThread): (Int32, Int32) = (1, 0x8000)
    guard unsafe library.open(path, &database, readOnly | ownThread, nil) == 0, database != 0 else {
      if database != 0 { _ = library.close(database) }
      throw DatabaseFailure(.source(.unreadable), "`\(path)` cannot be opened as a database of SQLite")
    }
    self.database = database
    limit = seconds
    unsafe clock = .allocate(capacity: 1)
    unsafe clock.initialize(to: .infinity)
    // Every 10,000 steps of its machine SQLite asks whether to go on.
    unsafe library.progress(
      database, 10_000,
      { clock in
        guard let clock = unsafe clock?.assumingMemoryBound(to: Double.self) else { return 1 }
        return unsafe monotonicSeconds() > clock.pointee ? 1 : 0
      }, unsafe clock)
    _ = unsafe library.authorize(database, { _, action, _, _, _, _ in SQLiteConnection.isReading(action) ? 0 : 1 }, nil)
    defineLogarithm()
  }

  deinit {
    _ = library.close(database)
    unsafe clock.deallocate()
  }

  func columns(of relation: DatabaseRelation) throws(DatabaseFailure) -> [DatabaseColumn] {
    let statement = try prepare("SELECT * FROM \(relation.text(dialect)) LIMIT 0")
    defer { _ = library.finalize(statement) }
    return (0..<library.columnCount(statement)).map { index in
      let name = unsafe library.columnName(statement, index).map { unsafe String(cString: $0) } ?? ""
      return DatabaseColumn(name: name, kind: .any)
    }
  }

  func run(_ statement: SQLStatement, _ take: ([SQLCell]) -> Void) throws(DatabaseFailure) {
    let prepared = try prepare(statement.text)
    defer { _ = library.finalize(prepared) }
    for (index, parameter) in statement.parameters.enumerated() {
      switch parameter {
      case .number(let number): _ = library.bindNumber(prepared, Int32(index + 1), number)
      case .text(let text):
        // -1 in place of a destructor asks SQLite for a copy.
        let copy = unsafe UnsafeMutableRawPointer(bitPattern: -1)
        _ = unsafe library.bindText(prepared, Int32(index + 1), text, Int32(text.utf8.count), copy)
      }
    }
    unsafe clock.pointee = monotonicSeconds() + limit
    defer { unsafe clock.pointee = .infinity }
    let count = library.columnCount(prepared)
    while true {
      let state = library.step(prepared)
      if state == 101 { return }
      guard state == 100 else { throw failure(state) }
      take((0..<count).map { cell(prepared, $0) })
    }
  }

  private func cell(_ statement: UInt, _ column: Int32) -> SQLCell {
    switch library.columnType(statement, column) {
    case 1: return .number(Double(library.columnInteger(statement, column)))
    case 2: return .number(library.columnNumber(statement, column))
    case 3, 4:
      guard let text = unsafe library.columnText(statement, column) else { return .null }
      let count = Int(library.columnBytes(statement, column))
      return unsafe .text(String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
    default: return .null
    }
  }

  private func prepare(_ text: String) throws(DatabaseFailure) -> UInt {
    var statement: UInt = 0
    var isWhole = false
    let state = unsafe text.withCString { start in
      var tail: UnsafePointer<CChar>?
      let state = unsafe library.prepare(database, start, -1, &statement, &tail)
      isWhole = unsafe tail?.pointee == 0
      return state
    }
    guard state == 0, statement != 0 else { throw failure(state) }
    guard isWhole, library.isReadOnly(statement) != 0 else {
      _ = library.finalize(statement)
      throw DatabaseFailure(.notReading, "the query is not one SELECT", help: "write one SELECT")
    }
    return statement
  }

  private func failure(_ state: Int32) -> DatabaseFailure {
    switch state & 0xFF {
    case 9:
      return DatabaseFailure(
        .timedOut, "SQLite did not end within \(Int(limit)) s", help: "ask for less, or of a table")
    case 23:
      return DatabaseFailure(.notReading, "the query does more than read", help: "write one SELECT")
    case 26:
      return DatabaseFailure(.source(.unreadable), "the file is no database of SQLite")
    default:
      let message = unsafe library.message(database).map { unsafe String(cString: $0) } ?? "error \(state)"
      return DatabaseFailure(.failed, "SQLite refused the statement: \(message)")
    }
  }

  /// Whether an action that a statement needs is one of reading: SELECT, READ, FUNCTION, RECURSIVE.
  private static func isReading(_ action: Int32) -> Bool { [20, 21, 31, 33].contains(action) }

  /// Not every SQLite is built with a logarithm.
  private func defineLogarithm() {
    let (utf8, alwaysTheSame): (Int32, Int32) = (1, 0x800)
    _ = unsafe library.define(
      database, "ln", 1, utf8 | alwaysTheSame, nil,
      { context, count, values in
        guard case .success(let library) = SQLiteLibrary.loaded, count == 1, let value = unsafe values?[0] else {
          return
        }
        let number = library.valueNumber(value)
        if library.valueType(value) == 5 || number <= 0 {
          library.resultNull(context)
        } else {
          library.resultNumber(context, log(number))
        }
      }, nil, nil, nil)
  }
}

/// Seconds since some moment, which no change of the time of day moves.
func monotonicSeconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

extension DatabaseTable {
  /// A table or a query of a file of SQLite.
  ///
  /// - Parameter seconds: how long a statement may take.
  package static func sqlite(path: String, _ relation: DatabaseRelation, seconds: Double = 600) -> DatabaseTable {
    DatabaseTable(name: path, relation) { () throws(DatabaseFailure) in
      try SQLiteConnection(path: path, seconds: seconds)
    }
  }
}
