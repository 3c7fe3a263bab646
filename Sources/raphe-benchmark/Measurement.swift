import Foundation

/// One thing that was timed.
struct Measurement {
  /// What was done.
  var name: String
  /// The least wall time of all runs, in seconds.
  var seconds: Double
  /// The most memory that a run of another process held, in megabytes; nil for work in this one.
  var megabytes: Double?
}

extension Measurement {
  /// Times work in this process: the least of several runs, since what disturbs a run only makes it longer.
  static func work(_ name: String, runs: Int = 5, _ body: () throws -> Void) rethrows -> Measurement {
    var least = Double.infinity
    for _ in 0..<runs {
      let start = ContinuousClock.now
      try body()
      let took = ContinuousClock.now - start
      least = min(least, Double(took.components.seconds) + Double(took.components.attoseconds) * 1e-18)
    }
    return Measurement(name: name, seconds: least)
  }

  /// Times another program from outside, output thrown away; nil when it is not on this machine or fails.
  static func program(_ name: String, _ command: [String], runs: Int = 7) -> Measurement? {
    var least = Double.infinity
    var most = 0.0
    for _ in 0..<runs {
      guard let run = run(command) else { return nil }
      least = min(least, run.seconds)
      most = max(most, run.megabytes)
    }
    return Measurement(name: name, seconds: least, megabytes: most)
  }

  private static func run(_ command: [String]) -> (seconds: Double, megabytes: Double)? {
    var actions = unsafe posix_spawn_file_actions_t()
    _ = unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe command.map { unsafe strdup($0) }
    unsafe arguments.append(nil)
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var child: pid_t = 0
    let start = ContinuousClock.now
    guard unsafe posix_spawnp(&child, command[0], &actions, nil, &arguments, unsafe environ) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    guard unsafe wait4(child, &status, 0, &usage) == child, status == 0 else { return nil }
    let took = ContinuousClock.now - start
    return (
      Double(took.components.seconds) + Double(took.components.attoseconds) * 1e-18, Double(usage.ru_maxrss) / 1024
    )
  }
}
