/// SHA-256 of bytes (NIST, FIPS 180-4), worked out by the library of the system and never by one of our own.
///
/// The library is opened while the program runs, so that a program that asks for no digest does not need it.
package enum SHA256 {
  /// Whether the system has a library that works digests out.
  package static var isAvailable: Bool { function != nil }

  /// The digest of bytes in 64 hexadecimal digits, lower case; nil where no library can be opened.
  package static func hexadecimal(of bytes: [UInt8]) -> String? {
    guard let function else { return nil }
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe bytes.withUnsafeBytes { input in
      unsafe digest.withUnsafeMutableBytes { output in
        unsafe function.call(input, output)
      }
    }
    return digest.reduce(into: "") { text, byte in
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
  }

  /// The digest of a text's UTF-8.
  package static func hexadecimal(of text: String) -> String? { hexadecimal(of: Array(text.utf8)) }

  private static let digits = Array("0123456789abcdef")

  /// The function of the library; opened once, and kept open.
  private static let function: Function? = Function()
}

/// One-shot SHA-256 of a library of the system.
@safe private struct Function: Sendable {
  #if canImport(Darwin)
    /// `CC_SHA256(data, length, digest)`, of CommonCrypto.
    private typealias Call =
      @convention(c) @Sendable (UnsafeRawPointer?, UInt32, UnsafeMutableRawPointer?) ->
      UnsafeMutableRawPointer?
    private static let name = "CC_SHA256"
    private static let libraries = ["/usr/lib/libSystem.B.dylib"]
  #else
    /// `SHA256(data, length, digest)`, of OpenSSL's libcrypto.
    private typealias Call =
      @convention(c) @Sendable (UnsafeRawPointer?, Int, UnsafeMutableRawPointer?) ->
      UnsafeMutableRawPointer?
    private static let name = "SHA256"
    private static let libraries = ["libcrypto.so.3", "libcrypto.so.1.1", "libcrypto.so"]
  #endif

  private let function: Call

  /// Opens the first library that has the function.
  init?() {
    for library in Function.libraries {
      guard let handle = unsafe dlopen(library, RTLD_NOW | RTLD_LOCAL) else { continue }
      guard let symbol = unsafe dlsym(handle, Function.name) else { continue }
      unsafe function = unsafeBitCast(symbol, to: Call.self)
      return
    }
    return nil
  }

  /// Writes the 32 bytes of the digest of `input` to `output`.
  func call(_ input: UnsafeRawBufferPointer, _ output: UnsafeMutableRawBufferPointer) {
    #if canImport(Darwin)
      _ = unsafe function(input.baseAddress, UInt32(input.count), output.baseAddress)
    #else
      _ = unsafe function(input.baseAddress, input.count, output.baseAddress)
    #endif
  }
}
