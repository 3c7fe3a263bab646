public import RapheEvaluation
import RapheLanguage

/// A calibration for programs: one JSON object, with keys sorted.
public struct CalibrationJSON: Sendable {
  private let value: @Sendable () -> String

  /// Makes the report.
  public init(_ calibration: Calibration, exitCode: Int32, version: String = Release.version) {
    value = { JSONText.lay(CalibrationWire.Report(calibration, exitCode, version)) }
  }

  /// The report as text, with a line end.
  public func text() -> String { value() }
}

/// The shape of the JSON of a calibration.
private enum CalibrationWire {
  struct Report: Encodable {
    var raphe: Wire.Versions
    var settings: Settings
    var claims: [String]
    var leftOut: Int
    var findings: Int
    var samples: Int
    var scenarios: [Scenario]
    var diagnostics: [Wire.Diagnostic]
    var exitCode: Int32
  }

  struct Settings: Encodable {
    var asOf: Wire.Nullable<Int>
    var worlds: Int
    var seed: UInt64
  }

  struct Scenario: Encodable {
    var effect: String
    var findings: String
    var selection: String
    var meanFactor: Wire.Number
    var meanFactorError: Wire.Number
    var bins: [Bin]
    var ifTrue: [String: Rate]?
    var ifFalse: [String: Rate]
    var wrongSign: Rate?
  }

  struct Bin: Encodable {
    var from: Wire.Number
    var to: Wire.Number
    var count: Int
    var hits: Int
    var probability: Wire.Nullable<Wire.Number>
    var error: Wire.Nullable<Wire.Number>
  }

  struct Rate: Encodable {
    var count: Int
    var total: Int
    var interval: [Wire.Number]
  }
}

extension CalibrationWire.Report {
  init(_ calibration: Calibration, _ exitCode: Int32, _ version: String) {
    self.init(
      raphe: Wire.Versions(version: version),
      settings: CalibrationWire.Settings(
        asOf: Wire.Nullable(calibration.asOf), worlds: calibration.options.worlds, seed: calibration.options.seed),
      claims: calibration.claims, leftOut: calibration.leftOut, findings: calibration.findings.all,
      samples: calibration.findings.samples, scenarios: calibration.outcomes.map(CalibrationWire.Scenario.init),
      diagnostics: calibration.diagnostics.map(Wire.Diagnostic.init), exitCode: exitCode)
  }
}

extension CalibrationWire.Scenario {
  init(_ outcome: ScenarioOutcome) {
    func rates(ifTrue isTrue: Bool) -> [String: CalibrationWire.Rate] {
      Dictionary(
        uniqueKeysWithValues: Verdict.reported.map {
          ($0.rawValue, CalibrationWire.Rate(outcome.rate($0, ifTrue: isTrue)))
        })
    }
    let isDrawn = outcome.scenario.isDrawn
    self.init(
      effect: isDrawn ? "drawn" : "none", findings: outcome.scenario.isSingle ? "one a sample" : "all",
      selection: outcome.scenario.selection.text, meanFactor: Wire.Number(outcome.meanFactor),
      meanFactorError: Wire.Number(outcome.meanFactorError),
      bins: isDrawn ? outcome.bins.enumerated().map(CalibrationWire.Bin.init) : [],
      ifTrue: isDrawn ? rates(ifTrue: true) : nil, ifFalse: rates(ifTrue: false),
      wrongSign: isDrawn ? CalibrationWire.Rate(outcome.signs) : nil)
  }
}

extension CalibrationWire.Bin {
  init(_ index: Int, _ bin: CalibrationBin) {
    self.init(
      from: Wire.Number(Double(index) / 10), to: Wire.Number(Double(index + 1) / 10), count: bin.count, hits: bin.hits,
      probability: Wire.Nullable(bin.probability.map(Wire.Number.init)),
      error: Wire.Nullable(bin.error.map(Wire.Number.init)))
  }
}

extension CalibrationWire.Rate {
  init(_ rate: Rate) {
    self.init(
      count: rate.count, total: rate.total,
      interval: [rate.interval.lowerBound, rate.interval.upperBound].map(Wire.Number.init))
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
