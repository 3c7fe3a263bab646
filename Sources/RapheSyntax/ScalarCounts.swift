/// How many Unicode scalars stand before any byte of a text, in a time that does not grow with the text.
struct ScalarCounts: Sendable {
  /// Whether all bytes are ASCII, so that a scalar is a byte.
  let isASCII: Bool
  private static let blockSize = 4096
  /// The scalars before each block of bytes; empty for ASCII.
  private let beforeBlock: [Int]

  init(of bytes: [UInt8]) {
    var union: UInt8 = 0
    for byte in bytes { union |= byte }
    isASCII = union < 0x80
    guard !isASCII else {
      beforeBlock = []
      return
    }
    var counts = [0]
    for start in stride(from: 0, to: bytes.count, by: Self.blockSize) {
      let end = min(start + Self.blockSize, bytes.count)
      counts.append(counts[counts.count - 1] + Self.count(in: bytes, from: start, to: end))
    }
    beforeBlock = counts
  }

  /// The scalars that start before an offset.
  func count(before offset: Int, in bytes: [UInt8]) -> Int {
    if isASCII { return offset }
    let block = offset / Self.blockSize
    return beforeBlock[block] + Self.count(in: bytes, from: block * Self.blockSize, to: offset)
  }

  private static func count(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    let bytes = bytes.span
    var count = 0
    // Every byte but the later ones of a scalar.
    for offset in start..<end { count += bytes[offset] & 0xC0 != 0x80 ? 1 : 0 }
    return count
  }
}
