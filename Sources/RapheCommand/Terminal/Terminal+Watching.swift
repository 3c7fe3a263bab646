import RapheNumerics

extension Terminal {
  /// Makes Ctrl-C end the process with 130, as a shell reports it, rather than by a signal.
  static func endOnInterrupt() {
    // Nothing is half written: files take their names only when they are whole.
    _ = signal(SIGINT) { _ in _exit(130) }
  }

  /// Empties the screen, when results go to one.
  static func clearScreen() {
    guard isatty(STDOUT_FILENO) == 1, environment("TERM") != "dumb" else { return }
    write("\u{1B}[H\u{1B}[2J\u{1B}[3J", to: .output)
  }
}
