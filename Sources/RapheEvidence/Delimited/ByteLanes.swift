/// Eight bytes of a text, looked at side by side in one word.
enum ByteLanes {
  /// The word with this byte in every lane.
  static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The highest bit of every lane that is zero, and of no other.
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
  }

  /// How many of so many bytes are this one.
  static func count(of byte: UInt8, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let wanted = all(byte)
    var found = 0
    var position = 0
    while position &+ 8 <= count {
      let word = unsafe UnsafeRawPointer(bytes + position).loadUnaligned(as: UInt64.self)
      found &+= zeros(word ^ wanted).nonzeroBitCount
      position &+= 8
    }
    while position < count {
      if unsafe bytes[position] == byte { found &+= 1 }
      position &+= 1
    }
    return found
  }
}
