import ArgumentParser
import Raphe
import RapheNumerics
import RapheReporting

/// The command line.
@main
struct RapheCommandLine: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "raphe",
    abstract: "Confronts theories of mechanism, written as YAML, with recorded findings.",
    usage: """
      raphe [test] [<options>] [<paths> ...]
      raphe <subcommand> [<options>] ...
      """,
    discussion: """
      Without a subcommand it tests what is in `Hypotheses`, or in the current folder. `raphe test --help` has the \
      options.

      Results go to standard output, mistakes to standard error. Exit codes: 0 every gate met; 1 a verdict differs \
      from what was expected, or --fail-on hit; 2 wrong usage or input; 3 a fault in Raphe; 5 nothing to test; 130 interrupted; 141 whoever read the output has gone.

      Examples:

      raphe Hypotheses --quiet
      raphe init my-project
      raphe test --watch
      raphe --generate-completion-script bash > raphe.bash
      """,
    version: "raphe \(Release.version)",
    subcommands: [
      Initialise.self, Test.self, Check.self, Explain.self, Compare.self, Plan.self, Simulate.self, Calibrate.self,
      Lock.self, Diff.self, StoredRun.self, Schema.self, Manual.self,
    ],
    defaultSubcommand: Test.self)

  static func main() async {
    FaultHandler.install()
    Terminal.ignoreClosedPipes()
    do {
      var command = try read(Array(CommandLine.arguments.dropFirst()))
      do {
        if var command = command as? any AsyncParsableCommand {
          try await command.run()
        } else {
          try command.run()
        }
      } catch let mistake as ValidationError {
        // The usage of the subcommand helps, not that of all.
        Ending.exit(report(mistake, of: type(of: command)))
      }
    } catch let end as Ending {
      Ending.exit(end.code)
    } catch {
      Ending.exit(report(error, of: RapheCommandLine.self))
    }
  }

  /// The command that arguments ask for; throws what the argument parser has to say of them.
  static func read(_ arguments: [String]) throws -> any ParsableCommand { try parseAsRoot(arguments) }

  /// Prints what the argument parser has to say: help and version, or a mistake in the usage.
  private static func report(_ error: any Error, of command: any ParsableCommand.Type) -> Int32 {
    if exitCode(for: error) == .success {
      guard let failure = Terminal.write(command.fullMessage(for: error) + "\n", to: .output) else { return 0 }
      Terminal.write("error[E0603]: standard output cannot be written: \(failure.reason)\n", to: .error)
      return 2
    }
    // A subcommand does not know what it is a part of.
    let message = command.fullMessage(for: error)
      .replacing("See '\(command._commandName) --help'", with: "See '\(name(of: command)) --help'")
    // It quotes arguments, and files by their names.
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
    Terminal.write(lines.joined(separator: "\n") + "\n", to: .error)
    return 2
  }
}

extension RapheCommandLine {
  private static func name(of command: any ParsableCommand.Type) -> String {
    command == RapheCommandLine.self
      ? RapheCommandLine._commandName : "\(RapheCommandLine._commandName) \(command._commandName)"
  }
}
