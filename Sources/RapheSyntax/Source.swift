/// A text with a name, and the way from byte offsets to lines and columns.
///
/// Sources are compared by identity: two files with the same bytes are two sources.
public final class Source: Sendable {
  /// The path as the user wrote or sees it; `<stdin>` for standard input.
  public let name: String
  /// The bytes, without a byte order mark.
  public let bytes: [UInt8]
  /// Whether the file began with a UTF-8 byte order mark, so that an offset in the file is 3 more than one here.
  public let hadByteOrderMark: Bool
  /// The offset at which each line starts; the first is 0.
  private let lineStarts: [Int32]
  /// How columns are counted without walking a long line again and again.
  let scalars: ScalarCounts

  /// Makes a source of the bytes of a file.
  ///
  /// A UTF-8 byte order mark is accepted, and is no part of the text. Lines end at a line feed, a carriage return,
  /// or the pair of both.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.hadByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    self.bytes = hadByteOrderMark ? Array(bytes.dropFirst(3)) : bytes
    self.lineStarts = Source.lineStarts(of: self.bytes)
    self.scalars = ScalarCounts(of: self.bytes)
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

  /// Makes a location.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
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
    let start = lineStart(line)
    let end = max(start, min(offset, bytes.count))
    let column = scalars.count(before: end, in: bytes) - scalars.count(before: start, in: bytes)
    return Location(line: line + 1, column: column + 1)
  }

  /// The number of lines; a text that ends with a line end has an empty last one.
  public var lineCount: Int { lineStarts.count }

  /// The bytes of a 1-based line, without its end.
  public func line(_ number: Int) -> ArraySlice<UInt8> {
    let start = lineStart(number - 1)
    var end = number < lineStarts.count ? lineStart(number) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }

  /// The offset at which a line starts, by its 0-based number.
  func lineStart(_ index: Int) -> Int { Int(lineStarts[index]) }

  /// The 0-based number of the line in which an offset is.
  func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int32] {
    // What 32 bits cannot point into is refused as a whole, and needs no lines.
    guard bytes.count < Int(Int32.max) else { return [0] }
    var starts: [Int32] = [0]
    starts.reserveCapacity(bytes.count / 32 + 1)
    let bytes = bytes.span
    for offset in bytes.indices {
      let byte = bytes[offset]
      // Both line ends are below 0x0E, which nearly no other byte of a text is.
      guard byte < 0x0E, byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { continue }
      starts.append(Int32(truncatingIfNeeded: offset + 1))
    }
    return starts
  }
}
