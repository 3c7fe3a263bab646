import RapheNumerics

/// Turns a fault of the program into exit code 3, so that it is never taken for a verdict.
enum FaultHandler {
  /// What the handler needs of a stack, and more.
  private static let stackSize = 1 << 16

  static func install() {
    coverThread()
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
      var action = sigaction()
      // A stack that overflowed has no room for a handler.
      action.sa_flags = Int32(SA_ONSTACK)
      let handler: @convention(c) (Int32) -> Void = { _ in
        // Only what may be called from a handler: no allocation, no Swift string built.
        let message: StaticString = "raphe: internal fault; please report it with the command and its files\n"
        _ = unsafe write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
        _exit(3)
      }
      #if canImport(Glibc)
        unsafe action.__sigaction_handler.sa_handler = handler
      #elseif canImport(Musl)
        unsafe action.__sa_handler.sa_handler = handler
      #else
        unsafe action.__sigaction_u.__sa_handler = handler
      #endif
      _ = unsafe sigaction(number, &action, nil)
    }
  }

  /// Gives the thread that calls it a second stack, on which the handler can run when the first one has overflowed.
  ///
  /// It stays for as long as the process runs: a thread has one, however often this is called.
  static func coverThread() {
    var current = unsafe stack_t()
    guard unsafe sigaltstack(nil, &current) == 0, unsafe current.ss_flags & Int32(SS_DISABLE) != 0 else { return }
    var stack = unsafe stack_t()
    unsafe stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: stackSize, alignment: 16)
    unsafe stack.ss_size = numericCast(stackSize)
    _ = unsafe sigaltstack(&stack, nil)
  }
}
