/// Turns offsets in Unicode scalars, as libyaml counts, into offsets in bytes.
///
/// Events come nearly in the order of the text, so that a cursor that walks from the last place answers in
/// a time proportional to the text as a whole.
struct ScalarCursor {
  private let isASCII: Bool
  private var scalars = 0
  private var bytes = 0

  init(of source: Source) { isASCII = source.scalars.isASCII }

  mutating func byteOffset(ofScalar target: Int, in text: [UInt8]) -> Int {
    if isASCII { return min(target, text.count) }
    while scalars < target, bytes < text.count {
      bytes += 1
      while bytes < text.count, text[bytes] & 0xC0 == 0x80 { bytes += 1 }
      scalars += 1
    }
    while scalars > target {
      bytes -= 1
      while text[bytes] & 0xC0 == 0x80 { bytes -= 1 }
      scalars -= 1
    }
    return bytes
  }
}
