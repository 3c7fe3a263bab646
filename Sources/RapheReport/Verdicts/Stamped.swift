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
