import RapheNumerics

/// A connection by a driver of ADBC, in a transaction that is never committed.
@safe
final class ADBCConnection: DatabaseConnection {
  private let driver: ADBCDriver
  private let database = CWords(2)
  private let connection = CWords(2)
  /// What must not be printed: the values of the variables.
  private let secrets: [String]

  /// Connects.
  ///
  /// - Parameters:
  ///   - name: the driver's name.
  ///   - options: the database's options with the variables of the environment that hold their values.
  init(driver name: String, options: [(option: String, variable: String)]) throws(DatabaseFailure) {
    var values: [(String, String)] = []
    for (option, variable) in options {
      let value = unsafe getenv(variable).map { unsafe String(cString: $0) } ?? ""
      guard !value.isEmpty else {
        throw DatabaseFailure(
          .noCredentials, "the variable `\(variable)` of the environment is not set",
          help: "set it to what the driver's option `\(option)` wants, with a role that can only read")
      }
      values.append((option, value))
    }
    secrets = values.map(\.1)
    driver = try ADBCDriver(name: name)
    do throws(DatabaseFailure) {
      try open(values)
    } catch {
      // Until there is a connection, any message may hold credentials.
      guard error.kind == .failed else { throw error }
      throw DatabaseFailure(.unreachable, "the ADBC driver `\(name)` cannot open its database", help: error.help)
    }
  }

  deinit {
    for (word, handle) in [
      (ADBCDriver.Word.connectionRollback, connection), (.connectionRelease, connection), (.databaseRelease, database),
    ] where handle[0] != 0 || word == .databaseRelease {
      do throws(DatabaseFailure) { try one(word, handle) } catch {}
    }
  }

  private func open(_ values: [(String, String)]) throws(DatabaseFailure) {
    try one(.databaseNew, database)
    for (option, value) in values { try set(.databaseSetOption, database, option, value) }
    try one(.databaseInit, database)
    try one(.connectionNew, connection)
    try driver.call(.connectionInit, ADBCDriver.OnTwo.self) { $0(connection.address, database.address, $1) }
    try set(.connectionSetOption, connection, "adbc.connection.autocommit", "false")
    // Not every driver knows it; what is never committed is not written either.
    do throws(DatabaseFailure) {
      try set(.connectionSetOption, connection, "adbc.connection.readonly", "true")
    } catch {}
    guard driver.name == "postgresql" else { return }
    try run(SQLStatement(text: "SET TRANSACTION READ ONLY")) { _ in }
  }

  var dialect: SQLDialect {
    var dialect = SQLDialect()
    dialect.repeatsNamedQueries = true
    if driver.name == "sqlite" {
      dialect.placeholder = .question
      dialect.hasMixedColumns = true
    }
    return dialect
  }

  func columns(of relation: DatabaseRelation) throws(DatabaseFailure) -> [DatabaseColumn] {
    var columns: [DatabaseColumn] = []
    let isMixed = dialect.hasMixedColumns
    let statement = SQLStatement(text: "SELECT * FROM \(relation.text(dialect)) LIMIT 0")
    try execute(statement) {
      columns = $0.map { DatabaseColumn(name: $0.name, kind: isMixed ? .any : $0.kind) }
    } rows: {
      _ in
    }
    return columns
  }

  func run(_ statement: SQLStatement, _ take: ([SQLCell]) -> Void) throws(DatabaseFailure) {
    try execute(statement, heading: { _ in }, rows: take)
  }

  /// Runs a statement and reads its stream, each of whose batches is a struct of columns.
  private func execute(
    _ statement: SQLStatement, heading: ([ArrowColumn]) -> Void, rows take: ([SQLCell]) -> Void
  ) throws(DatabaseFailure) {
    let prepared = CWords(2)
    try driver.call(.statementNew, ADBCDriver.OnTwo.self) { $0(connection.address, prepared.address, $1) }
    defer { do throws(DatabaseFailure) { try one(.statementRelease, prepared) } catch {} }
    try unsafe driver.call(.statementSetSqlQuery, ADBCDriver.SetText.self) {
      unsafe $0(prepared.address, statement.text, $1)
    }
    let parameters = ArrowParameters(statement.parameters)
    let stream = CWords(5)
    do throws(DatabaseFailure) {
      if !statement.parameters.isEmpty {
        try one(.statementPrepare, prepared)
        try driver.call(.statementBind, ADBCDriver.Execute.self) {
          $0(prepared.address, parameters.array.address, parameters.schema.address, $1)
        }
      }
      try driver.call(.statementExecuteQuery, ADBCDriver.Execute.self) {
        $0(prepared.address, stream.address, 0, $1)
      }
      defer {
        let release: (@convention(c) (UInt) -> Void)? = stream.function(3)
        release?(stream.address)
      }
      try read(stream, heading, take)
    } catch {
      throw printable(error)
    }
    // The driver may look at what is bound until here.
    withExtendedLifetime(parameters) {}
  }

  private func read(
    _ stream: CWords, _ heading: ([ArrowColumn]) -> Void, _ take: ([SQLCell]) -> Void
  ) throws(DatabaseFailure) {
    typealias Get = @convention(c) (UInt, UInt) -> Int32
    guard let getSchema: Get = stream.function(0), let getNext: Get = stream.function(1) else { return }
    let schema = CWords(9)
    guard getSchema(stream.address, schema.address) == 0 else { throw failure(stream) }
    defer {
      let release: (@convention(c) (UInt) -> Void)? = schema.function(7)
      release?(schema.address)
    }
    let columns = (0..<Int(schema[4])).map { unsafe CAddress.word(schema[5], $0) }
    heading(columns.map { ArrowColumn(schema: $0) })
    while true {
      let batch = CWords(10)
      guard getNext(stream.address, batch.address) == 0 else { throw failure(stream) }
      // A batch that is let go already is the end.
      guard let release: @convention(c) (UInt) -> Void = batch.function(8) else { return }
      defer { release(batch.address) }
      let cells = columns.enumerated().map {
        ArrowColumn(schema: $1, array: unsafe CAddress.word(batch[6], $0))
      }
      for row in 0..<Int(batch[0]) {
        var found: [SQLCell] = []
        for column in cells {
          guard let cell = column.cell(row + Int(batch[2])) else {
            throw DatabaseFailure(.failed, "the ADBC driver `\(driver.name)` results in `\(column.format)` of Arrow")
          }
          found.append(cell)
        }
        take(found)
      }
    }
  }

  private func failure(_ stream: CWords) -> DatabaseFailure {
    let message: (@convention(c) (UInt) -> UInt)? = stream.function(2)
    return DatabaseFailure(.failed, message.map { unsafe CAddress.text($0(stream.address)) } ?? "")
  }

  /// A failure of a statement, without its message where that holds what a variable does.
  private func printable(_ failure: DatabaseFailure) -> DatabaseFailure {
    guard failure.kind == .failed else { return failure }
    let line = failure.message.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let isSecret = secrets.contains { line.contains($0) }
    return DatabaseFailure(
      .failed, "the ADBC driver `\(driver.name)` refused the statement" + (isSecret || line.isEmpty ? "" : ": \(line)"))
  }

  private func one(_ word: ADBCDriver.Word, _ handle: CWords) throws(DatabaseFailure) {
    try driver.call(word, ADBCDriver.OnOne.self) { $0(handle.address, $1) }
  }

  private func set(
    _ word: ADBCDriver.Word, _ handle: CWords, _ option: String, _ value: String
  ) throws(DatabaseFailure) {
    try unsafe driver.call(word, ADBCDriver.SetOption.self) { unsafe $0(handle.address, option, value, $1) }
  }
}

extension DatabaseTable {
  /// A table or a query of any engine that a driver of ADBC reaches.
  ///
  /// - Parameters:
  ///   - driver: its name, as in `libadbc_driver_NAME.so`.
  ///   - options: the driver's options with the variables of the environment that hold their values.
  package static func adbc(
    driver: String, options: [(option: String, variable: String)], _ relation: DatabaseRelation
  ) -> DatabaseTable {
    DatabaseTable(name: "adbc: \(driver)", relation) { () throws(DatabaseFailure) in
      try ADBCConnection(driver: driver, options: options)
    }
  }
}
