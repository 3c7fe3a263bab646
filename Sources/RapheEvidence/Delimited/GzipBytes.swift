/// The bytes that a file of gzip holds, one member after the other (RFC 1952).
///
/// zlib holds each member's length and checksum against what it holds.
@safe
final class GzipBytes: ByteSource {
  /// How a file of gzip begins.
  static let magic: [UInt8] = [0x1F, 0x8B]
  private static let portion = 1 << 16

  private let source: any ByteSource
  private let name: String
  private let library: ZlibLibrary
  private let stream: UnsafeMutablePointer<ZlibLibrary.Stream>
  private let input: UnsafeMutablePointer<UInt8>
  private var members = 0
  private var isInMember = false
  private var isAtEnd = false

  init(_ source: any ByteSource, name: String) throws(SourceFailure) {
    (self.source, self.name) = (source, name)
    library = try ZlibLibrary()
    unsafe stream = UnsafeMutablePointer.allocate(capacity: 1)
    unsafe stream.initialize(to: ZlibLibrary.Stream())
    unsafe input = UnsafeMutablePointer.allocate(capacity: GzipBytes.portion)
    // The largest window, and 16 for the header and trailer of gzip.
    let size = unsafe Int32(MemoryLayout<ZlibLibrary.Stream>.size)
    guard unsafe library.begin(stream, 15 + 16, "1.2.11", size) == ZlibLibrary.ok else {
      throw SourceFailure(kind: .noLibrary, message: "zlib is another version than 1")
    }
  }

  deinit {
    unsafe _ = library.end(stream)
    unsafe stream.deallocate()
    unsafe input.deallocate()
  }

  func read(into buffer: UnsafeMutablePointer<UInt8>, _ capacity: Int) throws(SourceFailure) -> Int {
    let wanted = min(capacity, Int(Int32.max))
    unsafe stream.pointee.output = buffer
    unsafe stream.pointee.outputCount = UInt32(wanted)
    while unsafe stream.pointee.outputCount > 0, !isAtEnd { try step() }
    return unsafe wanted - Int(stream.pointee.outputCount)
  }

  /// Decompresses what is there, or gets more.
  private func step() throws(SourceFailure) {
    if unsafe stream.pointee.inputCount == 0 {
      let count = unsafe try source.read(into: input, GzipBytes.portion)
      unsafe stream.pointee.input = input
      unsafe stream.pointee.inputCount = UInt32(count)
      if count == 0 {
        isAtEnd = true
        if isInMember || members == 0 { throw damaged("it ends in the middle") }
        return
      }
    }
    if !isInMember {
      // Padding of zeros is allowed behind a member, as of files on tapes.
      if members > 0, let next = unsafe stream.pointee.input, unsafe next.pointee == 0 {
        unsafe stream.pointee.input = next + 1
        unsafe stream.pointee.inputCount -= 1
        return
      }
      isInMember = true
    }
    switch unsafe library.inflate(stream, 0) {
    case ZlibLibrary.ok, ZlibLibrary.bufferError: return
    case ZlibLibrary.streamEnd:
      members += 1
      isInMember = false
      unsafe _ = library.reset(stream)
    default:
      let said = unsafe stream.pointee.message.map { unsafe String(cString: $0) } ?? "no reason"
      throw damaged("zlib says of its member \(members + 1): \(said)")
    }
  }

  private func damaged(_ reason: String) -> SourceFailure {
    SourceFailure(kind: .damaged, message: "`\(name)` is a damaged file of gzip: \(reason)")
  }
}
