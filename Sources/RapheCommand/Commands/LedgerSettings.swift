import ArgumentParser
import RapheEvaluation
import RapheStatistics

/// How the conventional ledger is kept.
struct LedgerSettings: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Heterogeneity in the conventional ledger: REML, ML, DL, PM, PMM, EB, SJ, HE, HS, HSk or EE (none).",
      valueName: "name"),
    completion: .list(HeterogeneityEstimator.allCases.map(\.rawValue)))
  var estimator = "REML"

  @Option(
    help: ArgumentHelp(
      "Test in the conventional ledger: truncated (Hartung-Knapp), hartung-knapp or z.", valueName: "name"),
    completion: .list(tests.map(\.name)))
  var test = "truncated"

  private static let tests: [(name: String, test: PooledTest)] = [
    ("truncated", .truncatedKnappHartung), ("hartung-knapp", .knappHartung), ("z", .z),
  ]

  func validate() throws {
    if chosenEstimator == nil {
      let names = HeterogeneityEstimator.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--estimator takes one of \(names); it is '\(estimator)'.")
    }
    if chosenTest == nil {
      let names = LedgerSettings.tests.map(\.name).joined(separator: ", ")
      throw ValidationError("--test takes one of \(names); it is '\(test)'.")
    }
  }

  /// The options, with the defaults for words that `validate` refuses.
  var options: LedgerOptions {
    LedgerOptions(estimator: chosenEstimator ?? .reml, test: chosenTest ?? .truncatedKnappHartung)
  }

  private var chosenEstimator: HeterogeneityEstimator? {
    HeterogeneityEstimator.allCases.first { $0.rawValue.lowercased() == estimator.lowercased() }
  }

  private var chosenTest: PooledTest? { LedgerSettings.tests.first { $0.name == test.lowercased() }?.test }
}
