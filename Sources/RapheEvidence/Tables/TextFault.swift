import RapheSyntax

/// Bytes that cannot stand in a table.
struct TextFault: Equatable {
  /// What is wrong with them.
  enum Kind: Equatable {
    case notUTF8
    case control(UInt32)
  }

  var kind: Kind
  var span: RapheSyntax.Span
}

extension TextFault {
  /// Every fault of the bytes, in order.
  static func all(in bytes: [UInt8]) -> [TextFault] {
    let bytes = bytes.span
    var faults: [TextFault] = []
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte >= 0x20, byte < 0x7F {
        offset += 1
      } else if byte >= 0x80 {
        let (isText, length) = sequence(bytes, at: offset)
        let span = RapheSyntax.Span(start: offset, end: offset + length)
        if !isText {
          faults.append(TextFault(kind: .notUTF8, span: span))
        } else if let scalar = unseen(bytes, at: offset) {
          faults.append(TextFault(kind: .control(scalar), span: span))
        }
        offset += length
      } else {
        if byte != 0x09, byte != 0x0A, byte != 0x0D {
          faults.append(TextFault(kind: .control(UInt32(byte)), span: Span(start: offset, end: offset + 1)))
        }
        offset += 1
      }
    }
    return faults
  }

  /// The scalar at an offset if it is a control character of two bytes or a byte order mark.
  private static func unseen(_ bytes: Swift.Span<UInt8>, at offset: Int) -> UInt32? {
    switch (bytes[offset], bytes[offset + 1]) {
    case (0xC2, let second) where second < 0xA0: UInt32(second)
    case (0xEF, 0xBB) where bytes[offset + 2] == 0xBF: 0xFEFF
    default: nil
    }
  }

  /// Whether the bytes at an offset are one scalar of two to four bytes, and how many belong together.
  private static func sequence(_ bytes: Swift.Span<UInt8>, at offset: Int) -> (isText: Bool, length: Int) {
    let length: Int
    // The second byte is narrower after some first bytes: no overlong forms, surrogates, or scalars beyond U+10FFFF.
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[offset] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return (false, 1)
    }
    for step in 1..<length {
      let allowed = step == 1 ? second : 0x80...0xBF
      guard offset + step < bytes.count, allowed.contains(bytes[offset + step]) else { return (false, step) }
    }
    return (true, length)
  }

  /// The name of an encoding of two or four bytes a letter, told by its byte order mark or by its zeros.
  static func wideEncoding(of bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(4))
    if head == [0xFF, 0xFE, 0, 0] || head == [0, 0, 0xFE, 0xFF] { return "UTF-32" }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    // A header begins with an ASCII letter, of which every other byte is then 0.
    switch head.map({ $0 == 0 }) {
    case [false, true, false, true], [true, false, true, false]: return "UTF-16"
    case [false, true, true, true], [true, true, true, false]: return "UTF-32"
    default: return nil
    }
  }
}
