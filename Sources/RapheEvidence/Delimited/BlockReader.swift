/// Whole rows of a table that come one after the other.
struct RowBlock: Sendable {
  /// The bytes, and behind them at least eight that are zero.
  var bytes: [UInt8]
  /// The number of bytes without those behind them.
  var count: Int
  /// The offset of the first byte in the table.
  var origin: Int
  /// Whether the end of the last row was not found within the limits, so that nothing after it can be read.
  var isCutOff = false
}

/// Parts a table into blocks of whole rows.
///
/// A table is thought of in segments of a fixed number of bytes; a row belongs to the segment in which it starts, and a
/// block has the rows of so many segments. What is a segment's does therefore not depend on how the table is read. Whether
/// a line ends a row is told by the number of quotes before it: RFC 4180 doubles those inside of quotes.
struct BlockReader {
  private let source: any ByteSource
  private let sizes: BlockSizes
  /// What was read of the table and not handed over.
  private var rest: [UInt8] = []
  /// The offset of the rest in the table.
  private var origin = 0
  private var isAtEnd = false

  init(_ source: any ByteSource, _ sizes: BlockSizes) {
    self.source = source
    self.sizes = sizes
  }

  /// The next block; nil when all was handed over.
  mutating func next() throws(SourceFailure) -> RowBlock? {
    let span = sizes.segment * sizes.segmentsOfBlock
    let target = (origin / span + 1) * span - origin
    var bytes = rest
    var count = rest.count
    rest = []
    bytes.reserveCapacity(target + sizes.reading + 16)
    var (quotes, counted) = (0, 0)
    var end: Int?
    while end == nil {
      if count < target || counted >= target - 1, !isAtEnd { try read(&bytes, &count) }
      guard count >= target || isAtEnd else { continue }
      // Quotes are counted up to the last byte that can end a row of these segments, then byte by byte.
      let known = min(count, target - 1)
      if counted < known {
        quotes += BlockReader.quotes(bytes, counted, known)
        counted = known
      }
      while end == nil, counted < count {
        let byte = bytes[counted]
        counted += 1
        if byte == UInt8(ascii: "\"") { quotes += 1 }
        if quotes & 1 == 0, byte == 0x0A || byte == 0x0D { end = counted }
      }
      if isAtEnd || counted - target > sizes.longestRow { break }
    }
    if count == 0 { return nil }
    let isCutOff = end == nil && !isAtEnd
    if isCutOff { isAtEnd = true }
    var block = finish(&bytes, at: end ?? count, of: count)
    block.isCutOff = isCutOff
    return block
  }

  private static func quotes(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      return unsafe ByteLanes.count(of: UInt8(ascii: "\""), base + start, end - start)
    }
  }

  private mutating func finish(_ bytes: inout [UInt8], at end: Int, of count: Int) -> RowBlock {
    rest = Array(bytes[end..<count])
    bytes.removeSubrange(end..<bytes.count)
    bytes.append(contentsOf: repeatElement(0, count: 16))
    let block = RowBlock(bytes: bytes, count: end, origin: origin)
    origin += end
    return block
  }

  /// Reads more behind what is there; the bytes have room for it before they have a content.
  private mutating func read(_ bytes: inout [UInt8], _ count: inout Int) throws(SourceFailure) {
    if bytes.count == count { bytes.append(contentsOf: repeatElement(0, count: sizes.reading)) }
    let (start, capacity) = (count, bytes.count - count)
    var result: Result<Int, SourceFailure> = .success(0)
    unsafe bytes.withUnsafeMutableBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      do throws(SourceFailure) {
        result = .success(unsafe try source.read(into: base + start, capacity))
      } catch {
        result = .failure(error)
      }
    }
    let added = try result.get()
    count += added
    isAtEnd = added == 0
  }
}

/// How a table is read.
struct BlockSizes: Hashable, Sendable {
  /// The bytes of a segment, whose rows are summed together.
  var segment = 1 << 18
  /// The segments that are read before they are worked on.
  var segmentsOfBlock = 4
  /// The bytes that are asked for at once.
  var reading = 1 << 18
  /// The bytes beyond which a row is refused.
  var longestRow = 1 << 24
}
