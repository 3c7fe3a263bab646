import RapheNumerics

/// What could not be read, in words, and what to do about it.
struct SourceFailure: Error, Hashable, Sendable {
  /// Which kind of failure.
  enum Kind: Hashable, Sendable {
    /// The file is not there, may not be read, or is no file.
    case unreadable
    /// The file is compressed, and is damaged.
    case damaged
    /// A library is not installed.
    case noLibrary
  }

  var kind: Kind
  /// One lower-case sentence that begins with what failed.
  var message: String
}

/// Bytes that are read once, from the first to the last.
protocol ByteSource: AnyObject {
  /// Reads at most so many bytes, at least one unless there are no more.
  ///
  /// - Returns: the number of bytes read; 0 at the end.
  func read(into buffer: UnsafeMutablePointer<UInt8>, _ capacity: Int) throws(SourceFailure) -> Int
}

/// The bytes of a regular file.
final class FileBytes: ByteSource {
  private let descriptor: Int32
  private let path: String

  /// Opens a file.
  ///
  /// What is no regular file is refused before it is read: a FIFO would never end, and need not begin.
  init(path: String) throws(SourceFailure) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileBytes.failure(path, errno) }
    var status = stat()
    let isKnown = unsafe fstat(descriptor, &status) == 0
    guard isKnown, status.st_mode & S_IFMT == S_IFREG else {
      let number = errno
      guard isKnown else { throw FileBytes.failure(path, number) }
      let kind =
        switch status.st_mode & S_IFMT {
        case S_IFDIR: "a folder"
        case S_IFIFO: "a pipe"
        case S_IFSOCK: "a socket"
        default: "a device"
        }
      throw SourceFailure(kind: .unreadable, message: "`\(path)` is \(kind), not a file")
    }
  }

  deinit { close(descriptor) }

  /// Whether the file begins with some bytes.
  func begins(with head: [UInt8]) -> Bool {
    var bytes = [UInt8](repeating: 0, count: head.count)
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe pread(descriptor, $0.baseAddress, $0.count, 0) }
    return count == head.count && bytes == head
  }

  func read(into buffer: UnsafeMutablePointer<UInt8>, _ capacity: Int) throws(SourceFailure) -> Int {
    while true {
      let count = unsafe RapheNumerics.read(descriptor, buffer, capacity)
      if count >= 0 { return count }
      guard errno == EINTR else { throw FileBytes.failure(path, errno) }
    }
  }

  private static func failure(_ path: String, _ number: Int32) -> SourceFailure {
    let reason =
      switch number {
      case ENOENT: "there is no such file"
      case EACCES, EPERM: "it may not be read"
      case ELOOP: "it is a link that leads back to itself"
      default: unsafe String(cString: strerror(number))
      }
    return SourceFailure(kind: .unreadable, message: "`\(path)` cannot be read: \(reason)")
  }
}

/// Bytes that are in memory.
final class MemoryBytes: ByteSource {
  private let bytes: [UInt8]
  private var position = 0
  /// At most so many bytes are handed over at once.
  private let portion: Int

  init(_ bytes: [UInt8], portion: Int = .max) { (self.bytes, self.portion) = (bytes, portion) }

  func read(into buffer: UnsafeMutablePointer<UInt8>, _ capacity: Int) throws(SourceFailure) -> Int {
    let count = min(capacity, portion, bytes.count - position)
    for index in 0..<count { unsafe buffer[index] = bytes[position + index] }
    position += count
    return count
  }
}
