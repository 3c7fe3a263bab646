import RapheNumerics

/// A driver of Arrow Database Connectivity by the table of functions that its library fills in (`adbc.h`, version 1.0.0).
@safe
final class ADBCDriver {
  typealias OnOne = @convention(c) (UInt, UInt) -> UInt8
  typealias OnTwo = @convention(c) (UInt, UInt, UInt) -> UInt8
  typealias SetOption = @convention(c) (UInt, UnsafePointer<CChar>?, UnsafePointer<CChar>?, UInt) -> UInt8
  typealias SetText = @convention(c) (UInt, UnsafePointer<CChar>?, UInt) -> UInt8
  typealias Execute = @convention(c) (UInt, UInt, UInt, UInt) -> UInt8

  /// The positions of functions in the table.
  enum Word: Int {
    case release = 2
    case databaseInit, databaseNew, databaseSetOption, databaseRelease
    case connectionInit = 12
    case connectionNew, connectionSetOption
    case connectionRelease = 16
    case connectionRollback
    case statementBind
    case statementExecuteQuery = 20
    case statementNew = 23
    case statementPrepare, statementRelease, statementSetOption, statementSetSqlQuery
  }

  /// The name, as the dataset has it.
  let name: String
  private let library: DynamicLibrary
  private let table = CWords(64)

  /// Opens the driver of a name, which the folder in `RAPHE_ADBC_DRIVERS` or the system's folders of libraries hold.
  ///
  /// A file cannot be named: a dataset that is judged must not bring code along.
  init(name: String) throws(DatabaseFailure) {
    self.name = name
    let letters = name.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
    guard letters, !name.isEmpty else {
      throw DatabaseFailure(
        .source(.noLibrary), "a driver of ADBC has a name of small letters, digits, `-` and `_`",
        help: "write a name such as `duckdb`, and put its library where the system or RAPHE_ADBC_DRIVERS finds it")
    }
    let files = ["libadbc_driver_\(name).so", "lib\(name).so", "libadbc_driver_\(name).dylib", "lib\(name).dylib"]
    let folder = unsafe getenv("RAPHE_ADBC_DRIVERS").map { unsafe String(cString: $0) } ?? ""
    let folders = folder.split(separator: ":").map(String.init)
    library = try DynamicLibrary(
      [files[0]] + folders.flatMap { folder in files.map { "\(folder)/\($0)" } } + files.dropFirst(),
      purpose: "reading by the ADBC driver `\(name)`", package: "the driver, or set RAPHE_ADBC_DRIVERS to its folder")
    let error = CWords(8)
    let entry = try ADBCDriver.entry(library, name)
    guard entry(1_000_000, table.address, error.address) == 0 else {
      throw DatabaseFailure(
        .source(.noLibrary), "the ADBC driver `\(name)` does not have version 1.0.0 of its interface")
    }
  }

  deinit {
    guard let release: OnOne = table.function(Word.release.rawValue) else { return }
    _ = release(table.address, CWords(8).address)
  }

  private static func entry(
    _ library: DynamicLibrary, _ name: String
  ) throws(DatabaseFailure) -> @convention(c) (Int32, UInt, UInt) -> UInt8 {
    // Drivers of several names in one library name their entries too.
    do throws(DatabaseFailure) { return try library.function("\(name)_adbc_init") } catch {}
    return try library.function("AdbcDriverInit")
  }

  /// Calls one of its functions, whose last argument takes what went wrong.
  func call<Function>(
    _ word: Word, _: Function.Type = Function.self, _ call: (Function, UInt) -> UInt8
  ) throws(DatabaseFailure) {
    guard let function: Function = table.function(word.rawValue) else {
      throw DatabaseFailure(.failed, "the ADBC driver `\(name)` has no function for what is asked")
    }
    let error = CWords(8)
    let status = call(function, error.address)
    defer {
      let release: (@convention(c) (UInt) -> Void)? = error.function(3)
      release?(error.address)
    }
    switch status {
    case 0: return
    case 10: throw DatabaseFailure(.unreachable, "the ADBC driver `\(name)` cannot reach its database")
    case 11, 12: throw DatabaseFailure(.timedOut, "the ADBC driver `\(name)` gave up: it took too long")
    case 13, 14:
      throw DatabaseFailure(.unreachable, "the database does not let the role of the ADBC driver `\(name)` in")
    default: throw DatabaseFailure(.failed, unsafe CAddress.text(error[0]))
    }
  }
}
