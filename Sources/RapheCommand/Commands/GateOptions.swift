import ArgumentParser
import Raphe
import RapheLanguage
import RapheReporting

/// What fails a run.
struct GateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      What fails the run beside a verdict that is `unexpected`: one by its name; repeatable, or several with commas. \
      `never` fails none.
      """,
      valueName: "words"))
  var failOn: [FailOn] = []

  @ArgumentParser.Flag(help: "Exit with 0 whatever the verdicts; errors in the input still exit with 2.")
  var exitZero = false

  @ArgumentParser.Flag(help: "Nothing to test is no failure.")
  var allowEmpty = false

  @OptionGroup var strictness: StrictnessOptions

  /// The verdicts that fail the run; those of the command line, or else those of the project's file.
  func conditions(under settings: ProjectFile.Settings) -> Set<FailCondition> {
    failOn.isEmpty
      ? Set(settings.failOn.compactMap { FailCondition(rawValue: $0.rawValue) }) : Set(failOn.flatMap(\.conditions))
  }
}

/// What warnings do to a run.
struct StrictnessOptions: ParsableArguments {
  @ArgumentParser.Flag(
    help: "Warnings fail the run with 2, as errors do; a dataset's `warnings: errors` does so for its own.")
  var strict = false

  /// Which warnings count, when a run is under some project files.
  func strictness(under config: ProjectFiles) -> Strictness {
    if strict { return .all }
    return config.files.first { $0.file.areWarningsErrors }.map { .project($0.path) } ?? .datasets
  }
}

/// Verdicts that fail a run, as one argument names them.
struct FailOn: ExpressibleByArgument {
  var conditions: Set<FailCondition>

  init?(argument: String) {
    var found: Set<FailCondition> = []
    for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let condition = FailCondition(rawValue: String(word)) else { return nil }
      found.insert(condition)
    }
    conditions = found
  }

  static var allValueStrings: [String] { FailCondition.allCases.map(\.rawValue) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
