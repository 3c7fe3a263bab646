/// A text with a name, and the way from byte offsets to lines and columns.
///
/// Sources are compared by identity: two files with the same bytes are two sources.
public final class Source: Sendable {
  /// The path as the user wrote or sees it; `<stdin>` for standard input.
  public let name: String
  /// The bytes, without a byte order mark.
  public let bytes: [UInt8]
  /// The offset at which each line starts; the first is 0.
  let lineStarts: [Int]

  /// Makes a source of UTF-8 bytes.
  ///
  /// Lines end at a line feed, a carriage return, or the pair of both.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    self.lineStarts = Source.lineStarts(of: bytes)
  }

  /// Makes a source of a text, mostly for tests.
  public convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}

/// A 1-based line and a 1-based column counted in Unicode scalars.
public struct Location: Hashable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in Unicode scalars.
  public var column: Int
}

extension Source: Hashable {
  /// Tells whether both are the same source.
  public static func == (left: Source, right: Source) -> Bool { left === right }
  /// Hashes the identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Source {
  /// The line and column of a byte offset.
  public func location(at offset: Int) -> Location {
    let line = lineIndex(of: offset)
    let scalars = bytes[lineStarts[line]..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 }
    return Location(line: line + 1, column: scalars + 1)
  }

  /// The bytes of a 1-based line, without its end.
  public func line(_ number: Int) -> ArraySlice<UInt8> {
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }

  func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    var previous: UInt8 = 0
    for (offset, byte) in bytes.enumerated() {
      if previous == 0x0A || (previous == 0x0D && byte != 0x0A) { starts.append(offset) }
      previous = byte
    }
    if previous == 0x0A || previous == 0x0D { starts.append(bytes.count) }
    return starts
  }
}
