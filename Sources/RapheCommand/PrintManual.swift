import ArgumentParser

/// `raphe manual`: the manual page, for who installs the program.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the manual page, for `man`.",
    usage: "raphe manual [<options>]",
    discussion: """
      Examples:

      raphe manual --output raphe.1
      raphe manual | man -l -
      """,
    shouldDisplay: false)

  @OptionGroup var display: DisplayOptions

  func run() throws {
    var usage: [String: String] = [:]
    for command in [RapheCommandLine.self] + RapheCommandLine.configuration.subcommands {
      usage[command._commandName] = command.configuration.usage
    }
    try display.write(ManualPage(try CommandDescription(dump: RapheCommandLine._dumpHelp()), usage: usage).text)
  }
}
