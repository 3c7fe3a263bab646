import RapheNumerics

/// Another program, run to its end; its arguments are handed over as they are and never read by a shell.
package enum ChildProcess {
  /// Runs a program that is found as the system finds it, with its output in a file and nothing to read.
  ///
  /// - Returns: its exit code; nil where it could not be run or was killed.
  package static func run(_ arguments: [String], _ environment: [String: String], output: String) -> Int32? {
    var strings: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] =
      unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (strings + settings).forEach { unsafe free($0) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
    #endif
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var child = pid_t()
    guard unsafe posix_spawnp(&child, arguments[0], &actions, nil, &strings, &settings) == 0 else { return nil }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    // Ended by itself: no signal in the low bits, the code above them.
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }
}
