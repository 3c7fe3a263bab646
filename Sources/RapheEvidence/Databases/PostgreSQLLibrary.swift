import RapheNumerics

/// The functions of libpq that are used, as `libpq-fe.h` declares them.
@safe
struct PostgreSQLLibrary: Sendable {
  /// The address of something that only the library looks into; 0 for none.
  typealias Connection = UInt
  typealias Result = UInt
  typealias Text = UnsafePointer<CChar>
  typealias Texts = UnsafePointer<Text?>

  let connectStart: @convention(c) (Texts?, Texts?, Int32) -> Connection
  let connectPoll: @convention(c) (Connection) -> Int32
  let status: @convention(c) (Connection) -> Int32
  let finish: @convention(c) (Connection) -> Void
  let socket: @convention(c) (Connection) -> Int32
  let send:
    @convention(c) (
      Connection, Text?, Int32, UnsafePointer<UInt32>?, Texts?, UnsafePointer<Int32>?,
      UnsafePointer<Int32>?, Int32
    ) -> Int32
  let singleRow: @convention(c) (Connection) -> Int32
  let consume: @convention(c) (Connection) -> Int32
  let isBusy: @convention(c) (Connection) -> Int32
  let nextResult: @convention(c) (Connection) -> Result
  let resultStatus: @convention(c) (Result) -> Int32
  let errorField: @convention(c) (Result, Int32) -> Text?
  let clear: @convention(c) (Result) -> Void
  let rowCount: @convention(c) (Result) -> Int32
  let columnCount: @convention(c) (Result) -> Int32
  let columnName: @convention(c) (Result, Int32) -> Text?
  let columnType: @convention(c) (Result, Int32) -> UInt32
  let isNull: @convention(c) (Result, Int32, Int32) -> Int32
  let value: @convention(c) (Result, Int32, Int32) -> Text?
  let quoted: @convention(c) (Connection, Text?, Int) -> UnsafeMutablePointer<CChar>?
  let free: @convention(c) (UnsafeMutableRawPointer?) -> Void
  let silence:
    @convention(c) (
      Connection, (@convention(c) (UnsafeMutableRawPointer?, Text?) -> Void)?, UnsafeMutableRawPointer?
    ) -> UnsafeMutableRawPointer?
  private let library: DynamicLibrary

  /// Opens the library.
  static func load() throws(DatabaseFailure) -> PostgreSQLLibrary { try loaded.get() }

  private static let loaded: Swift.Result<PostgreSQLLibrary, DatabaseFailure> = {
    do throws(DatabaseFailure) { return .success(try PostgreSQLLibrary()) } catch { return .failure(error) }
  }()

  private init() throws(DatabaseFailure) {
    let library = try DynamicLibrary(
      ["libpq.so.5", "libpq.so", "libpq.5.dylib", "libpq.dylib"], purpose: "reading a table of PostgreSQL",
      package: "libpq: Debian's package is `libpq5`")
    unsafe connectStart = try library.function("PQconnectStartParams")
    connectPoll = try library.function("PQconnectPoll")
    status = try library.function("PQstatus")
    finish = try library.function("PQfinish")
    socket = try library.function("PQsocket")
    unsafe send = try library.function("PQsendQueryParams")
    singleRow = try library.function("PQsetSingleRowMode")
    consume = try library.function("PQconsumeInput")
    isBusy = try library.function("PQisBusy")
    nextResult = try library.function("PQgetResult")
    resultStatus = try library.function("PQresultStatus")
    unsafe errorField = try library.function("PQresultErrorField")
    clear = try library.function("PQclear")
    rowCount = try library.function("PQntuples")
    columnCount = try library.function("PQnfields")
    unsafe columnName = try library.function("PQfname")
    columnType = try library.function("PQftype")
    isNull = try library.function("PQgetisnull")
    unsafe value = try library.function("PQgetvalue")
    unsafe quoted = try library.function("PQescapeIdentifier")
    unsafe free = try library.function("PQfreemem")
    unsafe silence = try library.function("PQsetNoticeProcessor")
    self.library = library
  }
}
