import RapheNumerics

/// A connection to a server of PostgreSQL's protocol, in a transaction that can only read.
///
/// What libpq says about a connection that fails is never shown: it holds parts of the credentials.
@safe
final class PostgreSQLConnection: DatabaseConnection {
  private let library: PostgreSQLLibrary
  private let connection: UInt
  /// The variable that names the server.
  private let variable: String
  private let seconds: Double

  /// Connects to the server that a variable of the environment names.
  ///
  /// - Parameters:
  ///   - variable: its name; it holds a URI or a connection string of libpq.
  ///   - seconds: how long a statement may take; half of it at most, and at most 10 s, the connection.
  init(variable: String, seconds: Double) throws(DatabaseFailure) {
    let value = unsafe getenv(variable).map { unsafe String(cString: $0) } ?? ""
    guard !value.isEmpty else {
      throw DatabaseFailure(
        .noCredentials, "the variable `\(variable)` of the environment is not set",
        help: "set it to the URI of the database, with a role that can only read")
    }
    library = try PostgreSQLLibrary.load()
    (self.variable, self.seconds) = (variable, seconds)
    let settings = [("dbname", value), ("client_encoding", "UTF8"), ("fallback_application_name", "raphe")]
    let connection = PostgreSQLConnection.start(library, settings)
    guard connection != 0 else {
      throw DatabaseFailure(.failed, "libpq has no memory for a connection")
    }
    self.connection = connection
    _ = unsafe library.silence(connection, { _, _ in }, nil)
    try connect(until: monotonicSeconds() + min(10, seconds / 2))
    try run("BEGIN READ ONLY")
    try run("SET LOCAL statement_timeout = \(Int(seconds * 1000))")
  }

  deinit { library.finish(connection) }

  var dialect: SQLDialect {
    var dialect = SQLDialect()
    dialect.quote = { [library, connection] name in
      guard let quoted = unsafe library.quoted(connection, name, name.utf8.count) else {
        return SQLDialect.quoted(name)
      }
      defer { unsafe library.free(quoted) }
      return unsafe String(cString: quoted)
    }
    return dialect
  }

  func columns(of relation: DatabaseRelation) throws(DatabaseFailure) -> [DatabaseColumn] {
    var columns: [DatabaseColumn] = []
    try run(SQLStatement(text: "SELECT * FROM \(relation.text(dialect)) LIMIT 0"), eachRow: false) { result in
      columns = (0..<library.columnCount(result)).map { index in
        let name = unsafe library.columnName(result, index).map { unsafe String(cString: $0) } ?? ""
        return DatabaseColumn(name: name, kind: PostgreSQLConnection.kind(library.columnType(result, index)))
      }
    }
    return columns
  }

  func run(_ statement: SQLStatement, _ take: ([SQLCell]) -> Void) throws(DatabaseFailure) {
    try run(statement, eachRow: true) { result in
      let count = library.columnCount(result)
      for row in 0..<(library.rowCount(result)) {
        take(
          (0..<count).map { column in
            guard library.isNull(result, row, column) == 0, let text = unsafe library.value(result, row, column)
            else { return SQLCell.null }
            return unsafe .text(String(cString: text))
          })
      }
    }
  }

  private func run(_ text: String) throws(DatabaseFailure) {
    try run(SQLStatement(text: text), eachRow: false) { _ in }
  }

  private func run(
    _ statement: SQLStatement, eachRow: Bool, _ take: (UInt) -> Void
  ) throws(DatabaseFailure) {
    guard send(statement) else { throw lost() }
    if eachRow { _ = library.singleRow(connection) }
    // The server gives up at its time limit; a little later so do we, should it not answer any more.
    let end = monotonicSeconds() + seconds + min(5, seconds)
    var failure: DatabaseFailure?
    while true {
      while library.isBusy(connection) != 0 {
        guard wait(library.socket(connection), POLLIN, until: end) else { throw timeout() }
        guard library.consume(connection) != 0 else { throw lost() }
      }
      let result = library.nextResult(connection)
      if result == 0 { break }
      defer { library.clear(result) }
      switch library.resultStatus(result) {
      case 1, 2, 9: if failure == nil { take(result) }
      default: failure = failure ?? self.failure(result)
      }
    }
    if let failure { throw failure }
  }

  private func send(_ statement: SQLStatement) -> Bool {
    let texts = statement.parameters.map { parameter in
      switch parameter {
      case .text(let text): text
      case .number(let number): "\(number)"
      }
    }
    let copies = unsafe texts.map { unsafe strdup($0) }
    defer { unsafe copies.forEach { unsafe free($0) } }
    let values = unsafe copies.map { unsafe UnsafePointer($0) }
    return unsafe library.send(connection, statement.text, Int32(values.count), nil, values, nil, nil, 0) != 0
  }

  private func failure(_ result: UInt) -> DatabaseFailure {
    func field(_ name: Character) -> String? {
      unsafe library.errorField(result, Int32(name.asciiValue ?? 0)).map { unsafe String(cString: $0) }
    }
    let state = field("C") ?? ""
    switch state {
    case "": return lost()
    case "57014": return timeout()
    case "25006":
      return DatabaseFailure(.notReading, "the query does more than read", help: "write one SELECT")
    case _ where state.hasPrefix("57P") || state.hasPrefix("08"): return lost()
    default:
      return DatabaseFailure(
        .failed, "the server refused the statement (SQLSTATE \(state)): \(field("M") ?? "no message")")
    }
  }

  private func lost() -> DatabaseFailure {
    DatabaseFailure(.unreachable, "the server that `\(variable)` names dropped the connection", help: "run it again")
  }

  private func timeout() -> DatabaseFailure {
    DatabaseFailure(
      .timedOut, "the server that `\(variable)` names did not end within \(Int(seconds)) s",
      help: "ask for less, or of a table")
  }
}

/// Connecting.
extension PostgreSQLConnection {
  private static func start(_ library: PostgreSQLLibrary, _ settings: [(String, String)]) -> UInt {
    let names: [UnsafeMutablePointer<CChar>?] = unsafe settings.map { unsafe strdup($0.0) } + [nil]
    let values: [UnsafeMutablePointer<CChar>?] = unsafe settings.map { unsafe strdup($0.1) } + [nil]
    defer { unsafe (names + values).forEach { unsafe free($0) } }
    let first = unsafe names.map { unsafe UnsafePointer($0) }
    let second = unsafe values.map { unsafe UnsafePointer($0) }
    return unsafe library.connectStart(first, second, 1)
  }

  private func connect(until end: Double) throws(DatabaseFailure) {
    let failure = DatabaseFailure(
      .unreachable, "the server that `\(variable)` names does not answer, or does not let its role in",
      help: "try `psql \"$\(variable)\"`, which says more")
    var state: Int32 = 2
    while true {
      guard library.status(connection) != 1 else { throw failure }
      switch state {
      case 3: return
      case 1, 2:
        let events = state == 1 ? POLLIN : POLLOUT
        guard wait(library.socket(connection), events, until: end) else { throw failure }
      default: throw failure
      }
      state = library.connectPoll(connection)
    }
  }

  /// Waits for a socket; false when the time is over.
  private func wait(_ socket: Int32, _ events: some BinaryInteger, until end: Double) -> Bool {
    while true {
      let left = end - monotonicSeconds()
      guard left > 0 else { return false }
      var descriptor = pollfd(fd: socket, events: Int16(events), revents: 0)
      let ready = unsafe poll(&descriptor, 1, Int32(min(left * 1000 + 1, 60_000)))
      if ready > 0 { return true }
      if ready < 0, errno != EINTR { return false }
    }
  }

  /// What a type by its number in PostgreSQL's catalogue holds.
  private static func kind(_ type: UInt32) -> DatabaseColumn.Kind {
    switch type {
    case 20, 21, 23, 26, 700, 701, 1700: .number
    case 16: .other("boolean")
    case 25, 1042, 1043: .other("text")
    case 1082, 1083, 1114, 1184: .other("date or time")
    default: .other("number \(type) of its catalogue")
    }
  }
}

extension DatabaseTable {
  /// A table or a query of a server of PostgreSQL's protocol.
  ///
  /// - Parameters:
  ///   - variable: the variable of the environment that holds the URI.
  ///   - seconds: how long a statement may take.
  package static func postgres(variable: String, _ relation: DatabaseRelation, seconds: Double = 600) -> DatabaseTable {
    DatabaseTable(name: "postgres: \(variable)", relation) { () throws(DatabaseFailure) in
      try PostgreSQLConnection(variable: variable, seconds: seconds)
    }
  }
}
