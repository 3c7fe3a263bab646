import Raphe
import RapheNumerics
import RapheReporting

/// Writes a file whole or not at all.
enum OutputFile {
  /// Writes a text; returns why it could not be written.
  ///
  /// The text goes to a new file beside the old one, which then takes its place. Devices and pipes are written as
  /// they are, and a link stays a link.
  static func write(_ text: String, to path: String) -> String? {
    if let descriptor = openDescriptor(path) { return write(text, toPipe: descriptor)?.reason }
    switch Path.kind(path) {
    case .folder: return "it is a folder"
    case .other: return writeInPlace(text, to: path)
    case .file, .nothing: break
    }
    let target: String
    switch Path.followed(path) {
    case .success(let found): target = found
    case .failure(let failure): return failure.reason
    }
    let folder = Path.folder(of: target)
    if !Path.exists(folder) { return "there is no folder `\(folder)`" }
    if Path.kind(target) == .file, unsafe access(target, W_OK) != 0 { return SystemFailure(errno).reason }
    let scratch = Path.join(folder, ".\(Path.name(of: target)).\(getpid())")
    let descriptor = unsafe open(scratch, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions(of: target))
    guard descriptor >= 0 else { return SystemFailure(errno).reason }
    var failure = Terminal.write(text, to: descriptor)
    if close(descriptor) != 0, failure == nil { failure = SystemFailure(errno) }
    if failure == nil, unsafe rename(scratch, target) != 0 { failure = SystemFailure(errno) }
    if failure != nil { _ = unsafe unlink(scratch) }
    return failure?.reason
  }

  /// Adds a text to the end of a file, which is made when there is none; returns why it could not be done.
  static func append(_ text: String, to path: String) -> String? {
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return SystemFailure(errno).reason }
    var failure = Terminal.write(text, to: descriptor)
    if close(descriptor) != 0, failure == nil { failure = SystemFailure(errno) }
    return failure?.reason
  }

  /// The number of an open file that a path of the system stands for.
  private static func openDescriptor(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdout": STDOUT_FILENO
    case "/dev/stderr": STDERR_FILENO
    default: path.hasPrefix("/dev/fd/") ? Int32(path.dropFirst("/dev/fd/".count)) : nil
    }
  }

  private static func writeInPlace(_ text: String, to path: String) -> String? {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return SystemFailure(errno).reason }
    defer { close(descriptor) }
    return write(text, toPipe: descriptor)?.reason
  }

  /// Writes to what may be a pipe, whose reader may have gone as that of standard output may.
  private static func write(_ text: String, toPipe descriptor: Int32) -> SystemFailure? {
    let failure = Terminal.write(text, to: descriptor)
    if failure?.number == EPIPE { Ending.exit(ExitCode.closedPipe.rawValue) }
    return failure
  }

  /// Those of the file that is replaced, or what the user's mask leaves of reading and writing for all.
  private static func permissions(of path: String) -> mode_t {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o666
  }
}
