import ArgumentParser
import RapheEvaluation
import RapheSimulation

/// How theories' mechanisms are run.
struct MechanismOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many draws of a mechanism's uncertain parameters are run.", valueName: "n"))
  var draws = DerivationOptions().draws

  @Option(help: ArgumentHelp("What the draws are made from.", valueName: "n"))
  var seed = DerivationOptions().seed

  func validate() throws {
    if draws < 1 { throw ValidationError("--draws must be 1 or more; it is \(draws).") }
    if draws > Ensemble.mostDraws {
      throw ValidationError("--draws must be \(Ensemble.mostDraws) or fewer; it is \(draws).")
    }
  }

  var options: DerivationOptions { DerivationOptions(draws: draws, seed: seed) }
}
