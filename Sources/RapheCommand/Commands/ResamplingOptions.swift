import ArgumentParser
import RapheEvaluation

/// How theories are held against each other.
struct ResamplingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Odds of theories among each other before any evidence; with them probabilities, where all share ground.",
      valueName: "theory=odds,..."))
  var odds = Odds()

  @Option(help: ArgumentHelp("How often the samples are drawn anew.", valueName: "n"))
  var resamples = 1000

  @Option(help: ArgumentHelp("Where the draws start.", valueName: "n"))
  var seed: UInt64 = 1994

  func validate() throws {
    try OptionRange.resamples.check(resamples)
  }

  /// The options of a comparison of theories with these ids.
  func options(among ids: [String]) throws -> TheoryComparisonOptions {
    var options = TheoryComparisonOptions()
    options.resamples = resamples
    options.seed = seed
    options.odds = try odds.checked(among: ids)
    return options
  }
}
