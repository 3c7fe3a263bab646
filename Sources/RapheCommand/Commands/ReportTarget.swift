public import ArgumentParser
import RapheReporting

/// A further report of a run: a format, and the file that it goes to.
struct ReportTarget<Command: ReportingCommand>: ExpressibleByArgument, Sendable {
  let format: FormatOption<Command>
  /// The path as given; nil is standard output.
  let path: String?

  /// Reads `FORMAT=FILE`, of which `FILE` may be `-`.
  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[1].isEmpty, let format = FormatOption<Command>(argument: parts[0]) else {
      return nil
    }
    self.format = format
    path = parts[1] == "-" ? nil : parts[1]
  }

  static var defaultCompletionKind: CompletionKind { .file() }
}

/// What of a run SARIF has as results.
enum SARIFInclude: String, ExpressibleByArgument, CaseIterable {
  case failures, all
}

extension TAPVersion: ExpressibleByArgument {}
