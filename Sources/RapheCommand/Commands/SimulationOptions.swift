import ArgumentParser
import RapheSimulation

/// What is run, and how.
struct SimulationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The name of one of the model's treatments.", valueName: "name"))
  var treatment: String?

  @Option(help: ArgumentHelp("The name of one of the model's groups.", valueName: "name"))
  var group: String?

  @Option(
    help: ArgumentHelp(
      "Another value of a parameter, in its unit, from long before the treatment; repeatable.",
      valueName: "name=value"))
  var set: [String] = []

  @Option(help: ArgumentHelp("When the run ends.", valueName: "time"))
  var until: String?

  @Option(help: ArgumentHelp("The time between two rows or points.", valueName: "time"))
  var every: String?

  @Option(
    help: ArgumentHelp("A variable, or what it stands for, to write down; repeatable.", valueName: "quantity"))
  var quantity: [String] = []

  @Option(help: ArgumentHelp("Run so many draws of the uncertain parameters.", valueName: "n"))
  var draws: Int?

  @Option(help: ArgumentHelp("What the draws are made from.", valueName: "n"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("The relative error of a step.", valueName: "size"))
  var rtol = Tolerance().relative

  @Option(help: ArgumentHelp("How many threads work at once; by default one a processor.", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Print which parameters this quantity depends on at the end (Sobol indices).", valueName: "quantity"))
  var sensitivity: String?

  func validate() throws {
    if let draws, draws < 1 { throw ValidationError("--draws must be 1 or more; it is \(draws).") }
    if let draws, draws > Ensemble.mostDraws {
      throw ValidationError("--draws must be \(Ensemble.mostDraws) or fewer; it is \(draws).")
    }
    try OptionRange.jobs.check(jobs)
    if !(rtol >= 1e-13 && rtol <= 0.1) {
      throw ValidationError("--rtol takes a number from 1e-13 to 0.1; it is \(rtol).")
    }
  }
}
