#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Turns a fault of the program into exit code 3, so that it is never taken for a verdict.
enum FaultHandler {
  static func install() {
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
      _ = signal(number) { _ in
        // Only what may be called from a handler: no allocation, no Swift string built.
        let message: StaticString = "raphe: internal fault; please report it with the command and its files\n"
        _ = unsafe write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
        _exit(3)
      }
    }
  }
}
