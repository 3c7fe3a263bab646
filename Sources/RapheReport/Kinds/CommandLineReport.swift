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

/// A report whose command line stands beside its versions.
package protocol Stamped: CommandLineReport {
  /// What made it.
  var raphe: Reported.Versions { get set }
}

extension Stamped {
  package var command: [String]? {
    get { raphe.command }
    set { raphe.command = newValue }
  }
}

extension Reported.Verdicts: Stamped {}
extension Reported.Plan: Stamped {}
extension Reported.Settling: Stamped {}
extension Reported.Explanation: Stamped {}
extension Reported.CodeExplanation: Stamped {}
extension Reported.Calibration: Stamped {}

extension Reported.Simulation: CommandLineReport {
  package var command: [String]? {
    get { raphe.command }
    set { raphe.command = newValue }
  }
}

extension Reported.Sensitivity: CommandLineReport {
  package var command: [String]? {
    get { raphe?.command }
    set { raphe?.command = newValue }
  }
}
