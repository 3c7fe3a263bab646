import RapheNumerics

/// Reads files, pipes and devices alike, and never more of them than a limit and one byte.
package enum FileReader {
  /// The bytes of a file; one byte more than the limit when it is longer, so that the reader can refuse it by name.
  package static func contents(of path: String, upTo limit: Int) -> Result<[UInt8], SystemFailure> {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(SystemFailure(errno)) }
    defer { close(descriptor) }
    return contents(of: descriptor, upTo: limit)
  }

  /// The same of a file that must be one: a pipe would wait for ever, and a device has no end.
  static func contents(ofRegularFile path: String, upTo limit: Int) -> Result<[UInt8], SystemFailure> {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .failure(SystemFailure(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return .failure(SystemFailure(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return contents(of: descriptor, upTo: limit)
    case S_IFDIR: return .failure(SystemFailure(EISDIR))
    default: return .failure(.noFile)
    }
  }

  /// All of standard input, or one byte more than the limit.
  package static func standardInput(upTo limit: Int) -> Result<[UInt8], SystemFailure> {
    contents(of: STDIN_FILENO, upTo: limit)
  }

  private static func contents(of descriptor: Int32, upTo limit: Int) -> Result<[UInt8], SystemFailure> {
    var bytes: [UInt8] = []
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, status.st_size > 0 {
      bytes.reserveCapacity(min(Int(status.st_size), limit) + 1)
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let wanted = min(buffer.count, limit + 1 - bytes.count)
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, wanted) }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return .failure(SystemFailure(errno)) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return .success(bytes)
  }
}
