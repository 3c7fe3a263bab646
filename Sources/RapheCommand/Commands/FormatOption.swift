import ArgumentParser
import RapheReport
import RapheReporting

/// A command whose results are a report of one kind.
protocol ReportingCommand {
  static var kind: ReportKind { get }
  /// The formats that its results can be asked for in.
  static var reporters: [any Reporter] { get }
}

extension ReportingCommand {
  /// Those that the registry has for the kind of report.
  static var reporters: [any Reporter] { Reporters.shipped.of(kind) }
}

/// The format of a command's results: one of those that the registry has for their kind.
struct FormatOption<Command: ReportingCommand>: ExpressibleByArgument, Sendable {
  let reporter: any Reporter

  /// Text, which is there for every kind.
  static var text: FormatOption { FormatOption(reporter: TextReporter()) }

  init?(argument: String) {
    guard let reporter = Command.reporters.first(where: { $0.name == argument }) else { return nil }
    self.reporter = reporter
  }

  init(reporter: any Reporter) { self.reporter = reporter }

  static var allValueStrings: [String] { Command.reporters.map(\.name) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
  var defaultValueDescription: String { reporter.name }

  /// Whether results are text for a terminal.
  var isText: Bool { reporter is TextReporter }
  /// Whether results have the diagnostics among them.
  var hasDiagnostics: Bool { reporter.diagnostics == .inside }
  /// Whether results are words for people, who may want fewer.
  var isForPeople: Bool { reporter is TextReporter || reporter is ConciseReporter }
  /// Whether diagnostics have one line each.
  var isConcise: Bool { reporter.diagnostics == .apartOneALine }
}

extension DisplayOptions {
  /// How results are to look.
  var appearance: Appearance {
    var appearance = Appearance(
      width: Terminal.width, style: usesColor ? .ansi : .plain, isQuiet: quiet, isVerbose: verbose)
    appearance.command = RecordedCommand.words(CommandLine.arguments.dropFirst())
    return appearance
  }

  /// Writes results in a format, if it has something to say.
  func write<Command>(
    _ results: Results, as format: FormatOption<Command>, _ appearance: Appearance? = nil
  ) throws {
    if let text = format.reporter.text(results, appearance ?? self.appearance) { try write(text) }
  }
}
