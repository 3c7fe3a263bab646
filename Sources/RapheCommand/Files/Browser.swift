import FoundationEssentials
import Raphe

/// The reader's browser.
enum Browser {
  /// Opens a file in it; returns whether there was one to ask.
  ///
  /// That is the program which `BROWSER` names, or else the one by which the system opens what a user clicks on.
  static func open(_ path: String) -> Bool {
    let own = Terminal.environment("BROWSER").map { [$0] } ?? []
    return (own + ["xdg-open", "open"]).contains { program in
      ChildProcess.run(
        [program, Path.absolute(path)], ProcessInfo.processInfo.environment, output: "/dev/null") == 0
    }
  }
}
