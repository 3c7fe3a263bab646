import ArgumentParser
import RapheEvaluation
import RapheLanguage

/// How theories' mechanisms are run.
struct MechanismOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many draws of a mechanism's uncertain parameters are run (default: \(DerivationOptions().draws)).",
      valueName: "n"))
  var draws: Int?

  @Option(help: ArgumentHelp("What the draws are made from (default: \(DerivationOptions().seed)).", valueName: "n"))
  var seed: UInt64?

  func validate() throws {
    try OptionRange.draws.check(draws)
  }

  /// What is asked of mechanisms; what the command line leaves open is as the project's file says.
  func options(under settings: ProjectFile.Settings) -> DerivationOptions {
    var options = DerivationOptions()
    options.draws = draws ?? settings.draws ?? options.draws
    options.seed = seed ?? settings.seed ?? options.seed
    return options
  }
}
