import FoundationEssentials
import Raphe
import RapheNumerics
import RapheReporting

/// What the process knows of the screen it may be writing to.
enum Terminal {
  /// An output of the process.
  enum Stream {
    case output
    case error

    var descriptor: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }
  }

  /// The columns there are: of the terminal, of `COLUMNS`, or 80.
  static var width: Int {
    var size = winsize()
    if isatty(STDOUT_FILENO) == 1, unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return min(Int(size.ws_col), widest)
    }
    return environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? min($0, widest) : nil } ?? 80
  }

  /// No screen is wider, and a line of more columns would only cost memory.
  private static let widest = 1000

  /// Whether to use colour: the option first, then the environment, then whether the stream is a terminal.
  static func usesColor(_ choice: ColorChoice, on stream: Stream) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if environment("NO_COLOR") != nil { return false }
    for name in ["FORCE_COLOR", "CLICOLOR_FORCE"] {
      if let value = environment(name) { return value != "0" }
    }
    return isatty(stream.descriptor) == 1 && environment("TERM") != "dumb" && environment("CLICOLOR") != "0"
  }

  /// Whether somebody watches what is written to standard error.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb" }

  /// Makes a pipe whose reader has gone an error of writing rather than a signal that ends the program.
  static func ignoreClosedPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  /// Writes a text as it is.
  ///
  /// When the reader of the results has gone, as `head` goes when it has seen enough, the run ends with
  /// `ExitCode.closedPipe`, whatever it had come to: nobody can have seen the summary. Nobody to read mistakes is no reason to
  /// keep results back.
  @discardableResult
  static func write(_ text: String, to stream: Stream) -> SystemFailure? {
    let failure = write(text, to: stream.descriptor)
    guard failure?.number == EPIPE else { return failure }
    if stream == .output { Ending.exit(ExitCode.closedPipe.rawValue) }
    return nil
  }

  /// Writes a text to an open file, however many calls it takes.
  static func write(_ text: String, to descriptor: Int32) -> SystemFailure? {
    var text = text
    return text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let count = unsafe writeBytes(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return SystemFailure(count < 0 ? errno : EIO) }
        done += count
      }
      return nil
    }
  }

  /// A variable of the environment that is set and not empty.
  static func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// The system's `write`, whose name the type above would hide.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}
