/// A report that says by which command line it was asked for.
package protocol CommandLineReport: Described {
  /// The arguments, without the program; nil where no command line asked.
  var command: [String]? { get set }
}

extension CommandLineReport {
  /// The report as it was asked for by a command line.
  package func asked(by command: [String]?) -> Self {
    var report = self
    report.command = command
    return report
  }
}

/// What is said of the key of a command line.
enum CommandLineWords {
  static let purpose =
    "The arguments as typed, without --jobs, --output and --report, on which a report does not depend; absent without a "
    + "command."
}
