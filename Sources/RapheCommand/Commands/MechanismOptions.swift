import ArgumentParser
import RapheEvaluation

/// How theories' mechanisms are run.
struct MechanismOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many draws of a mechanism's uncertain parameters are run.", valueName: "n"))
  var draws = DerivationOptions().draws

  @Option(help: ArgumentHelp("What the draws are made from.", valueName: "n"))
  var seed = DerivationOptions().seed

  func validate() throws {
    try OptionRange.draws.check(draws)
  }

  var options: DerivationOptions { DerivationOptions(draws: draws, seed: seed) }
}
