/// What keeps bytes from being read as text.
enum EncodingFault: Equatable {
  /// Another encoding, by its name.
  case otherEncoding(String)
  /// The first bytes that are not UTF-8.
  case notUTF8(Span)
  /// The first character that may not stand in a text.
  case forbidden(Span, scalar: UInt32)
}

extension EncodingFault {
  /// The first fault of the bytes; nil when they are UTF-8 and hold only characters that YAML allows.
  static func first(in bytes: [UInt8]) -> EncodingFault? {
    if let name = wideEncoding(of: bytes) { return .otherEncoding(name) }
    let bytes = bytes.span
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte >= 0x20, byte < 0x7F {
        offset += 1
      } else if byte < 0x80 {
        guard byte == 0x0A || byte == 0x0D || byte == 0x09 else {
          return .forbidden(Span(start: offset, end: offset + 1), scalar: UInt32(byte))
        }
        offset += 1
      } else {
        let (scalar, length) = decode(bytes, at: offset)
        guard let scalar else { return .notUTF8(Span(start: offset, end: offset + length)) }
        if isForbidden(scalar) { return .forbidden(Span(start: offset, end: offset + length), scalar: scalar) }
        offset += length
      }
    }
    return nil
  }

  /// The scalar of two or more bytes at an offset, nil when they are not UTF-8, and how many bytes it takes.
  private static func decode(_ bytes: Swift.Span<UInt8>, at offset: Int) -> (UInt32?, length: Int) {
    let lead = bytes[offset]
    let length: Int
    var scalar: UInt32
    let least: UInt32
    switch lead {
    case 0xC2...0xDF: (length, scalar, least) = (2, UInt32(lead & 0x1F), 0x80)
    case 0xE0...0xEF: (length, scalar, least) = (3, UInt32(lead & 0x0F), 0x800)
    case 0xF0...0xF4: (length, scalar, least) = (4, UInt32(lead & 0x07), 0x10000)
    default: return (nil, 1)
    }
    for step in 1..<length {
      guard offset + step < bytes.count, bytes[offset + step] & 0xC0 == 0x80 else { return (nil, step) }
      scalar = scalar << 6 | UInt32(bytes[offset + step] & 0x3F)
    }
    guard scalar >= least, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else { return (nil, length) }
    return (scalar, length)
  }

  /// Whether a scalar above 0x7F is a control character, a byte order mark or no character.
  private static func isForbidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0x84, 0x86...0x9F, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The name of an encoding with units of two or four bytes: by its byte order mark, or by where the zeros are.
  private static func wideEncoding(of bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(4))
    if head == [0xFF, 0xFE, 0, 0] || head == [0, 0, 0xFE, 0xFF] { return "UTF-32" }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    switch head.map({ $0 == 0 }) {
    case [true, true, true, false], [false, true, true, true]: return "UTF-32"
    case [true, false, true, false], [false, true, false, true], [true, false], [false, true]: return "UTF-16"
    // A first character beyond U+00FF shows its zeros one unit later.
    case [false, false, true, false], [false, false, false, true]:
      return bytes.count % 2 == 0 && bytes.count { $0 == 0 } * 4 > bytes.count ? "UTF-16" : nil
    default: return nil
    }
  }
}
