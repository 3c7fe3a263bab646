package import RapheEvaluation
import RapheLanguage
import RapheReport

/// A calibration for programs: one JSON object, with keys sorted.
package struct CalibrationJSON: Sendable {
  private let value: @Sendable () -> String

  /// Makes the report.
  package init(_ calibration: Calibration, exitCode: Int32, version: String = Release.version) {
    value = { Reported.Calibration(calibration, exitCode, version).laidOut }
  }

  /// The report as text, with a line end.
  package func text() -> String { value() }
}

extension Reported.Calibration {
  init(_ calibration: Calibration, _ exitCode: Int32, _ version: String) {
    self.init(
      raphe: Reported.Versions(version: version),
      settings: Reported.CalibrationSettings(
        asOf: Reported.Nullable(calibration.asOf), worlds: calibration.options.worlds, seed: calibration.options.seed),
      claims: calibration.claims, leftOut: calibration.leftOut, findings: calibration.findings.all,
      samples: calibration.findings.samples, scenarios: calibration.outcomes.map(Reported.Scenario.init),
      theories: calibration.theories.map(Reported.CalibratedTheory.init),
      diagnostics: calibration.diagnostics.map(Reported.Diagnostic.init), exitCode: exitCode)
  }
}

extension Reported.Scenario {
  init(_ outcome: ScenarioOutcome) {
    func rates(ifTrue isTrue: Bool) -> [String: Reported.Rate] {
      Dictionary(
        uniqueKeysWithValues: Verdict.reported.map {
          ($0.rawValue, Reported.Rate(outcome.rate($0, ifTrue: isTrue)))
        })
    }
    let isDrawn = outcome.scenario.isDrawn
    self.init(
      effect: isDrawn ? "drawn" : "none", findings: outcome.scenario.isSingle ? "one a sample" : "all",
      selection: outcome.scenario.selection.text, meanFactor: Reported.Number(outcome.meanFactor),
      meanFactorError: Reported.Number(outcome.meanFactorError),
      bins: isDrawn ? outcome.bins.enumerated().map(Reported.Bin.init) : [],
      ifTrue: isDrawn ? rates(ifTrue: true) : nil, ifFalse: rates(ifTrue: false),
      wrongSign: isDrawn ? Reported.Rate(outcome.signs) : nil)
  }
}

extension Reported.Bin {
  init(_ index: Int, _ bin: CalibrationBin) {
    self.init(
      from: Reported.Number(Double(index) / 10), to: Reported.Number(Double(index + 1) / 10), count: bin.count,
      hits: bin.hits,
      probability: Reported.Nullable(bin.probability.map(Reported.Number.init)),
      error: Reported.Nullable(bin.error.map(Reported.Number.init)))
  }
}

extension Scenario.Severity {
  fileprivate var text: String {
    switch self {
    case .none: "none"
    case .moderate: "moderate"
    case .severe: "severe"
    }
  }
}
