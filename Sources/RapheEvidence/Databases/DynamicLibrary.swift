import RapheNumerics

/// A library of C that is opened when it is needed, so that who has no database needs none.
@safe
final class DynamicLibrary: Sendable {
  private let handle: UInt
  private let name: String

  /// Opens the first library that is there.
  ///
  /// - Parameters:
  ///   - names: what the file is called on each platform.
  ///   - purpose: what needs it, as in ``reading SQLite needs the library …``.
  ///   - package: what brings it.
  init(_ names: [String], purpose: String, package: String) throws(DatabaseFailure) {
    for name in names {
      guard let handle = unsafe dlopen(name, RTLD_NOW | RTLD_LOCAL) else { continue }
      self.handle = UInt(bitPattern: handle)
      self.name = name
      return
    }
    throw DatabaseFailure(
      .source(.noLibrary), "\(purpose) needs the library `\(names[0])`, which is not installed",
      help: "install \(package)")
  }

  /// The function of a name.
  func function<Function>(_ symbol: String) throws(DatabaseFailure) -> Function {
    guard let address = unsafe dlsym(UnsafeMutableRawPointer(bitPattern: handle), symbol) else {
      throw DatabaseFailure(.source(.noLibrary), "the library `\(name)` has no function `\(symbol)`: it is too old")
    }
    unsafe precondition(MemoryLayout<Function>.size == MemoryLayout<UnsafeMutableRawPointer>.size, "no function of C")
    return unsafe unsafeBitCast(address, to: Function.self)
  }
}
