import RapheNumerics

/// The functions of libsqlite3 that are used, as `sqlite3.h` declares them.
@safe
struct SQLiteLibrary: Sendable {
  /// The address of something that only the library looks into; 0 for none.
  typealias Database = UInt
  typealias Statement = UInt
  typealias Text = UnsafePointer<CChar>

  let open: @convention(c) (Text?, UnsafeMutablePointer<Database>?, Int32, Text?) -> Int32
  let close: @convention(c) (Database) -> Int32
  let message: @convention(c) (Database) -> Text?
  let prepare:
    @convention(c) (Database, Text?, Int32, UnsafeMutablePointer<Statement>?, UnsafeMutablePointer<Text?>?) -> Int32
  let isReadOnly: @convention(c) (Statement) -> Int32
  let step: @convention(c) (Statement) -> Int32
  let finalize: @convention(c) (Statement) -> Int32
  let bindNumber: @convention(c) (Statement, Int32, Double) -> Int32
  let bindText: @convention(c) (Statement, Int32, Text?, Int32, UnsafeMutableRawPointer?) -> Int32
  let columnCount: @convention(c) (Statement) -> Int32
  let columnName: @convention(c) (Statement, Int32) -> Text?
  let columnType: @convention(c) (Statement, Int32) -> Int32
  let columnNumber: @convention(c) (Statement, Int32) -> Double
  let columnInteger: @convention(c) (Statement, Int32) -> Int64
  let columnText: @convention(c) (Statement, Int32) -> UnsafePointer<UInt8>?
  let columnBytes: @convention(c) (Statement, Int32) -> Int32
  let progress:
    @convention(c) (
      Database, Int32, (@convention(c) (UnsafeMutableRawPointer?) -> Int32)?, UnsafeMutableRawPointer?
    ) -> Void
  let authorize:
    @convention(c) (
      Database,
      (@convention(c) (UnsafeMutableRawPointer?, Int32, Text?, Text?, Text?, Text?) -> Int32)?,
      UnsafeMutableRawPointer?
    ) -> Int32
  let define:
    @convention(c) (
      Database, Text?, Int32, Int32, UnsafeMutableRawPointer?,
      (@convention(c) (UInt, Int32, UnsafeMutablePointer<UInt>?) -> Void)?,
      UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?
    ) -> Int32
  let valueNumber: @convention(c) (UInt) -> Double
  let valueType: @convention(c) (UInt) -> Int32
  let resultNumber: @convention(c) (UInt, Double) -> Void
  let resultNull: @convention(c) (UInt) -> Void
  private let library: DynamicLibrary

  /// Opens the library.
  static func load() throws(DatabaseFailure) -> SQLiteLibrary { try loaded.get() }

  static let loaded: Result<SQLiteLibrary, DatabaseFailure> = {
    do throws(DatabaseFailure) { return .success(try SQLiteLibrary()) } catch { return .failure(error) }
  }()

  private init() throws(DatabaseFailure) {
    let library = try DynamicLibrary(
      ["libsqlite3.so.0", "libsqlite3.so", "libsqlite3.dylib"], purpose: "reading a table of SQLite",
      package: "SQLite: Debian's package is `libsqlite3-0`")
    unsafe open = try library.function("sqlite3_open_v2")
    close = try library.function("sqlite3_close_v2")
    unsafe message = try library.function("sqlite3_errmsg")
    unsafe prepare = try library.function("sqlite3_prepare_v2")
    isReadOnly = try library.function("sqlite3_stmt_readonly")
    step = try library.function("sqlite3_step")
    finalize = try library.function("sqlite3_finalize")
    bindNumber = try library.function("sqlite3_bind_double")
    unsafe bindText = try library.function("sqlite3_bind_text")
    columnCount = try library.function("sqlite3_column_count")
    unsafe columnName = try library.function("sqlite3_column_name")
    columnType = try library.function("sqlite3_column_type")
    columnNumber = try library.function("sqlite3_column_double")
    columnInteger = try library.function("sqlite3_column_int64")
    unsafe columnText = try library.function("sqlite3_column_text")
    columnBytes = try library.function("sqlite3_column_bytes")
    unsafe progress = try library.function("sqlite3_progress_handler")
    unsafe authorize = try library.function("sqlite3_set_authorizer")
    unsafe define = try library.function("sqlite3_create_function_v2")
    valueNumber = try library.function("sqlite3_value_double")
    valueType = try library.function("sqlite3_value_type")
    resultNumber = try library.function("sqlite3_result_double")
    resultNull = try library.function("sqlite3_result_null")
    self.library = library
  }
}
