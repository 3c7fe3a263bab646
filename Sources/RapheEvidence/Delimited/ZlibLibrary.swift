import RapheNumerics

/// The functions of zlib that are called, opened when a compressed table is read.
@safe
struct ZlibLibrary: Sendable {
  /// The stream's state as zlib.h declares it.
  @unsafe
  struct Stream {
    var input: UnsafeMutablePointer<UInt8>?
    var inputCount: UInt32 = 0
    var inputTotal: UInt = 0
    var output: UnsafeMutablePointer<UInt8>?
    var outputCount: UInt32 = 0
    var outputTotal: UInt = 0
    var message: UnsafePointer<CChar>?
    var state: OpaquePointer?
    var allocate: OpaquePointer?
    var free: OpaquePointer?
    var opaque: OpaquePointer?
    var kind: Int32 = 0
    var checksum: UInt = 0
    var reserved: UInt = 0

    init() {}
  }

  /// Numbers of zlib.h.
  static let ok: Int32 = 0
  static let streamEnd: Int32 = 1
  static let bufferError: Int32 = -5

  // Each takes the address of a stream.
  typealias Begin = @convention(c) (UnsafeMutableRawPointer, Int32, UnsafePointer<CChar>, Int32) -> Int32
  typealias Inflate = @convention(c) (UnsafeMutableRawPointer, Int32) -> Int32
  typealias Change = @convention(c) (UnsafeMutableRawPointer) -> Int32

  let begin: Begin
  let inflate: Inflate
  let reset: Change
  let end: Change

  /// Opens the library, which is closed no more: it is asked again for the next table.
  init() throws(SourceFailure) {
    guard let handle = unsafe dlopen("libz.so.1", RTLD_NOW) ?? dlopen("libz.1.dylib", RTLD_NOW) else {
      throw SourceFailure(
        kind: .noLibrary, message: "reading gzip needs the library `libz.so.1`, which is not installed: install zlib1g")
    }
    guard let begin = unsafe dlsym(handle, "inflateInit2_"), let inflate = unsafe dlsym(handle, "inflate"),
      let reset = unsafe dlsym(handle, "inflateReset"), let end = unsafe dlsym(handle, "inflateEnd")
    else { throw SourceFailure(kind: .noLibrary, message: "the library `libz.so.1` is not zlib") }
    unsafe self.begin = unsafe unsafeBitCast(begin, to: Begin.self)
    unsafe self.inflate = unsafe unsafeBitCast(inflate, to: Inflate.self)
    unsafe self.reset = unsafe unsafeBitCast(reset, to: Change.self)
    unsafe self.end = unsafe unsafeBitCast(end, to: Change.self)
  }
}
