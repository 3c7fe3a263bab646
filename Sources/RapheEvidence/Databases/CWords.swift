/// A struct of C by its words of eight bytes, zeroed, which stays where it is until it is let go.
@safe
final class CWords {
  private let words: UnsafeMutablePointer<UInt>

  init(_ count: Int) {
    unsafe words = .allocate(capacity: count)
    unsafe words.initialize(repeating: 0, count: count)
  }

  deinit { unsafe words.deallocate() }

  /// Where it is.
  var address: UInt { unsafe UInt(bitPattern: words) }

  /// A word by its position.
  subscript(_ index: Int) -> UInt {
    get { unsafe words[index] }
    set { unsafe words[index] = newValue }
  }

  /// The function in a word; nil where there is none.
  func function<Function>(_ index: Int) -> Function? { unsafe CAddress.function(self[index]) }
}

/// What lies at addresses that a library of C hands over.
@unsafe
enum CAddress {
  static func function<Function>(_ address: UInt) -> Function? {
    guard address != 0 else { return nil }
    precondition(MemoryLayout<Function>.size == MemoryLayout<UInt>.size, "no function of C")
    return unsafe unsafeBitCast(address, to: Function.self)
  }

  /// The value of a type at a position of an array.
  static func load<Value: BitwiseCopyable>(_ address: UInt, _ index: Int, _: Value.Type) -> Value? {
    guard let start = unsafe UnsafeRawPointer(bitPattern: address) else { return nil }
    return unsafe start.loadUnaligned(fromByteOffset: index * MemoryLayout<Value>.stride, as: Value.self)
  }

  /// The word at a position of an array of words; 0 where there is no array.
  static func word(_ address: UInt, _ index: Int) -> UInt { unsafe load(address, index, UInt.self) ?? 0 }

  /// A text that ends with a zero.
  static func text(_ address: UInt) -> String {
    guard let start = unsafe UnsafePointer<CChar>(bitPattern: address) else { return "" }
    return unsafe String(cString: start)
  }

  /// Bytes of a text.
  static func text(_ address: UInt, from start: Int, to end: Int) -> String {
    guard end > start, let bytes = unsafe UnsafePointer<UInt8>(bitPattern: address) else { return "" }
    return unsafe String(decoding: UnsafeBufferPointer(start: bytes + start, count: end - start), as: UTF8.self)
  }
}
